"""install.py SOURCE BUILD SCRATCH C_COMPILER - the installed library serves a program that knows only what is installed.

The worked example of dateline(3) is taken out of the installed page, then compiled and run through pkg-config with the
shared and with the static library, and through find_package(dateline).

SPDX-License-Identifier: MIT
"""
import os
import shutil
import subprocess
import sys

import manual

CONSUMER = """cmake_minimum_required(VERSION 3.20)
project(consumer LANGUAGES C)
find_package(dateline {version} REQUIRED)
add_executable(example example.c)
target_link_libraries(example PRIVATE dateline::dateline)
"""


def run(*command, **more):
    done = subprocess.run(command, text=True, capture_output=True, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def find(top, name):
    for folder, _, names in os.walk(top):
        if name in names:
            return os.path.join(folder, name)
    sys.exit(f"{name} is not installed")


def pkg_config(library_folder, *options):
    environment = {**os.environ, "PKG_CONFIG_PATH": os.path.join(library_folder, "pkgconfig")}
    return run("pkg-config", *options, "dateline", env=environment).split()


def check_output(program, folder, library_folder):
    """The example prints its entries, in order, and leaves a picture."""
    picture = os.path.join(folder, "bridge.svg")
    if os.path.exists(picture):
        os.remove(picture)
    printed = run(program, cwd=folder, env={**os.environ, "LD_LIBRARY_PATH": library_folder}).splitlines()
    days = [line[:10] for line in printed]
    if days != ["2024-03-01", "2025-06-13", "2025-09-21"]:
        sys.exit(f"{program} printed\n" + "\n".join(printed))
    with open(picture, encoding="utf-8") as file:
        if "<svg" not in file.read(2000):
            sys.exit("bridge.svg is no picture")


def with_pkg_config(compiler, scratch, library_folder):
    source, program = os.path.join(scratch, "example.c"), os.path.join(scratch, "example")
    strict = ["-std=c11", "-Wall", "-Wextra", "-Werror", "-pedantic"]
    run(compiler, *strict, source, "-o", program, *pkg_config(library_folder, "--cflags", "--libs"))
    check_output(program, scratch, library_folder)
    others = [option for option in pkg_config(library_folder, "--static", "--libs") if option != "-ldateline"]
    run(compiler, *strict, source, *pkg_config(library_folder, "--cflags"), "-o", program + "-static",
        os.path.join(library_folder, "libdateline.a"), *others)
    check_output(program + "-static", scratch, "")


def with_cmake(compiler, scratch, prefix, library_folder):
    folder = os.path.join(scratch, "consumer")
    os.makedirs(folder)
    shutil.copy(os.path.join(scratch, "example.c"), folder)
    version = pkg_config(library_folder, "--modversion")[0]
    with open(os.path.join(folder, "CMakeLists.txt"), "w", encoding="utf-8") as file:
        file.write(CONSUMER.format(version=version))
    build = os.path.join(folder, "build")
    run("cmake", "-S", folder, "-B", build, f"-DCMAKE_PREFIX_PATH={prefix}", f"-DCMAKE_C_COMPILER={compiler}")
    run("cmake", "--build", build)
    check_output(os.path.join(build, "example"), folder, library_folder)


def main(source, build, scratch, compiler):
    scratch = os.path.join(scratch, "scratch")
    shutil.rmtree(scratch, ignore_errors=True)
    prefix = os.path.join(scratch, "prefix")
    run("cmake", "--install", build, "--prefix", prefix)
    library_folder = os.path.dirname(find(prefix, "libdateline.so"))
    find(prefix, "dateline.1")
    page = find(prefix, "dateline.3")
    with open(os.path.join(scratch, "example.c"), "w", encoding="utf-8") as file:
        file.write(manual.program(page))
    with_pkg_config(compiler, scratch, library_folder)
    with_cmake(compiler, scratch, prefix, library_folder)
    version = run(find(prefix, "dateline"), "--version")
    if pkg_config(library_folder, "--modversion")[0] not in version:
        sys.exit(f"the command says it is {version}")


if __name__ == "__main__":
    main(*sys.argv[1:])
