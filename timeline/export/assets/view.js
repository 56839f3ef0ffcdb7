// Zoom and pan: the buttons, the wheel with Ctrl, and what follows a drag.
function zoom(factor, at = 0.5) {
  const [left, right] = current.range;
  const fixed = left + (right - left) * at;
  const span = Math.min(Math.max((right - left) * factor, 3600000), 20000 * 366 * DAY);
  draw([fixed - span * at, fixed + span * (1 - at)]);
  pressed(null);
}

// A bin of the crowd, with its neighbours, fills the view.
function openBin({ start, end }) {
  const length = end - start;
  draw([start - 3 * length, end + 3 * length]);
  pressed(null);
}

function pressed(view) {
  for (const button of document.querySelectorAll("[data-view][aria-pressed]"))
    if (button.id !== "earlier") button.setAttribute("aria-pressed", String(button.dataset.view === view));
}

function show(view) {
  if (view === "in") return zoom(0.5);
  if (view === "out") return zoom(2);
  if (view === "svg" || view === "png") return download(view);
  if (view === "earlier") {
    current.earlier = !current.earlier;
    labelEarlier();
    return draw();
  }
  draw(view === "all" ? padded(DRAWN) : storyRange());
  pressed(view);
}

function labelEarlier() {
  const button = byId("earlier");
  const count = DRAWN.filter((event) => event.lane === "background").length;
  button.hidden = !count || count === DRAWN.length;
  button.textContent = `Earlier (${count})`;
  button.setAttribute("aria-pressed", String(current.earlier));
}

function download(format) {
  const name = (DATA.title || "timeline").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "timeline";
  const { width, height } = chart._fullLayout;
  Plotly.relayout(chart, { paper_bgcolor: palette().paper })
    .then(() => Plotly.downloadImage(chart, { format, width, height, scale: format === "png" ? 2 : 1, filename: name }))
    .then(() => Plotly.relayout(chart, { paper_bgcolor: "rgba(0,0,0,0)" }));
}

function onRelayout(change) {
  if (!("xaxis.range[0]" in change) && !("xaxis.range" in change)) return;
  const range = (change["xaxis.range"] || [change["xaxis.range[0]"], change["xaxis.range[1]"]])
    .map((text) => moment(String(text).replace(" ", "T").replace(/\.\d+$/, "")));
  if (range.every((edge, i) => Math.abs(edge - current.range[i]) < 1000)) return;
  draw(range);
  pressed(null);
}

function onWheel(wheel) {
  if (!wheel.ctrlKey && !wheel.metaKey) return;
  wheel.preventDefault();
  const area = chart.getBoundingClientRect();
  const at = (wheel.clientX - area.left - MARGIN.l) / (area.width - MARGIN.l - MARGIN.r);
  zoom(wheel.deltaY > 0 ? 1.25 : 0.8, Math.min(1, Math.max(0, at)));
}
