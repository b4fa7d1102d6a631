"""Check 11, Python's part. Where `$` matches before a line feed at the end, a schema has `not` beside the pattern."""

import json
import re
import sys

table = json.load(open(sys.argv[1]))
verdicts = iter(table["verdicts"])
wrong = 0
for pattern in table["patterns"]:
    compiled = re.compile(pattern)
    for text in table["texts"]:
        expected, found = next(verdicts), compiled.search(text) is not None
        is_line_feed_at_end = text.endswith("\n") and pattern.endswith("$")
        if found != expected and not is_line_feed_at_end:
            wrong += 1
            print(f"  WRONG {pattern!r} on {text!r}: {found}")
print(f"  Python: {len(table['patterns'])} patterns, {wrong} differences")
sys.exit(1 if wrong else 0)
