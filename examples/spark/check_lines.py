"""Checks messages one a line on Apache Spark, and asks SQL what is wrong with them.

    pip install pyspark
    python examples/spark/check_lines.py messages.ndjson

Spark starts `metriport-fhir` once for each partition and hands it the lines; one line in is one line out. The program
must be in the PATH of every worker, or named by METRIPORT_FHIR.
"""

import os
import shlex
import sys

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import col, explode, from_json

# Without --exit-zero the status tells of invalid messages, and Spark takes any status but 0 for a failure.
CHECK = shlex.join([os.environ.get("METRIPORT_FHIR", "metriport-fhir"),
                    "check", "--ndjson", "--format", "json", "--jobs", "1", "--exit-zero", "-"])

REPORT = """resource string, valid boolean,
    issues array<struct<severity string, code string, rule string, expression string, column int, message string>>"""


def reports(spark: SparkSession, file: str) -> DataFrame:
    """What the program says of each line of a file: (number, report), `report` as its JSON text.

    Every run of the program counts its own lines from 1, so `record` and `line` in a report are those of a partition;
    `number` is the line in the file.
    """
    # For FHIR only `\n` ends a line; textFile() would also cut at a `\r`, which JSON takes for a blank.
    lines = spark.read.text(file, lineSep="\n").rdd.map(lambda row: row.value)
    numbered = lines.pipe(CHECK, checkCode=True).zipWithIndex().map(lambda pair: (pair[1] + 1, pair[0]))
    return spark.createDataFrame(numbered, "number bigint, report string")


def issues(reports: DataFrame) -> DataFrame:
    """A row for each issue: number, resource, severity, code, rule, expression, column, message."""
    read = reports.select("number", from_json("report", REPORT).alias("report"))
    one_each = read.select("number", "report.resource", explode("report.issues").alias("issue"))
    return one_each.select("number", "resource", col("issue.*"))


def main() -> None:
    spark = SparkSession.builder.appName("check messages").getOrCreate()
    issues(reports(spark, sys.argv[1])).createOrReplaceTempView("issues")
    spark.sql("""
        SELECT rule, expression, count(*) AS issues, count(DISTINCT number) AS messages, min(number) AS first
        FROM issues WHERE severity = 'error'
        GROUP BY rule, expression ORDER BY issues DESC, rule, expression LIMIT 20
    """).show(truncate=False)
    spark.stop()


if __name__ == "__main__":
    main()
