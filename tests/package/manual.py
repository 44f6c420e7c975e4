"""manual.py SRC_DIR - the manual pages: well-formed, and their worked programs taken out.

SPDX-License-Identifier: MIT
"""
import glob
import os
import shutil
import subprocess
import sys


def plain(line):
    """A line of a literal mdoc display as it is printed."""
    return line.replace("\\&", "").replace("\\e", "\\").replace("\\(aq", "'").replace("\\-", "-")


def displays(page):
    """The literal displays of an mdoc page."""
    inside, lines = False, []
    with open(page, encoding="utf-8") as file:
        for line in file:
            if line.startswith(".Bd -literal"):
                inside, lines = True, []
            elif line.startswith(".Ed") and inside:
                inside = False
                yield "".join(lines)
            elif inside:
                lines.append(plain(line))


def program(page):
    """The worked C program of the page."""
    found = [text for text in displays(page) if text.startswith("#include") and "int main(" in text]
    if len(found) != 1:
        sys.exit(f"{page}: {len(found)} worked programs instead of one")
    return found[0]


def main(source):
    pages = sorted(glob.glob(os.path.join(source, "*.[1-8]")) + glob.glob(os.path.join(source, "*", "*.[1-8]")))
    program(os.path.join(source, "dateline.3"))
    if shutil.which("mandoc"):
        done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", *pages], text=True, capture_output=True)
        if done.returncode != 0:
            sys.exit(done.stdout + done.stderr)
    print(f"{len(pages)} pages")


if __name__ == "__main__":
    main(sys.argv[1])
