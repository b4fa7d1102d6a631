// Distils the official R4 (4.0.1) definitions into the two tables that the tests read:
//   tests/data/r4/definitions.json   elements of the modelled types
//   tests/data/r4/valuesets.json     codes of the value sets that those elements must obey
// Source: the npm package hl7.fhir.r4.examples@4.0.1, unpacked into target/r4-examples
// (.ci/fetch-r4-examples does that) or into the folder given as the first argument.
//
//   node tests/r4-definitions/distil.mjs [FOLDER] [--check]
//
// With --check nothing is written: the exit status says whether the files are up to date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const args = process.argv.slice(2);
const check = args.includes("--check");
const source = resolve(args.find((a) => !a.startsWith("--")) ?? join(root, "target/r4-examples"));
const target = join(root, "tests/data/r4");

if (!existsSync(join(source, "package.json"))) {
  console.error(`${source}: no package here (run .ci/fetch-r4-examples first)`);
  process.exit(2);
}
const load = (file) => JSON.parse(readFileSync(join(source, file), "utf8"));
const version = load("package.json").version;

const STRUCTURE = "http://hl7.org/fhir/StructureDefinition/";
const FHIR_TYPE = STRUCTURE + "structuredefinition-fhir-type";
const MAX_VALUE_SET = STRUCTURE + "elementdefinition-maxValueSet";
const bare = (url) => (url.startsWith(STRUCTURE) ? url.slice(STRUCTURE.length) : url);
const unversioned = (url) => url.split("|")[0];

// ---- types ---------------------------------------------------------------------------------

const RESOURCES = ["Resource", "DomainResource", "Communication", "CommunicationRequest", "OperationOutcome", "Bundle"];
const QUANTITY_PROFILES = ["MoneyQuantity", "SimpleQuantity"];

const structures = new Map();
const complex = [];
for (const file of readdirSync(source).filter((f) => f.startsWith("StructureDefinition-")).sort()) {
  const definition = load(file);
  if (definition.url !== STRUCTURE + definition.id || definition.fhirVersion !== version) continue;
  structures.set(definition.id, definition);
  const ownType = definition.derivation !== "constraint" && definition.id === definition.type;
  if (definition.kind === "complex-type" && (ownType || QUANTITY_PROFILES.includes(definition.id))) {
    complex.push(definition.id);
  }
}

function element(definition, from) {
  const to = { path: renamed(definition, from.path), min: from.min, max: from.max };
  if (from.type) {
    to.types = from.type.map((type) => {
      const out = { code: type.code };
      const fhirType = (type.extension ?? []).find((e) => e.url === FHIR_TYPE);
      if (fhirType) out.fhirType = fhirType.valueUrl;
      if (type.profile) out.profile = type.profile.map(bare);
      if (type.targetProfile) out.targetProfile = type.targetProfile.map(bare);
      return out;
    });
  }
  if (from.contentReference) to.contentReference = from.contentReference.replace(/^#/, "");
  if (from.binding) {
    to.binding = { strength: from.binding.strength };
    if (from.binding.valueSet) to.binding.valueSet = unversioned(from.binding.valueSet);
    const limit = (from.binding.extension ?? []).find((e) => e.url === MAX_VALUE_SET);
    if (limit) to.binding.maxValueSet = unversioned(limit.valueCanonical);
  }
  if (from.isSummary) to.isSummary = true;
  if (from.isModifier) to.isModifier = true;
  if (from.constraint) {
    to.constraints = from.constraint.map((constraint) => {
      const owner = constraint.source ? bare(constraint.source) : definition.id;
      const out = { key: constraint.key, severity: constraint.severity, human: constraint.human };
      if (constraint.expression !== undefined) out.expression = constraint.expression;
      out.source = owner;
      out.own = owner === definition.id;
      return out;
    });
  }
  return to;
}

// The profiled quantities describe `Quantity.…`; their own name is the more useful one here.
function renamed(definition, path) {
  return definition.id === definition.type ? path : path.replace(definition.type, definition.id);
}

const definitions = { fhirVersion: version, types: {} };
for (const name of [...complex.sort(), ...RESOURCES]) {
  const definition = structures.get(name);
  definitions.types[name] = {
    kind: definition.kind,
    abstract: definition.abstract,
    base: definition.baseDefinition ? bare(definition.baseDefinition) : null,
    elements: definition.snapshot.element.map((e) => element(definition, e)),
  };
}

// ---- value sets ----------------------------------------------------------------------------

const valueSets = new Map();
const codeSystems = new Map();
for (const file of readdirSync(source).sort()) {
  if (!/^(ValueSet|CodeSystem)-/.test(file)) continue;
  const resource = load(file);
  const into = resource.resourceType === "ValueSet" ? valueSets : codeSystems;
  if (!into.has(resource.url)) into.set(resource.url, resource);
}

class Unknown extends Error {}

function* concepts(list, parent) {
  for (const concept of list ?? []) {
    yield { concept, parent };
    yield* concepts(concept.concept, concept.code);
  }
}

function systemCodes(include) {
  const system = codeSystems.get(include.system);
  const known = new Map();
  if (system && system.content === "complete") {
    for (const { concept, parent } of concepts(system.concept)) {
      const also = (concept.property ?? []).filter((p) => p.code === "subsumedBy").map((p) => p.valueCode);
      known.set(concept.code, { concept, parents: parent === undefined ? also : [parent, ...also] });
    }
  }
  if (include.concept) {
    return include.concept.map((chosen) => {
      const full = known.get(chosen.code)?.concept;
      return entry(include.system, chosen.code, chosen.display ?? full?.display, full?.definition);
    });
  }
  if (known.size === 0) throw new Unknown(`the codes of ${include.system} are not part of R4`);
  let selected = [...known.values()];
  for (const { property, op, value } of include.filter ?? []) {
    if (op !== "is-a" || property !== "concept") throw new Unknown(`filter ${property} ${op} ${value}`);
    const below = (code) =>
      code === value || (known.get(code)?.parents ?? []).some((parent) => below(parent));
    selected = selected.filter(({ concept }) => below(concept.code));
  }
  return selected
    .filter(({ concept }) => !(concept.property ?? []).some((p) => p.code === "notSelectable" && p.valueBoolean))
    .map(({ concept }) => entry(include.system, concept.code, concept.display, concept.definition));
}

function entry(system, code, display, definition) {
  const out = { system, code };
  if (display !== undefined) out.display = display;
  if (definition !== undefined) out.definition = definition;
  return out;
}

const keyOf = (e) => `${e.system}|${e.code}`;

function component(part) {
  const lists = (part.valueSet ?? []).map((url) => expansion(unversioned(url)));
  if (part.system) lists.push(systemCodes(part));
  return lists.reduce((all, more) => {
    const keys = new Set(more.map(keyOf));
    return all.filter((e) => keys.has(keyOf(e)));
  });
}

function expansion(url) {
  const set = valueSets.get(url);
  if (!set) throw new Unknown(`the value set ${url} is not part of R4`);
  const all = new Map();
  for (const part of set.compose?.include ?? []) for (const e of component(part)) if (!all.has(keyOf(e))) all.set(keyOf(e), e);
  for (const part of set.compose?.exclude ?? []) for (const e of component(part)) all.delete(keyOf(e));
  return [...all.values()];
}

// Per value set: the paths that are bound to it, and how firmly.
const bound = new Map();
const bind = (url, kind, path) => {
  if (!bound.has(url)) bound.set(url, {});
  (bound.get(url)[kind] ??= []).push(path);
};
for (const type of Object.values(definitions.types)) {
  for (const { path, binding } of type.elements) {
    if (binding?.strength === "required" && binding.valueSet) bind(binding.valueSet, "required", path);
    if (binding?.maxValueSet) bind(binding.maxValueSet, "max", path);
  }
}

const sets = { fhirVersion: version, valueSets: {} };
for (const url of [...bound.keys()].sort()) {
  const out = { name: valueSets.get(url)?.name ?? null, ...bound.get(url) };
  try {
    const codes = expansion(url);
    Object.assign(out, { complete: true, codes });
  } catch (e) {
    if (!(e instanceof Unknown)) throw e;
    Object.assign(out, { complete: false, reason: e.message });
  }
  sets.valueSets[url] = out;
}

// ---- files ---------------------------------------------------------------------------------

// Compact, yet a changed element or value set shows as one changed line.
function lines(header, name, map, depth) {
  const members = Object.entries(map).map(([key, value]) => {
    if (depth === 1) return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
    const { elements, ...rest } = value;
    const head = JSON.stringify(rest).slice(0, -1);
    return `${JSON.stringify(key)}:${head},"elements":[\n${elements.map((e) => JSON.stringify(e)).join(",\n")}]}`;
  });
  return `${JSON.stringify(header).slice(0, -1)},${JSON.stringify(name)}:{\n${members.join(",\n")}\n}}\n`;
}

const files = {
  "definitions.json": lines({ fhirVersion: version }, "types", definitions.types, 2),
  "valuesets.json": lines({ fhirVersion: version }, "valueSets", sets.valueSets, 1),
};
let stale = 0;
for (const [name, text] of Object.entries(files)) {
  const file = join(target, name);
  const old = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (old === text) continue;
  if (check) {
    console.error(`${name}: differs from what the official package gives`);
    stale++;
  } else writeFileSync(file, text);
}
process.exit(stale ? 1 : 0);
