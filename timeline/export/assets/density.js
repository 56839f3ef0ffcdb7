// A crowd: counts of events instead of the events themselves.
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
  const shown = matcher();
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
