"""language.py SOURCE_DIR - words of a language stand in the data files under en/, not in C.

In the modules that read language, no string literal is a word by itself: such a one is there to be compared with the
text's words or to be printed among them. In the others, which hold names of formats and elements, none is one of the
words that grammar is made of (those of src/nlp/en/words.txt). Whole sentences, which are diagnostics and reasons, pass.

SPDX-License-Identifier: MIT
"""
import os
import re
import sys

import law

READERS = ("date", "text", "nlp", "timex", "event")
OTHERS = ("base", "input", "layout")
LITERAL = re.compile(r'(?<![\w\'])"((?:\\.|[^"\\\n])*)"')
WORD = re.compile(r"[ ]*'?[A-Za-z][a-z]*(?:['-][a-z]+)*[ ]*")

# Files whose literals are names that a format or a processor gives, each with what they are.
NAMES = {
    "date/names.c": "values of the interchange format", "nlp/nlp.c": "relations of Universal Dependencies",
    "nlp/kernel.c": "features of processors",
    "input/timeline.c": "values of the interchange format",
}
SINGLE = {("input/csv.c", "day"), ("input/csv.c", "none"), ("input/mail.c", "from"), ("layout/theme.c", "other")}
NO_TEXT = re.compile(r"#\s*include|__asm__|__attribute__")


def words_of_grammar(path):
    words = set()
    for line in law.read(path).splitlines():
        if line.startswith("tag "):
            words |= {word.split("=")[0] for word in line.split(":", 1)[1].split()}
    return words


def literals(text):
    for number, line in enumerate(law.without_comments(text).split("\n"), 1):
        if not NO_TEXT.search(line):
            for found in LITERAL.finditer(line):
                yield number, found.group(1)


def is_fault(reads, literal, grammar):
    """Codes are in capitals, or one letter; the others may be words."""
    word = literal.strip()
    if len(word) < 2 or word.isupper():
        return False
    return word.lower() in grammar or (reads and WORD.fullmatch(literal) is not None)


def main(top):
    source = os.path.join(top, "src")
    grammar = words_of_grammar(os.path.join(source, "nlp", "en", "words.txt"))
    faults, checked = [], 0
    for module in READERS + OTHERS:
        for path in law.files(os.path.join(source, module), ".c", ".h"):
            name = os.path.relpath(path, source)
            if name in NAMES or "/en/" in name:
                continue
            for number, literal in literals(law.read(path)):
                checked += 1
                if (name, literal) not in SINGLE and is_fault(module in READERS, literal, grammar):
                    faults.append(f"{path}:{number}: \"{literal}\" belongs in a file under en/")
    law.verdict(faults, checked, "literals")


main(sys.argv[1])
