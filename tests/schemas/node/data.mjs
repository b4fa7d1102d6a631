// Check 6: every fragment of a modelled datatype in R4's official examples, and all Communications, are accepted.
// The examples are unpacked by .ci/fetch-r4-examples; METRIPORT_FHIR_R4_EXAMPLES names another folder.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { done, expect, json, root, schemas, work } from "./common.mjs";

const folder = process.env.METRIPORT_FHIR_R4_EXAMPLES || join(root, "target/r4-examples");
const home = existsSync(join(folder, "package")) ? join(folder, "package") : folder;
if (!existsSync(home)) {
  console.log("  skipped: .ci/fetch-r4-examples fetches the examples");
  process.exit(0);
}

const bundle = json(join(schemas, "communication.schema.json"));
const ajv = new Ajv2020({ strict: true });
ajv.addSchema(bundle);
const validators = new Map();
for (const type of Object.keys(bundle.$defs)) {
  if (bundle.$defs[type].type === "object" && type !== "Element") validators.set(type, ajv.getSchema(`${bundle.$id}#/$defs/${type}`));
}
for (const type of ["ElementDefinition", "MoneyQuantity", "Population", "ProdCharacteristic", "ProductShelfLife", "SubstanceAmount", "MarketingStatus"]) {
  const path = join(work, "cases/2020-12", `${type}.schema.json`);
  if (existsSync(path)) validators.set(type, new Ajv2020({ strict: true }).compile(json(path)));
}

// R4's elements by path and JSON name: the types, or the path of a nested element.
const elements = new Map();
const names = readdirSync(home).filter((name) => name.endsWith(".json"));
for (const name of names.filter((name) => name.startsWith("StructureDefinition-"))) {
  const definition = json(join(home, name));
  if (definition.derivation === "constraint" || !["resource", "complex-type"].includes(definition.kind)) continue;
  for (const element of definition.snapshot?.element ?? []) {
    const at = element.path.lastIndexOf(".");
    if (at < 0) continue;
    const [parent, member] = [element.path.slice(0, at), element.path.slice(at + 1)];
    if (!elements.has(parent)) elements.set(parent, new Map());
    const own = elements.get(parent);
    if (element.contentReference) own.set(member, element.contentReference.slice(1));
    for (const { code } of element.type ?? []) {
      const isNested = ["BackboneElement", "Element"].includes(code) && definition.type !== "Extension";
      const key = member.endsWith("[x]") ? member.slice(0, -3) + code[0].toUpperCase() + code.slice(1) : member;
      own.set(key, isNested ? element.path : code);
    }
  }
}

const seen = new Set();
const counts = new Map();
let rejected = 0;
function visit(value, type, file) {
  if (Array.isArray(value)) return value.forEach((item) => visit(item, type, file));
  if (value === null || typeof value !== "object") return;
  const actual = type === "Resource" ? value.resourceType : type;
  const own = elements.get(actual);
  const validator = validators.get(actual);
  if (validator && !actual.includes(".")) {
    const text = JSON.stringify(value);
    counts.set(actual, (counts.get(actual) ?? 0) + 1);
    if (!seen.has(actual + text)) {
      seen.add(actual + text);
      if (!validator(value)) {
        rejected += 1;
        expect(false, `${file} ${actual}: ${text.slice(0, 200)} ${JSON.stringify(validator.errors[0])}`);
      }
    }
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith("_")) {
      for (const partner of [inner].flat()) visit(partner?.extension, "Extension", file);
    } else if (own?.has(name)) {
      visit(inner, own.get(name), file);
    }
  }
}
for (const name of names) {
  const value = json(join(home, name));
  if (value.resourceType) visit(value, "Resource", name);
}
const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
expect(total > 100_000 || process.env.METRIPORT_FHIR_R4_EXAMPLES, `only ${total} fragments`);
done(
  `${total} fragments of ${counts.size} types (${counts.get("Extension")} extensions, ${counts.get("Communication")} ` +
    `communications), ${seen.size} of them different: ${rejected} rejected`,
);
