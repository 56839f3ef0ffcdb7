// What is searched, filtered and selected: kept here and in the page's address.
const FACETS = {
  kind: { label: "Kind", values: (event) => [event.kind] },
  lane: { label: "Part", values: (event) => [event.lane] },
  certainty: { label: "Date is", values: (event) => [event.certainty] },
  source: { label: "Source", values: (event) => event.sources },
};
const state = { query: "", chosen: { kind: [], lane: [], certainty: [], source: [] }, selected: null };

const HAYSTACKS = EVENTS.map(haystack);

function haystack(event) {
  return [event.title, event.when, quoteOf(event), ...event.sources, ...event.people, ...event.places].join(" ").toLowerCase();
}

function queryWords() {
  return state.query.toLowerCase().split(/\s+/).filter(Boolean);
}

function passes(event, name) {
  const chosen = state.chosen[name];
  return !chosen.length || FACETS[name].values(event).some((value) => chosen.includes(value));
}

function matches(event, words = queryWords()) {
  return !event.hidden && Object.keys(FACETS).every((name) => passes(event, name))
    && words.every((word) => HAYSTACKS[event.index].includes(word));
}

function matching() {
  const words = queryWords();
  return EVENTS.filter((event) => matches(event, words));
}

function isNarrowed() {
  return Boolean(state.query.trim()) || Object.values(state.chosen).some((chosen) => chosen.length);
}

function address() {
  const parts = new URLSearchParams();
  if (state.selected) parts.set("e", state.selected);
  if (state.query.trim()) parts.set("q", state.query.trim());
  for (const [name, chosen] of Object.entries(state.chosen))
    for (const value of chosen) parts.append(name, value);
  return parts.toString();
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  state.query = parts.get("q") || "";
  for (const name of Object.keys(FACETS)) state.chosen[name] = parts.getAll(name);
  state.selected = BY_ID.has(parts.get("e")) ? parts.get("e") : null;
}

function writeAddress() {
  const hash = address();
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}

// Asked of many events: whether each one matches.
function matcher() {
  const words = queryWords();
  return (event) => matches(event, words);
}
