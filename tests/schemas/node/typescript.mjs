// Check 7: types made by json-schema-to-typescript, and those that are shipped, in tsc's strict mode.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";
import { done, expect, json, root, schemas, work } from "./common.mjs";

const folder = join(work, "typescript");
mkdirSync(folder, { recursive: true });
const message = JSON.stringify(json(join(root, "tests/data/metriport/get-message-status.json")).communication);

const made = await compile(json(join(schemas, "communication.schema.json")), "Communication", {
  bannerComment: "",
  ignoreMinAndMaxItems: true,
});
writeFileSync(join(folder, "made.d.ts"), made);
copyFileSync(join(schemas, "typescript/fhir-r4.d.ts"), join(folder, "shipped.d.ts"));

const uses = (module) => `
import type { Communication, Extension } from "./${module}";
export const message: Communication = ${message};
// @ts-expect-error: "sent" is no status
export const wrong: Communication = { resourceType: "Communication", status: "sent" };
// @ts-expect-error: a misspelt member
export const misspelt: Communication = { resourceType: "Communication", status: "completed", recipent: [] };
export const extension: Extension = { url: "https://example.org/a", valueCode: "x", _valueCode: { id: "y" } };
export const text: string | undefined = message.payload?.[0]?.contentString;
`;
let names = 0;
for (const module of ["made", "shipped"]) {
  writeFileSync(join(folder, `${module}-use.ts`), uses(module));
  const text = module === "made" ? made : (await import("node:fs")).readFileSync(join(folder, "shipped.d.ts"), "utf8");
  const exported = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map((match) => match[1]);
  names += exported.length;
  expect(exported.length > 50, `${module}: only ${exported.length} types`);
  for (const name of exported) expect(!/\d$/.test(name), `${module}: ${name} ends in a digit`);
  for (const block of text.split(/^export /m).slice(1)) {
    const name = block.match(/^(?:interface|type) (\w+)/)?.[1];
    expect(!/\bunknown\b/.test(block.replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, "")) || name === "Resource" || /^(Message|Flat)/.test(name), `${module}: ${name} has unknown`);
  }
}
try {
  const tsc = join(work, "node/node_modules/.bin/tsc");
  const options = ["--noEmit", "--strict", "--skipLibCheck", "false", "--types", "", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
  execFileSync(tsc, [...options, "made-use.ts", "shipped-use.ts"], { cwd: folder, stdio: "pipe" });
} catch (error) {
  expect(false, `tsc: ${error.stdout}${error.stderr}`.slice(0, 1500));
}
done(`${names} exported types, tsc --strict is content`);
