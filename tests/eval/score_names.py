"""score_names.py FILE.conllu --cmd DATELINE [--json] [--errors] - names of persons, organisations and places against the
entities of a treebank (Entity= in the last column, as GUM writes it).

A gold name is an entity of these kinds whose head is a proper noun: the proper nouns around the head without a gap but
for the small words between them; of two that overlap the longer counts. Peoples (Americans) are no names, nor are the
roles without a person's name (the Secretary, President of the Republic). Names are found in the text of a document, its
sentences joined by spaces. DATELINE is passed over; the environment's DATELINE_NAMES is the program that, called with
`--print FILE`, writes the names of a text (tests/nlp/names_gold.c).

SPDX-License-Identifier: MIT
"""
import json
import os
import re
import subprocess
import sys
import tempfile

KINDS = {"person": "person", "organization": "organisation", "place": "place"}
ROLES = {"president", "secretary", "emperor", "king", "queen", "senator", "speaker", "mr.", "general", "director",
         "chairman", "fellow", "pope", "minister", "whip", "madam", "vice", "justice", "chief", "command"}
JOINING = {"of", "the", "and", "&", "for", "-", "de", "van", "von", "al", "du", "la"}


def documents(path):
    """[[(text, [token])]]: documents of sentences; a token is its ten columns."""
    found = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                found.append([])
            elif line.startswith("# text = "):
                found[-1].append((line[len("# text = "):], []))
            elif line and line[0] != "#" and re.match(r"\d+\t", line):
                found[-1][-1][1].append(line.split("\t"))
    return found


def mentions(tokens):
    """[(first, last, kind, first token of the head)] of a sentence; an entity that goes on in the next is left out."""
    open_ones, done = [], []
    for number, token in enumerate(tokens):
        misc = dict(part.split("=", 1) for part in token[9].split("|") if "=" in part)
        for opened, closed in re.findall(r"\(([^()]+)(?=\)|\(|$)|([^()]*)\)", misc.get("Entity", "")):
            if opened:
                parts = opened.split("-")
                open_ones.append((parts[0], number, parts[1], parts[5].split(",")[0]))
            else:
                group = closed.split("-")[0]
                for i in range(len(open_ones) - 1, -1, -1):
                    if not group or open_ones[i][0] == group:
                        _, first, kind, head = open_ones.pop(i)
                        done.append((first, number, kind, first + int(head) - 1))
                        break
    return done


def span(tokens, first, last, head, joining):
    """The proper nouns around the head."""
    def proper(i):
        return first <= i <= last and tokens[i][4] in ("NNP", "NNPS")

    def step(at, way):
        while True:
            n = 1
            while first <= at + n * way <= last and n < 4 and tokens[at + n * way][1].lower() in joining \
                    and not proper(at + n * way):
                n += 1
            if not proper(at + n * way):
                return at
            at += n * way
    return step(head, -1), step(head, 1)


def offsets(text, tokens):
    at, found = 0, []
    for token in tokens:
        begin = text.find(token[1], at)
        begin = at if begin < 0 else begin
        at = begin + len(token[1])
        found.append((begin, at))
    return found


def gold(document):
    """The document's text and its names: {(begin, end): kind}."""
    base, names = 0, {}
    for text, tokens in document:
        where = offsets(text, tokens)
        spans = {}
        for first, last, kind, head in mentions(tokens):
            if head > last or tokens[head][4] not in ("NNP", "NNPS") or kind not in KINDS:
                continue
            a, b = span(tokens, first, last, head, JOINING - {"and", "for"} if kind == "person" else JOINING)
            people = kind == "person" and tokens[head][4] == "NNPS"
            role = kind == "person" and (all(token[1].lower() in ROLES for token in tokens[a:b + 1]) or
                                         tokens[a][1].lower() in ROLES and tokens[a + 1][1] == "of")
            if not people and not role:
                spans[a, b] = kind
        for (a, b), kind in spans.items():
            if not any((c, d) != (a, b) and c <= a and b <= d for c, d in spans):
                names[base + where[a][0], base + where[b][1]] = KINDS[kind]
        base += len(text) + 1
    return " ".join(text for text, _ in document), names


def found(text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "text")
        data = text.encode()
        with open(path, "wb") as file:
            file.write(data)
        lines = subprocess.run([os.environ["DATELINE_NAMES"], "--print", path], check=True, capture_output=True)
    names = {}
    for line in lines.stdout.decode().splitlines():
        begin, end, kind = line.split("\t")[:3]
        if kind in KINDS.values():
            names[len(data[:int(begin)].decode()), len(data[:int(end)].decode())] = kind
    return names


def f1(right, found_, wanted):
    precision, recall = right / max(found_, 1), right / max(wanted, 1)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(precision + recall, 1e-9)}


def main(arguments):
    right = spans = n_found = n_wanted = 0
    for document in documents(arguments[0]):
        text, wanted = gold(document)
        ours = found(text)
        right += sum(wanted.get(where) == kind for where, kind in ours.items())
        spans += sum(where in wanted for where in ours)
        n_found += len(ours)
        n_wanted += len(wanted)
        if "--errors" in arguments:
            for where in sorted(set(ours) | set(wanted)):
                if ours.get(where) != wanted.get(where):
                    print(f"{wanted.get(where, '-'):12} {ours.get(where, '-'):12} {text[slice(*where)]}  "
                          f"<< {text[max(where[0] - 30, 0):where[1] + 25]}")
    result = {"names": f1(right, n_found, n_wanted), "spans": f1(spans, n_found, n_wanted), "n": n_wanted}
    print(json.dumps(result) if "--json" in arguments else json.dumps(result, indent=1))


main(sys.argv[1:])
