// The calendar: a date as EDTF writes it in, the stretch it stands for and how people read it out.
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const FULL_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
// EDTF numbers the seasons as months 21 to 24; winter begins in the December of its year.
const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };
const UNITS = ["time", "day", "month", "season", "year", "decade", "century"];

function utc(year, month = 1, day = 1) {
  const date = new Date(0);
  return date.setUTCFullYear(year, month - 1, day);
}

function isDay(year, month, day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(utc(year, month + 1, 0)).getUTCDate();
}

function whole(unit, start, end) {
  return { unit, start, end };
}

function clock(year, month, day, hour, minute, second) {
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || (second || 0) > 59) return null;
  const start = utc(year, month, day) + ((hour * 60 + minute) * 60 + (second || 0)) * 1000;
  return whole("time", start, start + (second === undefined ? 60000 : 1000));
}

function monthOrSeason(year, month) {
  if (SEASONS[month]) return whole("season", utc(year, 3 * (month - 20)), utc(year, 3 * (month - 19)));
  return month >= 1 && month <= 12 ? whole("month", utc(year, month), utc(year, month + 1)) : null;
}

// What one date of EDTF can look like, and its stretch.
const POINTS = [
  [/^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/, clock],
  [/^(-?\d{4})-(\d\d)-(\d\d)$/, (y, m, d) => (isDay(y, m, d) ? whole("day", utc(y, m, d), utc(y, m, d + 1)) : null)],
  [/^(-?\d{4})-(\d\d)$/, monthOrSeason],
  [/^(-?\d{4})$/, (y) => whole("year", utc(y), utc(y + 1))],
  [/^(\d{3})X$/, (y) => whole("decade", utc(10 * y), utc(10 * y + 10))],
  [/^(\d\d)XX$/, (y) => whole("century", utc(100 * y), utc(100 * y + 100))],
];

function pointOf(text) {
  for (const [pattern, build] of POINTS) {
    const parts = pattern.exec(text);
    if (parts) return build(...parts.slice(1).map((part) => (part === undefined ? undefined : Number(part))));
  }
  return null;
}

// The stretch, its certainty and how it reads; null for what is no such date.
function readEdtf(text) {
  const written = text.trim();
  if (!/^[^?~%/]+[?~%]?(\/[^?~%/]+[?~%]?)?$/.test(written)) return null;
  const [first, last = first] = written.replace(/[?~%]/g, "").split("/").map(pointOf);
  if (!first || !last || last.end <= first.start) return null;
  if (first !== last && [first, last].some(({ unit }) => unit === "season")) return null;
  const about = /[~%]/.test(written);
  const found = whole(UNITS[Math.max(...[first, last].map(({ unit }) => UNITS.indexOf(unit)))], first.start, last.end);
  found.single = first === last;
  return {
    ...found, edtf: written, blurred: about ? "APPROX" : "", when: (about ? "about " : "") + reads(found),
    certainty: /[?%]/.test(written) ? "uncertain" : about ? "approximate" : "exact",
  };
}

function yearText(year) {
  return year > 0 ? String(year) : `${1 - year} BCE`;
}

function dayText(ms) {
  const date = new Date(ms);
  return `${WEEKDAYS[(date.getUTCDay() + 6) % 7]} ${shortDay(date)} ${yearText(date.getUTCFullYear())}`;
}

function shortDay(date) {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

function reads({ unit, start, end, single }) {
  const first = new Date(start), last = new Date(end - 1);
  const years = [first, last].map((date) => date.getUTCFullYear());
  if (unit === "time") return clockText(first, new Date(end), single);
  if (unit === "day") return daysText(first, last);
  if (unit === "month") return monthsText(first, last);
  if (unit === "season") return seasonText(first, years);
  if (years[0] === years[1]) return yearText(years[0]);
  if (years[0] > 0 && unit === "decade" && years[1] === years[0] + 9) return `${years[0]}s`;
  if (years[0] > 0 && unit === "century" && years[1] === years[0] + 99) return centuryText(years[0] / 100 + 1);
  return `${yearText(years[0])}–${yearText(years[1])}`;
}

function clockText(first, end, single) {
  const time = (date) => date.toISOString().slice(11, 19).replace(/^(\d\d:\d\d):00$/, "$1");
  if (single) return `${dayText(first)}, ${time(first)}`;
  const sameDay = first.toISOString().slice(0, 10) === new Date(end - 1).toISOString().slice(0, 10);
  return `${dayText(first)}, ${time(first)}–${sameDay ? "" : `${dayText(end)}, `}${time(end)}`;
}

function daysText(first, last) {
  const dated = (date) => `${shortDay(date)} ${yearText(date.getUTCFullYear())}`;
  if (last - first < DAY) return dayText(first);
  if (first.getUTCFullYear() !== last.getUTCFullYear()) return `${dated(first)} – ${dated(last)}`;
  if (first.getUTCMonth() !== last.getUTCMonth()) return `${shortDay(first)} – ${dated(last)}`;
  return `${first.getUTCDate()}–${dated(last)}`;
}

function monthsText(first, last) {
  const name = (date, names = MONTHS) => names[date.getUTCMonth()];
  const [begin, end] = [first, last].map((date) => yearText(date.getUTCFullYear()));
  if (begin !== end) return `${name(first)} ${begin} – ${name(last)} ${end}`;
  return first.getUTCMonth() === last.getUTCMonth() ? `${name(first, FULL_MONTHS)} ${begin}` : `${name(first)}–${name(last)} ${begin}`;
}

function seasonText(first, [begin, end]) {
  const name = SEASONS[21 + (first.getUTCMonth() - 2) / 3];
  return `${name} ${yearText(begin)}${begin === end ? "" : `–${String(end % 100).padStart(2, "0")}`}`;
}

function centuryText(number) {
  const teen = number % 100 > 10 && number % 100 < 20;
  return `${number}${(!teen && { 1: "st", 2: "nd", 3: "rd" }[number % 10]) || "th"} century`;
}
