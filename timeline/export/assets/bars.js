// Events one by one: their bars, labels, brackets and the arrows to what lies outside.
// Bars are the paler the vaguer their dates: the longest in days, and how strong.
const OPACITY = [[1.01, 1], [8, 0.55], [32, 0.42], [Infinity, 0.34]];

// Words before the title that the bar alone cannot say.
function prefixOf(box) {
  const { event } = box;
  const words = [];
  if (box.side !== "in") words.push(event.when);
  else if (isVague(event)) words.push(/^(about|early|mid|late)/.test(event.when) ? event.when : `about ${event.when}`);
  if (event.status === "disputed") words.push("disputed");
  if (event.corrected || event.status === "edited") words.push("corrected");
  if (event.kind === "plan") words.push("plan");
  if (event.certainty === "reported") words.push("reported");
  return words.length ? `${words.join(", ")}: ` : "";
}

function bars(found, view) {
  const colors = palette();
  const shown = matcher();
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
    shapes: [...brackets(inside, time, colors, shown), ...divider(found, colors)],
    traces: [barTrace(inside, view, colors, shown), labelTrace(found, time, colors, shown), ...pinTrace(found, time, colors, shown)],
  };
}

function laneRoom(box) {
  const next = current.boxes.find((other) => other.row === box.row && other.x0 > box.x0);
  return (next ? next.x0 : Infinity) - box.x1 - 10;
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
    base: found.map((box) => plotlyDate(box.x0 + LEAST < view.width ? box.event.start : view.range[0] + box.x0 * perPixel)),
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
  if (!boxes.length) return [];
  return [{
    type: "scatter", mode: "markers", hoverinfo: "skip", cliponaxis: false,
    x: boxes.map((box) => time(box.label.x + (box.side === "before" ? -8 : 8))), y: boxes.map((box) => box.row),
    marker: {
      size: 8, symbol: boxes.map((box) => (box.side === "before" ? "triangle-left" : "triangle-right")),
      color: boxes.map(({ event }) => faded(colors[event.kind] || colors.event, shown(event) ? 0.9 : 0.2)),
    },
  }];
}

// "No later than this": a bracket that closes on the right of a reported date.
function brackets(found, time, colors, shown) {
  return found.filter(({ event }) => event.certainty === "reported").map((box) => ({
    type: "path", layer: "above", line: { color: faded(colors[box.event.kind] || colors.event, shown(box.event) ? 1 : 0.18), width: 1.6 },
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
