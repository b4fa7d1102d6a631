"""Reads messages one a line with Spark's own JSON reader, by a schema made from `schemas/`, for SQL over their content.

    python examples/spark/read_lines.py messages.ndjson

Spark's reader drops what the schema does not name and checks no rule: check the lines as well (check_lines.py).
"""

import json
import sys
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql.types import ArrayType, BooleanType, DataType, LongType, StringType, StructField, StructType

SCHEMA = Path(__file__).parents[2] / "schemas/structural/communication.schema.json"


def spark_schema(document: dict, depth: int = 3) -> StructType:
    """The Spark type of a JSON Schema's root, with texts for codes, dates and decimals, which keep their digits so.

    FHIR's types hold each other (a Reference has an Identifier, which has a Reference) and Spark's cannot: below
    `depth` types inside each other, and for resources, which may be of any type, the column is the JSON text. Without
    the extensions of primitives (`_sent`), since there are as many as there are primitives.
    """
    definitions = document["$defs"]

    def type_of(schema: dict, depth: int) -> DataType:
        for part in schema.get("allOf", []):
            return type_of(part, depth)
        for part in schema.get("anyOf", []):
            if part != {"type": "null"}:
                return type_of(part, depth)
        if "$ref" in schema:
            name = schema["$ref"].removeprefix("#/$defs/")
            return StringType() if name == "Resource" else type_of(definitions[name], depth - 1)
        match schema.get("type"):
            case "object" if depth < 0:
                return StringType()
            case "object":
                return StructType([
                    StructField(name, type_of(property, depth))
                    for name, property in schema["properties"].items() if not name.startswith("_")
                ])
            case "array":
                return ArrayType(type_of(schema["items"], depth))
            case "boolean":
                return BooleanType()
            case "integer":
                return LongType()
            case _:
                return StringType()

    return type_of(document, depth + 1)


def main() -> None:
    spark = SparkSession.builder.appName("read messages").getOrCreate()
    schema = spark_schema(json.loads(SCHEMA.read_text()))
    spark.read.schema(schema).json(sys.argv[1], lineSep="\n").createOrReplaceTempView("messages")
    spark.sql("""
        SELECT status, topic.text AS subject, get(recipient, 0).display AS recipient, count(*) AS messages
        FROM messages GROUP BY ALL ORDER BY messages DESC, subject LIMIT 20
    """).show(truncate=False)
    spark.stop()


if __name__ == "__main__":
    main()
