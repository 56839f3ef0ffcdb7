// What the reader corrected: kept in this browser, laid over the events, undone step by step.
const STORE = `news-timeline:${location.pathname}`;
const ACTIONS = ["hide", "show", "redate", "retitle", "kind", "lane", "note", "dispute", "verify", "same", "different", "add"];
const PAIRS = ["same", "different"];
const corrections = { records: [], past: [], by: "", kept: true };
// Events as the page was built with them, by id, for those that a correction has touched.
const originals = new Map();

function readCorrections() {
  try {
    const found = JSON.parse(localStorage.getItem(STORE) || "{}");
    corrections.by = String(found.by || "");
    corrections.records = (found.records || []).filter(isRecord).filter((record) => !isDecided(record));
  } catch { corrections.kept = false; }
}

// Another page of the same address may have left anything there.
function isRecord(record) {
  return record && ACTIONS.includes(record.action) && ["id", "value", "was", "at", "reason"].every((key) => typeof record[key] === "string");
}

function isDecided(record) {
  return (DATA.decisions || []).some((known) => keyOf(known) === keyOf(record) && (known.value || "") === record.value);
}

function writeCorrections() {
  try {
    localStorage.setItem(STORE, JSON.stringify({ by: corrections.by, records: corrections.records }));
  } catch { corrections.kept = false; }
}

// What only one record can decide.
function keyOf({ id, action, value }) {
  if (PAIRS.includes(action)) return `pair ${[id, value].sort().join(" ")}`;
  return `${id} ${action === "show" ? "hide" : action}`;
}

function now() {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}

// New records in the place of those that decide the same; those of `gone` keys are taken out.
function decide(records, gone = []) {
  const keys = new Set([...records.map(keyOf), ...gone]);
  setRecords([...corrections.records.filter((record) => !keys.has(keyOf(record))), ...records.map((record) => ({ at: now(), ...record }))]);
}

function setRecords(records) {
  corrections.past.push(corrections.records);
  corrections.records = records;
  corrected();
}

function undo() {
  const before = corrections.past.pop();
  corrections.records = before || corrections.records.slice(0, -1);
  corrected();
}

function corrected() {
  writeCorrections();
  layCorrections();
  refresh();
  drawCorrections();
}

function original(event) {
  return originals.get(event.id) || event;
}

function touch(id) {
  const event = BY_ID.get(id);
  if (event && !originals.has(id)) originals.set(id, { ...event, pairs: [] });
  return event;
}

function layCorrections() {
  for (const [id, before] of originals) Object.assign(BY_ID.get(id), before, { hidden: false, pairs: [], corrected: false });
  for (const record of corrections.records) lay(record);
  for (const id of originals.keys()) HAYSTACKS[BY_ID.get(id).index] = haystack(BY_ID.get(id));
  current.keyFor = null;
  EVENTS.sort(inTime);
  DRAWN = EVENTS.filter((event) => event.start !== null && !event.hidden);
}

function lay(record) {
  const event = touch(record.id);
  if (!event) return;
  event.corrected = true;
  if (record.action === "hide") event.hidden = true;
  if (record.action === "retitle") event.title = record.value;
  if (record.action === "note") event.note = record.value;
  if (record.action === "redate") Object.assign(event, dateFields(record.value));
  if (PAIRS.includes(record.action)) layPair(record, event, touch(record.value));
}

function layPair({ action }, first, second) {
  if (!second) return;
  second.corrected = true;
  first.pairs.push([action, second.id]);
  second.pairs.push([action, first.id]);
}

// The fields of an event that a date decides.
function dateFields(edtf) {
  const found = readEdtf(edtf);
  if (!found) return {};
  const { start, end, when, certainty, blurred } = found;
  return { start, end, when, certainty, blurred, edtf, day: found.unit === "time" ? dayText(start) : when };
}

function inTime(a, b) {
  if (a.start === null || b.start === null) return (a.start === null) - (b.start === null) || a.index - b.index;
  return a.start - b.start || a.end - b.end || a.index - b.index;
}

// decisions.toml: the decisions that the page was built with and the reader's, sorted as the program sorts them.
function decisionsToml() {
  const keys = new Set(corrections.records.map(keyOf));
  const own = corrections.records.map((record) => ({ ...record, by: record.by || corrections.by, aliases: aliases(record.id) }));
  const all = [...(DATA.decisions || []).filter((known) => !keys.has(keyOf(known))), ...own];
  const rank = (record) => ACTIONS.indexOf(record.action);
  const order = (a, b) => (a.id === b.id ? rank(a) - rank(b) || (a.value < b.value ? -1 : 1) : a.id < b.id ? -1 : 1);
  return `# What people decided about the timeline; \`timeline build\` puts it in place.\n\n${all.sort(order).map(tomlRecord).join("\n")}`;
}

// The other mentions of an event find it again when the article of the first one is gone.
function aliases(id) {
  return [...new Set((BY_ID.get(id)?.mentions || []).map((mention) => mention.id).filter((other) => other && other !== id))].slice(0, 20);
}

function tomlRecord(record) {
  const lines = ["id", "action", "value", "was", "by", "at", "reason"].filter((key) => record[key])
    .map((key) => `${key} = ${tomlText(record[key])}`);
  if (record.aliases?.length) lines.push(`aliases = [${record.aliases.map(tomlText).join(", ")}]`);
  return `[[decision]]\n${lines.join("\n")}\n`;
}

// JSON's escapes are TOML's too, but for the last control character and half characters.
function tomlText(text) {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/\x7f/g, "\\u007f");
}
