// R4's own constraint expressions, evaluated by npm fhirpath.
//
//   node evaluate.mjs < instances.ndjson > outcomes.ndjson
//
// A line in:  {"id", "type", "text", "key"?}
// A line out: {"id", "results": [{"key", "path", "ok", "error"?}]}, or {"id", "error"} when nothing can be evaluated
// See README.md for the details.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { parse } from "./lossless.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const definitions = read("../data/r4/definitions.json");
const table = read("./expressions.json");
const unsupported = (key, type) => table.unsupported.some((entry) => entry.key === key && (entry.type ?? type) === type);
const started = process.hrtime.bigint();

// ---- the element tables, arranged for walking ----------------------------------------------

const types = new Map();
for (const [name, { elements }] of Object.entries(definitions.types)) {
  const byPath = new Map();
  for (const element of elements) {
    const last = element.path.slice(element.path.lastIndexOf(".") + 1);
    const node = {
      name: last.replace(/\[x\]$/, ""),
      choice: last.endsWith("[x]"),
      repeats: element.max !== "0" && element.max !== "1",
      types: element.types ?? [],
      reference: element.contentReference,
      constraints: element.constraints ?? [],
      children: [],
      owner: byPath,
    };
    byPath.set(element.path, node);
    const dot = element.path.lastIndexOf(".");
    if (dot > 0) byPath.get(element.path.slice(0, dot)).children.push(node);
  }
  types.set(name, byPath.get(name));
}
const SYSTEM = "http://hl7.org/fhirpath/";
const QUANTITY_PROFILES = new Set(["MoneyQuantity", "SimpleQuantity"]);
const NOT_DOMAIN_RESOURCES = new Set(["Binary", "Bundle", "Parameters"]);

// ---- expressions, each compiled once -------------------------------------------------------

const options = { preciseMath: true, resolveInternalTypes: false, traceFn: () => {} };
const compiled = new Map();
function compile(expression) {
  let run = compiled.get(expression);
  if (!run) compiled.set(expression, (run = fhirpath.compile(expression, r4, options)));
  return run;
}
// `sort` is a keyword for this engine even between backticks.
const member = (node, name, env) => compile(name === "sort" ? "$this.sort" : "`" + name + "`")(node, env);
const roots = new Map();
function root(type, data) {
  const base = QUANTITY_PROFILES.has(type) ? "Quantity" : type;
  if (!roots.has(base)) roots.set(base, fhirpath.compile({ base, expression: "$this" }, r4, options));
  return roots.get(base)(data, {})[0];
}

// The engine quotes whole instances in its messages.
const short = (error) => String(error?.message ?? error).slice(0, 120);

let pairs = 0;
function outcome(constraint, node, env) {
  const expression = table.replaced[constraint.key]?.expression ?? constraint.expression;
  pairs++;
  let found;
  try {
    found = compile(expression)(node, env);
  } catch (error) {
    return { ok: null, error: short(error) };
  }
  if (found.length === 0) return { ok: null };
  const value = found.length === 1 ? (found[0]?.convertData ? found[0].convertData() : found[0]) : undefined;
  return typeof value === "boolean" ? { ok: value } : { ok: null, error: "the outcome is no boolean" };
}

// ---- the walk ------------------------------------------------------------------------------

const isObject = (x) => typeof x === "object" && x !== null && !Array.isArray(x);
const has = (object, name) => isObject(object) && (Object.hasOwn(object, name) || Object.hasOwn(object, "_" + name));
function present(node, child) {
  for (const data of [node.data, node._data]) {
    if (!isObject(data)) continue;
    if (!child.choice) {
      if (has(data, child.name)) return true;
    } else if (Object.keys(data).some((key) => key.startsWith(child.name) || key.startsWith("_" + child.name))) {
      return true;
    }
  }
  return false;
}

class Walk {
  constructor(only) {
    this.results = [];
    this.only = only && new Set([only].flat());
  }

  judge(constraints, node, path, env, type) {
    const seen = new Set();
    for (const constraint of constraints) {
      const { key } = constraint;
      if (seen.has(key) || (this.only && !this.only.has(key)) || unsupported(key, type)) continue;
      seen.add(key);
      this.results.push({ key, path, ...outcome(constraint, node, env) });
    }
  }

  // `element` describes `node`; `extra` are constraints of the place where the node stands.
  visit(node, element, extra, path, env) {
    this.judge([...extra, ...element.constraints], node, path, env);
    this.inside(node, element, path, env);
  }

  inside(node, element, path, env) {
    for (const child of element.children) {
      // Ids and urls of the system types have no constraints; and on a value of the type `id` this engine takes
      // the member `id` for the value itself.
      if (child.types[0]?.code.startsWith(SYSTEM) || !present(node, child)) continue;
      member(node, child.name, env).forEach((item, i) => {
        const below = `${path}.${child.name}` + (child.repeats ? `[${i}]` : "");
        this.child(item, child, below, env);
      });
    }
  }

  child(node, element, path, env) {
    if (element.reference) return this.visit(node, element.owner.get(element.reference), element.constraints, path, env);
    if (element.children.length > 0) return this.visit(node, element, [], path, env);
    let type = element.types[0];
    if (element.types.length > 1) {
      const name = node.getTypeInfo()?.name;
      type = element.types.find(({ code }) => code === name) ?? { code: name };
    }
    const code = type?.fhirType ?? type?.code;
    if (code === "Resource") return this.resource(node, element.constraints, path, env);
    const profile = type?.profile?.find((name) => types.has(name));
    const known = types.get(profile ?? code);
    if (known) return this.visit(node, known, element.constraints, path, env);
    // A primitive (or something that has no table): its own constraints, and those of its extensions.
    this.judge(element.constraints, node, path, env, code);
    this.inside(node, types.get("Element"), path, env);
  }

  // A resource inside another one. Contained: the container stays %rootResource. In a bundle: both change.
  resource(node, extra, path, env) {
    const name = node.data?.resourceType;
    const known =
      types.get(name) ?? types.get(NOT_DOMAIN_RESOURCES.has(name) ? "Resource" : "DomainResource");
    const contained = /\.contained(\[\d+\])?$/.test(path);
    this.visit(node, known, extra, path, { resource: node, rootResource: contained ? env.rootResource : node });
  }

  run(type, data) {
    const element = types.get(type);
    if (data.resourceType !== undefined) {
      const node = compile("$this")(data, {})[0];
      this.visit(node, element, [], type, { resource: node, rootResource: node });
    } else {
      // A bare datatype stands in an otherwise empty resource.
      const holder = { resourceType: "Communication", status: "completed" };
      this.visit(root(type, data), element, [], type, { resource: holder, rootResource: holder });
    }
  }
}

function line(text) {
  let id = null;
  try {
    const request = JSON.parse(text);
    id = request.id ?? null;
    if (!types.has(request.type)) throw new Error(`unknown type ${request.type}`);
    const data = parse(request.text, (digits) => fhirpath.FP_Decimal.getDecimal(digits));
    if (!isObject(data)) throw new Error("the instance is no JSON object");
    const walk = new Walk(request.key);
    walk.run(request.type, data);
    return { id, results: walk.results };
  } catch (error) {
    return { id, error: short(error) };
  }
}

let lines = 0;
let buffer = "";
for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (text.trim() === "") continue;
  lines++;
  buffer += JSON.stringify(line(text)) + "\n";
  if (buffer.length > 1 << 20) {
    const chunk = buffer;
    buffer = "";
    if (!process.stdout.write(chunk)) await new Promise((done) => process.stdout.once("drain", done));
  }
}
process.stdout.write(buffer);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.error(`fhirpath ${fhirpath.version ?? ""}: ${lines} instances, ${pairs} outcomes in ${seconds.toFixed(1)} s`.replace(" :", ":"));
