"""csv_office.py FOLDER - the tables as LibreOffice opens them: the same cells, none taken for a formula.

Each is converted to OpenDocument and read from there. Exits with 77 where LibreOffice is not installed.

SPDX-License-Identifier: MIT
"""
import csv
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

SAMPLES = ("affair", "scripts", "hostile", "empty", "clocks", "large")
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# Comma, double quotes, UTF-8, from line 1, every column as text: what is in a cell, not what a locale makes of it.
FILTER = "CSV:44,34,76,1," + "/".join(f"{column}/2" for column in range(1, 40))


def cell_text(cell):
    def flat(node):
        if node.tag == TEXT + "s":
            return " " * int(node.get(TEXT + "c", "1"))
        return (node.text or "") + "".join(flat(child) + (child.tail or "") for child in node)
    return "\n".join(flat(part) for part in cell.findall(TEXT + "p"))


def rows_of(path):
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("content.xml"))
    rows = []
    for row in root.iter(TABLE + "table-row"):
        cells = []
        for cell in row:
            if cell.get(TABLE + "formula"):
                raise ValueError(f"a formula: {cell.get(TABLE + 'formula')}")
            cells += [cell_text(cell)] * min(int(cell.get(TABLE + "number-columns-repeated", "1")), 100)
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            rows.append(cells)
    return rows


def expected(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    for row in rows:
        while row and not row[-1]:
            row.pop()
    return rows


def main(folder):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        sys.exit(77)
    bad = cells = 0
    with tempfile.TemporaryDirectory() as out:
        files = [os.path.join(folder, f"{name}.csv") for name in SAMPLES]
        subprocess.run([office, f"-env:UserInstallation=file://{out}/profile", "--headless", f"--infilter={FILTER}", "--convert-to",
                        "ods", "--outdir", out, *files], check=True, capture_output=True, timeout=240)
        for name, path in zip(SAMPLES, files):
            wanted, found = expected(path), rows_of(f"{out}/{name}.ods")
            cells += sum(map(len, wanted))
            for number, (a, b) in enumerate(zip(wanted, found), 1):
                if a != b:
                    bad += 1
                    print(f"{name}, row {number}: {b} is not {a}")
            if len(wanted) != len(found):
                bad += 1
                print(f"{name}: {len(found)} rows, not {len(wanted)}")
    print(f"{cells} cells compared, {bad} faults")
    sys.exit(1 if bad else 0)


main(sys.argv[1])
