"""links.py SOURCE - the files that README.md, CONTRIBUTING.md and CHANGELOG.md point to exist.

SPDX-License-Identifier: MIT
"""
import os
import re
import sys


def links(text):
    """Targets of Markdown links and pictures, and of src and href, that are no web addresses."""
    for target in re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:src|href|srcset)="([^"]+)"', text):
        if not target.startswith(("http:", "https:", "#", "mailto:")):
            yield target.split("#")[0]


def main(source):
    missing = []
    checked = 0
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        with open(os.path.join(source, name), encoding="utf-8") as file:
            for target in links(file.read()):
                checked += 1
                if not os.path.exists(os.path.join(source, target)):
                    missing.append(f"{name}: {target} is not there")
    print("\n".join(missing) or f"{checked} links")
    sys.exit(1 if missing or not checked else 0)


main(sys.argv[1])
