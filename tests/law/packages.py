"""packages.py SOURCE_DIR - README.md tells to install every library that the build asks pkg-config for.

SPDX-License-Identifier: MIT
"""
import os
import re
import sys

import law

# pkg-config's name: Debian's package. One that another of the list brings along is named all the same.
DEBIAN = {
    "cairo": "libcairo2-dev", "cairo-ft": "libcairo2-dev", "cairo-pdf": "libcairo2-dev", "cmocka": "libcmocka-dev",
    "fontconfig": "libfontconfig-dev", "freetype2": "libfreetype-dev", "harfbuzz": "libharfbuzz-dev",
    "harfbuzz-subset": "libharfbuzz-dev", "jansson": "libjansson-dev", "libical": "libical-dev",
    "libpcre2-8": "libpcre2-dev", "libxml-2.0": "libxml2-dev", "libzstd": "libzstd-dev", "pango": "libpango1.0-dev",
    "pangocairo": "libpango1.0-dev", "pangoft2": "libpango1.0-dev", "sqlite3": "libsqlite3-dev", "zlib": "zlib1g-dev",
    "libwoff2enc": "libwoff-dev", "libbrotlienc": "libbrotli-dev",
}


def asked_for(path):
    text = re.sub(r"#.*", "", law.read(path))
    for found in re.finditer(r"\bLIBRARIES\s+([^)]*)\)", text):
        yield from found.group(1).split()
    for found in re.finditer(r"pkg_check_modules\(\w+ ([^)]*)\)", text):
        yield from (word for word in found.group(1).split() if word.islower() and not word.startswith("$"))


def main(top):
    readme = law.read(os.path.join(top, "README.md"))
    faults, checked = [], 0
    for path in law.files(top, "CMakeLists.txt"):
        for name in asked_for(path):
            checked += 1
            if name not in DEBIAN:
                faults.append(f"{path}: {name}: which Debian package is that? Say it here and in README.md")
            elif not re.search(rf"\s{re.escape(DEBIAN[name])}\s", readme):
                faults.append(f"{path}: {name}: README.md does not install {DEBIAN[name]}")
    law.verdict(sorted(set(faults)), checked, "libraries asked for")


main(sys.argv[1])
