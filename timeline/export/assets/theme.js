// The theme of the page as Plotly needs it, and texts that it takes as they are.
function color(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function palette() {
  const names = ["paper", "ink", "soft", "line", "band", "weekend", "event", "statement", "plan", "alert"];
  return Object.fromEntries(names.map((name) => [name, color(`--${name}`)]));
}

function faded(hex, alpha) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${r},${g},${b},${alpha})`;
}

// Plotly reads a little HTML in its texts; these are plain.
function plain(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\s+/g, " ");
}
