"""tree.py SOURCE_DIR - every file is where it may be, says what it is, and is of a readable size.

SPDX-License-Identifier: MIT
"""
import os
import re
import sys

import law

TOP = {"src", "include", "fonts", "tests", "samples", "build", "CMakeLists.txt", "CMakePresets.json",
       "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md",
       "timeline.svg", "timeline.png"}      # what README.md's first command draws; git ignores it
MAX_LINES = 900
MAX_FUNCTION = 80
UNFINISHED = re.compile(r"\b(TODO|FIXME)\b")
# Data tables may be long; whoever adds one names it here.
TABLES = ()


def check_top(top):
    for name in sorted(os.listdir(top)):
        if not name.startswith(".") and name not in TOP:
            yield f"{name}: does not belong at the top level"


def check_head(path, text):
    """A head comment that names the file, and the licence in it."""
    head = text[:3000].split("*/")[0]
    if not head.lstrip().startswith("/*") or os.path.basename(path) not in head:
        yield f"{path}: no head comment that begins with its name"
    if "SPDX-License-Identifier: MIT" not in head:
        yield f"{path}: no SPDX line in its head comment"


def check_size(path, text):
    lines = text.split("\n")
    if len(lines) > MAX_LINES and os.path.basename(path) not in TABLES:
        yield f"{path}: {len(lines)} lines, at most {MAX_LINES}"
    begin = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            begin = number
        elif line == "}" and begin is not None:
            if number - begin - 1 > MAX_FUNCTION:
                yield f"{path}:{begin}: a function of {number - begin - 1} lines, at most {MAX_FUNCTION}"
            begin = None


def check_words(path, text):
    for number, line in enumerate(text.split("\n"), 1):
        if UNFINISHED.search(line) and not path.endswith("tree.py"):
            yield f"{path}:{number}: unfinished: {line.strip()}"


def main(top):
    faults = list(check_top(top))
    checked = 0
    for path in law.files(top, ".c", ".h", ".def"):
        text = law.read(path)
        checked += 1
        faults += check_head(path, text)
        faults += check_size(path, text)
        faults += check_words(path, text)
    law.verdict(faults, checked, "source files")


main(sys.argv[1])
