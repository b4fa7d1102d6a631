"""Check 4, Python's part: the verdicts of jsonschema, both drafts, and of fastjsonschema, draft-07."""

import json
import sys
from pathlib import Path

import fastjsonschema
import jsonschema

folder = Path(sys.argv[1])
cases = [json.loads(line) for line in (folder / "cases.ndjson").read_text().splitlines()]
instances = [(case, json.loads(case["text"])) for case in cases]


def schema(draft, name):
    return json.loads((folder / draft / f"{name}.schema.json").read_text())


def engine_jsonschema(draft):
    validators = {}

    def judge(name, instance):
        if name not in validators:
            loaded = schema(draft, name)
            validators[name] = jsonschema.validators.validator_for(loaded)(loaded)
        return validators[name].is_valid(instance)

    return judge


def engine_fastjsonschema():
    validators = {}

    def judge(name, instance):
        if name not in validators:
            validators[name] = fastjsonschema.compile(schema("draft-07", name), use_default=False)
        try:
            validators[name](instance)
        except fastjsonschema.JsonSchemaValueException:
            return False
        return True

    return judge


engines = {
    "jsonschema-2020-12": engine_jsonschema("2020-12"),
    "jsonschema-draft-07": engine_jsonschema("draft-07"),
    "fastjsonschema-draft-07": engine_fastjsonschema(),
}
for engine, judge in engines.items():
    lines = []
    for case, instance in instances:
        verdict = judge(case["type"], instance)
        lines.append(f"{case['name']} {'true' if verdict else 'false'}\n")
    (folder / f"verdicts-{engine}.txt").write_text("".join(lines))
print(f"  {len(instances)} instances in jsonschema, both drafts, and fastjsonschema")
