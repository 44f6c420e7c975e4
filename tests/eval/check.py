"""check.py FLOORS DATA_DIR SAMPLES_DIR DATELINE SCORER DATA - one scorer on one data set against the committed floors.

A line of the file FLOORS is `scorer data measure floor`: the measure, a figure of the scorer's --json (dots go deeper,
a/b divides), must reach the floor. What is counted as a fault must not exceed it. DATA is a path below DATA_DIR, or
`samples` for the project's own, or `articles`, `desks` or `news` for those beside this file. Raise a floor when the program has got better; never lower one in silence.

SPDX-License-Identifier: MIT
"""
import json
import os
import re
import subprocess
import sys
import tempfile

FAULTS = {"forbidden"}


def run(command, **more):
    done = subprocess.run(command, text=True, capture_output=True, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def raw_text(conllu):
    """The text of a CoNLL-U file: sentences joined by spaces, an empty line between documents."""
    documents = [[]]
    with open(conllu, encoding="utf-8") as file:
        for line in file:
            if line.startswith("# newdoc") and documents[-1]:
                documents.append([])
            elif line.startswith("# text = "):
                documents[-1].append(line[len("# text = "):].rstrip("\n"))
    return "\n\n".join(" ".join(document) for document in documents) + "\n"


def conllu_figures(scorer, dateline, path):
    with tempfile.TemporaryDirectory() as folder:
        raw, predicted = os.path.join(folder, "raw.txt"), os.path.join(folder, "predicted.conllu")
        with open(raw, "w", encoding="utf-8") as file:
            file.write(raw_text(path))
        run([dateline, "-t", "conllu", "-o", predicted, raw])
        return json.loads(run([sys.executable, scorer, "--json", path, predicted]))


def policies(path):
    """The rules of the file `policies`: [(name, [(field, wanted, compiled expression)])]."""
    rules = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#") or not line.strip():
                continue
            name, _, rest = line.partition(": ")
            tests = []
            for condition in rest.partition(" -- ")[0].split(" ; "):
                field, sign, expression = condition.strip().split(" ", 2)
                tests.append((field, sign == "~", re.compile(expression, re.IGNORECASE)))
            rules.append((name, tests))
    return rules


def policy_of(rules, case, expected):
    """The name of the first rule that takes the expected expression out; None if it is scored."""
    fields = {"phrase": expected["text"], "sentence": case["text"], "kind": expected["kind"], "value": expected.get("value") or ""}
    for name, tests in rules:
        if all(bool(expression.search(fields[field])) == wanted for field, wanted, expression in tests):
            return name
    return None


def case_figures(scorer, dateline, path):
    """The scorer's figures, and `ours`: those of the cases whose policy is ours."""
    rules = policies(os.path.join(os.path.dirname(os.path.abspath(__file__)), "policies"))
    found = json.loads(run([sys.executable, scorer, path, "--cmd", dateline, "--json"]))
    with tempfile.TemporaryDirectory() as folder:
        kept = os.path.join(folder, "cases.jsonl")
        with open(path, encoding="utf-8") as cases, open(kept, "w", encoding="utf-8") as out:
            for line in cases:
                case = json.loads(line)
                for expected in case["expected"]:
                    if policy_of(rules, case, expected):
                        expected["kind"] = "timezone"  # what the scorer passes over
                out.write(json.dumps(case) + "\n")
        found["ours"] = json.loads(run([sys.executable, scorer, kept, "--cmd", dateline, "--json"]))["all"]["all"]
    return found


def figures(scorer, dateline, path):
    name = os.path.basename(scorer)
    if name == "score_cases.py":
        return case_figures(scorer, dateline, path)
    if name == "score_conllu.py":
        return conllu_figures(scorer, dateline, path)
    inputs = [path]
    if name == "score_timeline.py":
        inputs = [os.path.join(path, "docs.jsonl"), os.path.join(path, "gold.jsonl")]
    elif name == "score_article.py" and not os.path.exists(os.path.join(path, "gold.jsonl")):
        inputs = [os.path.join(path, one) for one in sorted(os.listdir(path))
                  if os.path.exists(os.path.join(path, one, "gold.jsonl"))]
    return json.loads(run([sys.executable, scorer, *inputs, "--cmd", dateline, "--json"]))


def measured(found, name):
    """The figure `name`: a path of keys, or two of them divided."""
    if "/" in name:
        over, under = name.split("/")
        return measured(found, over) / measured(found, under)
    for key in name.split("."):
        found = found[key]
    return found


def main(floors, data, samples, dateline, scorer, name):
    here = os.path.dirname(os.path.abspath(__file__))
    ours = {"samples": samples, "articles": os.path.join(here, "articles"), "desks": os.path.join(here, "desks"), "news": os.path.join(here, "news.conllu")}
    path = ours.get(name) or os.path.join(data, name)
    own = os.path.join(here, scorer + ".py")
    found = figures(own if os.path.exists(own) else os.path.join(data, "..", "eval", scorer + ".py"), dateline, path)
    failed = checked = 0
    with open(floors, encoding="utf-8") as file:
        for line in file:
            words = line.split("#")[0].split()
            if words[:2] != [scorer, name]:
                continue
            measure, floor = words[2], float(words[3])
            value = measured(found, measure)
            good = value <= floor if measure in FAULTS else value >= floor
            checked += 1
            failed += not good
            print(f"{measure:24} {value:8.4f}  floor {floor:8.4f}{'' if good else '  MISSED'}")
    sys.exit(1 if failed or not checked else 0)


main(*sys.argv[1:])
