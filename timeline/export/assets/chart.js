// The chart: the events in view, drawn in the way that their number asks for.
const chart = byId("chart");
const stage = byId("stage");
const current = { boxes: [], range: null, rows: 0, layout: "rows", earlier: true, family: "", keyFor: null };

function shownEvents() {
  return current.earlier ? DRAWN : DRAWN.filter((event) => event.lane !== "background");
}

function draw(range = current.range || storyRange()) {
  document.querySelector(".chart-panel").hidden = !DRAWN.length;
  document.querySelector("main").classList.toggle("no-chart", !DRAWN.length);
  range = inYears(range);
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
  drawKey();
}
