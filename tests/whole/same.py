"""same.py DATELINE SAMPLES [few] - the same article gives the same bytes in every locale, time zone and folder, and again.

SPDX-License-Identifier: MIT
"""
import json
import os
import re
import subprocess
import sys

# (format, samples tried; under sanitizers, with `few`, one of each is enough)
FORMATS = [("json", 9), ("jsonl", 9), ("table", 9), ("svg", 3), ("ics", 3), ("timeml", 3), ("csv", 3), ("md", 3), ("html", 3),
           ("png", 1), ("pdf", 1), ("sqlite", 1)]
MUST = {"json", "jsonl", "table"}
PLACES = [{"LC_ALL": "C", "TZ": "UTC"}, {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Apia"},
          {"LC_ALL": "de_DE.UTF-8", "TZ": "America/St_Johns", "COLUMNS": "40", "HOME": "/nowhere"}]


def known_formats(dateline):
    """The names after "To:" in the help."""
    text = subprocess.run([dateline, "--help"], text=True, capture_output=True, check=True).stdout
    return set(re.search(r"\bTo:((?:\s+[a-z]+)+)", text).group(1).split())


def output(dateline, name, article, date, environment):
    command = [dateline, "-t", name, "-d", date, article]
    kept = {one: os.environ[one] for one in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS") if one in os.environ}
    done = subprocess.run(command, capture_output=True, env={**kept, **environment})
    if done.returncode not in (0, 1) or not done.stdout:
        sys.exit(f"{' '.join(command)}: status {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


def main(dateline, samples, few=None):
    known = known_formats(dateline)
    if MUST - known:
        sys.exit(f"formats missing: {MUST - known}")
    names = sorted(one for one in os.listdir(samples) if os.path.exists(os.path.join(samples, one, "article.txt")))
    checked, faults = 0, []
    for name, tried in FORMATS:
        if name not in known:
            continue
        for sample in names[:1 if few else tried]:
            article = os.path.join(samples, sample, "article.txt")
            with open(os.path.join(samples, sample, "article.json"), encoding="utf-8") as file:
                date = json.load(file)["date"]
            outputs = [output(dateline, name, article, date, place) for place in PLACES]
            checked += 1
            if len(set(outputs)) != 1:
                faults.append(f"{name} of {sample} differs between {PLACES}")
    print("\n".join(faults) or f"{checked} outputs, each the same in {len(PLACES)} places")
    sys.exit(1 if faults else 0)


main(*sys.argv[1:])
