// Check 15: what ajv says to usual mistakes, held against errors.snapshot. SCHEMA_UPDATE=1 writes that file anew.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { done, expect, json, root, schemas } from "./common.mjs";

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(json(join(schemas, "communication.schema.json")));
const message = json(join(root, "tests/data/metriport/get-message-status.json")).communication;
const { status, ...without } = message;
const [first] = message.payload;
const extension = { url: "https://example.org/a", valueCode: "x", valueString: "y" };

// The mistake, the instance, and the greatest number of errors.
const mistakes = [
  ["two values in an extension", { ...message, extension: [extension] }, 4],
  ["an extension without a url", { ...message, extension: [{ valueCode: "x" }] }, 4],
  ["an unknown member", { ...message, recipent: [] }, 1],
  ["no status", without, 4],
  ["an unknown status", { ...message, status: "sent" }, 1],
  ["an empty list", { ...message, recipient: [] }, 1],
  ["an object in the place of a list", { ...message, recipient: message.recipient[0] }, 2],
  ["two contents in a payload", { ...message, payload: [{ ...first, contentString: "x", contentReference: { display: "y" } }] }, 4],
  ["a day that there is not", { ...message, sent: "2026-02-30" }, 1],
];
const lines = [];
for (const [title, instance, most] of mistakes) {
  const errors = validate(instance) ? [] : validate.errors;
  expect(errors.length > 0 && errors.length <= most, `${title} gives ${errors.length} errors`);
  const shown = errors.map(({ instancePath, keyword, message: text, params }) => {
    const known = params.allowedValues ? "" : ` ${JSON.stringify(params)}`;
    return `  ${instancePath || "/"} ${keyword}: ${text}${keyword === "pattern" ? "" : known}`.replace(/must match pattern .*/, "must match the pattern");
  });
  lines.push(`${title}: ${errors.length}`, ...shown);
  if (title === mistakes[0][0]) expect(errors.every((error) => error.instancePath === "/extension/0"), `${title}: an error is elsewhere`);
}

const text = `${lines.join("\n")}\n`;
const snapshot = join(root, "tests/schemas/node/errors.snapshot");
if (process.env.SCHEMA_UPDATE) writeFileSync(snapshot, text);
expect(existsSync(snapshot) && readFileSync(snapshot, "utf8") === text, `other errors than in errors.snapshot:\n${text}`);
done(lines.filter((line) => !line.startsWith(" ")).join("; "));
