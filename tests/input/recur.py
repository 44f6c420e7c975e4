"""recur.py FOLDER_OF_DATELINE - what recurs in a calendar falls on the days that python-dateutil finds too.

Rules are made up at random, always the same ones. Exits with 77 where dateutil is not installed.

SPDX-License-Identifier: MIT
"""
import datetime
import random
import re
import subprocess
import sys

try:
    from dateutil import rrule
except ImportError:
    sys.exit(77)

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SPAN = datetime.date(2032, 12, 31)


def some(rng, values, most):
    return ",".join(str(value) for value in sorted(rng.sample(values, rng.randint(1, most))))


def rule(rng):
    """An RRULE of a kind that calendars hold, and odder ones."""
    freq = rng.choice(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
    parts = [f"FREQ={freq}"]
    if rng.random() < 0.5:
        parts.append(f"INTERVAL={rng.randint(1, 5)}")
    if rng.random() < 0.3:
        parts.append("BYMONTH=" + some(rng, range(1, 13), 4))
    nth = rng.random() < 0.5 and freq in ("MONTHLY", "YEARLY")
    if rng.random() < 0.5:
        parts.append("BYDAY=" + ",".join(f"{rng.choice((-2, -1, 1, 2, 4)) if nth else ''}{day}" for day in rng.sample(DAYS, 2)))
    if rng.random() < 0.3 and freq != "WEEKLY" and not nth:
        parts.append("BYMONTHDAY=" + some(rng, [-2, -1, 1, 7, 13, 15, 29, 30, 31], 3))
    if len(parts) > 2 and freq in ("MONTHLY", "YEARLY") and rng.random() < 0.3:
        parts.append("BYSETPOS=" + some(rng, [-1, 1, 2, 3], 2))
    if freq == "WEEKLY" and rng.random() < 0.4:
        parts.append("WKST=" + rng.choice(DAYS))
    parts.append(rng.choice((f"COUNT={rng.randint(1, 40)}", f"UNTIL={rng.randint(2025, 2031)}0630")))
    return ";".join(parts)


def expected(text, start):
    begin = datetime.datetime.combine(start, datetime.time())
    found = [day.date() for day in rrule.rrulestr(text, dtstart=begin) if day.date() <= SPAN]
    if start in found or "COUNT" not in text:
        return sorted({start, *found})[:366]
    return sorted({start, *found[:int(re.search(r"COUNT=(\d+)", text).group(1)) - 1]})[:366]  # the start counts


def main(folder):
    rng = random.Random(7)
    rules = [(rule(rng), datetime.date(2024, 1, 1) + datetime.timedelta(rng.randint(0, 700))) for _ in range(400)]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for number, (text, start) in enumerate(rules):
        lines += ["BEGIN:VEVENT", f"UID:{number}", f"SUMMARY:n{number}", f"DTSTART;VALUE=DATE:{start:%Y%m%d}", f"RRULE:{text}",
                  "END:VEVENT"]
    done = subprocess.run([f"{folder}/dateline", "-q", "-f", "ics", "-t", "csv", f"--until={SPAN}"], text=True, capture_output=True,
                          input="\r\n".join(lines) + "\r\nEND:VCALENDAR\r\n")
    found = {}
    for line in done.stdout.splitlines()[1:]:
        day, number = re.search(r",(\d{4}-\d\d-\d\d),day,n(\d+),", line).groups()
        found.setdefault(int(number), []).append(datetime.date.fromisoformat(day))
    faults = [f"{text} from {start}: {[str(day) for day in found.get(number, [])][:6]}, not "
              f"{[str(day) for day in expected(text, start)][:6]}"
              for number, (text, start) in enumerate(rules) if found.get(number, []) != expected(text, start)]
    print("\n".join(faults[:10]) or f"{len(rules)} rules, {sum(map(len, found.values()))} days")
    sys.exit(1 if faults else 0)


main(sys.argv[1])
