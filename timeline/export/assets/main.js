// The page comes to life: the list first, then the chart when its library has arrived.
const query = byId("query");

function refresh() {
  drawList();
  showCount();
  if (window.Plotly) draw();
  fillRest();
  writeAddress();
}

function showCount() {
  const hidden = EVENTS.filter((event) => event.hidden).length;
  const all = counted(EVENTS.length - hidden, "event") + (hidden ? `, ${grouped(hidden)} hidden` : "");
  byId("count").textContent = isNarrowed() ? `${grouped(matching().length)} of ${all}` : all;
  const chosen = Object.values(state.chosen).flat().length;
  byId("filtered").textContent = chosen ? ` (${chosen})` : "";
}

function clear() {
  if (closeEditor(document.activeElement.closest(".event"))) return;
  if (comparing) { stopComparing(); return; }
  const filters = byId("filters");
  if (filters.open) { filters.open = false; return; }
  if (isNarrowed()) {
    state.query = query.value = "";
    for (const name of Object.keys(FACETS)) state.chosen[name] = [];
    for (const box of document.querySelectorAll("#choices input")) box.checked = false;
    refresh();
  } else select(null);
  document.activeElement.blur();
}

function drawChoices() {
  const root = byId("choices");
  for (const [name, facet] of Object.entries(FACETS)) {
    const counts = new Map();
    for (const event of EVENTS)
      for (const value of facet.values(event)) counts.set(value, (counts.get(value) || 0) + 1);
    if (counts.size < 2) continue;
    const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 40);
    root.append(element("fieldset", {}, element("legend", {}, facet.label), values.map(([value, n]) => choice(name, value, n))));
  }
}

function choice(name, value, n) {
  const input = element("input", { type: "checkbox", name, value, checked: state.chosen[name].includes(value) });
  input.addEventListener("change", () => {
    const chosen = state.chosen[name].filter((each) => each !== value);
    state.chosen[name] = input.checked ? [...chosen, value] : chosen;
    refresh();
  });
  return element("label", {}, input, value, element("span", {}, String(n)));
}

// What the chart shows now: a crowd has colours alone.
function drawKey() {
  const crowd = current.layout === "density";
  if (current.keyFor === crowd) return;
  current.keyFor = crowd;
  const has = (test, always) => (always || !crowd) && DRAWN.some(test);
  const signs = [
    ["", "--event", "Event", has((e) => e.kind === "event", true)],
    ["", "--statement", "Statement", has((e) => e.kind === "statement", true)],
    [crowd ? "" : "plan", "--plan", "Plan", has((e) => e.kind === "plan", true)],
    ["vague", "--event", "Some time within", has((e) => e.end - e.start > 1.5 * DAY)],
    ["blurred", "--event", "About", has(isVague)],
    ["sign", "--event", "Reported, may be earlier", has((e) => e.certainty === "reported")],
    ["sign", "--alert", "Disputed date", has((e) => e.status === "disputed")],
  ];
  byId("key").replaceChildren(...signs.filter(([, , , used]) => used).map(([shape, hue, text]) =>
    element("li", {}, element("span", { class: `swatch ${shape}`, color: hue, "aria-hidden": "true" },
      shape === "sign" ? (hue === "--alert" ? "≠" : "]") : ""), text)));
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  if (window.Plotly) draw();
}

function drawChart() {
  current.family = getComputedStyle(document.body).fontFamily;
  setRuler(current.family);
  current.earlier = DRAWN.filter((event) => event.lane === "background").length <= 6;
  labelEarlier();
  draw();
  chart.on("plotly_relayout", onRelayout);
  if (state.selected) select(state.selected);
  document.documentElement.dataset.ready = "chart";
  fillRest();
}

function missingLibrary() {
  stage.replaceChildren(element("p", { class: "notice" }, `The chart needs the file ${DATA.library} beside this page.`));
  fillRest();
  if (state.selected) select(state.selected);
}

const dark = matchMedia("(prefers-color-scheme: dark)");
document.documentElement.dataset.theme = dark.matches ? "dark" : "light";
dark.addEventListener("change", () => setTheme(dark.matches ? "dark" : "light"));
byId("theme").addEventListener("click", () =>
  setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));

readAddress();
readCorrections();
layCorrections();
query.value = state.query;
drawChoices();
drawArticles();
drawList();
showCount();
drawCorrections();

byId("tools").addEventListener("submit", (submit) => submit.preventDefault());
query.addEventListener("input", () => { state.query = query.value; refresh(); });
document.addEventListener("keydown", onKey);
document.addEventListener("click", (click) => {
  const filters = byId("filters");
  if (filters.open && !filters.contains(click.target)) filters.open = false;
});
listRoot.addEventListener("click", (click) => {
  const id = click.target.closest(".event")?.dataset.id;
  const target = click.target.closest("[data-jump]")?.dataset.jump;
  if (target) click.preventDefault();
  if (target) select(target);
  else if (click.target.closest(".correct")) openEditor(id);
  else if (id && !click.target.closest("a, summary, dl, ul, form")) select(id, { scroll: false });
});
listRoot.addEventListener("mouseover", (pointer) => hover(BY_ID.get(pointer.target.closest(".event")?.dataset.id)));
listRoot.addEventListener("mouseleave", () => hover(null));
stage.addEventListener("pointermove", (pointer) => {
  if (pointer.pointerType === "touch") return;
  hover(pointer.buttons ? null : eventAt(pointer), pointer);
  if (current.layout === "density") hoverBin(pointer.buttons ? null : binAt(pointer), pointer);
});
stage.addEventListener("pointerleave", () => hover(null));
overview.addEventListener("pointerdown", startBrush);
overview.addEventListener("pointermove", moveBrush);
overview.addEventListener("pointerup", endBrush);
stage.addEventListener("wheel", onWheel, { passive: false });

let pressedAt = null;
stage.addEventListener("pointerdown", (pointer) => { pressedAt = [pointer.clientX, pointer.clientY]; }, true);
stage.addEventListener("pointerup", (pointer) => {
  const moved = pressedAt && Math.hypot(pointer.clientX - pressedAt[0], pointer.clientY - pressedAt[1]);
  if (!(moved < 5)) return;
  const event = eventAt(pointer);
  const bin = binAt(pointer);
  if (event) select(event.id);
  else if (bin?.count) openBin(bin);
}, true);
stage.addEventListener("dblclick", () => show("story"));
for (const button of document.querySelectorAll("[data-view]")) button.addEventListener("click", () => show(button.dataset.view));

addEventListener("hashchange", () => {
  const before = address();
  readAddress();
  if (address() === before) return;
  query.value = state.query;
  for (const box of document.querySelectorAll("#choices input")) box.checked = state.chosen[box.name].includes(box.value);
  refresh();
  select(state.selected);
});
let resizing = 0;
addEventListener("resize", () => {
  cancelAnimationFrame(resizing);
  resizing = requestAnimationFrame(() => window.Plotly && draw());
});
// The library stands behind this script, so that the list is there before the chart.
addEventListener("DOMContentLoaded", () => (window.Plotly ? drawChart() : missingLibrary()));
