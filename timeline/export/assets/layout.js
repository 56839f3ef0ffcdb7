// Where each event goes in the chart: which row, how long a bar, which side its label.
const ROWS = 60;
const LANES = 500;
const LEAST = 3;
const FONT = 13;

function storyRange() {
  const fine = DRAWN.filter((event) => event.lane === "story" && event.end - event.start <= 32 * DAY);
  const shown = fine.length ? fine : DRAWN;
  return padded(shown);
}

// Plotly's axes end with the year 9999.
function inYears([start, end]) {
  return [Math.max(start, FIRST_MOMENT), Math.min(end, LAST_MOMENT)];
}

function padded(events) {
  if (!events.length) return [0, DAY];
  const start = events.reduce((least, event) => Math.min(least, event.start), Infinity);
  const end = events.reduce((most, event) => Math.max(most, event.end), -Infinity);
  // Days alone need no hours around them, but the days before and behind.
  const inDays = end - start < 3 * DAY && events.every((event) => event.end - event.start >= DAY);
  const pad = inDays ? DAY : Math.max((end - start) * 0.03, DAY / 12);
  return inYears([start - pad, end + pad]);
}

const ruler = document.createElement("canvas").getContext("2d");
const widths = new Map();

function widthOf(text) {
  let width = widths.get(text);
  if (width === undefined) {
    width = ruler.measureText(text).width;
    widths.set(text, width);
  }
  return width;
}

function setRuler(family) {
  widths.clear();
  ruler.font = `${FONT}px ${family}`;
}

// The longest beginning of the text that fits, cut between words.
function fitted(text, room) {
  if (widthOf(text) <= room) return text;
  let cut = text.slice(0, Math.max(0, Math.floor(text.length * room / widthOf(text))));
  while (cut && widthOf(`${cut}…`) > room) cut = cut.slice(0, -1);
  const word = cut.replace(/\s+\S*$/, "");
  cut = word.length > cut.length / 2 ? word : cut;
  return cut.length > 2 ? `${cut.trimEnd()}…` : "";
}

function layoutName(count) {
  if (count <= ROWS) return "rows";
  return count <= LANES ? "lanes" : "density";
}

// view: {range: [ms, ms], width: px}; gives each visible event a box in pixels and rows.
function boxes(events, view) {
  const [left, right] = view.range;
  const scale = view.width / (right - left);
  return events.map((event) => {
    // What begins in view is in view, at the right edge too.
    const x0 = event.start < right ? Math.min((event.start - left) * scale, view.width - LEAST) : (event.start - left) * scale;
    const x1 = Math.max((event.end - left) * scale, x0 + LEAST);
    return { event, x0, x1, side: x1 <= 0 ? "before" : x0 >= view.width ? "after" : "in" };
  });
}

function placeRows(found) {
  found.forEach((box, row) => { box.row = row; });
  return found.length;
}

// First lane that is free where the bar begins, label room counted in for the best scored.
function placeLanes(found, view) {
  const visible = found.filter((box) => box.side === "in");
  const labelled = new Set([...visible].sort((a, b) => b.event.score - a.event.score)
    .slice(0, Math.round(view.width / 22)));
  const ends = [];
  for (const box of found) {
    if (box.side !== "in") { box.row = -1; continue; }
    const room = labelled.has(box) ? Math.min(widthOf(box.event.title), 190) + 14 : 5;
    const x0 = Math.max(0, box.x0);
    const lane = ends.findIndex((end) => end <= x0);
    box.row = lane < 0 ? ends.length : lane;
    box.wants = labelled.has(box);
    ends[box.row] = Math.min(Math.max(box.x1, 0), view.width) + room;
  }
  return ends.length;
}

// The label goes right of the bar, left of it near the right edge, or over a bar that fills the view.
function placeLabel(box, view, prefix) {
  const text = box.event.title;
  const gap = 7;
  const extra = widthOf(prefix);
  if (box.side === "before") return label(box, 16, "right", text, view.width - 22 - extra, prefix);
  if (box.side === "after") return label(box, view.width - 16, "left", text, view.width - 22 - extra, prefix);
  if (isNarrow(view.width)) return placeAbove(box, view, text, prefix);
  const right = view.width - box.x1 - gap - extra;
  const left = box.x0 - gap - extra;
  const inside = Math.min(box.x1, view.width) - Math.max(box.x0, 0) - gap - extra;
  const full = widthOf(text);
  if (full <= right) return label(box, box.x1 + gap, "right", text, right, prefix);
  if (full <= left) return label(box, box.x0 - gap, "left", text, left, prefix);
  const over = view.width - Math.max(box.x0, 0) - extra - 6;
  if (full <= inside || inside > Math.max(left, right) || (full <= over && inside > 60)) return label(box, Math.max(box.x0, 0), "right", text, over, prefix, true);
  return right >= left ? label(box, box.x1 + gap, "right", text, right, prefix) : label(box, box.x0 - gap, "left", text, left, prefix);
}

// On a narrow screen the label stands over its bar and takes the whole line if it must.
function placeAbove(box, view, text, prefix) {
  const whole = widthOf(prefix) + widthOf(text) + 6;
  const x = Math.max(0, Math.min(box.x0, view.width - whole));
  return label(box, x, "right", text, view.width - x - widthOf(prefix) - 4, prefix, true);
}

function isNarrow(width) {
  return width < 520;
}

function label(box, x, to, text, room, prefix, over = false) {
  box.label = { x, to, text: fitted(text, room), prefix, over };
  return box;
}
