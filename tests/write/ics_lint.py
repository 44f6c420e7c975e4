#!/usr/bin/env python3
"""ics_lint.py - strict shape check of iCalendar files (RFC 5545), stricter than any client or library is.

    python3 ics_lint.py FILE.ics ...

Prints a line a file, "OK, N events" or its faults, and exits 1 when any file has one. Knows the faults that clients take
silently and show wrongly: inclusive or reversed DTEND, mixed DATE and DATE-TIME, days that do not exist, a TZID without its
VTIMEZONE, bare line feeds, a BOM, characters cut by folding, unescaped commas, double UIDs, control characters, empty
properties, a VCALENDAR-level UID (one synchroniser collapses such a file into a single event).

SPDX-License-Identifier: MIT
"""
import datetime
import re
import sys

CONTENT_LINE = re.compile(r'([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^;:,"]*)(?:,(?:"[^"]*"|[^;:,"]*))*)*):(.*)$', re.S)
REQUIRED = ("UID", "DTSTAMP", "DTSTART", "SUMMARY")
ONCE = REQUIRED + ("DTEND", "DESCRIPTION", "STATUS", "TRANSP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "GEO", "LOCATION", "URL", "COLOR")
TEXT = {"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "NAME"}
STATUSES = {"TENTATIVE", "CONFIRMED", "CANCELLED"}


def byte_faults(data):
    if data[:3] == b"\xef\xbb\xbf":
        yield "starts with a BOM"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        yield "bare LF or CR"
    if not data.endswith(b"END:VCALENDAR\r\n"):
        yield "does not end with END:VCALENDAR CRLF"
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            yield f"line {number}: {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"line {number}: UTF-8 cut or invalid"
        if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", line):
            yield f"line {number}: control character"


def time_faults(name, params, value, has_timezone):
    is_date = "VALUE=DATE" in params.split(";")
    if not re.fullmatch(r"\d{8}" if is_date else r"\d{8}T\d{6}Z?", value):
        yield f"{name} value does not fit its type: {value}"
        return
    try:
        datetime.date(int(value[:4]), int(value[4:6]), int(value[6:8]))
    except ValueError:
        yield f"{name}: no such day: {value}"
    if "TZID=" in params and not has_timezone:
        yield f"{name}: TZID without VTIMEZONE"


def event_faults(event, seen, has_timezone):
    for name in REQUIRED:
        if name not in event:
            yield f"VEVENT without {name}"
    for name in ONCE:
        if len(event.get(name, [])) > 1:
            yield f"{name} more than once"
    uid = event.get("UID", [("", "")])[0][1]
    if uid in seen:
        yield f"UID twice: {uid}"
    seen.add(uid)
    start, end = event.get("DTSTART", [None])[0], event.get("DTEND", [None])[0]
    for name, entry in (("DTSTART", start), ("DTEND", end)):
        if entry:
            yield from time_faults(name, *entry, has_timezone)
    if start and end:
        if ("VALUE=DATE" in start[0].split(";")) != ("VALUE=DATE" in end[0].split(";")):
            yield "DTSTART and DTEND of different types"
        elif end[1] <= start[1]:
            yield "DTEND not after DTSTART"


def value_faults(name, value):
    if value == "":
        yield f"{name} is empty"
    if name in TEXT and re.search(r"(?<!\\)(?:\\\\)*[;,]", value):
        yield f"{name} has an unescaped ; or ,"
    if name == "STATUS" and value not in STATUSES:
        yield f"STATUS {value}"
    if name == "GEO" and not re.fullmatch(r"-?\d+(\.\d+)?;-?\d+(\.\d+)?", value):
        yield f"GEO {value}"
    if name == "COLOR" and not re.fullmatch(r"[a-z]+", value):
        yield f"COLOR is not a CSS3 name: {value}"


def faults_of(data):
    """Yield each fault; the last item yielded is the number of events."""
    yield from byte_faults(data)
    text = re.sub(rb"\r\n[ \t]", b"", data).decode("utf-8", "replace")
    lines = [line for line in text.split("\r\n") if line]
    has_timezone = "BEGIN:VTIMEZONE" in lines
    if not any(line.startswith("PRODID:") for line in lines):
        yield "no PRODID"
    if "VERSION:2.0" not in lines:
        yield "no VERSION:2.0"
    stack, event, seen, count = [], None, set(), 0
    for line in lines:
        match = CONTENT_LINE.match(line)
        if not match:
            yield f"not a content line: {line[:40]}"
            continue
        name, params, value = match.groups()
        if name == "BEGIN":
            stack.append(value)
            if value == "VEVENT":
                event, count = {}, count + 1
        elif name == "END":
            if not stack or stack.pop() != value:
                yield f"END mismatch: {value}"
            if value == "VEVENT" and event is not None:
                yield from event_faults(event, seen, has_timezone)
                event = None
        else:
            if stack and stack[-1] == "VEVENT" and event is not None:
                event.setdefault(name, []).append((params, value))
            elif stack == ["VCALENDAR"] and name == "UID":
                yield "VCALENDAR-level UID"
            yield from value_faults(name, value)
    if stack:
        yield "not closed: " + ", ".join(stack)
    yield count


def main(paths):
    bad = 0
    for path in paths:
        with open(path, "rb") as file:
            *faults, count = faults_of(file.read())
        bad += bool(faults)
        print(f"{path}: " + ("; ".join(fault[:60].replace("\n", " ") for fault in faults[:6]) if faults else f"OK, {count} events"))
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
