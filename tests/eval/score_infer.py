"""score_infer.py DATA.jsonl... --cmd DATELINE [--json] [--part N/M] [--show] - dates inferred from texts without one.

The date of each article is taken away; dateline is to infer it from what the text says. `given` counts the articles for
which a date was inferred, `right` those of them whose interval holds the true day. Articles whose first lines tell the
date are left out of both (date_basis "text"). --part 1/3 looks at every third article from the first on.

SPDX-License-Identifier: MIT
"""
import argparse
import datetime
import json
import subprocess


def load(path, part):
    keep, of = (int(n) for n in part.split("/"))
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for number, line in enumerate(file) if number % of == keep % of or of == 1]
    return [line for line in lines if line.get("date")]


def infer(command, articles):
    stream = "".join(json.dumps({"id": str(i), "text": a["text"]}) + "\n" for i, a in enumerate(articles))
    done = subprocess.run([command, "-q", "-f", "jsonl", "-t", "jsonl", "--only", "timexes"], input=stream,
                          capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data", nargs="+")
    options.add_argument("--cmd", required=True)
    options.add_argument("--json", action="store_true")
    options.add_argument("--show", action="store_true")
    options.add_argument("--part", default="0/1")
    options = options.parse_args()
    articles = [article for path in options.data for article in load(path, options.part)]
    total = given = right = days = 0
    for article, result in zip(articles, infer(options.cmd, articles)):
        if result.get("date_basis") == "text":
            continue
        total += 1
        if result.get("date_basis") != "inferred":
            continue
        true = article["date"][:10]
        good = result["date_earliest"] <= true <= result["date"]
        given += 1
        right += good
        days += (datetime.date.fromisoformat(result["date"]) - datetime.date.fromisoformat(result["date_earliest"])).days + 1
        if options.show:
            print("  " if good else "X ", article["id"], true, result["date_earliest"], result["date"], result.get("date_reason"))
    figures = {"articles": total, "given": given, "right": right, "sound": right / given if given else 1.0,
               "mean_days": days / given if given else 0.0}
    print(json.dumps(figures) if options.json else figures)


main()
