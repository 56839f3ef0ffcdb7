"""The page beside a default Plotly page of the same events: size, time until ready, time to zoom.

"Work" is the processor time of the page's main thread until ready and for the zoom: it says the
same on a busy machine.

Needs a Chromium with its chromedriver, and selenium (``pip install -e .[test]``).
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from sample_timeline import many

from timeline.civil import iso_bounds
from timeline.export.page import PAGE, page_files
from timeline.export.pieces import MOST_IN_ONE
from timeline.model import Timeline

if TYPE_CHECKING:
    from selenium.webdriver.remote.webdriver import WebDriver

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --window-size=1280,720"
)
#: Notes the moment when the chart stands on the screen, by asking at every frame.
WATCH = """
  const look = () => {
    const drawn = document.querySelector(".js-plotly-plot .barlayer path");
    if (drawn && READY) requestAnimationFrame(() => { window.readyAfter = performance.now(); });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
"""
#: Zooms to the middle half, and answers when that stands on the screen.
ZOOM = """
  const done = arguments[arguments.length - 1];
  const began = performance.now();
  const answer = () => done(performance.now() - began);
  const shown = () => requestAnimationFrame(() => requestAnimationFrame(answer));
"""
OURS = (
    "document.documentElement.dataset.ready",
    ZOOM + "document.querySelector('[data-view=in]').click(); shown();",
)
DEFAULT = (
    "true",
    ZOOM
    + """
  const chart = document.querySelector(".js-plotly-plot");
  const moment = (text) => Date.parse(text.length > 10 ? text.replace(" ", "T") + "Z" : text);
  const [from, to] = chart._fullLayout.xaxis.range.map(moment);
  const edge = (at) => new Date(from + (to - from) * at).toISOString();
  Plotly.relayout(chart, { "xaxis.range": [edge(0.25), edge(0.75)] }).then(shown);
""",
)


def main(argv: list[str]) -> int:
    """Print one row for each number of events and each kind of page."""
    parser = argparse.ArgumentParser(prog="benchmarks page", description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[16, 1000, 10000])
    parser.add_argument("--runs", type=int, default=3, help="times each page is opened")
    options = parser.parse_args(argv)
    print("| events | page | file, MB | ready, ms | work, ms | zoom, ms | work, ms |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder, chromium() as driver:
        for count in options.events:
            for name, path, probes in pages(many(count), Path(folder)):
                times = measured(driver, path, probes, options.runs)
                size = sum(each.stat().st_size for each in path.parent.iterdir()) / 1e6
                figures = " | ".join(f"{each:.0f}" for each in times)
                print(f"| {count:,} | {name} | {size:.2f} | {figures} |", flush=True)
    return 0


def pages(timeline: Timeline, folder: Path) -> Iterator[tuple[str, Path, tuple[str, str]]]:
    """Each page in a folder of its own; of very long timelines only ours, as the other fails."""
    count = len(timeline.events)
    for name in ("ours", "default"):
        (folder / f"{name}-{count}").mkdir()
    ours, default = folder / f"ours-{count}" / PAGE, folder / f"default-{count}" / PAGE
    for name, text in written(timeline).items():
        (ours.parent / name).write_text(text, encoding="utf-8")
    yield "ours", ours, OURS
    if count <= MOST_IN_ONE:
        write_default(timeline, default)
        yield "plotly.express.timeline", default, DEFAULT


def written(timeline: Timeline) -> dict[str, str]:
    """Our page with the library in it: one file, or the several of a long timeline."""
    return page_files(timeline, "inline")


def write_default(timeline: Timeline, path: Path) -> None:
    """What `plotly.express.timeline` makes of the events, with the same texts to point at."""
    import plotly.express

    intervals = [
        (event, iso_bounds(event.dating.interval))
        for event in timeline.events
        if event.dating.interval
    ]
    rows = [
        {
            "title": event.title,
            "start": start[:10],
            "end": f"{end[:10]}T23:59:59",
            "kind": event.kind.value,
            "quote": event.mentions[0].mention.quote,
            "source": ", ".join(event.sources),
        }
        for event, (start, end) in intervals
    ]
    figure = plotly.express.timeline(
        rows, x_start="start", x_end="end", y="title", color="kind", hover_data=["quote", "source"]
    )
    figure.write_html(path)


def measured(
    driver: WebDriver, path: Path, probes: tuple[str, str], runs: int
) -> tuple[float, ...]:
    """Medians of the milliseconds until ready and for a zoom, each with the work they take."""
    from selenium.webdriver.support.ui import WebDriverWait

    driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    found = []
    script = driver.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": WATCH.replace("READY", probes[0])}
    )
    for _ in range(runs):
        driver.get("about:blank")
        before = work(driver)
        driver.get(path.as_uri())
        ready = WebDriverWait(driver, 120, 0.2).until(
            lambda d: d.execute_script("return window.readyAfter")
        )
        loaded = work(driver)
        zoom = driver.execute_async_script(probes[1])
        found.append((ready, loaded - before, zoom, work(driver) - loaded))
    driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)
    return tuple(statistics.median(each) for each in zip(*found, strict=True))


def work(driver: WebDriver) -> float:
    """Milliseconds of processor time that the page's main thread has taken so far."""
    metrics = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return next(1000 * each["value"] for each in metrics if each["name"] == "TaskDuration")


@contextmanager
def chromium() -> Iterator[WebDriver]:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for flag in FLAGS.split():
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_script_timeout(120)
    try:
        yield driver
    finally:
        driver.quit()
