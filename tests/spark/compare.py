"""The Spark examples against the command line: the same issues, in the order of the file, from several partitions."""

import json
import os
import subprocess
import sys
from pathlib import Path

from pyspark.sql import SparkSession

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "examples/spark"))
from check_lines import issues, reports  # noqa: E402
from read_lines import SCHEMA, spark_schema  # noqa: E402

PARTITIONS = 5


def lines() -> list[str]:
    """All texts of the conformance cases, each on one line, and lines that are no JSON, between messages."""
    texts = []
    for file in sorted((ROOT / "tests/data/conformance").glob("*.ndjson")):
        for case in file.read_text().split("\n"):
            # The cases without a text are bytes that are no UTF-8: Spark's lines are texts.
            if case and "text" in (case := json.loads(case)):
                texts.append(case["text"].replace("\n", " "))
    valid = [file.read_text().replace("\n", " ") for file in sorted((ROOT / "schemas/examples/valid").glob("*.json"))]
    broken = ["", " ", "{", "[1]", "null", '{"resourceType":"Communication",\r"status":"sent"}', "{}\r", "\u2028", "\u00e9"]
    return (texts + valid + broken) * 2


def of_the_file(report: dict, number: int) -> dict:
    """A report with its own count of lines made that of the file; `line` counts from the record's own."""
    for issue in report["issues"]:
        if issue["line"] is not None:
            issue["line"] += number - report["record"]
    return {**report, "record": number}


def check(what: str, ours: list, theirs: list) -> None:
    for number, (one, other) in enumerate(zip(ours, theirs), start=1):
        assert one == other, f"{what}, line {number}:\n  {one}\n  {other}"
    assert len(ours) == len(theirs), f"{what}: {len(ours)} and {len(theirs)}"
    print(f"  {what}: {len(ours)} the same")


def main() -> None:
    work = Path(sys.argv[1])
    file = work / "messages.ndjson"
    texts = lines()
    file.write_bytes("".join(text + "\n" for text in texts).encode())

    command = [os.environ["METRIPORT_FHIR"], "check", "--ndjson", "--format", "json", "--exit-zero", "-"]
    with file.open("rb") as messages:
        alone = subprocess.run(command, stdin=messages, capture_output=True, check=True).stdout
    alone = [json.loads(line) for line in alone.decode().split("\n") if line]
    check("lines in and lines out", [report["record"] for report in alone], list(range(1, len(texts) + 1)))

    size = file.stat().st_size // PARTITIONS
    spark = (
        SparkSession.builder.master("local[2]").appName("spark test")
        .config("spark.sql.files.maxPartitionBytes", size).config("spark.sql.files.openCostInBytes", 1)
        .config("spark.ui.enabled", False).config("spark.ui.showConsoleProgress", False).config("spark.log.level", "ERROR")
        .config("spark.sql.warehouse.dir", str(work / "warehouse")).getOrCreate()
    )
    found = reports(spark, str(file)).cache()
    rows = found.orderBy("number").collect()
    starts = sum(json.loads(row.report)["record"] == 1 for row in rows)
    assert starts >= PARTITIONS, f"{starts} partitions"
    print(f"  {starts} partitions")
    check("reports", [of_the_file(json.loads(row.report), row.number) for row in rows], alone)

    names = ["severity", "code", "rule", "expression", "column", "message"]
    table = issues(found)
    assert table.columns == ["number", "resource", *names], table.columns
    expected = [
        (report["record"], report["resource"], *(issue[name] for name in names))
        for report in alone for issue in report["issues"]
    ]
    # Issues of one line come in the order of the document; only lines may be shuffled.
    check("issues as rows", [tuple(row) for row in table.collect()], expected)

    table.createOrReplaceTempView("issues")
    counted = spark.sql("SELECT rule, count(*) AS count FROM issues WHERE severity = 'error' GROUP BY rule").collect()
    rules = [row[4] for row in expected if row[2] == "error"]
    check("rules counted by SQL", sorted(map(tuple, counted)), sorted((rule, rules.count(rule)) for rule in set(rules)))

    # Spark's own reader, with a schema made from ours, on messages that are valid.
    valid = [text for text, report in zip(texts, alone) if report["valid"] and '"resourceType":"Communication"' in text]
    file = work / "valid.ndjson"
    file.write_bytes("".join(text + "\n" for text in valid).encode())
    schema = spark_schema(json.loads(SCHEMA.read_text()))
    read = spark.read.schema(schema).json(str(file), lineSep="\n")
    columns = read.selectExpr("id", "status", "subject.reference", "topic.text", "sent", "size(recipient)").collect()
    check("messages by Spark's own reader", [tuple(row) for row in columns], [wanted(json.loads(text)) for text in valid])
    spark.stop()


def wanted(message: dict) -> tuple:
    inside = lambda outer, inner: (message.get(outer) or {}).get(inner)  # noqa: E731
    recipients = len(message["recipient"]) if "recipient" in message else None
    return (message.get("id"), message.get("status"), inside("subject", "reference"), inside("topic", "text"),
            message.get("sent"), recipients)


if __name__ == "__main__":
    main()
