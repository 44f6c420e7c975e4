"""sound.py DATELINE SAMPLES [few] - whatever is done to a text, the output is sound.

Samples are damaged at random (by a fixed seed): pieces cut, doubled, swapped, joined with odd characters. Of each result
must hold: it is JSON of the contract's shape; every span lies in the text and holds the text it says; expressions are in
order and do not overlap; days are ordered; references lead somewhere; the timeline is sorted.

SPDX-License-Identifier: MIT
"""
import json
import os
import random
import re
import subprocess
import sys

DOCUMENTS, FEW = 400, 60
ODD = ["\r\n", "\r", "\t", "\u00a0", "\u2028", "\ufeff", "\u0000", "é", "e\u0301", "日曜日", "مايو", "😀", "\U0001F1EB\U0001F1F7", "”",
       "“", "'", "’s ", "...", "--", "$", "%", "/", ":", "0", "9999", "31", "-", "Monday", " in May ", " by then ",
       " days after ", "\n\n", "1990s", " of the ", "(", ")", "<b>", "&amp;", "\u202e", "\u200d"]
BOUNDS = ("begin_min", "begin_max", "end_min", "end_max")


def damage(text, luck):
    for _ in range(luck.randrange(1, 12)):
        size = len(text)
        at = luck.randrange(size + 1)
        length = min(luck.choice((1, 3, 10, 40, 200)), size - at)
        piece = text[at:at + length]
        kind = luck.randrange(5)
        if kind == 0:
            text = text[:at] + text[at + length:]
        elif kind == 1:
            text = text[:at] + piece * luck.randrange(2, 5) + text[at + length:]
        elif kind == 2:
            text = text[:at] + luck.choice(ODD) + text[at:]
        elif kind == 3:
            text = text[:at] + re.sub(r"\d", lambda _: str(luck.randrange(10)), piece) + text[at + length:]
        else:
            text = text[:at] + luck.choice((piece.upper(), piece.lower(), piece[::-1])) + text[at + length:]
    return text


def make_documents(samples, count):
    luck = random.Random(20251119)
    texts = []
    for name in sorted(os.listdir(samples)):
        path = os.path.join(samples, name, "article.txt")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                texts.append(file.read())
    for number in range(count):
        text = damage(luck.choice(texts), luck)
        document = {"id": str(number), "text": text}
        if luck.random() < 0.8:
            document["date"] = f"{luck.randrange(1900, 2100):04}-{luck.randrange(1, 13):02}-{luck.randrange(1, 29):02}"
        yield document


def check_span(text, span, what):
    begin, end = span["begin"], span["end"]
    if not 0 <= begin < end <= len(text):
        yield f"{what}: {begin}..{end} is outside the text of {len(text)}"
    elif text[begin:end] != span["text"]:
        yield f"{what}: {text[begin:end]!r} is given as {span['text']!r}"


def is_day(day):
    return day is None or re.fullmatch(r"-?\d{4,}-\d\d-\d\d", day) is not None


def check_timexes(text, timexes):
    ids, last = {one["id"] for one in timexes}, 0
    if len(ids) != len(timexes):
        yield "two expressions have one id"
    for one in timexes:
        what = f"expression {one['id']}"
        yield from check_span(text, one, what)
        if one["begin"] < last:
            yield f"{what} overlaps the one before"
        last = one["end"]
        first_day, last_day = one["earliest"], one["latest"]
        if not (is_day(first_day) and is_day(last_day)):
            yield f"{what}: {first_day}..{last_day} are not days"
        elif first_day and last_day and "-" not in (first_day[0], last_day[0]) and first_day > last_day:
            yield f"{what}: {first_day} is after {last_day}"
        if one["type"] not in ("DATE", "TIME", "DURATION", "SET") or not one["basis"] or one["value"] is None:
            yield f"{what}: type, value or basis is missing"
        for point in (one["begin_point"], one["end_point"]):
            if point is not None and point not in ids:
                yield f"{what} hangs on {point}, which is not there"


def check_time(time, what):
    days = [time[name] for name in BOUNDS]
    if not all(map(is_day, days)):
        yield f"{what}: {days} are not days"
        return
    for low, high in ((0, 1), (2, 3), (0, 3)):
        if days[low] and days[high] and "-" not in (days[low][0], days[high][0]) and days[low] > days[high]:
            yield f"{what}: {BOUNDS[low]} {days[low]} is after {BOUNDS[high]} {days[high]}"
    if not time["basis"]:
        yield f"{what}: no basis"


def check_events(text, events, timex_ids):
    ids = {one["id"] for one in events}
    for one in events:
        what = f"event {one['id']}"
        yield from check_span(text, one["trigger"], what + " trigger")
        yield from check_span(text, one["span"], what + " span")
        yield from check_time(one["time"], what)
        if one["time"]["timex"] is not None and one["time"]["timex"] not in timex_ids:
            yield f"{what} is dated by {one['time']['timex']}, which is not there"
        if one["time"]["anchor_event"] is not None and one["time"]["anchor_event"] not in ids:
            yield f"{what} is anchored to {one['time']['anchor_event']}, which is not there"


def check_timeline(timeline, event_ids):
    for one in timeline:
        what = f"entry {one['id']}"
        yield from check_time(one["time"], what)
        if not one["title"].strip() or not one["mentions"]:
            yield f"{what} has no title or no mention"
        for mention in one["mentions"]:
            if mention["event"] not in event_ids:
                yield f"{what} mentions {mention['event']}, which is not there"
    # What is known only relative to another entry stands next to that one.
    begins = [one["time"]["begin_min"] for one in timeline
              if one["time"]["begin_min"] is not None and one["time"]["anchor"] != "event"]
    begins = [day for day in begins if not day.startswith("-")]
    if len({one["id"] for one in timeline}) != len(timeline):
        yield "two entries have one id"
    if begins != sorted(begins):
        yield f"the timeline is not in order: {begins}"


def check_document(given, result):
    if result["id"] != given["id"] or "error" in result:
        yield f"answered by {result['id']} {result.get('error')}"
        return
    text = given["text"].replace("\u0000", "\ufffd")    # as the manual says
    yield from check_timexes(text, result["timexes"])
    yield from check_events(text, result["events"], {one["id"] for one in result["timexes"]})
    yield from check_timeline(result["timeline"], {one["id"] for one in result["events"]})


def main(dateline, samples, few=None):
    documents = list(make_documents(samples, FEW if few else DOCUMENTS))
    lines = "".join(json.dumps(one, ensure_ascii=number % 2 == 0) + "\n" for number, one in enumerate(documents))
    done = subprocess.run([dateline, "-q", "-f", "jsonl", "-t", "jsonl"], input=lines.encode("utf-8"), capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"status {done.returncode}\n{done.stderr.decode()}")
    results = [json.loads(line) for line in done.stdout.decode("utf-8").split("\n") if line]
    if len(results) != len(documents):
        sys.exit(f"{len(documents)} documents, {len(results)} results")
    faults = [f"document {given['id']}: {fault}" for given, result in zip(documents, results)
              for fault in check_document(given, result)]
    print("\n".join(faults[:40]) or f"{len(documents)} documents, {sum(len(one['timexes']) for one in results)} expressions, "
          f"{sum(len(one['events']) for one in results)} events, {sum(len(one['timeline']) for one in results)} entries")
    sys.exit(1 if faults else 0)


main(*sys.argv[1:])
