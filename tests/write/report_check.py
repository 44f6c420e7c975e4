"""report_check.py FOLDER [CHROMIUM] - the HTML reports: whole, closed to the outside, linked both ways; and their script at work.

Every link within a page leads somewhere, identifiers are single, nothing is fetched, no text of an article became mark-up.
With a browser: the page runs under its own policy, filters, sorts and keeps hostile text dead.

SPDX-License-Identifier: MIT
"""
import base64
import json
import os
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

SAMPLES = ("affair", "scripts", "hostile", "empty", "expressions", "clocks")
VOID = {"wbr", "meta", "input", "br", "link", "img", "hr"}
FETCHING = {"src", "srcset", "poster", "data", "action", "formaction", "background", "manifest", "xlink:href"}


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.faults, self.rows, self.scripts = [], [], [], [], 0, 0
        self.text = ""
        self.feed(text)
        self.close()
        if self.open:
            self.faults.append(f"not closed: {self.open}")

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        if len(attributes) != len(pairs):
            self.faults.append(f"<{tag}> with one attribute twice")
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.rows += tag == "tr" and attributes.get("id", "").startswith("r-")
        self.scripts += tag == "script"
        for name, value in pairs:
            if name.startswith("on") or name in FETCHING:
                self.faults.append(f"<{tag} {name}={value[:40]!r}>")
            if name == "href":
                self.check_link(tag, attributes, value)
        if tag not in VOID and not self.get_starttag_text().endswith("/>"):
            self.open.append(tag)

    def handle_startendtag(self, tag, pairs):
        self.handle_starttag(tag, pairs)

    def check_link(self, tag, attributes, value):
        if value.startswith("#"):
            self.links.append(value[1:])
        elif not (tag == "a" and re.match(r"https?://", value) or "download" in attributes and value.startswith("data:")):
            self.faults.append(f"<{tag} href={value[:40]!r}>")

    def handle_endtag(self, tag):
        if tag == "p" and "p" not in self.open:
            self.faults.append("</p> without <p>")
        elif not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> out of place")

    def handle_data(self, data):
        self.text += data


def check_page(text, entries):
    page = Page(text)
    yield from page.faults
    for single in {one for one in page.ids if page.ids.count(one) > 1}:
        yield f"identifier twice: {single}"
    for target in set(page.links) - set(page.ids):
        yield f"link to nowhere: #{target}"
    if page.rows != len(entries):
        yield f"{page.rows} rows for {len(entries)} entries"
    if page.scripts != 1 or "Content-Security-Policy" not in text:
        yield f"{page.scripts} scripts, or no policy"
    for entry in entries:
        for mention in entry["mentions"]:
            if not any(link.startswith("r-") for link in page.links):
                yield f"no way back to the row of {mention}"


def check_downloads(text, folder, name, entries):
    """What the page holds to be saved is what the command writes."""
    held = re.findall(r'<a download="timeline\.(\w+)" href="data:[^;]*;base64,([^"]*)"', text)
    if sorted(ending for ending, _ in held) != (["csv", "ics", "json"] if entries else []):
        yield f"downloads: {[ending for ending, _ in held]}"
    for ending, data in held:
        with open(os.path.join(folder, f"{name}.{ending}"), "rb") as file:
            if base64.b64decode(data, validate=True) != file.read():
                yield f"the download differs from {name}.{ending}"


PROBE = """<script nonce="report">
(function () {
  var report = {errors: window.probeErrors || []};
  var rows = function () { return document.querySelectorAll("main tbody tr:not([hidden])").length; };
  var form = document.querySelector("form.filters");
  var set = function (label, value) {
    var field = Array.from(form.querySelectorAll("label")).find(function (l) { return l.firstChild.textContent === label; });
    if (!field) return;
    field.lastChild.value = value;
    form.dispatchEvent(new Event("input"));
  };
  report.all = rows();
  set("Search", "SPILLWAY"); report.searched = rows(); set("Search", "");
  set("Status", "planned"); report.planned = rows(); set("Status", "");
  set("From", "2024-01-01"); set("To", "2024-12-31"); report.year = rows(); set("From", ""); set("To", "");
  set("Person", "Ada Quill"); report.person = rows(); set("Person", "");
  var head = document.querySelectorAll("#chronology th button")[2];
  head.click(); report.first = document.querySelector("#chronology tbody tr").id;
  head.click(); report.last = document.querySelector("#chronology tbody tr").id;
  document.dispatchEvent(new KeyboardEvent("keydown", {key: "j", bubbles: true}));
  report.again = rows();
  document.documentElement.setAttribute("data-probe", JSON.stringify(report));
}());
</script></body>"""
CATCH = '<head><script nonce="report">window.probeErrors=[];window.onerror=function(m){probeErrors.push(m)};' \
        'window.alert=function(){probeErrors.push("alert")};</script>'


def probe(chromium, text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "page.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace("<head>", "", 1).replace("<meta name", CATCH[6:] + "<meta name", 1)
                       .replace("</body>", PROBE))
        run = subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                              "--dump-dom", f"file://{path}"], capture_output=True, text=True, timeout=120)
    found = re.search(r'data-probe="([^"]*)"', run.stdout)
    return json.loads(found.group(1).replace("&quot;", '"')) if found else {}


def check_browser(chromium, folder, name, expected):
    with open(os.path.join(folder, f"{name}.html"), encoding="utf-8") as file:
        report = probe(chromium, file.read())
    for key, value in expected.items():
        if report.get(key) != value:
            yield f"in the browser: {key} is {report.get(key)!r}, not {value!r}"


def main(folder, chromium=None):
    bad = 0
    for name in SAMPLES:
        with open(os.path.join(folder, f"{name}.html"), encoding="utf-8") as file:
            text = file.read()
        with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as file:
            entries = json.load(file)["timeline"]
        faults = [*check_page(text, entries), *check_downloads(text, folder, name, entries)]
        if chromium and name == "affair":
            faults += check_browser(chromium, folder, name, {"errors": [], "all": 7, "searched": 1, "planned": 1, "year": 3,
                                                             "person": 1, "first": "r-6", "last": "r-5", "again": 7})
        if chromium and name == "hostile":
            faults += check_browser(chromium, folder, name, {"errors": [], "all": 5})
        for fault in faults:
            bad += 1
            print(f"{name}: {fault}")
    print(f"{len(SAMPLES)} reports, {bad} faults{'' if chromium else ' (no browser)'}")
    sys.exit(1 if bad else 0)


main(*sys.argv[1:])
