"""law.py - what the law tests share: finding files, stripping comments, the verdict.

SPDX-License-Identifier: MIT
"""
import os
import re
import sys

SKIPPED = {"build", "__pycache__"}


def files(top, *endings):
    """Paths below `top` with one of the endings, hidden folders and the build folder left out."""
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(f for f in folders if f not in SKIPPED and not f.startswith("."))
        for name in sorted(names):
            if name.endswith(endings):
                yield os.path.join(folder, name)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def without_comments(text):
    """C text with its comments blanked, line numbers kept; strings stay."""
    pattern = r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    def blank(found):
        part = found.group(0)
        return re.sub(r"[^\n]", " ", part) if part.startswith("/") else part
    return re.sub(pattern, blank, text, flags=re.DOTALL)


def verdict(faults, checked, what):
    """Print the faults and exit; a law that had nothing to look at is broken too."""
    for fault in faults:
        print(fault)
    if not checked:
        sys.exit(f"no {what} found: the test looks in the wrong place")
    print(f"{checked} {what}, {len(faults)} faults")
    sys.exit(1 if faults else 0)
