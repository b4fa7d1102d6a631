// Check 13: the shape of the schemas; and check 12, its part about sizes.

import { statSync } from "node:fs";
import { join } from "node:path";
import { done, expect, schemas, shipped } from "./common.mjs";

const FORBIDDEN = ["format", "if", "then", "else", "discriminator", "nullable", "oneOf", "unevaluatedProperties"];
const OPEN = ["Resource", "MessageStatus", "MessageList", "MessageListMeta", "MessageWebhook", "MessageWebhookMeta",
  "MessageWebhookPayload", "FlatMessage"];

function walk(value, where, isSchema) {
  if (Array.isArray(value)) {
    value.forEach((item, at) => walk(item, `${where}/${at}`, isSchema));
  } else if (value !== null && typeof value === "object") {
    const names = Object.keys(value);
    if (isSchema) {
      for (const name of names) expect(!FORBIDDEN.includes(name) && !name.startsWith("x-"), `${where} has ${name}`);
      if ("$ref" in value && where.includes("/")) expect(names.length === 1, `${where} has siblings beside $ref`);
    }
    for (const name of names) {
      const isMap = ["properties", "dependentSchemas", "dependencies", "$defs", "definitions"].includes(name) && isSchema;
      if (["enum", "const", "required"].includes(name) && isSchema) continue;
      walk(value[name], `${where}/${name}`, !isMap);
    }
  }
}

let largest = ["", 0];
for (const folder of ["", "draft-07", "structural"]) {
  for (const [name, schema] of shipped(folder)) {
    walk(schema, name.replaceAll("/", " "), true);
    for (const [type, definition] of Object.entries(schema.$defs ?? schema.definitions)) {
      if (definition.enum) continue;
      expect(definition.type === "object", `${name} ${type} is no object`);
      expect((definition.additionalProperties === false) !== OPEN.includes(type), `${name} ${type} is open or closed`);
    }
    const size = statSync(join(schemas, name)).size;
    if (folder === "" && size > largest[1]) largest = [name, size];
    expect(size <= 300_000, `${name} has ${size} bytes`);
  }
}
done(`the largest schema, ${largest[0]}, has ${largest[1]} bytes`);
