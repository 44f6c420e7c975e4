"""gallery.py DATELINE STORIES SAMPLES FOLDER - every story and sample in every layout, theme, direction and format.

For a person to look over: open FOLDER/index.html. Proves nothing by itself.

SPDX-License-Identifier: MIT
"""
import html
import json
import os
import subprocess
import sys

LAYOUTS = ("chronicle", "wide", "scale")
THEMES = ("auto", "dark", "print", "paper")
FORMATS = ("svg", "png", "pdf")
PAPER = """[light]
page = #FFFBF0
soft = #F3EBDD
text = #2A2018
muted = #6A5A48
line = #85705A
lane-1 = #8C2D04
"""
# A title that reads from the right turns the picture round.
MIRRORED = "صورة معكوسة"
STYLE = """body{font:15px sans-serif;margin:2em;background:#e8e8e8}section{display:flex;flex-wrap:wrap;gap:1em;align-items:flex-start}
figure{margin:0;background:#fff;padding:.4em;width:22em}figure img{width:100%}figcaption{font-size:13px}nav a{margin-right:1em}"""


def timelines(dateline, stories, samples, folder):
    """The names of FOLDER/NAME.json, one for every story and sample."""
    names = subprocess.run([stories, folder, "0"], capture_output=True, text=True, check=True).stdout.split()
    for name in sorted(os.listdir(samples)):
        article = os.path.join(samples, name, "article.txt")
        if not os.path.exists(article):
            continue
        with open(os.path.join(samples, name, "article.json"), encoding="utf-8") as file:
            date = json.load(file)["date"]
        subprocess.run([dateline, "-q", "-d", date, article, "-o", f"{folder}/{name}.json"], check=True)
        names.append(name)
    return names


def mirror(folder, name):
    with open(f"{folder}/{name}.json", encoding="utf-8") as file:
        timeline = json.load(file)
    timeline["title"] = MIRRORED
    with open(f"{folder}/{name}-rtl.json", "w", encoding="utf-8") as out:
        json.dump(timeline, out, ensure_ascii=False)
    return name + "-rtl"


def draw(dateline, folder, name, layout, theme, kind):
    """The file's name, or what was said instead."""
    target = f"{name}-{layout}-{theme}.{kind}"
    options = ["--theme", f"{folder}/paper.theme", "--theme", "light"] if theme == "paper" else ["--theme", theme]
    done = subprocess.run([dateline, "-q", f"{folder}/{name}.json", "--layout", layout, "--scale", "1", *options,
                           "-o", f"{folder}/{target}"], capture_output=True, text=True)
    return target, None if done.returncode in (0, 1) else done.stderr.strip()


def figure(target, said):
    caption = html.escape(said or target)
    if said or target.endswith(".pdf"):
        return f'<figure><figcaption><a href="{target}">{caption}</a></figcaption></figure>\n'
    return f'<figure><a href="{target}"><img loading="lazy" src="{target}" alt=""></a><figcaption>{caption}</figcaption></figure>\n'


def main(dateline, stories, samples, folder):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/paper.theme", "w", encoding="utf-8") as out:
        out.write(PAPER)
    names, count = timelines(dateline, stories, samples, folder), 0
    with open(f"{folder}/index.html", "w", encoding="utf-8") as page:
        page.write(f'<!doctype html><meta charset="utf-8"><title>Gallery</title><style>{STYLE}</style><nav>')
        page.write("".join(f'<a href="#{name}">{name}</a>' for name in names) + "</nav>\n")
        for name in names:
            for direction in (name, mirror(folder, name)):
                for layout in LAYOUTS:
                    page.write(f'<h2 id="{direction if layout == LAYOUTS[0] else ""}">{direction}, {layout}</h2><section>\n')
                    for theme in THEMES:
                        for kind in FORMATS:
                            page.write(figure(*draw(dateline, folder, direction, layout, theme, kind)))
                            count += 1
                    page.write("</section>\n")
    print(f"{count} pictures: {folder}/index.html")


main(*sys.argv[1:])
