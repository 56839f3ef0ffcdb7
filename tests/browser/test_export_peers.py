"""TimelineJS and vis-timeline themselves draw what we write, also when the texts are hostile."""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hostile_timeline import HOSTILE, TITLES
from sample_timeline import SAMPLE

sys.path.insert(0, str(Path(__file__).parent.parent / "peers"))

from npm import installed

from timeline.export import exporters

TIMELINEJS = """<!doctype html><meta charset="utf-8"><title>x</title>
<link rel="stylesheet" href="/modules/@knight-lab/timelinejs/dist/css/timeline.css">
<div id="t" style="width:1000px;height:600px"></div>
<script src="/modules/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<script>
window.alert = () => { window.alerted = true; };
const options = {script_path: "/modules/@knight-lab/timelinejs/dist/js/", font: null};
const start = (data) => {
  window.drawn = new TL.Timeline("t", data, options);
  drawn.on("ready", () => { document.documentElement.dataset.ready = "1"; });
};
SOURCE
</script>"""
SOURCES = {
    "timelinejs": 'fetch("/data.json").then((r) => r.json()).then(start);',
    "timelinejs-csv": 'start("/data.csv");',
}
HEADLINES = "[...document.querySelectorAll('.tl-slide h2')].map((h) => h.textContent)"
VIS = """<!doctype html><meta charset="utf-8"><title>x</title><div id="t"></div>
<script src="/modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
<script>
window.alert = () => { window.alerted = true; };
fetch("/data.json").then((r) => r.json()).then(({items, groups}) => {
  window.items = new vis.DataSet(items);
  window.drawn = new vis.Timeline(
    document.getElementById("t"), window.items, new vis.DataSet(groups), {maxHeight: 2000});
  drawn.fit({animation: false});
  setTimeout(() => { document.documentElement.dataset.ready = "1"; }, 500);
});
</script>"""


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@dataclass
class Site:
    """A folder that a server on this machine shows under an address."""

    folder: Path
    address: str


@pytest.fixture
def site(tmp_path):
    (tmp_path / "modules").symlink_to(installed())
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=tmp_path))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(tmp_path, f"http://127.0.0.1:{server.server_port}")
    server.shutdown()


def shown(chromium, site, page, name, timeline):
    """The page, drawn from our file; it asks nobody else for anything."""
    exporter = exporters.find(name)
    (site.folder / f"data{exporter.suffix}").write_bytes(exporter.export(timeline).content)
    (site.folder / "index.html").write_text(page, encoding="utf-8")
    chromium.open("", url=f"{site.address}/index.html")
    assert [url for url in chromium.requests() if not url.startswith((site.address, "data:"))] == []
    assert not chromium.value("window.alerted")
    return chromium


@pytest.mark.parametrize("name", SOURCES)
def test_timelinejs_shows_every_event(name, chromium, site):
    page = shown(chromium, site, TIMELINEJS.replace("SOURCE", SOURCES[name]), name, SAMPLE)
    assert page.value("drawn.config.messages.errors") == []
    slides = page.value(
        "drawn.config.events.map((e) => [e.text.headline, e.display_date, e.group])"
    )
    assert [slide[0] for slide in slides] == [event.title for event in SAMPLE.events]
    assert ["Kim took power", "late 2011", "background"] in slides
    assert ["Kim met Putin and discussed the war in Ukraine", "Wed 13 Sep 2023", "event"] in slides
    heads = page.value(HEADLINES)
    assert len(heads) == len(SAMPLE.events) + 1
    page.run("drawn.goToId(drawn.config.events[5].unique_id)")
    quote = page.wait("document.querySelector('.tl-media blockquote')?.textContent")
    assert quote == "Kim met the president on Wednesday and discussed military matters."


def test_timelinejs_keeps_ids_and_stretches(chromium, site):
    name = "timelinejs"
    page = shown(chromium, site, TIMELINEJS.replace("SOURCE", SOURCES[name]), name, SAMPLE)
    assert page.value("Object.keys(drawn.config.event_dict)")[1:] == [e.id for e in SAMPLE.events]
    week = page.value("drawn.config.event_dict.esupport.end_date.data.date_obj.getDate()")
    assert week == 17
    assert page.value("drawn.config.event_dict.emet.end_date") is None


@pytest.mark.parametrize("name", SOURCES)
def test_timelinejs_runs_nothing_of_a_text(name, chromium, site):
    page = shown(chromium, site, TIMELINEJS.replace("SOURCE", SOURCES[name]), name, HOSTILE)
    assert page.value("drawn.config.messages.errors") == []
    assert page.value("drawn.config.events.length") == len(HOSTILE.events) - 1
    assert page.value("document.querySelectorAll('.tl-timeline img[src=x]').length") == 0
    texts = page.value(HEADLINES)
    assert any(TITLES[6] in text for text in texts)


def test_vis_timeline_shows_every_event(chromium, site):
    page = shown(chromium, site, VIS, "vis", SAMPLE)
    texts = page.value("[...document.querySelectorAll('.vis-item')].map((i) => i.textContent)")
    assert sorted(set(texts)) == sorted(event.title for event in SAMPLE.events)
    labels = page.value("[...document.querySelectorAll('.vis-label')].map((i) => i.textContent)")
    assert labels == ["Event", "Statement", "Plan", "Background"]


def test_vis_timeline_runs_nothing_of_a_text(chromium, site):
    page = shown(chromium, site, VIS, "vis", HOSTILE)
    assert page.value("items.length") == len(HOSTILE.events) - 1
    assert page.value("document.querySelectorAll('.vis-timeline img').length") == 0
    years = page.value(
        "Object.values(drawn.itemSet.items).map((item) => item.data.start.getFullYear())"
    )
    assert (min(years), max(years)) == (-99, 12345)
