"""samples.py SAMPLES_DIR - every sample is whole: an article, its date, and an expected timeline whose offsets fit.

SPDX-License-Identifier: MIT
"""
import json
import os
import re
import sys

import law

BOUNDS = ("begin_min", "begin_max", "end_min", "end_max")
MODALITIES = {"actual", "planned", "possible", "negated"}
WORDS = range(150, 601)
AT_LEAST = 8


def lines(path):
    return [json.loads(line) for line in law.read(path).splitlines() if line.strip()]


def check_time(time):
    """ISO days in an order that can be: begins before it ends, earliest before latest."""
    if time is None:
        return True
    if set(time) != set(BOUNDS):
        return False
    days = [time[name] for name in BOUNDS]
    if not all(day is None or re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days):
        return False
    begin_min, begin_max, end_min, end_max = days
    pairs = [(begin_min, begin_max), (end_min, end_max), (begin_min, end_min), (begin_max, end_max), (begin_min, end_max)]
    return all(low is None or high is None or low <= high for low, high in pairs)


def check_gold(name, text, gold):
    titles = {one["title"] for one in gold}
    if len(titles) != len(gold):
        yield f"{name}: two entries with one title"
    for one in gold:
        where = f"{name}: {one['title']!r}"
        clause = text[one["begin"]:one["end"]]
        if one["trigger_text"] not in clause:
            yield f"{where}: {one['trigger_text']!r} is not in {clause!r}"
        if clause != clause.strip() or not clause:
            yield f"{where}: the span has white space at its ends, or is empty"
        for time in [one["time"], *one.get("alt", [])]:
            if not check_time(time):
                yield f"{where}: {time} is not a time"
        if one.get("modality", "actual") not in MODALITIES or not one["why"] or not isinstance(one["must"], bool):
            yield f"{where}: modality, why or must is wrong"
        for other in one.get("precedes", []):
            if other not in titles:
                yield f"{where}: precedes {other!r}, which is not there"


def check_not(name, text, forbidden):
    for one in forbidden:
        if text[one["begin"]:one["end"]] != one["text"]:
            yield f"{name}: {one['text']!r} is {text[one['begin']:one['end']]!r}"
        if not one["why"] or set(one.get("unless", [])) - MODALITIES:
            yield f"{name}: {one['text']!r}: why or unless is wrong"


def check_sample(folder):
    name = os.path.basename(folder)
    text = law.read(os.path.join(folder, "article.txt"))
    about = json.loads(law.read(os.path.join(folder, "article.json")))
    gold = lines(os.path.join(folder, "gold.jsonl"))
    yield from check_gold(name, text, gold)
    yield from check_not(name, text, lines(os.path.join(folder, "not.jsonl")))
    if len(text.split()) not in WORDS:
        yield f"{name}: {len(text.split())} words"
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", about.get("date", "")):
        yield f"{name}: no date"
    if sum(one["must"] for one in gold) < 5:
        yield f"{name}: fewer than five entries that must be there"


def main(top):
    folders = [os.path.join(top, name) for name in sorted(os.listdir(top))
               if os.path.exists(os.path.join(top, name, "article.txt"))]
    faults = [fault for folder in folders for fault in check_sample(folder)]
    if len(folders) < AT_LEAST:
        faults.append(f"only {len(folders)} samples")
    law.verdict(faults, len(folders), "samples")


main(sys.argv[1])
