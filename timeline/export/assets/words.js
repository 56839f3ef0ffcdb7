// Plain words for a date: what a reader types, counted from a publish day, in; EDTF out, or nothing.
const NUMBERS = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
const MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
  + "|nov(?:ember)?|dec(?:ember)?)";
const WEEKDAY = "(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const YEAR = "(\\d{3,4}(?: (?:ad|ce))?|\\d{1,4} bce?|(?:ad|ce) \\d{1,4}|\\d{1,4} (?:ad|ce))";
const NUMBER = `(\\d{1,3}|${Object.keys(NUMBERS).join("|")})`;

function pad(number, digits = 2) {
  return (number < 0 ? "-" : "") + String(Math.abs(number)).padStart(digits, "0");
}

function isoDay(ms) {
  const date = new Date(ms);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

function monthNumber(name) {
  return MONTHS.findIndex((month) => name.startsWith(month.toLowerCase())) + 1;
}

function weekdayNumber(name) {
  return WEEKDAYS.findIndex((day) => name.startsWith(day.toLowerCase()));
}

function yearNumber(text) {
  const number = Number(text.replace(/\D/g, ""));
  return /bc/.test(text) ? 1 - number : number;
}

function isoYear(text) {
  return pad(yearNumber(text), 4);
}

// 0 for Monday.
function weekdayOf(ms) {
  return (((Math.floor(ms / DAY) + 3) % 7) + 7) % 7;
}

function weekday(which, name, day) {
  const ago = (weekdayOf(day) - weekdayNumber(name) + 7) % 7;
  if (which === "next") return isoDay(day + (7 - ago) * DAY);
  return isoDay(day - (which === "last" && !ago ? 7 : ago) * DAY);
}

// A month and day without a year: the nearest to the publish day.
function nearest(month, number, day) {
  const year = new Date(day).getUTCFullYear();
  const found = [year - 1, year, year + 1].filter((each) => isDay(each, month, number)).map((each) => utc(each, month, number));
  return found.length ? isoDay(found.sort((a, b) => Math.abs(a - day) - Math.abs(b - day))[0]) : "";
}

function monthAlone(name, day) {
  const date = new Date(day), month = monthNumber(name);
  return `${pad(date.getUTCFullYear() - (month > date.getUTCMonth() + 1 ? 1 : 0), 4)}-${pad(month)}`;
}

// The week, month or year that lies so many of them from the publish day's.
function unitAround(unit, by, day) {
  const date = new Date(day);
  if (unit === "day") return isoDay(day + by * DAY);
  if (unit === "year") return pad(date.getUTCFullYear() + by, 4);
  if (unit === "month") return isoDay(utc(date.getUTCFullYear(), date.getUTCMonth() + 1 + by)).slice(0, -3);
  const monday = day + (7 * by - weekdayOf(day)) * DAY;
  return `${isoDay(monday)}/${isoDay(monday + 6 * DAY)}`;
}

function dated(year, month, number) {
  return `${isoYear(year)}-${pad(month)}-${pad(Number(number))}`;
}

const STEPS = { last: -1, this: 0, next: 1 };
const SEASON_NUMBERS = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const NEAR = { "the day before yesterday": -2, yesterday: -1, today: 0, tomorrow: 1, "the day after tomorrow": 2 };

// One shape of phrase each; `day` is the publish day in milliseconds, or null where nobody knows it.
const PHRASES = [
  [`(?:the )?(\\d{1,2})(?: of)? ${MONTH} ${YEAR}`, ([number, month, year]) => dated(year, monthNumber(month), number)],
  [`${MONTH} (?:the )?(\\d{1,2}) ${YEAR}`, ([month, number, year]) => dated(year, monthNumber(month), number)],
  ["(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})", ([number, month, year]) => dated(year, Number(month), number)],
  ["(\\d{1,2})/(\\d{1,2})/(\\d{4})", (parts) => slashed(...parts)],
  [`${MONTH}(?: of)? ${YEAR}`, ([month, year]) => `${isoYear(year)}-${pad(monthNumber(month))}`],
  [`(spring|summer|autumn|fall|winter)(?: of)? ${YEAR}`, ([name, year]) => `${isoYear(year)}-${SEASON_NUMBERS[name]}`],
  [YEAR, ([year]) => isoYear(year)],
  ["(\\d{3})0s", ([decade]) => `${decade}X`],
  ["(\\d{1,2})(?:st|nd|rd|th)? century", ([number]) => `${pad(Number(number) - 1)}XX`],
  [`(?:the )?(\\d{1,2})(?: of)? ${MONTH}`, ([number, month], day) => nearest(monthNumber(month), Number(number), day)],
  [`${MONTH} (?:the )?(\\d{1,2})`, ([month, number], day) => nearest(monthNumber(month), Number(number), day)],
  [MONTH, ([month], day) => monthAlone(month, day)],
  [`(?:(last|next) )?${WEEKDAY}`, ([which, name], day) => weekday(which, name, day)],
  [`(${Object.keys(NEAR).join("|")})`, ([name], day) => unitAround("day", NEAR[name], day)],
  ["(last|this|next) (week|month|year)", ([which, unit], day) => unitAround(unit, STEPS[which], day)],
  [`${NUMBER} (day|week|month|year)s? ago`, ([number, unit], day) => unitAround(unit, -(NUMBERS[number] || Number(number)), day)],
].map(([source, build]) => [new RegExp(`^${source}$`), build]);
const COUNTED = PHRASES.slice(9).map(([pattern]) => pattern);

// 13/9/2023 can be read one way alone, 3/9/2023 cannot.
function slashed(first, second, year) {
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return "";
  return a > 12 ? dated(year, b, a) : dated(year, a, b);
}

// "11-17 Sept" and "1914-1918" are ranges, 2023-09 is a month.
function spaced(all, before, first, last) {
  return (first.length > 2) === (last.length > 2) ? `${before}${first} - ${last}` : all;
}

function tidied(text) {
  return text.toLowerCase().trim().replace(/[–—−]/g, "-").replace(/[,\s]+/g, " ").replace(/([a-z])\./g, "$1")
    .replace(/(\d)(?:st|nd|rd|th)\b(?! century)/g, "$1").replace(/^(?:(?:on|in|at|during|the|the year) )+(?!day )/, "").replace(/ (?:morning|noon|afternoon|evening|night)$/, "").replace(/(^| )(\d{1,2}|\d{4})-(\d{1,2}|\d{4})(?= |$)/g, spaced)
    .replace(new RegExp(`^(?:on )?${WEEKDAY} (?=.*\\d)`), "");
}

function phraseToEdtf(text, day) {
  for (const [pattern, build] of PHRASES) {
    const parts = pattern.exec(text);
    if (parts) return day === null && COUNTED.includes(pattern) ? "" : build(parts.slice(1), day);
  }
  return readEdtf(text.toUpperCase()) ? text.toUpperCase() : "";
}

// "13 to 15 September 2023", "Sept 13-15, 2023", "May to June 1940": each end gets what the other one says.
function endsOf(text) {
  const between = /^(?:from |between )?(.+?) (?:to|until|till|and|through|-) (.+)$/.exec(text);
  if (!between) return [text];
  const [, first, last] = between;
  const rest = new RegExp(`^(?:\\d{1,2} )?(${MONTH}(?: ${YEAR})?)$`).exec(last);
  const opening = new RegExp(`^${MONTH} \\d{1,2}$`).exec(first);
  const year = / (\d{4}(?: bce?)?)$/.exec(last);
  if (opening && /^\d{1,2}( |$)/.test(last) && !rest) return [first + (year ? year[0] : ""), `${opening[1]} ${last}`];
  if (/^\d{1,2}$/.test(first) && rest) return [`${first} ${rest[1]}`, last];
  return year && !/\d{4}/.test(first) ? [first + year[0], last] : [first, last];
}

// The words that say how sure a date is, and the mark that EDTF has for them.
function withMark(text) {
  const about = /^(?:about|around|circa|ca?|approximately|roughly) (.+)$/.exec(text);
  if (about) return [about[1], "~"];
  const perhaps = /^(?:perhaps|maybe|probably|possibly) (.+)$/.exec(text) || /^(.+?) ?\?$/.exec(text);
  return perhaps ? [perhaps[1], "?"] : [text, ""];
}

// What the text means, as `readEdtf` gives it, or null.
function understood(text, published = null) {
  if (!text.trim()) return null;
  const known = readEdtf(text.trim().toUpperCase());
  if (known && !/^\d{1,3}$/.test(text.trim())) return known;
  const [phrase, mark] = withMark(tidied(text));
  const ends = endsOf(phrase).map((end) => phraseToEdtf(end, published));
  if (ends.some((end) => !end) || (ends.length > 1 && ends.some((end) => end.includes("/")))) return null;
  const joined = ends.join("/");
  return readEdtf(mark && joined.includes("/") ? joined.replace("/", `${mark}/`) + mark : joined + mark);
}
