/* rules.mjs FOLDER_OF_MODULES CHROMIUM REPORT.html ... - axe-core on reports in a browser: light, dark, on a phone, with
 * every filter and key used. Prints each violation; exits 1 where there is one. Run by by_hand.py.
 *
 * SPDX-License-Identifier: MIT
 */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const [modules, chromium, ...reports] = process.argv.slice(2);
const load = createRequire(pathToFileURL(resolve(modules, "x.js")));
const puppeteer = load("puppeteer-core");
const axe = readFileSync(load.resolve("axe-core"), "utf8");

const settings = [
  { name: "light", scheme: "light", width: 1280 },
  { name: "dark", scheme: "dark", width: 1280 },
  { name: "phone", scheme: "light", width: 390 },
  { name: "phone, dark", scheme: "dark", width: 390 },
];

async function check(browser, report, setting) {
  const page = await browser.newPage();
  await page.setViewport({ width: setting.width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: setting.scheme }]);
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) errors.push(`fetches ${request.url()}`);
  });
  await page.goto(pathToFileURL(resolve(report)).href);
  await page.keyboard.press("j");
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  await page.close();
  const violations = found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 120)).join(" | ")}`);
  return [...errors, ...violations].map((text) => `${report}, ${setting.name}: ${text}`);
}

const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox"], headless: true });
let faults = [];
for (const report of reports) for (const setting of settings) faults = faults.concat(await check(browser, report, setting));
await browser.close();
for (const fault of faults) console.log(fault);
console.log(`axe-core: ${reports.length} reports in ${settings.length} settings, ${faults.length} violations`);
process.exit(faults.length > 0 ? 1 : 0);
