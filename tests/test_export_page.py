"""The page as text: its policy, its data, its library, the same bytes every time."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256

import plotly.offline
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_timeline import SAMPLE, many

from timeline.export import library
from timeline.export.page import page, summary
from timeline.export.payload import embed, web_address
from timeline.model import Timeline


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
    assert document.count("<script") == 3
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
        assert document.count(embed(event.title)) == 1


def test_the_data_says_what_the_events_say():
    found = data(page(SAMPLE))
    assert [event["id"] for event in found["events"]] == [event.id for event in SAMPLE.events]
    met = found["events"][5]
    assert (met["from"], met["to"], met["when"]) == ("2023-09-13", "2023-09-14", "Wed 13 Sep 2023")
    assert met["phrase"] == "Wednesday"
    assert found["texts"][met["anchor"]] == "Sun 17 Sep 2023"
    assert found["events"][12]["from"] == "2023-09-18T06:00"
    assert found["events"][1]["when"] == "late 2011"


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
