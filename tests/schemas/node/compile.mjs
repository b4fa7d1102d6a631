// Checks 1 and 2: ajv's strict mode compiles every schema of both drafts without a warning and without formats.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { done, expect, schemas, shipped } from "./common.mjs";

let count = 0;
for (const [folder, Validator] of [["", Ajv2020], ["draft-07", Ajv], ["structural", Ajv2020]]) {
  for (const [name, schema] of shipped(folder)) {
    const warnings = [];
    const logger = { log: (text) => warnings.push(text), warn: (text) => warnings.push(text), error: (text) => warnings.push(text) };
    try {
      new Validator({ strict: true, allErrors: true, logger }).compile(schema);
    } catch (error) {
      warnings.push(error.message);
    }
    expect(warnings.length === 0, `${name}: ${warnings[0]}`);
    count += 1;
    if (folder === "draft-07") {
      const text = readFileSync(join(schemas, name), "utf8");
      for (const word of ["dependentSchemas", "$defs", "unevaluated", "prefixItems"]) {
        expect(!text.includes(word), `${name} has ${word}`);
      }
    }
  }
}
done(`${count} schemas compile in ajv's strict mode`);
