// What stands around the bars: the size of the chart, its axes, its days.
const MARGIN = { l: 4, r: 4, t: 58, b: 6, pad: 0 };
const CONFIG = {
  displayModeBar: false, displaylogo: false, responsive: false, scrollZoom: false, doubleClick: false,
  showSendToCloud: false, showEditInChartStudio: false, plotlyServerURL: "", showAxisDragHandles: false,
};

function rowHeight(rows) {
  if (current.layout === "lanes") return 22;
  if (isNarrow(chart.clientWidth)) return 40;
  const usual = rows <= 16 ? 31 : rows <= 30 ? 26 : 22;
  return onScreen ? Math.min(usual, Math.max(14, SHEET_ROWS / rows)) : usual;
}

function frame(scene, view) {
  const colors = palette();
  const height = scene.height || Math.max(scene.rows, 3) * rowHeight(scene.rows);
  current.rows = scene.rows;
  return {
    width: chart.clientWidth, height: height + MARGIN.t + MARGIN.b, margin: MARGIN, autosize: false,
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", showlegend: false, hovermode: false,
    dragmode: current.layout === "density" ? "zoom" : "pan",
    bargap: 0, barmode: "overlay", selectdirection: "h",
    font: { family: current.family, size: FONT, color: colors.ink },
    xaxis: timeAxis(view, colors),
    yaxis: countAxis(scene, colors),
    shapes: [...bands(view, colors), ...(scene.shapes || [])], annotations: [],
  };
}

// Every day has its own name and number where there is room.
function hasDayTicks({ range, width }) {
  const days = (range[1] - range[0]) / DAY;
  return days > 1.5 && width / days >= 28;
}

// Rows have no scale of their own; a density strip says how many.
function countAxis(scene, colors) {
  const axis = { fixedrange: true, visible: false, range: scene.yrange || [Math.max(scene.rows, 3) - 0.5, -0.5], zeroline: false };
  if (current.layout !== "density") return axis;
  return { ...axis, visible: true, nticks: 4, tickformat: ",d", ticksuffix: " events", showticksuffix: "last", side: "right", ticklabelposition: "inside top", gridcolor: colors.line,
    tickfont: { size: 11, color: colors.soft } };
}

function timeAxis(view, colors) {
  const days = (view.range[1] - view.range[0]) / DAY;
  const axis = {
    type: "date", side: "top", range: view.range.map(plotlyDate), fixedrange: false, zeroline: false, showgrid: days > 45 || days <= 1.5,
    gridcolor: colors.line, tickfont: { size: 12, color: colors.soft }, ticklabelmode: days > 1.5 ? "period" : "instant", ticks: "", tickangle: 0,
    tickformatstops: [
      { dtickrange: [null, 60000], value: "%H:%M:%S\n%-d %b %Y" },
      { dtickrange: [60000, DAY - 1], value: "%H:%M\n%a %-d %b %Y" },
      { dtickrange: [DAY, 27 * DAY], value: "%-d\n%b %Y" },
      { dtickrange: [27 * DAY, "M11"], value: "%b\n%Y" },
      { dtickrange: ["M12", null], value: "%Y" },
    ],
    showspikes: false,
  };
  // Hours stand right of their lines: the first one, with the name of the day, would be cut at the edge.
  if (days <= 1.5) axis.ticklabelposition = "outside right";
  if (hasDayTicks(view))
    Object.assign(axis, { dtick: DAY, tick0: "2000-01-03", tickformatstops: [], tickformat: "%a<br>%-d\n%b %Y" });
  else if (view.range[0] < utc(1000) && days > 400 * 366) Object.assign(axis, farTicks(view));
  else axis.nticks = Math.max(3, Math.floor(view.width / 90));
  return axis;
}

// Years that d3 would write as 0000 or -0500.
function farTicks({ range, width }) {
  const [first, last] = range.map((edge) => new Date(edge).getUTCFullYear());
  const rough = (last - first) / Math.max(3, Math.floor(width / 90));
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * [1, 2, 5, 10].find((each) => each * unit >= rough);
  const years = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year || 1);
  return { ticklabelmode: "instant", tickvals: years.map((year) => plotlyDate(utc(year < 0 ? year + 1 : year))), ticktext: years.map((year) => yearText(year < 0 ? year + 1 : year)) };
}

// Every other day tinted, weekends a little more; none when days are too narrow to see.
function bands(view, colors) {
  const [left, right] = view.range;
  const width = view.width * DAY / (right - left);
  const found = { weekend: [], band: [] };
  if (width < 9) return [];
  for (let day = Math.floor(left / DAY); day * DAY < right; day++) {
    const weekday = (((day + 3) % 7) + 7) % 7;
    if (weekday > 4) found.weekend.push(day);
    else if (width >= 18 && weekday % 2 === 0) found.band.push(day);
  }
  return Object.entries(found).filter(([, days]) => days.length).map(([name, days]) => tint(days, colors[name]));
}

// All days of one tint are one shape: Plotly takes as long for a shape as for a bar.
function tint(days, fillcolor) {
  const path = days.map((day) => {
    const [from, to] = [day, day + 1].map((edge) => svgDate(plotlyDate(edge * DAY)));
    return `M ${from},0 L ${to},0 L ${to},1 L ${from},1 Z`;
  }).join(" ");
  return { type: "path", layer: "below", yref: "paper", path, fillcolor, line: { width: 0 } };
}
