"""outside.py GALLERY FOLDER - what other programs make of the pictures.

Draws the bridge and the scripts, then asks those programs that are installed:
pdftotext must give the titles in order; Chromium must find no text overlapping
another or leaving the canvas; rsvg-convert must read every SVG. A program that
is missing is not asked; if none is there the test is skipped.

SPDX-License-Identifier: MIT
"""
import html
import os
import re
import shutil
import subprocess
import sys

SCRIPT = """
<script>
document.fonts.ready.then(() => {
  const svg = document.querySelector('svg'), page = svg.getBoundingClientRect(), faults = [], boxes = [];
  for (const text of svg.querySelectorAll('text')) {
    const b = text.getBBox(), size = parseFloat(getComputedStyle(text).fontSize);
    const box = {x: b.x, y: b.y + b.height / 2 - size / 2, r: b.x + b.width, t: b.y + b.height / 2 + size / 2, s: text.textContent};
    if (size < 12) faults.push('small: ' + box.s);
    if (box.x < -0.5 || box.r > page.width + 0.5 || box.y < -0.5 || box.t > page.height + 0.5) faults.push('outside: ' + box.s);
    for (const other of boxes)
      if (box.x + 0.5 < other.r && other.x + 0.5 < box.r && box.y + 0.5 < other.t && other.y + 0.5 < box.t)
        faults.push('overlap: ' + box.s + ' / ' + other.s);
    boxes.push(box);
  }
  const result = document.createElement('pre');
  result.id = 'result';
  result.textContent = boxes.length + ' texts, ' + faults.length + ' faults\\n' + faults.join('\\n');
  document.body.append(result);
});
</script>"""


def titles_of(svg):
    """The label of each list item: date and title."""
    return [label.split(": ", 1)[1] for label in re.findall(r'role="listitem" aria-label="([^"]*)"', svg)]


def letters(text):
    return re.sub(r"\s+", "", html.unescape(text))


def check_pdf(folder):
    svg = open(f"{folder}/bridge-chronicle.svg", encoding="utf-8").read()
    text = subprocess.run(["pdftotext", "-raw", f"{folder}/bridge-chronicle.pdf", "-"], check=True,
                          capture_output=True).stdout.decode()
    found, at, faults = letters(text), 0, []
    for title in titles_of(svg):
        place = found.find(letters(title), at)
        if place < 0:
            faults.append(f"pdftotext: \"{title}\" is missing or out of order")
        else:
            at = place + 1
    print(f"pdftotext: {len(titles_of(svg))} titles, {len(faults)} faults")
    return faults


def check_browser(program, folder, name):
    svg = open(f"{folder}/{name}.svg", encoding="utf-8").read()
    page = f"{folder}/{name}-page.html"
    with open(page, "w", encoding="utf-8") as out:
        out.write(f'<!doctype html><meta charset="utf-8"><body style="margin:0">{svg}{SCRIPT}')
    run = subprocess.run([program, "--no-sandbox", "--headless", "--disable-gpu", "--virtual-time-budget=5000",
                          f"--user-data-dir={folder}/profile", "--dump-dom", "file://" + os.path.abspath(page)],
                         capture_output=True, timeout=120)
    result = re.search(r'<pre id="result">(.*?)</pre>', run.stdout.decode("utf-8", "replace"), re.S)
    if result is None:
        return [f"{name}: the browser gave no result"]
    print(f"browser, {name}: {result[1].splitlines()[0]}")
    return [f"browser, {name}: {line}" for line in result[1].splitlines()[1:]]


def main(gallery, folder):
    os.makedirs(folder, exist_ok=True)
    for story in ("bridge", "scripts"):
        subprocess.run([gallery, folder, story], check=True, capture_output=True)
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    faults, asked = [], 0
    if shutil.which("pdftotext"):
        asked += 1
        faults += check_pdf(folder)
    if browser:
        asked += 1
        for name in ("bridge-narrow", "scripts-chronicle"):
            faults += check_browser(browser, folder, name)
    if shutil.which("rsvg-convert"):
        asked += 1
        for name in ("bridge-chronicle", "scripts-chronicle", "bridge-wide"):
            subprocess.run(["rsvg-convert", f"{folder}/{name}.svg", "-o", f"{folder}/{name}-rsvg.png"], check=True)
    print("\n".join(faults))
    return 77 if asked == 0 else 1 if faults else 0


sys.exit(main(sys.argv[1], sys.argv[2]))
