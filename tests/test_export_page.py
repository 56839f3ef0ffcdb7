"""The page as text: its policy, its data, its library, the same bytes every time."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import plotly.offline
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_timeline import SAMPLE, many

from timeline.errors import OutputError
from timeline.export import folder, library
from timeline.export.page import PAGE, notebook_frame, page, page_files, summary
from timeline.export.payload import embed, payload, web_address
from timeline.model import INSIDE, Link, Timeline


def data(document):
    return json.loads(re.search(r'id="data">(.*?)</script>', document, re.DOTALL)[1])


def test_the_library_is_the_one_that_the_installed_plotly_speaks():
    banner = library.code()[:60].decode()
    assert f"plotly.js (basic - minified) v{library.VERSION}" in banner
    spoken = plotly.offline.get_plotlyjs_version()
    assert spoken.split(".")[:2] == library.VERSION.split(".")[:2]


def test_the_library_can_stand_inside_a_page():
    assert b"</script" not in library.code().lower()


def test_the_same_timeline_gives_the_same_bytes():
    assert page(SAMPLE) == page(SAMPLE)


def test_a_page_beside_the_library_names_it():
    document = page(SAMPLE, "beside")
    assert document.count("<script") == 4, "outline, data, own script, library"
    assert f'<script src="{library.FILE_NAME}"></script>' in document


def test_a_page_that_asks_a_server_checks_what_it_gets():
    document = page(SAMPLE, "cdn")
    assert f'<script src="{library.ADDRESS}" integrity="sha256-' in document
    assert library.ADDRESS in re.search(r'Policy" content="([^"]*)"', document)[1]


@pytest.mark.parametrize("place", ["inline", "beside"])
def test_the_policy_lets_run_only_the_scripts_of_the_page(place):
    document = page(SAMPLE, place)
    scripts = re.findall(r"<script>(.*?)</script>", document, re.DOTALL)
    assert len(scripts) == (2 if place == "inline" else 1)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', document)[1]
    for script in scripts:
        assert b64encode(sha256(script.encode()).digest()).decode() in policy
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]
    assert "http" not in policy


def test_each_text_stands_once():
    document = page(SAMPLE, "beside")
    for event in SAMPLE.events:
        assert document.count(event.mentions[0].mention.quote) == 1
        assert document.count(embed(event.title)) == 2, "in the data and in the outline"


def test_the_data_says_what_the_events_say():
    found = data(page(SAMPLE))
    assert [event["id"] for event in found["events"]] == [event.id for event in SAMPLE.events]
    met = found["events"][5]
    assert (met["from"], met["to"], met["when"]) == ("2023-09-13", "2023-09-14", "Wed 13 Sep 2023")
    assert met["phrase"] == "Wednesday"
    assert found["texts"][met["anchor"]] == "Sun 17 Sep 2023"
    assert found["events"][12]["from"] == "2023-09-18T06:00"
    assert found["events"][1]["when"] == "late 2011"


def test_other_programs_read_the_events_and_each_article_once():
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page(SAMPLE))[1]
    graph = json.loads(block)["@graph"]
    events = graph[0]["itemListElement"]
    assert [event["name"] for event in events] == [event.title for event in SAMPLE.events]
    assert (events[5]["@id"], events[5]["startDate"]) == ("#e=emet", "2023-09-13")
    articles = {article["@id"]: article["headline"] for article in graph[1:]}
    assert len(set(articles.values())) == len(articles) == 3
    assert {told["@id"] for event in events for told in event["subjectOf"]} == set(articles)


def test_a_very_long_timeline_has_no_outline():
    assert "ld+json" not in page(many(1001), "beside")


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("tells of “It” (2023-09-13, emet)", None),
        ("sources disagree; tells of “It” (2023-09-13, emet)", "sources disagree"),
        ("tells of nothing linked", "tells of nothing linked"),
    ],
)
def test_a_note_does_not_repeat_the_event_that_the_page_leads_to(note, shown):
    linked = replace(SAMPLE.events[6], link=Link("emet", "same place"), note=note)
    (found,) = data(page(Timeline((linked,), SAMPLE.articles)))["events"]
    assert found["about"] == "emet"
    assert found.get("note") == shown


@given(st.text())
def test_embedded_texts_come_back_and_never_close_the_script(text):
    embedded = embed(text)
    assert not set(embedded) & set("<>&\u2028\u2029")
    assert json.loads(embedded) == text.encode("utf-8", "replace").decode()


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_linked(url, linked):
    assert web_address(url) == (url if linked else "")


def test_the_summary_counts():
    assert summary(SAMPLE) == "14 events, 11–19 Sep 2023, from 3 articles of 2 independent sources"
    assert summary(Timeline((), ())) == "0 events, from 0 articles"


@pytest.mark.parametrize(("count", "most"), [(16, 1.3), (1000, 2.0)])
def test_pages_stay_small(count, most):
    assert len(page(many(count)).encode()) <= most * 1_000_000


def test_an_empty_timeline_is_a_page():
    assert data(page(Timeline((), ())))["events"] == []


@pytest.fixture
def few_in_one(monkeypatch):
    """A limit that a small timeline passes, and small pieces."""
    monkeypatch.setattr("timeline.export.page.MOST_IN_ONE", 10)
    monkeypatch.setattr("timeline.export.pieces.SIZE", 4)


def test_a_timeline_too_long_for_one_file_is_refused_with_what_to_do(few_in_one):
    with pytest.raises(OutputError, match=r"14 events: too many for one file.*build -o DIR"):
        page(SAMPLE)
    assert "<iframe" not in notebook_frame(SAMPLE)


def test_its_folder_holds_every_event_and_text_in_pieces(few_in_one):
    files = page_files(SAMPLE)
    document = files.pop(PAGE)
    parts = [json.loads(_in_quotes(text)) for text in files.values()]
    events = [event["id"] for part in parts for event in part.get("events", [])]
    assert events == [event.id for event in SAMPLE.events]
    assert max(len(part.get("events", [])) for part in parts) == 4
    texts = [text for part in parts for text in part.get("texts", [])]
    assert texts == data_of_one(SAMPLE)["texts"]
    assert data(document)["pieces"] == len(files)
    assert re.findall(r'<script src="(timeline-data[^"]*)"', document) == list(files)


def _in_quotes(script):
    quoted = re.fullmatch(r"\(window.timelineData \|\|= \[\]\).push\('(.*)'\);\n", script)[1]
    return re.sub(r"\\(.)", r"\1", quoted)


def data_of_one(timeline):
    return json.loads(json.dumps(payload(timeline)))


def test_pieces_of_an_earlier_longer_timeline_go(few_in_one, tmp_path):
    folder.write(SAMPLE, tmp_path)
    assert len(list(tmp_path.glob("timeline-data-*.js"))) > 4
    (tmp_path / "timeline-data-notes.js").write_text("mine")
    folder.write(Timeline(SAMPLE.events[:3], SAMPLE.articles), tmp_path)
    assert [path.name for path in tmp_path.glob("timeline-data-*")] == ["timeline-data-notes.js"]


def test_what_is_named_inside_a_clause_is_not_quoted_beside_it():
    first = SAMPLE.events[0].mentions[0]
    mention = replace(first.mention, id="m1", dating=replace(first.mention.dating, rule=INSIDE))
    inside = replace(first, mention=mention)
    shown = [(first, inside), (inside,)]
    events = tuple(replace(SAMPLE.events[0], mentions=mentions) for mentions in shown)
    told = data_of_one(Timeline(events, SAMPLE.articles))["events"]
    assert [[m["id"] for m in event["mentions"]] for event in told] == [[first.mention.id], ["m1"]]
