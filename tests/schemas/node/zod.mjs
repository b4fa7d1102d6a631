// Check 10, zod's part: it takes every structural schema and accepts all valid examples.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { done, examples, expect, schemas, shipped } from "./common.mjs";

const loaded = new Map();
for (const [name, schema] of shipped("structural")) {
  try {
    loaded.set(name.replace("structural/", "").replace(".schema.json", ""), z.fromJSONSchema(schema));
  } catch (error) {
    expect(false, `${name}: ${error.message}`);
  }
}
let accepted = 0;
let missed = 0;
for (const { file, schema } of examples()) {
  if (!schema || !loaded.has(schema)) continue;
  const result = loaded.get(schema).safeParse(JSON.parse(readFileSync(join(schemas, "examples", file), "utf8")));
  if (file.startsWith("valid/")) {
    expect(result.success, `${file}: ${result.error?.message.slice(0, 200)}`);
    accepted += 1;
  } else if (file.startsWith("invalid/") && result.success) {
    missed += 1;
  }
}
done(`zod takes ${loaded.size} schemas and accepts ${accepted} valid examples (and ${missed} invalid ones)`);
