"""calls.py SRC_DIR LIBDATELINE.A - what the library must not do: read the clock, the environment or the locale, end the
process, print, keep state between calls.

SPDX-License-Identifier: MIT
"""
import os
import re
import subprocess
import sys

import law

FORBIDDEN = {
    "the clock": "time clock clock_gettime gettimeofday ftime localtime localtime_r gmtime gmtime_r mktime timegm "
                 "strftime strptime tzset nanosleep sleep usleep",
    "the environment": "getenv secure_getenv setenv putenv getcwd gethostname getpid getlogin getpwuid environ",
    "the locale": "setlocale newlocale uselocale localeconv nl_langinfo strcoll strxfrm strerror strerror_r "
                  "__xpg_strerror_r __ctype_b_loc __ctype_tolower_loc __ctype_toupper_loc tolower toupper isalpha isdigit isspace "
                  "iswalpha towlower towupper iswspace mbstowcs mbrtowc wcstombs wcrtomb strcasecmp strncasecmp "
                  "strtod strtof strtold atof __strtod_internal sscanf __isoc99_sscanf fscanf __isoc99_fscanf",
    "the process": "abort exit _exit _Exit quick_exit atexit raise signal sigaction system popen fork execve "
                   "__assert_fail",
    "the terminal": "printf vprintf puts putchar perror stdin stdout stderr __printf_chk __vprintf_chk",
    "hidden state": "rand srand random srandom strtok drand48 getrandom arc4random tmpnam tmpfile",
}
# A conversion whose decimal point is the locale's.
FLOAT = re.compile(r'"(?:\\.|[^"\\\n])*?%[-+ 0#]*[\d*]*(?:\.[\d*]*)?[lL]?[aefgAEFG](?:\\.|[^"\\\n])*"')
TOOLS = {"cli", "gen", "train"}


def undefined(library):
    """(member, symbol) of all that the objects take from elsewhere."""
    listing = subprocess.run(["nm", "-u", library], check=True, text=True, capture_output=True).stdout
    member = "?"
    for line in listing.splitlines():
        if line.endswith(":"):
            member = line[:-1]
        elif line.strip():
            yield member, line.split()[-1].split("@")[0]


def check_calls(library):
    reasons = {name: why for why, names in FORBIDDEN.items() for name in names.split()}
    seen = 0
    faults = []
    for member, name in undefined(library):
        seen += 1
        if name in reasons:
            faults.append(f"{member} uses {name}: {reasons[name]}")
    return faults, seen


def check_state(library):
    """Writable data: tables of pointers (.data.rel.ro) are written by the loader alone and are fine."""
    listing = subprocess.run(["objdump", "-t", library], check=True, text=True, capture_output=True).stdout
    member = "?"
    for line in listing.splitlines():
        if ":" in line and "file format" in line:
            member = line.split(":")[0]
        found = re.search(r"\bO (\.t?data|\.t?bss|\*COM\*)(\S*)\s+[0-9a-f]+\s+(?:\.hidden )?(\S+)", line)
        if found and not found.group(2).startswith(".rel.ro"):
            yield f"{member} keeps {found.group(3)} between calls"


def check_formats(source):
    for path in law.files(source, ".c", ".h"):
        if os.path.relpath(path, source).split(os.sep)[0] in TOOLS:
            continue
        for number, line in enumerate(law.without_comments(law.read(path)).split("\n"), 1):
            if FLOAT.search(line):
                yield f"{path}:{number}: a floating point conversion follows the locale"


def main(source, library):
    faults, seen = check_calls(library)
    faults += check_state(library)
    faults += check_formats(source)
    law.verdict(faults, seen, "references of the library's objects")


main(*sys.argv[1:])
