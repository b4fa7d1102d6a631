"""Check 8: Pydantic models made by datamodel-codegen import and give every valid example back as it was."""

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

root, work = Path(sys.argv[1]), Path(sys.argv[2])
work.mkdir(parents=True, exist_ok=True)
tool = Path(sys.executable).parent / "datamodel-codegen"
examples = json.loads((root / "schemas/examples/index.json").read_text())["examples"]
wrong, count, classes = [], 0, 0


def title(name):
    return "".join(part.capitalize() for part in name.split("-"))


for name in sorted({example["schema"] for example in examples if "schema" in example}):
    module = work / f"{name.replace('-', '_')}_models.py"
    subprocess.run(
        [
            tool, "--input", root / f"schemas/{name}.schema.json", "--input-file-type", "jsonschema",
            "--output", module, "--output-model-type", "pydantic_v2.BaseModel", "--disable-timestamp",
        ],
        check=True,
        capture_output=True,
    )
    text = module.read_text()
    names = re.findall(r"^class (\w+)", text, re.M)
    classes += len(names)
    wrong += [f"{name}: class {found} ends in a digit" for found in names if found[-1].isdigit()]
    spec = importlib.util.spec_from_file_location(module.stem, module)
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[module.stem] = loaded
    spec.loader.exec_module(loaded)
    model = getattr(loaded, "DataSourceExtension" if name == "data-source" else title(name))
    for example in examples:
        if example.get("schema") != name or not example["file"].startswith("valid/"):
            continue
        instance = json.loads((root / "schemas/examples" / example["file"]).read_text())
        back = model.model_validate(instance).model_dump(mode="json", by_alias=True, exclude_unset=True)
        count += 1
        if back != instance:
            wrong.append(f"{example['file']} came back changed")
    if name == "communication":
        sent = model.model_validate({"resourceType": "Communication", "status": "completed", "sent": "2024"}).sent
        if type(sent) is not str:
            wrong.append(f"sent is of type {type(sent)}")
print(f"  {classes} classes, {count} valid examples came back equal")
for line in wrong[:20]:
    print(f"  WRONG {line}")
sys.exit(1 if wrong else 0)
