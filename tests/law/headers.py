"""headers.py INCLUDE_DIR C_COMPILER [CXX_COMPILER] - each public header compiles alone, in C11 and in C++17.

SPDX-License-Identifier: MIT
"""
import os
import subprocess
import sys

import law

STRICT = ["-Wall", "-Wextra", "-Werror", "-pedantic", "-fsyntax-only"]


def compiles(command, include, header):
    """None, or what the compiler says."""
    text = f"#include <{header}>\n#include <{header}>\nint dateline_header_test;\n"
    run = subprocess.run([*command, *STRICT, f"-I{include}", "-"], input=text, text=True, capture_output=True)
    return None if run.returncode == 0 else run.stderr


def main(include, c_compiler, cxx_compiler=None):
    languages = [[c_compiler, "-std=c11", "-xc"]]
    if cxx_compiler and "NOTFOUND" not in cxx_compiler:
        languages.append([cxx_compiler, "-std=c++17", "-xc++"])
    faults, checked = [], 0
    for path in law.files(include, ".h"):
        header = os.path.relpath(path, include)
        for command in languages:
            checked += 1
            complaint = compiles(command, include, header)
            if complaint:
                faults.append(f"{header} with {' '.join(command)}:\n{complaint}")
    law.verdict(faults, checked, "header compilations")


main(*sys.argv[1:])
