"""readme.py SOURCE DATELINE LIBRARY_DIR C_COMPILER [FLAGS...] - the examples of README.md do what it says.
readme.py --print HEADING README - the first shell block under that heading, for the shell.

With DATELINE_UPDATE_GOLDENS=1 the outputs in README.md are written anew.

Shell blocks that begin with `dateline` run in a folder that holds the samples; a text block right after one is its
output, to the letter. Files named after -o must be there afterwards. C blocks are compiled, linked and run.

SPDX-License-Identifier: MIT
"""
import os
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def blocks(text):
    """(language, content, whether it follows the one before with nothing but white space between)"""
    end = 0
    for found in BLOCK.finditer(text):
        yield found.group(1), found.group(2), not text[end:found.start()].strip()
        end = found.end()


def under(text, heading):
    """The first shell block of the section."""
    section = re.split(rf"^#+ {re.escape(heading)}$", text, maxsplit=1, flags=re.MULTILINE)
    if len(section) != 2:
        sys.exit(f"no heading {heading!r}")
    for language, content, _ in blocks(section[1]):
        if language == "sh":
            return content
    sys.exit(f"no shell block under {heading!r}")


def run(command, folder, environment):
    done = subprocess.run(command, cwd=folder, env=environment, text=True, capture_output=True, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        sys.exit(f"{command}: status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def run_shell(content, folder, environment):
    printed = run(["sh", "-e", "-c", content], folder, environment)
    for name in re.findall(r"(?:-o|>) +(\S+)", content):
        if os.path.getsize(os.path.join(folder, name)) == 0:
            sys.exit(f"{name} is empty after\n{content}")
    return printed


def run_c(content, source, library, compiler, folder, environment):
    program = os.path.join(folder, "example")
    with open(program + ".c", "w", encoding="utf-8") as file:
        file.write(content)
    compiler = compiler + ["-std=c11", "-Wall", "-Wextra", "-Werror", f"-I{source}/include", program + ".c", "-o", program]
    run(compiler + [f"-L{library}", "-ldateline", f"-Wl,-rpath,{library}"], folder, environment)
    return run([program], folder, environment)


def check_output(readme, content, printed):
    """The text block is what was printed, or is made so."""
    if content == printed:
        return
    if "DATELINE_UPDATE_GOLDENS" not in os.environ:
        sys.exit(f"README says\n{content}\nbut the program says\n{printed}\nIf that is right: DATELINE_UPDATE_GOLDENS=1")
    before = read(readme)
    with open(readme, "w", encoding="utf-8") as file:
        file.write(before.replace(f"```text\n{content}```", f"```text\n{printed}```", 1))


def main(source, dateline, library, *compiler):
    checked, printed = {"sh": 0, "c": 0, "text": 0}, ""
    readme = os.path.join(source, "README.md")
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(os.path.join(source, "samples"), os.path.join(folder, "samples"))
        environment = {**os.environ, "PATH": os.path.dirname(dateline) + ":" + os.environ["PATH"]}
        for language, content, follows in blocks(read(readme)):
            if language == "sh" and content.startswith("dateline"):
                printed = run_shell(content, folder, environment)
            elif language == "c":
                printed = run_c(content, source, library, list(compiler), folder, environment)
            elif language == "text" and follows:
                check_output(readme, content, printed)
            else:
                continue
            checked[language] += 1
    print(checked)
    sys.exit(0 if all(checked.values()) else "README has no example of some kind")


if __name__ == "__main__":
    if sys.argv[1] == "--print":
        print(under(read(sys.argv[3]), sys.argv[2]), end="")
    else:
        main(*filter(None, sys.argv[1:]))
