"""ics_clients.py FILE.ics ... - calendars as other programs take them: python's icalendar and vobject, khal, calcurse.

Each must take every event and show it on the days on which python-dateutil finds it by the file, what recurs on each of
its days. Days are those of UTC, so that zones count. A program that is not installed is named and not asked; exits with 77
when none is.

SPDX-License-Identifier: MIT
"""
import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile

LAST = datetime.date(2027, 12, 31)      # of what recurs without end
KHAL = """[calendars]
[[t]]
path = {folder}/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = {folder}/khal.db
"""


def day_of(value):
    """The day in UTC of a date, or of a moment with a zone or without."""
    if not isinstance(value, datetime.datetime):
        return value
    return (value.astimezone(datetime.timezone.utc) if value.tzinfo else value).date()


def days_of_rule(start, rule):
    from dateutil import rrule
    begin = start if isinstance(start, datetime.datetime) else datetime.datetime.combine(start, datetime.time())
    for moment in rrule.rrulestr(rule, dtstart=begin):
        if day_of(moment) > LAST:
            return
        yield day_of(moment)


def by_file(path):
    """Days of all events as icalendar and dateutil read them: what the others are compared with."""
    import icalendar
    with open(path, "rb") as file:
        events = icalendar.Calendar.from_ical(file.read()).walk("VEVENT")
    if any(event.errors for event in events):
        raise ValueError("events with errors")
    days = []
    for event in events:
        start = event["DTSTART"].dt
        days += days_of_rule(start, event["RRULE"].to_ical().decode()) if "RRULE" in event else [day_of(start)]
    return sorted(day.isoformat() for day in days)


def by_text(path):
    """Events, and the first days of those without zone, read from the lines alone."""
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read().replace("\r\n ", "").replace("\r\n", "\n")
    events = re.findall(r"BEGIN:VEVENT\n(.*?)END:VEVENT", text, re.S)
    starts = ["-".join(found) for event in events for found in re.findall(r"^DTSTART(?:;VALUE=DATE)?:(\d{4})(\d\d)(\d\d)", event, re.M)]
    return len(events), starts


def with_icalendar(path, days):
    count, starts = by_text(path)
    return ["days differ"] * bool(set(starts) - set(days)) + ["events are missing"] * (count > len(days))


def with_vobject(path, days):
    import vobject
    with open(path, encoding="utf-8", newline="") as file:
        calendar = next(vobject.readComponents(file.read(), validate=True))
    found = []
    for event in calendar.contents.get("vevent", []):
        rule = event.contents.get("rrule")
        found += days_of_rule(event.dtstart.value, rule[0].value) if rule else [day_of(event.dtstart.value)]
    found = sorted(day.isoformat() for day in found)
    return [] if found == days else [f"days differ: {found} not {days}"]


def with_khal(path, days):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/calendar")
        with open(f"{folder}/conf", "w", encoding="utf-8") as file:
            file.write(KHAL.format(folder=folder))
        command = ["khal", "-c", f"{folder}/conf"]
        run = subprocess.run([*command, "import", "--batch", "-a", "t", path], capture_output=True, text=True)
        if run.returncode != 0:
            return [run.stderr.strip().splitlines()[-1]]
        listing = subprocess.run([*command, "list", days[0], str(LAST + datetime.timedelta(1)), "--notstarted", "--day-format", "",
                                  "--format", "{start-date}|{uid}"], capture_output=True, text=True).stdout if days else ""
        found = sorted(line.split("|")[0] for line in set(listing.split("\n")) if "|" in line)
        return [] if found == days else [f"days differ: {sorted(set(found) ^ set(days))}"]


def with_calcurse(path, days):
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "TZ": "UTC"}
        run = subprocess.run(["calcurse", "-q", "-D", folder, "-i", path], capture_output=True, text=True, env=environment,
                             stdin=subprocess.DEVNULL, timeout=60)
        faults = [run.stderr.strip()[-200:] or "exit status 1"] if run.returncode != 0 else []
        if not days:
            return faults
        first = datetime.date.fromisoformat(days[0])
        listing = subprocess.run(["calcurse", "-D", folder, "-Q", "--from", first.strftime("%m/%d/%Y"), "--days",
                                  str((LAST - first).days + 1)], capture_output=True, text=True, env=environment, timeout=60).stdout
        found = set(re.findall(r"^(\d\d/\d\d/\d\d):", listing, re.M))      # years have two digits there
        missing = {day for day in days if f"{day[5:7]}/{day[8:]}/{day[2:4]}" not in found}
        return faults + [f"not shown on {sorted(missing)}"] * bool(missing)


def main(paths):
    clients = [("icalendar", with_icalendar), ("vobject", with_vobject)]
    clients += [(name, client) for name, client in (("khal", with_khal), ("calcurse", with_calcurse)) if shutil.which(name)]
    asked, bad = set(), 0
    for path in paths:
        try:
            days = by_file(path)
        except ImportError:
            sys.exit(77)
        for name, client in clients:
            try:
                faults = client(path, days)
            except ImportError:
                print(f"{name}: not installed")
                continue
            except Exception as error:      # a client that falls over has not taken the file
                faults = [f"{type(error).__name__}: {error}"]
            asked.add(name)
            bad += bool(faults)
            print(f"{name}: {os.path.basename(path)}: {'; '.join(faults) or f'{len(days)} days'}")
    sys.exit(77 if not asked else 1 if bad else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
