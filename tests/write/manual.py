"""manual.py PAGE COMMAND_FOLDER FILES_FOLDER SOURCE_DIR - the page on the interchange format is true.

Every field and column that is written or read has its item in it; its examples and queries run and give something.

SPDX-License-Identifier: MIT
"""
import glob
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile


def items(text):
    """Names that the page marks: `.It Cm a , b`, `.Cm a`."""
    return {word for line in re.findall(r"^\.(?:It )?Cm (.*)", text, re.M) for word in re.split(r" [,;.](?: |$)", line)}


def keys(value):
    if isinstance(value, dict):
        yield from value
        value = value.values()
    elif not isinstance(value, list):
        return
    for part in value:
        yield from keys(part)


def check_fields(text, files):
    named = items(text)
    written = set()
    for path in glob.glob(os.path.join(files, "*.json")):
        with open(path, encoding="utf-8") as file:
            written |= set(keys(json.load(file)))
    yield from (f"the field {name} is written, but not in the page" for name in sorted(written - named))
    with open(os.path.join(files, "empty.csv"), encoding="utf-8") as file:
        yield from (f"the column {name} is written, but not in the page" for name in file.read().strip().split(",") if name not in named)


def check_examples(text, program):
    commands = [line.replace("\\(aq", "'") for line in re.findall(r"^\.Dl \$ (.*)", text, re.M)]
    environment = {**os.environ, "PATH": program + ":" + os.environ["PATH"]}
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/article.txt", "w", encoding="utf-8") as file:
            file.write("The bridge at Gant fell on 3 May 2024. It was closed in late April 2024.\n")
        with open(f"{folder}/page.html", "w", encoding="utf-8") as file:
            file.write("<title>A page</title><p>The bridge at Gant opened on 3 June 1931.")
        with open(f"{folder}/calendar.ics", "w", encoding="utf-8") as file:
            file.write("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A meeting\nDTSTART;VALUE=DATE:20241105\nEND:VEVENT\nEND:VCALENDAR\n")
        for command in commands:
            if "jq" in command and not shutil.which("jq"):
                continue
            done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True)
            output = re.search(r"-o (\S+)", command)
            size = os.path.getsize(f"{folder}/{output.group(1)}") if output and done.returncode == 0 else len(done.stdout)
            if done.returncode != 0 or size == 0:
                yield f"{command}: {done.returncode}, {size} bytes: {done.stderr}"
    if not commands:
        yield "no examples"


def check_queries(text, program, source):
    queries = re.findall(r"^\.Bd -literal[^\n]*\n(SELECT.*?)\n\.Ed", text, re.M | re.S)
    with tempfile.TemporaryDirectory() as folder:
        samples = [os.path.join(source, "samples", f"sluice.{ending}") for ending in ("html", "md", "eml")]
        subprocess.run([f"{program}/dateline", "-q", *samples, "-o", f"{folder}/a.sqlite"], check=True)
        base = sqlite3.connect(f"file:{folder}/a.sqlite?mode=ro", uri=True)
        for query in queries:
            if not base.execute(query).fetchall():
                yield f"gives nothing: {query}"
        views = {name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
        yield from (f"{name} is not in the page" for name in sorted(views - items(text)))
    if len(queries) < 3:
        yield "no queries"


def main(page, program, files, source):
    program = os.path.abspath(program)
    with open(page, encoding="utf-8") as file:
        text = file.read()
    faults = [*check_fields(text, files), *check_examples(text, program), *check_queries(text, program, source)]
    print("\n".join(faults) or "the page is true")
    sys.exit(1 if faults else 0)


main(*sys.argv[1:])
