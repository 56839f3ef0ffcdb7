// Elements from texts: every text becomes a text node, so that none of it can run.
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) continue;
    if (name === "color") node.style.setProperty("--c", `var(${value})`);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== "" && child != null));
  return node;
}

function link(address, text) {
  if (!/^https?:\/\//i.test(address || "")) return text;
  return element("a", { href: address, rel: "noopener noreferrer nofollow", target: "_blank" }, text);
}

// The text with what was searched for marked.
function marked(text, words) {
  if (!words.length) return [text];
  const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text.split(new RegExp(`(${any})`, "iu")).map((part, i) => (i % 2 ? element("mark", {}, part) : part));
}
