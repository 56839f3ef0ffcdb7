// The embedded events with their times as numbers, and the few words that depend on them.
const byId = (id) => document.getElementById(id);
const DATA = JSON.parse(byId("data").textContent);
// A long timeline keeps its lists in files beside the page.
const PIECES = (window.timelineData || []).map((part) => JSON.parse(part));
delete window.timelineData;
for (const name of ["events", "texts"]) DATA[name] = DATA[name].concat(...PIECES.map((part) => part[name] || []));
const INCOMPLETE = PIECES.length < (DATA.pieces || 0);
if (INCOMPLETE) DATA.events = [];
const DAY = 86400000;

function moment(text) {
  const [, year, month, day, hour, minute, second] =
    /^([+-]?\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  const date = new Date(0);
  date.setUTCFullYear(+year, +month - 1, +day);
  return date.getTime() + ((+(hour || 0) * 60 + +(minute || 0)) * 60 + +(second || 0)) * 1000;
}

// Plotly takes years from -9999 to 9999 and wants four digits.
const FIRST_MOMENT = moment("-9999-01-01");
const LAST_MOMENT = moment("9999-12-31T23:59:59");

function plotlyDate(ms) {
  const date = new Date(Math.max(FIRST_MOMENT, Math.min(ms, LAST_MOMENT)));
  const year = date.getUTCFullYear();
  const digits = (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
  const rest = date.toISOString().replace(/^[+-]?\d+/, "").replace("T", " ");
  return digits + rest.slice(0, -1);
}

function text(number) {
  return number === undefined ? "" : DATA.texts[number];
}

const EVENTS = DATA.events.map((event, index) => ({
  kind: "event", certainty: "exact", lane: "story", status: "ok", score: 0,
  mentions: [], pairs: [], title: "", note: "", day: event.when, edtf: event.from, ...event,
  sources: (event.sources || []).map(text), people: (event.people || []).map(text), places: (event.places || []).map(text),
  anchor: text(event.anchor), rule: text(event.rule), reason: text(event.reason),
  index,
  start: event.from ? moment(event.from) : null,
  end: event.to ? moment(event.to) : null,
}));
const BY_ID = new Map(EVENTS.map((event) => [event.id, event]));
// Reports by the event that they are about.
const REPORTS = new Map();
for (const event of EVENTS)
  if (event.about) REPORTS.set(event.about, [...(REPORTS.get(event.about) || []), event]);
let DRAWN = EVENTS.filter((event) => event.start !== null);

function quoteOf(event) {
  return event.mentions.length ? DATA.texts[event.mentions[0].quote] : "";
}

function isVague(event) {
  return Boolean(event.blurred) || event.certainty === "approximate";
}

// What a reader must know about the date before trusting it, in words.
function marks(event) {
  const found = [];
  if (event.kind === "statement") found.push(["Statement", "--statement"]);
  if (event.kind === "plan") found.push(["Plan", "--plan"]);
  if (isVague(event)) found.push(["Approximate date", ""]);
  if (event.certainty === "reported") found.push(["Reported then; may be earlier", ""]);
  if (event.certainty === "uncertain") found.push(["Date uncertain", ""]);
  if (event.status === "disputed") found.push(["Disputed", "--alert"]);
  return found;
}

// "1,200": the browser's own formatter takes longer to load than the whole list to draw.
function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

function counted(number, noun) {
  return `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;
}

function saidBy(event) {
  const n = event.sources.length;
  if (n < 2) return event.sources.join("");
  const shown = event.sources.slice(0, 4).join(", ");
  return `${counted(n, "independent source")}: ${shown}${n > 4 ? ` and ${n - 4} more` : ""}`;
}

function resolvedFrom(event) {
  const parts = [event.phrase ? `“${event.phrase}”` : ""];
  if (event.anchor) parts.push(`counted from ${event.anchor}`);
  if (event.rule) parts.push(`rule ${event.rule}`);
  return parts.filter(Boolean).join(", ");
}
