// A finger on the chart: up and down scrolls the page, as anywhere; sideways moves in time.
// Plotly would keep every touch to itself, and a chart that fills a phone could not be passed.
let finger = null;

function fingerMoved(pointer) {
  const by = pointer.clientX - finger.x;
  finger.moved ||= Math.abs(by) > 6;
  if (finger.moved) chart.style.transform = `translateX(${by}px)`;
}

function fingerLifted(pointer) {
  chart.style.transform = "";
  if (finger.moved && pointer.type === "pointerup") {
    const [left, right] = current.range;
    const by = (finger.x - pointer.clientX) / (chart.clientWidth - MARGIN.l - MARGIN.r) * (right - left);
    draw([left + by, right + by]);
    pressed(null);
  }
  finger = null;
}

stage.addEventListener("touchstart", (touch) => touch.stopPropagation(), { capture: true, passive: true });
stage.addEventListener("pointerdown", (pointer) => {
  if (pointer.pointerType === "touch" && pointer.isPrimary) finger = { id: pointer.pointerId, x: pointer.clientX, moved: false };
});
stage.addEventListener("pointermove", (pointer) => finger?.id === pointer.pointerId && fingerMoved(pointer));
for (const name of ["pointerup", "pointercancel"])
  stage.addEventListener(name, (pointer) => finger?.id === pointer.pointerId && fingerLifted(pointer));
