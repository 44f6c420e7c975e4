"""exports.py INCLUDE_DIR LIBDATELINE.SO - the shared library exports what the public headers declare, and nothing else.

SPDX-License-Identifier: MIT
"""
import re
import subprocess
import sys

import law


def declared(include):
    names = set()
    for path in law.files(include, ".h"):
        text = re.sub(r"^[ \t]*#.*$", "", law.without_comments(law.read(path)), flags=re.MULTILINE)
        text = re.sub(r"\btypedef\b[^;{]*;", "", text)      # function types
        names |= set(re.findall(r"\b(dtl_\w+)\s*\(", text))
    return names


def exported(library):
    listing = subprocess.run(["nm", "-D", "--defined-only", library], check=True, text=True, capture_output=True).stdout
    symbols = [line.split()[-2:] for line in listing.splitlines()]
    return {name.split("@")[0] for kind, name in symbols if kind != "A"}


def main(include, library):
    wanted, found = declared(include), exported(library)
    faults = [f"{name} is declared and not exported" for name in sorted(wanted - found)]
    faults += [f"{name} is exported and not declared" for name in sorted(found - wanted)]
    law.verdict(faults, len(wanted), "public functions")


main(*sys.argv[1:])
