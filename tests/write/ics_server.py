"""ics_server.py FILE.ics ... - calendars through a CalDAV server (radicale) and a synchroniser (vdirsyncer).

The server must take the whole file, find every event on its first day and not on the day after its last, and the
synchroniser must see one changed event when one title changes. Talks to 127.0.0.1 only. Exits with 77 where radicale or
vdirsyncer is not installed.

SPDX-License-Identifier: MIT
"""
import datetime
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    PORT = probe.getsockname()[1]       # one that is free
QUERY = ('<C:calendar-query xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:D="DAV:"><D:prop><C:calendar-data/></D:prop><C:filter>'
         '<C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:time-range start="{}T000000Z" end="{}T000000Z"/>'
         '</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>')
SYNC = """[general]
status_path = "{folder}/status/"
[pair p]
a = "file"
b = "dav"
collections = null
[storage file]
type = "singlefile"
path = "{folder}/one.ics"
[storage dav]
type = "caldav"
url = "http://127.0.0.1:{port}/a/sync/"
username = "a"
password = "x"
"""


def ask(method, path, body, kind="text/calendar"):
    request = urllib.request.Request(f"http://127.0.0.1:{PORT}{path}", method=method, data=body,
                                     headers={"Content-Type": kind, "Depth": "1", "Authorization": "Basic YTp4"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.status, answer.read().decode("utf-8")


def on_day(day):
    """UIDs that the server finds on one day."""
    after = (datetime.date.fromisoformat(day) + datetime.timedelta(1)).isoformat()
    query = QUERY.format(day.replace("-", ""), after.replace("-", ""))
    return set(re.findall(r"UID:(\S+)", ask("REPORT", "/a/whole/", query.encode(), "application/xml")[1].replace("\r", "")))


def near(day):
    """UIDs found on a day of some zone: on it or on its neighbours in UTC."""
    date = datetime.date.fromisoformat(day)
    return set().union(*(on_day((date + datetime.timedelta(step)).isoformat()) for step in (-1, 0, 1)))


def events(text):
    """(uid, first day, day after the last or None, has a zone) of each event."""
    text = text.replace("\r\n ", "").replace("\r\n", "\n")
    for event in re.findall(r"BEGIN:VEVENT\n(.*?)END:VEVENT", text, re.S):
        start, end = (re.search(rf"^{name}[^:\n]*:(\d{{4}})(\d\d)(\d\d)", event, re.M) for name in ("DTSTART", "DTEND"))
        yield (re.search(r"^UID:(\S+)", event, re.M).group(1), "-".join(start.groups()), end and "-".join(end.groups()),
               "TZID=" in event and "RRULE" not in event)


def check_server(text):
    if ask("PUT", "/a/whole/", text.encode())[0] != 201:
        yield "the server did not take the file"
    for uid, first, after, zoned in events(text):
        if uid not in (near(first) if zoned else on_day(first)):
            yield f"{uid} is not found on {first}"
        if after and uid in on_day(after):
            yield f"{uid} is found on {after}, after its end"


def sync(folder):
    run = subprocess.run(["vdirsyncer", "-c", f"{folder}/conf", "sync"], input="y\n" * 9, capture_output=True, text=True)
    return run.stdout + run.stderr


def check_synchroniser(folder, text):
    ask("MKCALENDAR", "/a/sync/", None)
    for name, content in (("conf", SYNC.format(folder=folder, port=PORT)), ("one.ics", text)):
        with open(f"{folder}/{name}", "w", encoding="utf-8", newline="") as file:
            file.write(content)
    subprocess.run(["vdirsyncer", "-c", f"{folder}/conf", "discover"], input="y\n" * 9, capture_output=True, text=True)
    count = text.count("\r\nBEGIN:VEVENT")
    if sync(folder).count("(uploading)") != count:
        yield f"not {count} events were uploaded"
    with open(f"{folder}/one.ics", "w", encoding="utf-8", newline="") as file:
        file.write(text.replace("\r\nSUMMARY:", "\r\nSUMMARY:Changed: ", 1))
    if sync(folder).count("(updating)") != 1:
        yield "one changed title did not update one event"


def wait_for_server():
    for _ in range(100):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", PORT)) == 0:
                return
        time.sleep(0.1)
    sys.exit("radicale does not answer")


def check(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/radicale", "w", encoding="utf-8") as file:
            file.write(f"[server]\nhosts = 127.0.0.1:{PORT}\n[auth]\ntype = none\n[storage]\nfilesystem_folder = {folder}/store\n")
        server = subprocess.Popen(["radicale", "--config", f"{folder}/radicale"], stderr=subprocess.DEVNULL)
        try:
            wait_for_server()
            faults = [*check_server(text), *check_synchroniser(folder, text)]
        finally:
            server.terminate()
            server.wait()
    for fault in faults:
        print(fault)
    print(f"{os.path.basename(path)}: {len(list(events(text)))} events, {len(faults)} faults")
    return len(faults)


def main(paths):
    if not shutil.which("radicale") or not shutil.which("vdirsyncer"):
        sys.exit(77)
    sys.exit(1 if sum([check(path) for path in paths]) else 0)


main(sys.argv[1:])
