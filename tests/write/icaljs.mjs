/* icaljs.mjs FOLDER_OF_MODULES LAST FILE.ics ... - the days of a calendar's events as ical.js reads them, what recurs on each
 * of its days up to LAST; a line of JSON a file. Run by by_hand.py.
 *
 * SPDX-License-Identifier: MIT
 */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const [modules, last, ...files] = process.argv.slice(2);
const load = createRequire(pathToFileURL(resolve(modules, "x.js")));
const loaded = load("ical.js");
const ICAL = loaded.default || loaded;

const day = (time) => (time.isDate ? time.toString() : time.zone === ICAL.Timezone.localTimezone ? time.toString().slice(0, 10)
  : time.toJSDate().toISOString().slice(0, 10));

for (const file of files) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const days = [];
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    if (!event.isRecurring()) {
      days.push(day(event.startDate));
      continue;
    }
    const iterator = event.iterator();
    for (let next = iterator.next(); next && day(next) <= last; next = iterator.next()) days.push(day(next));
  }
  console.log(JSON.stringify(days.sort()));
}
