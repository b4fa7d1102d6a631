// What the checks share: where things are, and how they are read.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
export const schemas = join(root, "schemas");
export const work = process.env.SCHEMA_WORK ?? join(root, "target/schemas");

export const json = (path) => JSON.parse(readFileSync(path, "utf8"));

/** All files below a folder, with their paths from there. */
export function files(folder, ending) {
  const found = (at) =>
    readdirSync(at).flatMap((name) => {
      const path = join(at, name);
      return statSync(path).isDirectory() ? found(path) : [path];
    });
  return found(folder).filter((path) => path.endsWith(ending)).sort().map((path) => relative(folder, path));
}

/** The schemas of a draft: pairs of file name and schema. */
export function shipped(folder = "") {
  const names = readdirSync(join(schemas, folder)).filter((name) => name.endsWith(".schema.json")).sort();
  return names.map((name) => [join(folder, name), json(join(schemas, folder, name))]);
}

export const examples = () => json(join(schemas, "examples/index.json")).examples;

/** Every instance that has a verdict: {name, type, valid, text}. */
export const cases = () =>
  readFileSync(join(work, "cases/cases.ndjson"), "utf8").trim().split("\n").map((line) => JSON.parse(line));

let failures = 0;

export function expect(holds, what) {
  if (!holds) {
    failures += 1;
    if (failures <= 20) console.log(`  WRONG ${what}`);
  }
}

/** Ends a check: what it found, and status 1 if anything was wrong. */
export function done(what) {
  console.log(`  ${what}`);
  process.exitCode = failures ? 1 : 0;
}
