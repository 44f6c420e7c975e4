"""manual.py MANUAL_PAGE FOLDER_OF_DATELINE SAMPLE_ARTICLE [MANDOC] - the manual page is sound and its examples run.

Each example is a line `.Dl $ command`; it runs in a folder with article.txt, page.html,
articles.jsonl and the folder affair, and must end well. Options
that the page names must exist.

SPDX-License-Identifier: MIT
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile


def lint(mandoc, page):
    done = subprocess.run([mandoc, "-Tlint", "-Wwarning", page], capture_output=True, text=True)
    return [line for line in (done.stdout + done.stderr).split("\n") if line]


def examples(text):
    return [line[len(".Dl $ "):].replace("\\(dq", '"') for line in text.split("\n") if line.startswith(".Dl $ ")]


def run_examples(commands, program_folder, article):
    environment = {**os.environ, "PATH": program_folder + ":" + os.environ["PATH"]}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(article, os.path.join(folder, "article.txt"))
        os.mkdir(os.path.join(folder, "affair"))
        shutil.copy(article, os.path.join(folder, "affair", "one.txt"))
        with open(article, encoding="utf-8") as file, open(folder + "/page.html", "w", encoding="utf-8") as out:
            out.write("<title>A page</title><meta name=date content=2025-11-19><p>" + file.read().replace("\n\n", "<p>"))
        with open(article, encoding="utf-8") as file, open(folder + "/articles.jsonl", "w", encoding="utf-8") as out:
            out.write(json.dumps({"id": "a", "date": "2025-11-19", "text": file.read()}) + "\n")
        for command in commands:
            done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True)
            if done.returncode != 0 or "error" in done.stderr:
                yield f"example fails ({done.returncode}): {command}\n{done.stderr}"
            named = re.search(r"(?:-o |> )(\S+)", command)
            if named and os.path.getsize(os.path.join(folder, named.group(1))) == 0:
                yield f"example writes nothing: {command}"


def unknown_options(text, program_folder):
    known = set(re.findall(r"--([a-z-]+)", subprocess.run([program_folder + "/dateline", "--help"], capture_output=True,
                                                            text=True).stdout))
    named = set(re.findall(r"Fl -([a-z-]+)", text))
    return [f"the page names --{name}, which --help does not" for name in sorted(named - known)] + \
           [f"--help names --{name}, which the page does not" for name in sorted(known - named)]


def main(page, program_folder, article, mandoc=None):
    with open(page, encoding="utf-8") as file:
        text = file.read()
    commands = examples(text)
    faults = lint(mandoc, page) if mandoc else []
    faults += run_examples(commands, program_folder, article)
    faults += unknown_options(text, program_folder)
    faults += [] if commands else ["no examples"]
    print("\n".join(faults) or f"{len(commands)} examples")
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
