"""read_outputs.py FOLDER - the text formats read back and compared with the JSON of the same timeline.

SPDX-License-Identifier: MIT
"""
import csv
import html
import json
import os
import re
import sys

SAMPLES = ("affair", "scripts", "hostile", "empty", "expressions", "clocks", "large")


def clean(text):
    """One line, as the text formats show it."""
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", "", text or "")
    text = re.sub("[\ufdd0-\ufdef\ufffe\uffff]", "\ufffd", text)
    return re.sub("[\x00-\x20\x7f-\x9f\u2028\u2029]+", " ", text).strip()


def guarded(text):
    return "'" + text if text[:1] in ("=", "+", "-", "@") and text else text


def read(folder, name, ending):
    with open(os.path.join(folder, f"{name}.{ending}"), encoding="utf-8", newline="") as file:
        return file.read()


def check_csv(folder, name, entries):
    text = read(folder, name, "csv")
    if not text.endswith("\r\n") or re.search(r"(?<!\r)\n", text):
        yield "lines do not end with CRLF"
    rows = list(csv.DictReader(text.splitlines(), strict=True))
    if len(rows) != len(entries):
        yield f"{len(rows)} rows for {len(entries)} entries"
    for row, entry in zip(rows, entries):
        if None in row or None in row.values():
            yield f"row {row['number']}: wrong number of cells"
        if row["event"] != guarded(clean(entry["title"])):
            yield f"row {row['number']}: event {row['event']!r}"
        for bound in ("begin_min", "begin_max", "end_min", "end_max"):
            if row[bound] != guarded(entry["time"][bound] or ""):
                yield f"row {row['number']}: {bound} {row[bound]!r}"
        for cell in row.values():
            if cell[:1] in ("=", "+", "-", "@") and cell:
                yield f"row {row['number']}: a formula, {cell!r}"


def check_md(folder, name, entries):
    rows = [line for line in read(folder, name, "md").split("\n") if re.match(r"\| \d+ \|", line)]
    if len(rows) != len(entries):
        yield f"{len(rows)} rows for {len(entries)} entries"
    for row in rows:
        if len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) != 7:
            yield f"not six cells: {row}"
        if re.search(r"(?<!\\)(?:\\\\)*<(?!https?://[^ >]*>\))", row):
            yield f"mark-up: {row}"


def check_timelinejs(folder, name, entries):
    shown = [entry for entry in entries if entry["time"]["begin_min"] or entry["time"]["end_max"]]
    slides = json.loads(read(folder, name, "timelinejs"))["events"]
    if len(slides) != len(shown):
        yield f"{len(slides)} slides for {len(shown)} dated entries"
    for slide, entry in zip(slides, shown):
        headline = slide["text"]["headline"]
        if "<" in headline or html.unescape(headline) != clean(entry["title"]):
            yield f"headline {headline!r}"
        if slide["start_date"]["year"] != int((entry["time"]["begin_min"] or entry["time"]["end_max"])[:4]):
            yield f"year of {headline!r}"


def check_mermaid(folder, name, entries):
    lines = read(folder, name, "mermaid").split("\n")
    shown = [entry for entry in entries if entry["time"]["begin_min"] or entry["time"]["end_max"]]
    events = [line for line in lines if re.fullmatch(r" {8}[^:;#<>%{}]+ : [^:;#<>%{}]*", line)]
    others = [line for line in lines[2:-1] if line not in events and not re.fullmatch(r" {4}section \d+( BCE)?", line)]
    if lines[0] != "timeline" or not re.fullmatch(r"    title [^:;#<>%{}]*", lines[1]) or others:
        yield f"not the notation: {others[:1]}"
    if len(events) != len(shown):
        yield f"{len(events)} events for {len(shown)} dated entries"


def main(folder):
    bad = checked = 0
    for name in SAMPLES:
        entries = json.loads(read(folder, name, "json"))["timeline"]
        for check in (check_csv, check_md, check_timelinejs, check_mermaid):
            checked += len(entries)
            for fault in check(folder, name, entries):
                bad += 1
                print(f"{name}, {check.__name__[6:]}: {fault}")
    print(f"{checked} rows compared, {bad} faults")
    sys.exit(1 if bad or not checked else 0)


main(sys.argv[1])
