"""by_hand.py BUILD_FOLDER MODULES_FOLDER - what other people's programs say of the outputs that no package of a distribution
brings: axe-core and the Nu HTML checker on reports, ical.js on calendars. Wants node, npm, java and chromium, and the network
once:

    npm install --prefix MODULES_FOLDER axe-core puppeteer-core vnu-jar ical.js
    python3 tests/write/by_hand.py build/dev MODULES_FOLDER

The build's tests must have run (test write/files writes what is looked at). Each check is first given something broken, which
it must find.

SPDX-License-Identifier: MIT
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import ics_clients          # noqa: E402

SAMPLES = ("affair", "scripts", "hostile", "empty", "expressions", "clocks")


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, (done.stdout + done.stderr).strip()


def check_axe(modules, reports, broken):
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    axe = ("node", os.path.join(HERE, "rules.mjs"), modules, browser)
    if run(*axe, broken)[0] == 0:
        yield "axe-core finds nothing wrong with a broken page"
    code, told = run(*axe, *reports)
    print(told)
    if code != 0:
        yield "axe-core"


def check_nu(modules, reports, broken):
    jar = next(glob.iglob(os.path.join(modules, "node_modules/vnu-jar/**/vnu.jar"), recursive=True))
    nu = ("java", "-jar", jar, "--stdout", "--errors-only")
    if run(*nu, broken)[0] == 0:
        yield "the Nu checker finds nothing wrong with a broken page"
    code, told = run(*nu, *reports)
    print(f"the Nu HTML checker: {len(reports)} reports, {told or 'no error'}")
    if code != 0:
        yield "the Nu checker"


def check_icaljs(modules, calendars):
    code, told = run("node", os.path.join(HERE, "icaljs.mjs"), modules, ics_clients.LAST.isoformat(), *calendars)
    if code != 0:
        yield f"ical.js: {told}"
        return
    for path, line in zip(calendars, told.split("\n")):
        days = ics_clients.by_file(path)
        print(f"ical.js: {os.path.basename(path)}: {len(days)} days")
        if json.loads(line) != days:
            yield f"ical.js: {path}: {line} is not {days}"


def main(build, modules):
    files = os.path.join(build, "tests/write/files")
    reports = [os.path.join(files, f"{name}.html") for name in SAMPLES]
    with tempfile.TemporaryDirectory() as folder:
        broken = os.path.join(folder, "broken.html")
        with open(reports[0], encoding="utf-8") as page, open(broken, "w", encoding="utf-8") as out:
            out.write(page.read().replace("<main>", "<main><img src='data:,'><p style='color:#bbb'>pale</p>", 1))
        faults = [*check_axe(modules, reports, broken), *check_nu(modules, reports, broken),
                  *check_icaljs(modules, [os.path.join(files, f"{name}.ics") for name in SAMPLES])]
    print("\n".join(faults) or "nothing wrong")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
