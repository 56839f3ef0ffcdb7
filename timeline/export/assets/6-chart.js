// The chart: events and a view in, traces and layout for Plotly out.
const chart = document.getElementById("chart");
const stage = document.getElementById("stage");
const MARGIN = { l: 4, r: 4, t: 58, b: 6, pad: 0 };
const OPACITY = [[1.01, 1], [8, 0.55], [32, 0.42], [Infinity, 0.34]];
const current = { boxes: [], range: null, rows: 0, layout: "rows", earlier: true };

function color(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function palette() {
  const names = ["paper", "ink", "soft", "line", "band", "weekend", "event", "statement", "plan", "alert"];
  return Object.fromEntries(names.map((name) => [name, color(`--${name}`)]));
}

function faded(hex, alpha) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${r},${g},${b},${alpha})`;
}

// Plotly reads a little HTML in its texts; these are plain.
function plain(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\s+/g, " ");
}

function shownEvents() {
  return current.earlier ? DRAWN : DRAWN.filter((event) => event.lane !== "background");
}

function draw(range = current.range || storyRange()) {
  current.range = range;
  const view = { range, width: Math.max(120, chart.clientWidth - MARGIN.l - MARGIN.r) };
  MARGIN.t = hasDayTicks(view) ? 58 : 44;
  const events = shownEvents();
  const found = boxes(events, view);
  const visible = events.length <= ROWS ? events.length : found.filter((box) => box.side === "in").length;
  current.layout = events.length <= ROWS ? "rows" : layoutName(Math.max(visible, ROWS + 1));
  current.boxes = found;
  const scene = current.layout === "density" ? density(found, view) : bars(found, view);
  Plotly.react(chart, scene.traces, frame(scene, view), CONFIG);
  placeMarks();
  drawOverview();
}

const CONFIG = {
  displayModeBar: false, displaylogo: false, responsive: false, scrollZoom: false, doubleClick: false,
  showSendToCloud: false, showEditInChartStudio: false, plotlyServerURL: "", showAxisDragHandles: false,
};

function rowHeight(rows) {
  if (current.layout === "lanes") return 22;
  if (isNarrow(chart.clientWidth)) return 40;
  return rows <= 16 ? 31 : rows <= 30 ? 26 : 22;
}

function frame(scene, view) {
  const colors = palette();
  const height = scene.height || Math.max(scene.rows, 3) * rowHeight(scene.rows);
  current.rows = scene.rows;
  return {
    width: chart.clientWidth, height: height + MARGIN.t + MARGIN.b, margin: MARGIN, autosize: false,
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", showlegend: false, hovermode: false,
    dragmode: current.layout === "density" ? "zoom" : "pan",
    bargap: 0, barmode: "overlay", selectdirection: "h",
    font: { family: getComputedStyle(document.body).fontFamily, size: FONT, color: colors.ink },
    xaxis: timeAxis(view, colors),
    yaxis: countAxis(scene, colors),
    shapes: [...bands(view, colors), ...(scene.shapes || [])], annotations: [],
  };
}

// Every day has its own name and number where there is room.
function hasDayTicks({ range, width }) {
  const days = (range[1] - range[0]) / DAY;
  return days > 1.5 && width / days >= 28;
}

// Rows have no scale of their own; a density strip says how many.
function countAxis(scene, colors) {
  const axis = { fixedrange: true, visible: false, range: scene.yrange || [Math.max(scene.rows, 3) - 0.5, -0.5], zeroline: false };
  if (current.layout !== "density") return axis;
  return { ...axis, visible: true, nticks: 4, tickformat: ",d", side: "right", ticklabelposition: "inside top", gridcolor: colors.line,
    tickfont: { size: 11, color: colors.soft } };
}

function timeAxis(view, colors) {
  const days = (view.range[1] - view.range[0]) / DAY;
  const axis = {
    type: "date", side: "top", range: view.range.map(plotlyDate), fixedrange: false, zeroline: false, showgrid: days > 45,
    gridcolor: colors.line, tickfont: { size: 12, color: colors.soft }, ticklabelmode: "period", ticks: "", tickangle: 0,
    tickformatstops: [
      { dtickrange: [null, 60000], value: "%H:%M:%S\n%-d %b %Y" },
      { dtickrange: [60000, DAY - 1], value: "%H:%M\n%a %-d %b %Y" },
      { dtickrange: [DAY, 27 * DAY], value: "%-d\n%b %Y" },
      { dtickrange: [27 * DAY, "M11"], value: "%b\n%Y" },
      { dtickrange: ["M12", null], value: "%Y" },
    ],
    showspikes: false,
  };
  if (hasDayTicks(view))
    Object.assign(axis, { dtick: DAY, tick0: "2000-01-03", tickformatstops: [], tickformat: "%a<br>%-d\n%b %Y" });
  else axis.nticks = Math.max(3, Math.floor(view.width / 90));
  return axis;
}

// Every other day tinted, weekends a little more; none when days are too narrow to see.
function bands(view, colors) {
  const [left, right] = view.range;
  const width = view.width * DAY / (right - left);
  const found = [];
  if (width < 9) return found;
  for (let day = Math.floor(left / DAY); day * DAY < right; day++) {
    const weekday = (day + 3) % 7;
    const fill = weekday > 4 ? colors.weekend : width >= 18 && weekday % 2 === 0 ? colors.band : null;
    if (fill) found.push(rectangle(day * DAY, (day + 1) * DAY, fill));
  }
  return found;
}

function rectangle(from, to, fillcolor) {
  return { type: "rect", layer: "below", yref: "paper", y0: 0, y1: 1, x0: plotlyDate(from), x1: plotlyDate(to), fillcolor, line: { width: 0 } };
}

// Words before the title that the bar alone cannot say.
function prefixOf(box) {
  const { event } = box;
  const words = [];
  if (box.side !== "in") words.push(event.when);
  else if (isVague(event)) words.push(/^(about|early|mid|late)/.test(event.when) ? event.when : `about ${event.when}`);
  if (event.status === "disputed") words.push("disputed");
  if (event.kind === "plan") words.push("plan");
  if (event.certainty === "reported") words.push("reported");
  return words.length ? `${words.join(", ")}: ` : "";
}

function bars(found, view) {
  const colors = palette();
  const shown = queryStateOf(found);
  const rows = current.layout === "rows" ? placeRows(found) : placeLanes(found, view);
  for (const box of found) {
    const room = current.layout === "rows" ? view.width : laneRoom(box);
    if (current.layout === "rows") placeLabel(box, view, prefixOf(box));
    else if (box.wants) label(box, Math.max(0, box.x1) + 5, "right", box.event.title, Math.min(room, 190, view.width - box.x1 - 8), "");
  }
  const time = (x) => plotlyDate(view.range[0] + x / view.width * (view.range[1] - view.range[0]));
  const inside = found.filter((box) => box.side === "in" && box.row >= 0);
  return {
    rows,
    shapes: [...brackets(inside, time, colors), ...divider(found, colors)],
    traces: [barTrace(inside, view, colors, shown), labelTrace(found, time, colors, shown), pinTrace(found, time, colors, shown)],
  };
}

function laneRoom(box) {
  const next = current.boxes.find((other) => other.row === box.row && other.x0 > box.x0);
  return (next ? next.x0 : Infinity) - box.x1 - 10;
}

function queryStateOf() {
  const words = queryWords();
  return (event) => matches(event, words);
}

function strength(event) {
  const days = (event.end - event.start) / DAY;
  return OPACITY.find(([most]) => days <= most)[1];
}

function barTrace(found, view, colors, shown) {
  const perPixel = (view.range[1] - view.range[0]) / view.width;
  const alpha = (event) => (shown(event) ? 1 : 0.18);
  const hue = (event) => colors[event.kind] || colors.event;
  return {
    type: "bar", orientation: "h", hoverinfo: "skip", cliponaxis: true, name: "events",
    base: found.map((box) => plotlyDate(box.event.start)),
    x: found.map((box) => (box.x1 - box.x0) * perPixel),
    y: found.map((box) => box.row + (box.label?.over ? 0.34 : 0)),
    width: found.map((box) => (box.label?.over ? 0.16 : current.layout === "rows" ? 0.46 : 0.5)),
    customdata: found.map((box) => box.event.id),
    marker: {
      color: found.map(({ event }) => faded(hue(event), event.kind === "plan" ? 0.06 * alpha(event) : strength(event) * alpha(event))),
      line: { color: found.map(({ event }) => faded(hue(event), alpha(event))), width: found.map(outline) },
      pattern: {
        shape: found.map(({ event }) => (isBlurred(event) ? "/" : "")), fillmode: "replace", size: 5, solidity: 0.3,
        fgcolor: found.map(({ event }) => faded(hue(event), 0.9 * alpha(event))), bgcolor: found.map(({ event }) => faded(hue(event), 0.16 * alpha(event))),
      },
    },
  };
}

function labelTrace(found, time, colors, shown) {
  const boxes = found.filter((box) => box.label && box.label.text && box.row >= 0);
  const ink = (box) => (shown(box.event) ? colors.ink : faded(colors.soft, 0.4));
  return {
    type: "scatter", mode: "text", hoverinfo: "skip", cliponaxis: false,
    x: boxes.map((box) => time(box.label.x)), y: boxes.map((box) => box.row - (box.label.over ? 0.08 : 0)),
    text: boxes.map((box) => labelText(box, colors, shown)),
    textposition: boxes.map((box) => (box.label.to === "right" ? "middle right" : "middle left")),
    textfont: { size: FONT, color: boxes.map(ink) },
  };
}

function labelText(box, colors, shown) {
  const { prefix, text } = box.label;
  if (!prefix) return plain(text);
  const hue = shown(box.event) ? (box.event.status === "disputed" ? colors.alert : colors.soft) : faded(colors.soft, 0.4);
  return `<span style="color:${hue}">${plain(prefix)} </span>${plain(text)}`;
}

// Plans are hollow; a hatched bar too narrow to show its hatching gets an edge.
function outline({ event, x0, x1 }) {
  if (event.kind === "plan") return 1.5;
  return isBlurred(event) && x1 - x0 < 14 ? 1 : 0;
}

function isBlurred(event) {
  return isVague(event) || event.certainty === "uncertain";
}

// An arrow at the edge for every event outside the view.
function pinTrace(found, time, colors, shown) {
  const boxes = current.layout === "rows" ? found.filter((box) => box.side !== "in") : [];
  return {
    type: "scatter", mode: "markers", hoverinfo: "skip", cliponaxis: false,
    x: boxes.map((box) => time(box.label.x + (box.side === "before" ? -8 : 8))), y: boxes.map((box) => box.row),
    marker: {
      size: 8, symbol: boxes.map((box) => (box.side === "before" ? "triangle-left" : "triangle-right")),
      color: boxes.map(({ event }) => faded(colors[event.kind] || colors.event, shown(event) ? 0.9 : 0.2)),
    },
  };
}

// "No later than this": a bracket that closes on the right of a reported date.
function brackets(found, time, colors) {
  return found.filter(({ event }) => event.certainty === "reported").map((box) => ({
    type: "path", layer: "above", line: { color: colors[box.event.kind] || colors.event, width: 1.6 },
    path: bracket(svgDate(time(box.x1 - 3)), svgDate(time(box.x1 + 3)), box.label?.over ? box.row + 0.2 : box.row - 0.4,
      box.label?.over ? box.row + 0.48 : box.row + 0.4),
  }));
}

function bracket(left, right, top, bottom) {
  return `M ${left},${top} L ${right},${top} L ${right},${bottom} L ${left},${bottom}`;
}

// In a path a date carries an underscore where others have a space.
function svgDate(text) {
  return text.replace(" ", "_");
}

function divider(found, colors) {
  const earlier = found.filter((box) => box.event.lane === "background");
  if (current.layout !== "rows" || !earlier.length || earlier.length === found.length) return [];
  const edge = found.findIndex((box) => box.event.lane !== "background");
  if (edge <= 0) return [];
  return [{ type: "line", xref: "paper", x0: 0, x1: 1, y0: edge - 0.5, y1: edge - 0.5, line: { color: colors.line, width: 1 } }];
}

function newBin(start, length) {
  return { start, end: start + length, count: 0, best: null, when: "" };
}

function addTo(bin, event) {
  bin.count += 1;
  if (!bin.best || event.score > bin.best.score) bin.best = event;
  bin.when ||= event.day;
  bin.last = event.day;
}

// Too many to tell apart: how many events touch each stretch of the view.
function density(found, view) {
  const colors = palette();
  const bins = Math.max(20, Math.floor(view.width / 6));
  const span = view.range[1] - view.range[0];
  const counts = { event: new Array(bins).fill(0), statement: new Array(bins).fill(0), plan: new Array(bins).fill(0) };
  const shown = queryStateOf();
  current.bins = Array.from({ length: bins }, (_, i) => newBin(view.range[0] + i * span / bins, span / bins));
  for (const box of found) {
    if (box.side !== "in" || !shown(box.event)) continue;
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(box.x0 / view.width * bins)));
    counts[box.event.kind][bin] += 1;
    addTo(current.bins[bin], box.event);
  }
  const top = Math.max(1, ...counts.event.map((n, i) => n + counts.statement[i] + counts.plan[i]));
  const bases = new Array(bins).fill(0);
  const traces = Object.entries(counts).map(([kind, values]) => {
    const base = bases.slice();
    values.forEach((n, i) => { bases[i] += n; });
    return {
      type: "bar", hoverinfo: "skip", name: kind, y: values, base, offset: 0, width: span / bins * 0.86, marker: { color: colors[kind] },
      x: values.map((_, i) => plotlyDate(view.range[0] + i * span / bins)),
    };
  });
  return { rows: 0, height: 260, yrange: [0, top * 1.06], traces, shapes: [] };
}
