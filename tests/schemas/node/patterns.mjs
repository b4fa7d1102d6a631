// Check 11: every pattern of every schema, with texts that engines judge differently, as a table for the other engines.
// It also gives ECMAScript's own verdicts.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { done, expect, shipped, work } from "./common.mjs";

const texts = ["", "a", "a b", "a\u00a0b", "\ufeff", "a\u0085b", "a\u2028b", "a\u001fb", "1\n", "\n", "\u0661", "2024", "2024\n",
  "2023-02-29", "2024-02-29", "2024-02-29T10:00:60.5+14:00", "10:00:00", "10:00:00\n", "AAAA", "AAAA BBB=", "AAA", "A===", "AAAA\r\n", "urn:oid:1.2", "urn:oid:1.2\n",
  "urn:uuid:c757873d-ec9a-4326-a141-556f43239520", "Patient/1", "Patient/1\n", "https://example.org/fhir/Group/1", "en-US", "i-Klingon", "text/plain; a=\"b\"",
  "fixedCode", "_patternString", "contentString", "http://x", "data-added", "x/_history/2", "*", "a/b[@]", "Patient.name[x]:a", "\u{1d11e}", "é", "K", "ſ"];

const patterns = new Set();
function walk(value) {
  if (Array.isArray(value)) value.forEach(walk);
  else if (value !== null && typeof value === "object") {
    for (const [name, inner] of Object.entries(value)) {
      if (name === "pattern" && typeof inner === "string") patterns.add(inner);
      else walk(inner);
    }
  }
}
for (const folder of ["", "draft-07", "structural"]) shipped(folder).forEach(([, schema]) => walk(schema));

const list = [...patterns].sort();
const verdicts = [];
for (const pattern of list) {
  expect(!/\\[sSdDwWpPbB]|\(\?[=!<]/.test(pattern), `${pattern} is not portable`);
  const compiled = new RegExp(pattern, "u");
  for (const text of texts) verdicts.push(compiled.test(text));
}
writeFileSync(join(work, "patterns.json"), JSON.stringify({ patterns: list, texts, verdicts }));
done(`${list.length} patterns, ${texts.length} texts`);
