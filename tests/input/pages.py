"""pages.py DATELINE PAGES_FOLDER SAMPLES_FOLDER [SHAPE...] - title, date and body of pages in today's shapes.

Each file of PAGES_FOLDER is the shape of one kind of site, with the places of title, date and paragraphs marked; it is
filled with every sample article. Per page: the title must be the article's, the date its date, and the words of the body
must agree with the article's with F1 >= 0.95.

    {{title}} {{iso}} ...           a value
    {{all:<p>|</p>}}                every paragraph between these two strings
    {{first:...}} {{rest:...}}      the first two paragraphs, the others
    {{other:...}}                   teasers of other articles

SPDX-License-Identifier: MIT
"""
import collections
import datetime
import html
import json
import os
import re
import subprocess
import sys
import tempfile

OTHERS = ["Three men and a goat win the lottery in 1998", "What the mayor said on 4 July 2017, and what she meant"]
TEASERS = ["The council of a town far away decided on 3 March 2014 that its clock should be mended, and nobody has seen it since.",
           "A reader writes that his grandfather built the pier in 1911 with his own two hands, a rope and a horse called Belle."]
SITE_ENCODINGS = {"tables-1999": "windows-1252", "no-metadata-line": "utf-16", "gazette-latin1": "iso-8859-1",
                  "portal-sjis": "cp932", "wide-utf16": "utf-16-le"}


def values(name, day, paragraphs):
    title = name.replace("-", " ").capitalize() + ": what is known so far"
    iso = day.isoformat()
    english = {"long": f"{day.day} {day:%B} {day.year}", "us": f"{day:%B} {day.day}, {day.year}",
               "us_short": f"{day:%b} {day.day}, {day.year}", "weekday_long": f"{day:%A}, {day.day} {day:%B} {day.year}"}
    return {
        **english, "title": html.escape(title), "slug": name, "day": iso, "iso": iso + "T06:30:00+00:00",
        "iso_plain": iso + "T06:30:00", "iso_seconds": iso + "T06:30:00Z", "compact": f"{day:%Y%m%d}",
        "path": f"{day:%Y/%m/%d}/{name}", "year_month": f"{day:%Y/%m}", "guardian": f"{day:%Y}/{day:%b}/{day:%d}".lower(),
        "guardian_line": f"{day:%a} {day.day} {day:%b} {day.year} 06.30 GMT", "time_us": f"6:30 AM EST, {day:%a} {english['us']}",
        "numeric": f"{day:%m/%d/%Y}" if day.day > 12 else iso, "rfc": f"{day:%a, %d %b %Y} 06:30:00 +0000",
        "other1": OTHERS[0], "other2": OTHERS[1],
        "json_body": json.dumps("\n\n".join(paragraphs))[1:-1], "json_start": json.dumps(paragraphs[0])[1:-1],
    }, title


def fill(shape, name, day, paragraphs):
    known, title = values(name, day, paragraphs)
    lists = {"all": paragraphs, "first": paragraphs[:2], "rest": paragraphs[2:], "other": TEASERS}

    def place(found):
        key, _, wrap = found.group(1).partition(":")
        if not wrap:
            return known[key]
        before, after = wrap.split("|")
        return "\n".join(before + html.escape(text, quote=False) + after for text in lists[key])

    return re.sub(r"\{\{(.+?)\}\}", place, shape), title


def words(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


def f1(found, wanted):
    shared = sum((words(found) & words(wanted)).values())
    total = sum(words(found).values()) + sum(words(wanted).values())
    return 2 * shared / total if total else 1.0


def make(folder, shape_name, shape, samples):
    """Write a page for each sample; gives (file, what it is, title, day, text)."""
    for name, day, paragraphs in samples:
        page, title = fill(shape, name, day, paragraphs)
        path = os.path.join(folder, f"{shape_name},{name}.html")
        with open(path, "wb") as file:
            file.write(page.encode(SITE_ENCODINGS.get(shape_name, "utf-8"), "xmlcharrefreplace"))
        yield path, f"{shape_name}, {name}", title, day, " ".join(paragraphs)


def read(dateline, files):
    done = subprocess.run([dateline, "-q", "-f", "html", "-t", "jsonl", "--include-text", "--only", "timexes", "--no-model",
                           *files], capture_output=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def faults(where, result, title, day, text):
    score = f1(result.get("text") or "", text)
    if result.get("title") != title:
        yield f"{where}: title {result.get('title')!r}, not {title!r}"
    if result.get("date") != day.isoformat():
        yield f"{where}: date {result.get('date')}, not {day}"
    if score < 0.95:
        extra = " ".join((words(result.get("text") or "") - words(text)).keys())
        yield f"{where}: body F1 {score:.3f}; too much: {extra[:300]}"


def load_samples(folder):
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if not os.path.exists(path + "/article.json"):
            continue
        with open(path + "/article.txt", encoding="utf-8") as text, open(path + "/article.json", encoding="utf-8") as about:
            date = json.load(about).get("date")
            if date:
                yield name, datetime.date.fromisoformat(date[:10]), [p for p in text.read().strip().split("\n\n") if p]


def main(dateline, pages, samples, *only):
    samples = list(load_samples(samples))
    made, found = [], []
    with tempfile.TemporaryDirectory() as folder:
        for file in sorted(os.listdir(pages)):
            name = file[:-len(".html")]
            if not only or name in only:
                with open(os.path.join(pages, file), encoding="utf-8") as shape:
                    made += make(folder, name, shape.read(), samples)
        results = read(dateline, [page[0] for page in made])
    if len(results) != len(made):
        found.append(f"{len(made)} pages, {len(results)} results")
    for (_, where, title, day, text), result in zip(made, results):
        found += faults(where, result, title, day, text)
    print("\n".join(found) or f"{len(made)} pages")
    return 1 if found or len(made) < 40 and not only else 0


sys.exit(main(*sys.argv[1:]))
