"""Hostile texts stay texts, and the page asks nobody for anything."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from sample_timeline import SAMPLE

from timeline.model import Timeline
from timeline.story import Story

HOSTILE = [
    "</script><script>window.owned = 1</script>",
    "<!--<script>window.owned = 1",
    '"><img src=x onerror="window.owned = 1">',
    "<svg onload=window.owned=1>",
    "<a href='javascript:window.owned=1'>x</a>",
    "{{data}} ${window.owned = 1} `${window.owned = 1}`",
    "\u2028window.owned = 1\u2029",
    "<b>bold</b> &lt;i&gt; &amp;amp;",
    "\u202egnirts ]]> \x00 \x7f",
    "emoji 🚆 and 東京, and a lone \ud800 surrogate",
]


def hostile_timeline():
    """The sample with every text replaced by an attack."""
    events = []
    for number, event in enumerate(SAMPLE.events):
        text = HOSTILE[number % len(HOSTILE)]
        mentions = tuple(
            replace(merged, mention=replace(merged.mention, quote=text), reason=text)
            for merged in event.mentions
        )
        dating = replace(event.dating, timex=replace(event.dating.timex, text=text, rule=text))
        events.append(
            replace(
                event,
                id=f"{text}{number}",
                title=text,
                sources=(text,),
                note=text,
                people=(text,),
                mentions=mentions,
                dating=dating,
            )
        )
    addresses = [
        "javascript:window.owned=1",
        "data:text/html,<script>1</script>",
        "http://a/\"'><b>",
    ]
    articles = tuple(
        replace(article, title=HOSTILE[0], outlet=HOSTILE[2], url=address)
        for article, address in zip(SAMPLE.articles, addresses, strict=True)
    )
    return Timeline(tuple(events), articles, title=HOSTILE[0])


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    Story.of(hostile_timeline()).write(folder)
    return folder / "timeline.html"


def test_no_text_becomes_code_or_markup(chromium, hostile):
    browser = chromium.open(hostile)
    browser.run("for (const d of document.querySelectorAll('details')) d.open = true")
    browser.wait("document.querySelectorAll('.why dl').length === 14")
    for _ in range(5):
        browser.keys("j")
    assert browser.value("window.owned") is None
    assert (
        browser.value(
            "document.querySelectorAll('#list img, #list script, #list svg, #list b b').length"
        )
        == 0
    )
    assert browser.complaints() == []
    assert HOSTILE[0] in browser.titles()
    assert browser.value("document.title") == HOSTILE[0]
    chart = browser.value("document.querySelector('#chart .scatterlayer').textContent")
    assert "<svg onload" in chart


def test_only_web_addresses_become_links(chromium, hostile):
    browser = chromium.open(hostile)
    browser.run("for (const d of document.querySelectorAll('details')) d.open = true")
    browser.wait("document.querySelectorAll('.why dl').length === 14")
    links = browser.value("[...document.querySelectorAll('a')].map((a) => a.protocol)")
    assert set(links) <= {"file:", "http:", "https:"}


def test_the_page_reads_itself_and_its_library_from_a_disk(chromium, pages):
    path = pages / "sample" / "timeline.html"
    browser = chromium.open(path)
    asked = {
        address for address in browser.requests() if not address.startswith(("data:", "about:"))
    }
    library = next(path.parent.glob("plotly*.js"))
    assert asked == {path.as_uri(), library.as_uri()}


def test_it_works_from_a_server_and_asks_only_that_server(chromium, pages):
    handler = partial(_Quiet, directory=str(pages / "sample"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        host = f"http://127.0.0.1:{server.server_port}/"
        browser = chromium.open("", url=host + "timeline.html")
        browser.click('[data-view="all"]')
        asked = browser.requests()
    finally:
        server.shutdown()
    assert browser.value("document.documentElement.dataset.ready") == "chart"
    assert all(a.startswith((host, "data:", "about:")) for a in asked)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def test_a_page_of_its_own_asks_for_nothing_else(chromium, tmp_path):
    Story.of(SAMPLE).to_html(tmp_path / "alone.html")
    browser = chromium.open(tmp_path / "alone.html")
    assert browser.value("document.documentElement.dataset.ready") == "chart"
    asked = {
        address for address in browser.requests() if not address.startswith(("data:", "about:"))
    }
    assert asked == {(tmp_path / "alone.html").as_uri()}


def test_a_page_without_its_library_keeps_its_list_and_says_what_is_missing(
    chromium, pages, tmp_path
):
    path = tmp_path / "moved.html"
    path.write_bytes((pages / "sample" / "timeline.html").read_bytes())
    browser = chromium.open(path)
    assert "plotly-basic" in browser.value("document.getElementById('stage').innerText")
    assert len(browser.titles()) == 14


def test_the_notebook_frame_works_in_its_sandbox(chromium, tmp_path):
    page = tmp_path / "notebook.html"
    page.write_text(f"<!doctype html><p class=notice>{Story.of(SAMPLE)._repr_html_()}", "utf-8")
    browser = chromium.open(page)
    frame = browser.driver.find_element("tag name", "iframe")
    browser.driver.switch_to.frame(frame)
    try:
        browser.wait("document.documentElement.dataset.ready === 'chart'")
        assert len(browser.titles()) == 14
    finally:
        browser.driver.switch_to.default_content()


def test_the_chart_never_offers_to_upload(sample):
    config = sample.value("document.getElementById('chart')._context")
    assert config["showSendToCloud"] is False
    assert config["plotlyServerURL"] == ""
    assert sample.value("document.querySelectorAll('.modebar-btn').length") == 0


@pytest.mark.parametrize("plotlyjs", ["beside", "inline"])
def test_a_long_timeline_is_read_from_its_pieces(plotlyjs, chromium, monkeypatch, tmp_path):
    monkeypatch.setattr("timeline.export.page.MOST_IN_ONE", 10)
    monkeypatch.setattr("timeline.export.pieces.SIZE", 4)
    Story.of(SAMPLE).write(tmp_path, plotlyjs=plotlyjs)
    browser = chromium.open(tmp_path / "timeline.html")
    assert len(browser.titles()) == 14
    assert browser.complaints() == []
    (tmp_path / "timeline-data-1.js").unlink()
    browser = chromium.open(tmp_path / "timeline.html")
    assert "needs the files timeline-data-1.js to" in browser.value("document.body.innerText")
