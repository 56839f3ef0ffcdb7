// On paper: light, the whole list, a chart as wide as a sheet; then the screen again.
const SHEET = 680;
const SHEET_ROWS = 840;
const MOST_ON_PAPER = 3000;
let onScreen = null;

function toPaper() {
  if (onScreen) return;
  onScreen = { theme: document.documentElement.dataset.theme, hidden: [] };
  document.documentElement.dataset.theme = "light";
  for (const id of ["background", "articles"]) byId(id)?.setAttribute("open", "");
  fillForPaper();
  chart.style.width = `${SHEET}px`;
  if (window.Plotly) draw();
}

// A sheet cannot be scrolled: all of the list, or the beginning of a very long one.
function fillForPaper() {
  let count = 0;
  for (const { node, events } of new Set(groupOf.values())) {
    if (node.filled || count < MOST_ON_PAPER) {
      if (!node.filled) fill(node, events);
      count += events.length;
    } else if (!node.hidden) {
      node.hidden = true;
      onScreen.hidden.push(node);
    }
  }
  if (onScreen.hidden.length) listRoot.append(element("p", { class: "cut" }, "The list goes on; search or filter to print the rest of it."));
}

function toScreen() {
  if (!onScreen) return;
  document.documentElement.dataset.theme = onScreen.theme;
  for (const node of onScreen.hidden) node.hidden = false;
  listRoot.querySelector(".cut")?.remove();
  chart.style.width = "";
  onScreen = null;
  if (window.Plotly) draw();
}

addEventListener("beforeprint", toPaper);
addEventListener("afterprint", toScreen);
