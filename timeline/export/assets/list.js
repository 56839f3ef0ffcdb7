// The list by day: the first events at once, the others when the browser has time or, of very
// many, when the reader comes near.
const WHOLE = 500;
const FIRST = 20;
const GROUP = 50;
const EDITED = { retitle: "Title", redate: "Date", note: "Note", kind: "Kind", lane: "Part" };
const listRoot = byId("list");
const nodes = new Map();
const groupOf = new Map();
let watcher = null;
let filling = 0;

function drawList() {
  const events = matching();
  const background = events.filter((event) => event.lane === "background");
  const story = events.filter((event) => event.lane !== "background");
  nodes.clear();
  groupOf.clear();
  watcher?.disconnect();
  watcher = events.length > FIRST ? new IntersectionObserver(fillSeen, { rootMargin: "1200px" }) : null;
  listRoot.replaceChildren(
    ...(background.length ? [fold(background, !story.length || isNarrowed())] : []),
    ...(story.length ? [days(story)] : []),
    ...(events.length ? [] : [element("p", { class: "empty" }, emptyText())]),
  );
}

function emptyText() {
  if (INCOMPLETE) return `This long timeline needs the files timeline-data-1.js to timeline-data-${DATA.pieces}.js beside this page.`;
  return EVENTS.length ? "Nothing matches. Press Esc to clear." : "No dated event was found in the articles.";
}

function fold(events, open) {
  const first = events[0].when, last = events[events.length - 1].when;
  const span = first === last ? first : `${first} to ${last}`;
  return element("details", { class: "fold", id: "background", open },
    element("summary", {}, element("b", {}, "Earlier"), ` ${counted(events.length, "event")}, ${span}`),
    days(events));
}

function days(events) {
  const groups = [];
  for (const event of events) {
    const last = groups[groups.length - 1];
    if (last && last.day === event.day && last.events.length < GROUP) last.events.push(event);
    else groups.push({ day: event.day, events: [event] });
  }
  return element("ol", { class: "days" }, groups.map(group));
}

function group({ day, events }) {
  const node = element("li", { class: "day" }, heading(day || "undated"));
  const early = groupOf.size < FIRST;
  const entry = { node, events };
  for (const event of events) groupOf.set(event.id, entry);
  if (watcher && !early) {
    node.style.minHeight = `${events.length * 150}px`;
    watcher.observe(node);
    node.events = events;
  } else fill(node, events);
  return node;
}

// The day stands out, its weekday and its year stand back.
function heading(day) {
  const parts = /^((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(.*[A-Z].*?)( (?:\d{1,4}|\d+ BCE))?( \([\w-]+\))?$/.exec(day);
  if (!parts) return element("h3", {}, element("b", {}, day));
  const soft = (text) => (text ? element("span", {}, text.trim()) : "");
  return element("h3", {}, soft(parts[1]), parts[1] ? " " : "", element("b", {}, parts[2]), parts[3] || parts[4] ? " " : "", soft(`${parts[3] || ""}${parts[4] || ""}`));
}

function fillSeen(entries) {
  for (const { isIntersecting, target } of entries)
    if (isIntersecting && !target.filled) fill(target, target.events);
}

const whenIdle = window.requestIdleCallback || ((work) => setTimeout(() => work({ timeRemaining: () => 8 }), 30));
const cancelIdle = window.cancelIdleCallback || clearTimeout;

// What the reader has not come near yet, so that the browser's own search finds it too.
function fillRest() {
  cancelIdle(filling);
  if (groupOf.size > WHOLE) return;
  const waiting = [...new Set([...groupOf.values()].map(({ node }) => node))].filter((node) => !node.filled);
  const some = (deadline) => {
    while (waiting.length && deadline.timeRemaining() > 2) {
      const node = waiting.shift();
      if (!node.filled) fill(node, node.events);
    }
    filling = waiting.length ? whenIdle(some) : 0;
  };
  filling = whenIdle(some);
}

function fill(node, events) {
  const words = queryWords();
  node.filled = true;
  node.style.minHeight = "";
  watcher?.unobserve(node);
  node.append(element("ol", {}, events.map((event) => item(event, words))));
}

function nodeOf(id) {
  const group = groupOf.get(id);
  if (group && !nodes.has(id)) fill(group.node, group.events);
  return nodes.get(id);
}

function item(event, words) {
  const node = element("li", { class: "event", "data-id": event.id, id: `event-${event.index}` },
    element("h4", {}, marked(event.title, words)),
    event.when !== event.day ? element("p", { class: "when" }, event.when) : "",
    tags(event),
    element("blockquote", {}, marked(quoteOf(event), words)),
    element("p", { class: "says" }, saidBy(event)),
    event.note ? element("p", { class: "note" }, event.note) : "",
    related(event),
    resolvedFrom(event) ? element("p", { class: "on-paper" }, `Date from ${resolvedFrom(event)}`) : "",
    before(event),
    element("div", { class: "asks" }, why(event),
      element("button", { type: "button", class: "correct", "aria-expanded": "false" }, "Correct")),
    element("a", { class: "permalink", href: `#${new URLSearchParams({ e: event.id })}`, "aria-label": `Link to: ${event.title}` }, "#"),
  );
  node.classList.toggle("selected", event.id === state.selected);
  nodes.set(event.id, node);
  return node;
}

// The event that a report is about, and the reports about an event.
function related(event) {
  const about = BY_ID.get(event.about), reports = REPORTS.get(event.id) || [];
  return [
    about ? element("p", { class: "related" }, "About: ", jump(about)) : "",
    reports.length ? element("p", { class: "related" }, "Told about it: ", reports.slice(0, 5).map((report, i) => [i ? "; " : "", jump(report)]),
      reports.length > 5 ? ` and ${reports.length - 5} more` : "") : "",
  ];
}

function jump(event) {
  return element("a", { href: `#${new URLSearchParams({ e: event.id })}`, "data-jump": event.id }, event.title);
}

function tags(event) {
  const found = marks(event);
  if (!found.length) return "";
  return element("p", { class: "tags" },
    found.map(([text, color]) => element("span", { class: "tag", color: color || "--soft" }, text)));
}

// What an event was before it was corrected, here or by hand in the articles' folder.
function before(event) {
  const was = original(event);
  const rows = [
    ["Title", was.title !== event.title && was.title], ["Date", was.when !== event.when && was.when],
    ["Note", was.note !== event.note && was.note],
    ...event.pairs.map(([name, id]) => [name === "same" ? "Same as" : "Other than", BY_ID.get(id).title]),
    ...(event.edits || []).map((edit) => [EDITED[edit.action] || edit.action, editText(edit)]),
  ].filter(([, value]) => value);
  if (!event.corrected && event.status !== "edited") return "";
  const who = event.corrected ? "Corrected by you" : "Corrected by hand";
  if (!rows.length) return element("p", { class: "tags" }, element("span", { class: "tag", color: "--mark" }, who));
  return element("details", { class: "before" }, element("summary", {}, `${who}: the original`),
    element("dl", {}, rows.map(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])));
}

// What the program says by itself, who put something else there, and why.
function editText({ action, now = "", by, reason }) {
  const said = action === "redate" ? (now && readEdtf(now)?.when) || now : now;
  return [said || "none", by && `changed by ${by}`, reason].filter(Boolean).join("; ");
}

// The proof is built when it is first asked for.
function why(event) {
  const node = element("details", { class: "why" }, element("summary", {}, "Why this date?"));
  node.addEventListener("toggle", () => node.children.length > 1 || node.append(proof(event), tellings(event)));
  return node;
}

function proof(event) {
  const rows = [
    ["The text says", event.phrase ? `“${event.phrase}”` : ""],
    ["Counted from", event.anchor ? `${event.anchor}${event.anchored_in_text ? ", a date told before" : ", the publish date"}` : ""],
    ["Published", event.anchor && !event.anchored_in_text ? publishProof(event) : ""],
    ["Rule", event.rule],
    ["Reading", event.reason],
    ["Gives", original(event).edtf],
    ["About", event.about ? `${BY_ID.get(event.about)?.title || event.about}: ${text(event.about_why)}` : ""],
  ].filter(([, value]) => value);
  return element("dl", {}, rows.map(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
}

// What the publish date of the article rests on, and how sure that is.
function publishProof(event) {
  const { proof, confidence } = DATA.articles[event.mentions[0]?.article] || {};
  return [proof !== undefined && `known from ${text(proof)}`, confidence && `${Math.round(confidence * 100)} % sure`].filter(Boolean).join(", ");
}

function tellings(event) {
  const n = event.mentions.length;
  return element("div", {},
    element("h5", {}, n === 1 ? "Told once" : `Told ${grouped(n)} times`),
    element("ul", {}, event.mentions.slice(0, 40).map((mention, i) => telling(mention, i))));
}

function telling(mention, i) {
  const article = DATA.articles[mention.article] || {};
  const name = article.outlet || article.title || article.id || "";
  const facts = [article.published ? `published ${article.published}` : "publish date unknown"];
  if (article.copy_of) facts.push(`a copy of ${article.copy_of}`);
  if (mention.said !== undefined) facts.push(`according to ${text(mention.said)}`);
  if (mention.why !== undefined) facts.push(`merged: ${text(mention.why)}`);
  return element("li", {},
    i ? element("p", {}, `“${DATA.texts[mention.quote]}”`) : "",
    element("p", { class: "soft" }, link(article.url, name), `, ${facts.join("; ")}`));
}

function drawArticles() {
  document.querySelector("#articles ol").append(...DATA.articles.map((article) =>
    element("li", {}, link(article.url, article.title || article.id),
      [article.title ? ` ${article.id}` : "", article.outlet, article.published && `published ${article.published}`,
        article.copy_of && `a copy of ${article.copy_of}`].filter(Boolean).join(", ").replace(/^(?! )/, ", "))));
}
