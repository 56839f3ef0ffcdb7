// The theme of the page as Plotly needs it, and texts that it takes as they are.
const HUES = ["paper", "ink", "soft", "line", "band", "weekend", "event", "statement", "plan", "alert", "mark"];
const palettes = new Map();

// Read once a theme: every question to the style makes the browser bring the whole page up to date.
function palette() {
  const theme = document.documentElement.dataset.theme;
  if (!palettes.has(theme)) {
    const style = getComputedStyle(document.documentElement);
    palettes.set(theme, Object.fromEntries(HUES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])));
  }
  return palettes.get(theme);
}

function faded(hex, alpha) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${r},${g},${b},${alpha})`;
}

// Plotly reads a little HTML in its texts; these are plain.
function plain(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\s+/g, " ");
}
