"""transcript.py [--update] FOLDER_OF_DATELINE FILE.test... - run sessions with the command and compare what they show.

A transcript is a session in a fresh folder, as a terminal would show it:

    # a comment
    $ printf 'one\\n' > a.txt         a command for sh; lines that begin with ">" continue it
    one line of standard output
    ! one line of standard error
    ? 3                              the exit status, where it is not 0

Empty lines before a command or comment are layout. `dateline` and `keys` are found on the PATH. With --update the files are rewritten as the program behaves now: read the difference.

SPDX-License-Identifier: MIT
"""
import difflib
import os
import subprocess
import sys
import tempfile


def steps(lines):
    """(lines as written up to and with a command, the command, the lines it is to show)"""
    head, command, shown = [], None, []
    for line in lines:
        if command is not None and not shown and line.startswith(">"):
            head.append(line)
            command += "\n" + line[2:]
        elif line.startswith(("$ ", "#")):
            if command is not None:
                gap = len(shown) - len("\n".join(shown).rstrip("\n").split("\n")) if any(shown) else len(shown)
                yield head, command, shown[:len(shown) - gap]
                head, command, shown = [""] * gap, None, []
            head.append(line)
            command = line[2:] if line.startswith("$ ") else None
        else:
            (head if command is None else shown).append(line)
    yield head, command, shown


def run(command, folder, environment):
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=60)
    shown, errors = (text.decode("utf-8", "backslashreplace").rstrip("\n") for text in (done.stdout, done.stderr))
    shown, errors = (text.split("\n") if text else [] for text in (shown, errors))
    return shown + ["! " + line for line in errors] + ([f"? {done.returncode}"] if done.returncode else [])


def play(path, program_folder):
    """The file's lines as they are and as the program would have them."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")[:-1]
    environment = {"PATH": ":".join((program_folder, os.path.dirname(os.path.abspath(__file__)), os.environ["PATH"])), "LC_ALL": "C", "TZ": "UTC", "HOME": "/nowhere"}
    for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    now, commands = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for head, command, _ in steps(lines):
            now += head
            if command is not None:
                now += run(command, folder, environment)
                commands += 1
    return lines, now, commands


def main(arguments):
    update = arguments[0] == "--update"
    program_folder, *paths = arguments[1:] if update else arguments
    failed = total = 0
    for path in paths:
        lines, now, commands = play(path, os.path.abspath(program_folder))
        total += commands
        if lines == now:
            continue
        if update:
            with open(path, "w", encoding="utf-8") as file:
                file.write("\n".join(now) + "\n")
            continue
        failed += 1
        print("\n".join(difflib.unified_diff(lines, now, path + " (expected)", "now", lineterm="")))
    print(f"{total} commands")
    return 1 if failed or total == 0 else 0


sys.exit(main(sys.argv[1:]))
