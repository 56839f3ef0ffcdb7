// The strip over the chart: the whole story, the part in view, and a brush that chooses it.
const overview = byId("overview");
const strip = overview.querySelector("canvas");
const GRIP = 8;
let brushing = null;

function overviewSpan() {
  const story = storyRange();
  const [left, right] = current.range;
  return left >= story[0] - DAY && right <= story[1] + DAY ? story : padded(DRAWN);
}

function drawOverview() {
  const story = storyRange();
  const moved = story.some((edge, i) => Math.abs(edge - current.range[i]) > (story[1] - story[0]) / 200);
  overview.hidden = !(moved || DRAWN.length > ROWS);
  if (overview.hidden) return;
  const [width, height] = [overview.clientWidth, overview.clientHeight];
  const ratio = devicePixelRatio || 1;
  Object.assign(strip, { width: width * ratio, height: height * ratio });
  const pen = strip.getContext("2d");
  pen.scale(ratio, ratio);
  drawCounts(pen, width, height);
  drawWindow(pen, width, height);
}

function drawCounts(pen, width, height) {
  const [left, right] = overviewSpan();
  const columns = new Float64Array(Math.ceil(width / 3));
  const shown = matcher();
  for (const event of DRAWN) {
    if (event.start < left || event.start > right || !shown(event)) continue;
    columns[Math.min(columns.length - 1, Math.floor((event.start - left) / (right - left) * columns.length))] += 1;
  }
  const top = Math.sqrt(columns.reduce((most, count) => Math.max(most, count), 1));
  pen.fillStyle = palette().soft;
  columns.forEach((count, i) => {
    const tall = count && Math.max(3, Math.sqrt(count) / top * (height - 6));
    pen.fillRect(i * 3, height - 1 - tall, 2, tall);
  });
}

function drawWindow(pen, width, height) {
  const [from, to] = windowEdges(width);
  pen.fillStyle = faded(palette().mark, 0.14);
  pen.fillRect(from, 0, to - from, height);
  pen.fillStyle = palette().mark;
  for (const edge of [from, to]) pen.fillRect(Math.min(width - 3, Math.max(0, edge - 1.5)), height / 4, 3, height / 2);
}

function windowEdges(width) {
  const [left, right] = overviewSpan();
  return current.range.map((edge) => Math.max(0, Math.min(width, (edge - left) / (right - left) * width)));
}

function startBrush(pointer) {
  const x = pointer.offsetX;
  const span = overviewSpan();
  const edges = windowEdges(overview.clientWidth);
  const near = edges.findIndex((edge) => Math.abs(edge - x) <= GRIP);
  const inside = edges[0] < x && x < edges[1];
  const move = near >= 0 ? ["start", "end"][near] : inside && edges[1] - edges[0] < overview.clientWidth - 2 * GRIP ? "pan" : "new";
  brushing = { x, span, range: [...current.range], move };
  overview.setPointerCapture(pointer.pointerId);
}

function moveBrush(pointer) {
  if (!brushing) return;
  const { x, span, range, move } = brushing;
  const scale = (span[1] - span[0]) / overview.clientWidth;
  const by = (pointer.offsetX - x) * scale;
  const next = {
    pan: [range[0] + by, range[1] + by], start: [range[0] + by, range[1]], end: [range[0], range[1] + by],
    new: [span[0] + Math.min(x, pointer.offsetX) * scale, span[0] + Math.max(x, pointer.offsetX) * scale],
  }[move];
  if (next[1] - next[0] < scale * 4) return;
  draw(next);
  pressed(null);
}

function endBrush() {
  brushing = null;
}
