// Where the reader corrects: the form in an event, the bar below the page, two events picked for comparison.
const bar = byId("corrections");
let comparing = null;

function openEditor(id) {
  const node = nodeOf(id);
  if (!node || node.querySelector(".editor")) return closeEditor(node);
  select(id, { scroll: false });
  const form = editor(BY_ID.get(id));
  node.append(form);
  node.querySelector(".correct").setAttribute("aria-expanded", "true");
  form.elements.title.focus({ preventScroll: true });
  form.scrollIntoView({ block: "nearest" });
}

function closeEditor(node) {
  const form = node?.querySelector(".editor");
  if (!form) return false;
  form.remove();
  const button = node.querySelector(".correct");
  button.setAttribute("aria-expanded", "false");
  button.focus();
  return true;
}

function editor(event) {
  const means = element("output", { id: `means-${event.index}` });
  const form = element("form", { class: "editor", "aria-label": `Correct: ${event.title}` },
    field("Title", "title", event.title), field("Date", "date", event.edtf || "", { "aria-describedby": means.id, placeholder: "2023-09-13, 13 Sept, last Wednesday, about 2011" }),
    means, field("Note", "note", event.note || ""), field("Reason", "reason", "", { placeholder: "kept in the file" }),
    element("div", { class: "choose" }, element("button", {}, "Keep"), action("Cancel", () => closeEditor(form.closest(".event"))),
      element("span", { class: "gap" }), action("Compare", () => compare(event.id)), action("Hide", () => hide(event, form))));
  form.elements.date.addEventListener("input", () => sayMeaning(form, event));
  form.addEventListener("submit", (submit) => { submit.preventDefault(); keep(event, form); });
  sayMeaning(form, event);
  return form;
}

function field(name, key, value, more = {}) {
  return element("label", {}, element("span", {}, name), element("input", { name: key, value, autocomplete: "off", ...more }));
}

function action(name, work, more = {}) {
  const button = element("button", { type: "button", ...more }, name);
  button.addEventListener("click", work);
  return button;
}

// The publish day of the article that tells the event best, in milliseconds.
function publishedOf(event) {
  const told = DATA.articles[event.mentions[0]?.article]?.published;
  return told ? understood(told)?.start ?? null : null;
}

function sayMeaning(form, event) {
  const typed = form.elements.date.value, published = publishedOf(event), found = understood(typed, published);
  const counted = found && typed.trim().toUpperCase() !== found.edtf && !understood(typed) ? `, counted from ${dayText(published)}, the publish date` : "";
  const means = form.querySelector("output");
  form.elements.date.setAttribute("aria-invalid", String(Boolean(typed.trim() && !found)));
  means.className = found || !typed.trim() ? "" : "wrong";
  means.textContent = found ? `${found.when}${found.certainty === "uncertain" ? ", uncertain" : ""}, written ${found.edtf}${counted}`
    : typed.trim() ? `No date is understood${published === null ? " (the article's publish date is unknown)" : ""}. Write 2023-09-13, 13 Sept 2023 or about 2011.` : "";
}

function keep(event, form) {
  const typed = Object.fromEntries([...form.elements].filter(({ name }) => name).map(({ name, value }) => [name, value.trim()]));
  const date = typed.date ? understood(typed.date, publishedOf(event)) : null;
  if (typed.date && !date) return form.elements.date.focus();
  const before = original(event);
  const wanted = [["retitle", typed.title, before.title], ["redate", date?.edtf || "", before.edtf || ""], ["note", typed.note, before.note || ""]];
  const records = [], gone = [];
  for (const [name, value, was] of wanted) {
    const known = corrections.records.find((record) => record.id === event.id && record.action === name);
    if (!value || value === was) gone.push(`${event.id} ${name}`);
    else if (known?.value !== value || typed.reason) records.push({ id: event.id, action: name, value, was: programSaid(event, name) ?? was, reason: typed.reason || known?.reason || "" });
  }
  finish(event.id, records, gone.filter((key) => corrections.records.some((record) => keyOf(record) === key)));
}

// What stood there before anybody decided, for an event that the page shows as decided.
function programSaid(event, name) {
  const edit = (event.edits || []).find(({ action }) => action === name);
  return edit && (edit.now || "");
}

function finish(id, records, gone = []) {
  if (records.length || gone.length) decide(records, gone);
  else closeEditor(nodeOf(id));
  const node = nodeOf(id);
  node?.scrollIntoView({ block: "nearest" });
  (node || bar).querySelector("button")?.focus({ preventScroll: true });
}

function hide(event, form) {
  finish(event.id, [{ id: event.id, action: "hide", value: "", was: "", reason: form.elements.reason.value.trim() }]);
}

function compare(id) {
  closeEditor(nodeOf(id));
  comparing = id;
  drawCorrections();
  bar.querySelector("button").focus({ preventScroll: true });
}

function stopComparing() {
  comparing = null;
  drawCorrections();
}

function pair(name) {
  const [id, value] = [comparing, state.selected].sort();
  comparing = null;
  decide([{ id, action: name, value, was: "", reason: "" }]);
}

function short(text) {
  return text.length > 60 ? `${text.slice(0, 58).replace(/\s\S*$/, "")} …` : text;
}

function quoted(id) {
  const title = BY_ID.get(id)?.title;
  return title ? `“${short(title)}”` : id;
}

// One record in words.
function told(record) {
  const before = originals.get(record.id);
  const said = {
    hide: () => [`Hidden: ${quoted(record.id)}`], retitle: () => [`Title: ${record.value}`, before && `was: ${short(before.title)}`],
    redate: () => [`Date of ${quoted(record.id)}: ${readEdtf(record.value)?.when || record.value}`, before && `was: ${before.when}`],
    note: () => [`Note on ${quoted(record.id)}: ${record.value}`], same: () => [`${quoted(record.id)} is the same event as ${quoted(record.value)}`],
    different: () => [`${quoted(record.id)} is another event than ${quoted(record.value)}`],
  }[record.action];
  return [...(said ? said() : [`${record.action} ${quoted(record.id)} ${record.value}`]), record.reason && `because: ${record.reason}`].filter(Boolean).join("; ");
}

function drawCorrections() {
  const n = corrections.records.length;
  bar.hidden = !n && !comparing;
  document.documentElement.classList.toggle("has-bar", !bar.hidden);
  if (!bar.hidden) bar.replaceChildren(comparing ? comparison() : summaryBar(n));
}

function comparison() {
  const other = state.selected && state.selected !== comparing ? state.selected : null;
  return element("div", { class: "choose" },
    element("p", { role: "status" }, other ? `Is ${quoted(comparing)} the same as ${quoted(other)}?` : `Select the event to compare with ${quoted(comparing)}.`),
    element("span", { class: "gap" }),
    other ? [action("Same event", () => pair("same"), { class: "main" }), action("Different events", () => pair("different"))] : "",
    action("Cancel", stopComparing));
}

function summaryBar(n) {
  const open = bar.querySelector("details")?.open;
  const name = field("Your name", "by", corrections.by, { placeholder: "kept in the file" });
  name.addEventListener("input", (typed) => { corrections.by = typed.target.value.trim(); writeCorrections(); });
  return element("div", { class: "choose" },
    element("details", { open }, element("summary", {}, counted(n, "correction")),
      element("ol", {}, corrections.records.map((record) => element("li", {}, element("span", {}, told(record)),
        action("Undo", () => setRecords(corrections.records.filter((other) => other !== record)), { "aria-label": `Undo: ${told(record)}` })))), name),
    element("span", { class: "soft" }, corrections.kept ? "kept in this browser" : "kept until you close the page: download them"),
    element("span", { class: "gap" }), action("Undo last", undo), action("Download decisions.toml", downloadDecisions, { class: "main" }));
}

function downloadDecisions() {
  const address = URL.createObjectURL(new Blob([decisionsToml()], { type: "application/toml" }));
  element("a", { href: address, download: "decisions.toml" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
