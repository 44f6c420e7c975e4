"""ics_clients.py FILE.ics ... - calendars as other programs take them: python's icalendar and vobject, khal, calcurse.

Compares the number of events and, for khal, their first days with what the file says. A program that is not installed is
named and not asked; exits with 77 when none is.

SPDX-License-Identifier: MIT
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

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


def starts(text):
    """First days of all events, as YYYY-MM-DD."""
    return sorted("-".join(found) for found in re.findall(r"^DTSTART[^:\n]*:(\d{4})(\d\d)(\d\d)", text, re.M))


def with_icalendar(path, days):
    import icalendar
    with open(path, "rb") as file:
        events = icalendar.Calendar.from_ical(file.read()).walk("VEVENT")
    broken = [event for event in events if event.errors]
    found = sorted(event["DTSTART"].dt.isoformat()[:10] for event in events)
    return [f"{len(broken)} events with errors"] * bool(broken) + ["days differ"] * (found != days)


def with_vobject(path, days):
    import vobject
    with open(path, encoding="utf-8", newline="") as file:
        calendar = next(vobject.readComponents(file.read(), validate=True))
    events = calendar.contents.get("vevent", [])
    found = sorted(event.dtstart.value.isoformat()[:10] for event in events)
    return [] if found == days else ["days differ"]


def with_khal(path, days):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/calendar")
        with open(f"{folder}/conf", "w", encoding="utf-8") as file:
            file.write(KHAL.format(folder=folder))
        command = ["khal", "-c", f"{folder}/conf"]
        run = subprocess.run([*command, "import", "--batch", "-a", "t", path], capture_output=True, text=True)
        if run.returncode != 0:
            return [run.stderr.strip().splitlines()[-1]]
        last = f"{int(days[-1][:4]) + 1}-01-01" if days else ""
        listing = subprocess.run([*command, "list", days[0], last, "--once", "--notstarted", "--day-format", "", "--format",
                                  "{start-date}|{uid}"], capture_output=True, text=True).stdout if days else ""
        found = {line for line in listing.split("\n") if "|" in line}
        imported = sorted(line.split("|")[0] for line in found)
        return [] if imported == days else [f"days differ: {imported} not {days}"]


def with_calcurse(path, days):
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(["calcurse", "-q", "-D", folder, "-i", path], capture_output=True, text=True,
                             stdin=subprocess.DEVNULL, timeout=60)
        with open(f"{folder}/apts", encoding="utf-8") as file:
            lines = [line for line in file if line.strip()]
        faults = [run.stderr.strip()[-200:] or "exit status 1"] if run.returncode != 0 else []
        first = sorted(f"{line[6:10]}-{line[:2]}-{line[3:5]}" for line in lines)
        return faults + ([] if set(first) == set(days) else [f"days differ: {first} not {days}"])


def main(paths):
    clients = [("icalendar", with_icalendar), ("vobject", with_vobject)]
    clients += [(name, client) for name, client in (("khal", with_khal), ("calcurse", with_calcurse)) if shutil.which(name)]
    asked, bad = set(), 0
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            days = starts(file.read().replace("\r\n ", "").replace("\r\n", "\n"))
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
            print(f"{name}: {os.path.basename(path)}: {'; '.join(faults) or f'{len(days)} events'}")
    sys.exit(77 if not asked else 1 if bad else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
