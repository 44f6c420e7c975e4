"""sqlite_check.py FOLDER - the data bases: sound, complete, their views of use. Compared with the JSON of the same timeline.

SPDX-License-Identifier: MIT
"""
import json
import os
import sqlite3
import sys

SAMPLES = ("affair", "scripts", "hostile", "empty", "expressions", "clocks", "large")


def check(folder, name):
    with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as file:
        data = json.load(file)
    base = sqlite3.connect(f"file:{folder}/{name}.sqlite?mode=ro", uri=True)
    one = lambda sql: base.execute(sql).fetchone()[0]
    if one("PRAGMA integrity_check") != "ok":
        yield "not sound"
    for row in base.execute("PRAGMA foreign_key_check"):
        yield f"refers to nothing: {row}"
    documents = data["documents"]
    wanted = {"document": len(documents), "expression": sum(len(d["timexes"]) for d in documents),
              "event": sum(len(d["events"]) for d in documents), "entry": len(data["timeline"]),
              "mention": sum(len(e["mentions"]) for e in data["timeline"]),
              "entry_name": sum(len(e["participants"]) + len(e["places"]) for e in data["timeline"]),
              "conflict": sum(len(e["conflict"] or []) for e in data["timeline"]), "chronology": len(data["timeline"]),
              "source": sum(len(e["mentions"]) for e in data["timeline"]),
              "disagreement": sum(len(e["conflict"] or []) for e in data["timeline"])}
    for table, count in wanted.items():
        if one(f"SELECT count(*) FROM {table}") != count:
            yield f"{table}: {one(f'SELECT count(*) FROM {table}')} rows, not {count}"
    if one("SELECT count(*) FROM expression JOIN document d ON d.id = document "
           "WHERE substr(d.text, begin_at + 1, end_at - begin_at) <> expression.text"):
        yield "an expression's text is not at its offsets"
    if one("SELECT count(*) FROM event JOIN document d ON d.id = document "
           "WHERE substr(d.text, begin_at + 1, end_at - begin_at) <> event.text"):
        yield "an event's text is not at its offsets"
    found = base.execute("SELECT begin_min, begin_max, end_min, end_max, minute FROM entry ORDER BY id").fetchall()
    for row, entry in zip(found, data["timeline"]):
        time = entry["time"]
        if row != (time["begin_min"], time["begin_max"], time["end_min"], time["end_max"], time.get("minute")):
            yield f"{entry['id']}: {row}"
    base.execute("SELECT * FROM person").fetchall()


def main(folder):
    bad = 0
    for name in SAMPLES:
        for fault in check(folder, name):
            bad += 1
            print(f"{name}: {fault}")
    print(f"{len(SAMPLES)} data bases, {bad} faults")
    sys.exit(1 if bad else 0)


main(sys.argv[1])
