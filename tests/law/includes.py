"""includes.py SOURCE_DIR - who may include what.

Modules: configuring already fails where a module includes one that it does not declare. Here: a module includes its own
and others' headers by their folder, the command sees public headers alone, public headers see each other and the C
library alone, and each external library is known to few files.

SPDX-License-Identifier: MIT
"""
import os
import re
import sys

import law

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+([<"])([^>"]+)[>"]', re.MULTILINE)

# External library: its headers, and the most files that may include one of them (reader and writer are two).
LIBRARIES = {
    "pcre2": (r"pcre2\.h", 1),
    "jansson": (r"jansson\.h", 2),
    "libical": (r"(libical/)?ical\.h", 2),
    "cairo": (r"(cairo/)?cairo[-a-z0-9]*\.h", 3),
    "pango": (r"pango/.*", 3),
    "harfbuzz": (r"(harfbuzz/)?hb[-a-z]*\.h", 3),
    "fontconfig": (r"fontconfig/.*", 2),
    "freetype": (r"ft2build\.h|freetype/.*", 2),
    "brotli": (r"brotli/.*", 1),
    "woff2": (r"woff2/.*", 1),
    "libxml2": (r"libxml/.*", 2),
    "zlib": (r"zlib\.h", 2),
    "brotli": (r"brotli/encode\.h", 1),
    "zstd": (r"zstd\.h", 1),
    "sqlite": (r"sqlite3\.h", 1),
}
C_LIBRARY = {"assert.h", "ctype.h", "dirent.h", "errno.h", "fcntl.h", "fenv.h", "float.h", "iconv.h", "inttypes.h",
             "langinfo.h", "limits.h", "locale.h", "malloc.h", "math.h", "poll.h", "pthread.h", "setjmp.h", "signal.h",
             "stdalign.h", "stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h",
             "strings.h", "time.h", "unistd.h", "getopt.h", "sys/ioctl.h", "sys/mman.h", "sys/resource.h",
             "sys/stat.h", "sys/types.h", "sys/wait.h", "sys/time.h", "ftw.h", "termios.h"}


def library_of(header):
    for name, (pattern, _) in LIBRARIES.items():
        if re.fullmatch(pattern, header):
            return name
    return None


def check_public(path, includes):
    for kind, header in includes:
        if kind == '"' or not (header in C_LIBRARY or header.startswith("dateline/")):
            yield f"{path}: a public header includes {header}"


def check_source(path, module, includes, users):
    for kind, header in includes:
        if kind == '"' and "/" not in header and module not in ("cli", "gen", "train"):
            yield f"{path}: includes \"{header}\" without its module"
        if kind == '"' and module == "cli" and "/" in header and not header.startswith(("cli/", "generated/")):
            yield f"{path}: the command sees public headers alone, not {header}"
        if kind == "<" and header not in C_LIBRARY and not header.startswith("dateline/"):
            name = library_of(header)
            if name is None:
                yield f"{path}: includes <{header}>, of no library that the house knows"
            elif module not in ("gen", "train"):
                users.setdefault(name, set()).add(path)


def main(top):
    faults, checked, users = [], 0, {}
    for path in law.files(os.path.join(top, "include"), ".h"):
        checked += 1
        faults += check_public(path, INCLUDE.findall(law.without_comments(law.read(path))))
    source = os.path.join(top, "src")
    for path in law.files(source, ".c", ".h"):
        checked += 1
        module = os.path.relpath(path, source).split(os.sep)[0]
        faults += check_source(path, module, INCLUDE.findall(law.without_comments(law.read(path))), users)
    for name, paths in sorted(users.items()):
        most = LIBRARIES[name][1]
        if len(paths) > most:
            faults.append(f"{name} is known to {len(paths)} files, at most {most}: {', '.join(sorted(paths))}")
        if any(path.endswith(".h") for path in paths) and most == 1:
            faults.append(f"{name} is included by a header: {', '.join(sorted(paths))}")
    law.verdict(faults, checked, "files with includes")


main(sys.argv[1])
