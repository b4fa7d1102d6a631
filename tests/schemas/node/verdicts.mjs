// Check 4, ajv's part: the verdict on every instance, in both drafts, and that those of R4 are met.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { cases, done, expect, json, work } from "./common.mjs";

// A number beyond the range of a double, 1e400, is a number in JSON.
const options = { strict: true, strictNumbers: false };
const compiled = new Map();
const validator = (draft, Validator, type) => {
  const key = `${draft}/${type}`;
  if (!compiled.has(key)) {
    compiled.set(key, new Validator(options).compile(json(join(work, "cases", draft, `${type}.schema.json`))));
  }
  return compiled.get(key);
};
for (const [draft, Validator] of [["2020-12", Ajv2020], ["draft-07", Ajv]]) {
  const lines = cases().map(({ name, type, valid, text }) => {
    const verdict = validator(draft, Validator, type)(JSON.parse(text));
    expect(!valid || verdict, `${name} is valid and was rejected`);
    return `${name} ${verdict}\n`;
  });
  writeFileSync(join(work, `cases/verdicts-ajv-${draft}.txt`), lines.join(""));
}
done(`${cases().length} instances in ajv, both drafts`);
