"""Check 4: the verdicts of all engines are the same, and the examples and R4's valid cases get theirs."""

import json
import sys
from pathlib import Path

folder = Path(sys.argv[1])
cases = [json.loads(line) for line in (folder / "cases.ndjson").read_text().splitlines()]
engines = {}
for path in sorted(folder.glob("verdicts-*.txt")):
    verdicts = dict(line.rsplit(" ", 1) for line in path.read_text().splitlines())
    engines[path.stem.removeprefix("verdicts-")] = verdicts
wrong = []
for case in cases:
    name = case["name"]
    verdicts = {engine: found.get(name) for engine, found in engines.items()}
    if len(set(verdicts.values())) != 1:
        wrong.append(f"{name}: {verdicts}")
    elif case["valid"] and verdicts["rust"] != "true":
        wrong.append(f"{name} is valid and was rejected")
    elif name.startswith("invalid/") and verdicts["rust"] != "false":
        wrong.append(f"{name} was accepted")
    elif name.startswith("limits/") and verdicts["rust"] != "true":
        wrong.append(f"{name} was rejected")
print(f"  {len(cases)} instances, {len(engines)} engines ({', '.join(engines)}): {len(wrong)} differences")
for line in wrong[:20]:
    print(f"  WRONG {line}")
sys.exit(1 if wrong or len(engines) < 6 else 0)
