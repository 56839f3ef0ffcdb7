// Hover, click and keys: the chart and the list point at the same event.
const tip = byId("tip");
const hoverMark = byId("hover-mark");
const selectedMark = byId("selected-mark");
let hovered = null;

function place(mark, id) {
  const box = id && current.layout !== "density" && current.boxes.find((each) => each.event.id === id && each.row >= 0);
  mark.hidden = !box;
  if (!box) return;
  const height = rowHeight(current.rows);
  const whole = current.layout === "rows";
  Object.assign(mark.style, {
    top: `${MARGIN.t + box.row * height}px`, height: `${height}px`,
    left: whole ? "0" : `${MARGIN.l + Math.max(0, box.x0) - 3}px`,
    width: whole ? "100%" : `${Math.min(box.x1, chart.clientWidth) - Math.max(0, box.x0) + 6}px`,
  });
}

function placeMarks() {
  place(selectedMark, state.selected);
  place(hoverMark, hovered);
}

// The event under the pointer: its row in the staircase, else the nearest bar of the lane.
function eventAt(pointer) {
  const area = chart.getBoundingClientRect();
  const x = pointer.clientX - area.left - MARGIN.l;
  const row = Math.floor((pointer.clientY - area.top - MARGIN.t) / rowHeight(current.rows));
  if (current.layout === "density") return null;
  const inRow = current.boxes.filter((box) => box.row === row);
  if (current.layout === "rows") return inRow[0]?.event || null;
  const reach = (box) => (box.label ? box.x1 + 6 + widthOf(box.label.text) : box.x1);
  return inRow.find((box) => box.x0 - 5 <= x && x <= reach(box) + 5)?.event || null;
}

// In a crowd the pointer is on a bin: how many events, and when.
function binAt(pointer) {
  const area = chart.getBoundingClientRect();
  const x = pointer.clientX - area.left - MARGIN.l;
  if (current.layout !== "density" || pointer.clientY < area.top + MARGIN.t) return null;
  return current.bins[Math.floor(x / (area.width - MARGIN.l - MARGIN.r) * current.bins.length)] || null;
}

function hoverBin(bin, pointer) {
  tip.hidden = !bin || !bin.count;
  if (tip.hidden) return;
  tip.replaceChildren(element("strong", {}, counted(bin.count, "event")), element("p", { class: "when" }, bin.when === bin.last ? bin.when : `${bin.when} to ${bin.last}`),
    bin.best ? element("p", { class: "says" }, bin.best.title) : "");
  moveTip(pointer);
}

function hover(event, pointer) {
  const id = event ? event.id : null;
  if (id !== hovered) {
    nodes.get(hovered)?.classList.remove("hovered");
    nodes.get(id)?.classList.add("hovered");
    hovered = id;
    place(hoverMark, id);
    if (event && pointer) tip.replaceChildren(...tipParts(event));
  }
  tip.hidden = !(event && pointer);
  if (!tip.hidden) moveTip(pointer);
}

function tipParts(event) {
  const quote = quoteOf(event);
  const short = quote.length > 240 ? `${quote.slice(0, 240).replace(/\s\S*$/, "")} …` : quote;
  const words = marks(event).map(([text]) => text).join(" · ");
  const from = resolvedFrom(event);
  return [
    element("strong", {}, event.title),
    element("p", { class: "when" }, [event.when, words].filter(Boolean).join(" · ")),
    short ? element("q", {}, short) : "",
    element("p", { class: "says" }, saidBy(event)),
    from ? element("p", { class: "from" }, `Resolved from ${from}`) : "",
  ].filter(Boolean);
}

function moveTip({ clientX, clientY }) {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const right = clientX + 18 + width < innerWidth;
  tip.style.left = `${Math.max(8, right ? clientX + 18 : clientX - width - 18)}px`;
  tip.style.top = `${Math.max(8, Math.min(clientY + 18, innerHeight - height - 8))}px`;
}

function select(id, { scroll = true, list = true } = {}) {
  nodes.get(state.selected)?.classList.remove("selected");
  state.selected = id;
  if (id) {
    const event = BY_ID.get(id);
    if (event.lane === "background") byId("background")?.setAttribute("open", "");
    const node = nodeOf(id);
    node?.classList.add("selected");
    if (list && scroll) node?.scrollIntoView({ block: "nearest" });
  }
  writeAddress();
  if (comparing) drawCorrections();
  place(selectedMark, id);
  if (id && !selectedMark.hidden) keepInStage();
}

function keepInStage() {
  const top = selectedMark.offsetTop, bottom = top + selectedMark.offsetHeight;
  if (top < stage.scrollTop) stage.scrollTop = top - 8;
  else if (bottom > stage.scrollTop + stage.clientHeight) stage.scrollTop = bottom - stage.clientHeight + 8;
}

function step(by) {
  const events = [...matching()];
  const order = [...events.filter((e) => e.lane === "background"), ...events.filter((e) => e.lane !== "background")];
  if (!order.length) return;
  const at = order.findIndex((event) => event.id === state.selected);
  const first = order.findIndex((event) => event.lane !== "background");
  const next = at < 0 ? Math.max(0, first) : Math.max(0, Math.min(order.length - 1, at + by));
  select(order[next].id);
}

function onKey(key) {
  if (key.ctrlKey || key.metaKey || key.altKey) return;
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName) && document.activeElement.type !== "checkbox";
  if (key.key === "Escape") clear();
  else if (typing) return;
  else if (key.key === "/") byId("query").focus();
  else if (key.key === "j") step(1);
  else if (key.key === "k") step(-1);
  else if (key.key === "e" && state.selected) openEditor(state.selected);
  else if (key.key === "Enter" && document.activeElement.closest("a, button, summary, label") === null) openWhy();
  else return;
  key.preventDefault();
}

function openWhy() {
  const details = state.selected && nodeOf(state.selected)?.querySelector(".why");
  if (details) details.open = !details.open;
}
