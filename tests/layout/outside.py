"""outside.py DATELINE STORIES FOLDER - what other programs make of the pictures.

Draws some stories, then asks those programs that are installed: pdftotext must
give the titles in order; rsvg-convert must read every SVG. A program that is
missing is not asked; if none is there the test is skipped. Chromium has a test
of its own, browser.py.

SPDX-License-Identifier: MIT
"""
import html
import os
import re
import shutil
import subprocess
import sys


def titles_of(svg):
    """The label of each list item: date and title."""
    return [label.split(": ", 1)[1] for label in re.findall(r'role="listitem" aria-label="([^"]*)"', svg)]


def letters(text):
    return re.sub(r"\s+", "", html.unescape(text))


def check_pdf(folder, name):
    svg = open(f"{folder}/{name}.svg", encoding="utf-8").read()
    text = subprocess.run(["pdftotext", "-raw", f"{folder}/{name}.pdf", "-"], check=True,
                          capture_output=True).stdout.decode()
    found, at, faults = letters(text), 0, []
    for title in titles_of(svg):
        place = found.find(letters(title), at)
        if place < 0:
            faults.append(f"pdftotext, {name}: \"{title}\" is missing or out of order")
        else:
            at = place + 1
    print(f"pdftotext, {name}: {len(titles_of(svg))} titles, {len(faults)} faults")
    return faults


def main(dateline, stories, folder):
    os.makedirs(folder, exist_ok=True)
    subprocess.run([stories, folder, "0"], check=True, capture_output=True)
    pictures = [(story, layout) for story in ("bridge", "ages", "long", "decades") for layout in ("chronicle", "wide", "scale")
                if (story, layout) not in (("long", "scale"), ("decades", "scale"))]
    faults, asked = [], 0
    for story, layout in pictures + [("scripts", "chronicle")]:
        for kind in ("svg", "pdf"):
            subprocess.run([dateline, "-q", f"{folder}/{story}.json", "--layout", layout, "-o", f"{folder}/{story}-{layout}.{kind}"],
                           check=True)
    if shutil.which("pdftotext"):
        asked += 1
        for story, layout in pictures:
            faults += check_pdf(folder, f"{story}-{layout}")
    if shutil.which("rsvg-convert"):
        asked += 1
        for name in ("bridge-chronicle", "scripts-chronicle", "bridge-wide"):
            subprocess.run(["rsvg-convert", f"{folder}/{name}.svg", "-o", f"{folder}/{name}-rsvg.png"], check=True)
    print("\n".join(faults))
    return 77 if asked == 0 else 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
