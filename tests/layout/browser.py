"""browser.py DATELINE STORIES FOLDER - what Chromium makes of the pictures.

Draws every story and a sample of random timelines in every layout. In Chromium
no text may overlap another, leave the page or be under 12 px; its accessibility
tree must read the entries as a list, in the order of the timeline; and it,
rsvg-convert and the PNG writer must show the same picture. Skipped where
Chromium is not installed.

SPDX-License-Identifier: MIT
"""
import base64
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

LAYOUTS = ("chronicle", "wide", "scale")
RANDOM = 24
READ = ("bridge", "month", "scripts", "signs")     # whose accessibility tree is read
COMPARED = ("bridge", "month", "scripts", "signs", "ages", "busy")

BOXES = """document.fonts.ready.then(() => {
  const svg = document.querySelector('svg'), width = svg.width.baseVal.value, height = svg.height.baseVal.value;
  const boxes = [], faults = [];
  for (const text of svg.querySelectorAll('text')) {
    const b = text.getBBox(), size = parseFloat(getComputedStyle(text).fontSize), y = parseFloat(text.getAttribute('y'));
    const box = {x: b.x, r: b.x + b.width, y: y - 0.78 * size, t: y + 0.22 * size, s: text.textContent};
    if (size < 12) faults.push('under 12 px: ' + box.s);
    if (box.x < -0.5 || box.r > width + 0.5 || box.y < 0 || box.t > height) faults.push('leaves the page: ' + box.s);
    boxes.push(box);
  }
  boxes.sort((a, b) => a.y - b.y);
  for (let i = 0; i < boxes.length; i++)
    for (let k = i + 1; k < boxes.length && boxes[k].y < boxes[i].t - 0.5; k++)
      if (boxes[i].x + 0.5 < boxes[k].r && boxes[k].x + 0.5 < boxes[i].r)
        faults.push('overlap: ' + boxes[i].s + ' / ' + boxes[k].s);
  return {texts: boxes.length, faults: faults};
})"""

# How unlike two pictures are: the mean difference of lightness, and the number of
# 6 px squares whose mean lightness differs by more than a sixth.
COMPARE = """(async (first, second) => {
  const load = source => new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => {
      const canvas = new OffscreenCanvas(image.width, image.height), pen = canvas.getContext('2d');
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, image.width, image.height);
      pen.drawImage(image, 0, 0);
      done(pen.getImageData(0, 0, image.width, image.height));
    };
    image.onerror = () => failed(new Error('not an image'));
    image.src = source;
  });
  const a = await load(first), b = await load(second);
  if (a.width !== b.width || a.height !== b.height) return {size: [a.width, a.height, b.width, b.height]};
  const side = 6, columns = Math.ceil(a.width / side), sums = new Float64Array(columns * Math.ceil(a.height / side));
  let mean = 0;
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++) {
      const at = 4 * (y * a.width + x);
      const d = (a.data[at] - b.data[at]) * 0.3 + (a.data[at + 1] - b.data[at + 1]) * 0.6 + (a.data[at + 2] - b.data[at + 2]) * 0.1;
      sums[Math.floor(y / side) * columns + Math.floor(x / side)] += d;
      mean += Math.abs(d);
    }
  const unlike = sums.filter(sum => Math.abs(sum) / (side * side) > 255 / 6).length;
  return {mean: mean / (a.width * a.height), unlike: unlike};
})"""
MOST_MEAN, MOST_UNLIKE = 3.5, 2


class Browser:
    """Chromium over its pipe: JSON messages that end with a NUL."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp()
        to_child, self.write_to = os.pipe()
        self.read_from, from_child = os.pipe()
        command = f'exec "$@" 3<&{to_child} 4>&{from_child}'
        self.process = subprocess.Popen(
            ["sh", "-c", command, "sh", program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--force-color-profile=srgb", "--disable-lcd-text", "--remote-debugging-pipe",
             "--user-data-dir=" + self.folder, "about:blank"],
            pass_fds=(to_child, from_child), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_child)
        os.close(from_child)
        self.left, self.number, self.session = b"", 0, None
        page = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        self.call("Page.enable")

    def message(self):
        while b"\0" not in self.left:
            more = os.read(self.read_from, 1 << 20)
            if not more:
                raise EOFError("the browser has gone")
            self.left += more
        line, self.left = self.left.split(b"\0", 1)
        return json.loads(line)

    def call(self, method, **parameters):
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            request["sessionId"] = self.session
        data = json.dumps(request).encode() + b"\0"
        while data:
            data = data[os.write(self.write_to, data):]
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def show(self, path):
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        self.evaluate("document.readyState === 'complete' || new Promise(done => addEventListener('load', done))")

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"])[:400])
        return answer["result"].get("value")

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
        except (EOFError, OSError, RuntimeError):
            pass
        self.process.wait(timeout=20)
        shutil.rmtree(self.folder, ignore_errors=True)


def draw(dateline, source, target, *options):
    """False where the layout is refused, as "scale" may be."""
    done = subprocess.run([dateline, "-q", source, "-o", target, *options], capture_output=True, text=True)
    if done.returncode not in (0, 1) and "[D-032]" not in done.stderr:
        raise RuntimeError(f"{target}: {done.returncode}\n{done.stderr}")
    return done.returncode in (0, 1)


def check_boxes(browser, folder, name):
    browser.show(f"{folder}/{name}.svg")
    found = browser.evaluate(BOXES)
    return found["texts"], [f"{name}: {fault}" for fault in found["faults"]]


def letters(text):
    return re.sub(r"\s+", "", html.unescape(text))


def read_out(browser, path):
    """The items of the list, as a screen reader would say them."""
    browser.show(path)
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    lists = [node for node in nodes if not node.get("ignored") and node["role"]["value"] == "list"]
    if len(lists) != 1:
        return None
    items, left = [], list(reversed(lists[0]["childIds"]))
    while left:
        node = by_id.get(left.pop())
        if node is None:
            continue
        if not node.get("ignored") and node["role"]["value"] == "listitem":
            items.append(node["name"]["value"])
        else:
            left += reversed(node.get("childIds", []))
    return items


def check_reading(browser, folder, name, entries):
    svg = f"{folder}/{name}.svg"
    with open(svg, encoding="utf-8") as file, open(f"{folder}/{name}.html", "w", encoding="utf-8") as page:
        page.write('<!doctype html><meta charset="utf-8"><title>x</title>' + file.read())
    for path in (svg, f"{folder}/{name}.html"):
        items = read_out(browser, path)
        wanted = [letters(entry["title"]) for entry in entries]
        if items is None or len(items) != len(wanted):
            yield f"{path}: {'no list' if items is None else len(items)} for {len(wanted)} entries"
            continue
        for item, title in zip(items, wanted):
            if not letters(item).endswith(title):
                yield f"{path}: read \"{item}\" for \"{title}\""


def data_of(path):
    kind = "image/png" if path.endswith(".png") else "image/svg+xml"
    with open(path, "rb") as file:
        return f"data:{kind};base64," + base64.b64encode(file.read()).decode()


def check_pair(browser, what, first, second):
    found = browser.evaluate(f"{COMPARE}({json.dumps(data_of(first))}, {json.dumps(data_of(second))})")
    if "size" in found:
        return [f"{what}: not of one size {found['size']}"]
    print(f"{what}: mean {found['mean']:.2f}, {found['unlike']} squares unlike")
    alike = found["mean"] <= MOST_MEAN and found["unlike"] <= MOST_UNLIKE
    return [] if alike else [f"{what}: not the same picture"]


def has_font():
    """Does rsvg-convert, which knows no embedded fonts, find the same one?"""
    answer = subprocess.run(["fc-match", "Noto Sans", "family"], capture_output=True, text=True).stdout \
        if shutil.which("fc-match") else ""
    return answer.strip() == "Noto Sans"


def check_pictures(browser, dateline, folder, story, layout):
    name = f"{folder}/{story}-{layout}"
    options = ("--layout", layout, "--theme", "light")
    if not draw(dateline, f"{folder}/{story}.json", name + ".png", *options, "--scale", "1"):
        return []
    draw(dateline, f"{folder}/{story}.json", name + "-light.svg", *options)
    draw(dateline, f"{folder}/{story}.json", name + "-outline.svg", *options, "--svg-text", "outline")
    faults = check_pair(browser, f"{story}, {layout}: Chromium and PNG", name + "-light.svg", name + ".png")
    if shutil.which("rsvg-convert"):
        kinds = ["outline"] + (["light"] if has_font() and story in ("bridge", "month", "ages", "busy") else [])
        for kind in kinds:
            subprocess.run(["rsvg-convert", f"{name}-{kind}.svg", "-o", f"{name}-rsvg.png"], check=True)
            faults += check_pair(browser, f"{story}, {layout}: rsvg-convert ({kind}) and PNG", f"{name}-rsvg.png", name + ".png")
    return faults


def check_checks(browser, dateline, folder):
    """What is wrong must be found: one word changed, one text on another, one beyond the edge."""
    with open(f"{folder}/bridge.json", encoding="utf-8") as file, open(f"{folder}/changed.json", "w", encoding="utf-8") as out:
        out.write(file.read().replace("Bridge reopens to traffic", "Bridge reopens to nobody"))
    draw(dateline, f"{folder}/changed.json", f"{folder}/changed.png", "--theme", "light", "--scale", "1")
    draw(dateline, f"{folder}/bridge.json", f"{folder}/control.svg", "--theme", "light")
    if not check_pair(browser, "control", f"{folder}/control.svg", f"{folder}/changed.png"):
        yield "a changed word was not seen"
    with open(f"{folder}/bad.svg", "w", encoding="utf-8") as out:
        out.write('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" font-size="14">'
                  '<text x="10" y="50">One text</text><text x="30" y="52">on another</text>'
                  '<text x="190" y="90">leaves</text></svg>')
    if len(check_boxes(browser, folder, "bad")[1]) != 2:
        yield "texts out of place were not seen"


def main(dateline, stories, folder):
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        print("no Chromium")
        return 77
    os.makedirs(folder, exist_ok=True)
    names = subprocess.run([stories, folder, str(RANDOM)], capture_output=True, text=True, check=True).stdout.split()
    browser, faults, texts, pictures = Browser(program), [], 0, 0
    try:
        for name in names:
            for layout in LAYOUTS:
                if not draw(dateline, f"{folder}/{name}.json", f"{folder}/{name}-{layout}.svg", "--layout", layout):
                    continue
                found, more = check_boxes(browser, folder, f"{name}-{layout}")
                texts, pictures, faults = texts + found, pictures + 1, faults + more
        faults += check_checks(browser, dateline, folder)
        print(f"{pictures} pictures, {texts} texts, {len(faults)} faults")
        for name in READ:
            with open(f"{folder}/{name}.json", encoding="utf-8") as file:
                entries = json.load(file)["timeline"]
            for layout in ("chronicle", "wide"):
                faults += check_reading(browser, folder, f"{name}-{layout}", entries)
        print(f"{2 * len(READ)} pictures read out, in a file of their own and in a page")
        browser.call("Page.navigate", url="about:blank")
        for name in COMPARED:
            for layout in LAYOUTS:
                faults += check_pictures(browser, dateline, folder, name, layout)
    finally:
        browser.close()
    print("\n".join(faults))
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
