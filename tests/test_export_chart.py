"""The Plotly figure: its bars, its first view, and what it says when pointed at."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_timeline import SAMPLE, event

from timeline import civil
from timeline.export.chart import figure, hover_text
from timeline.export.wrap import WIDTH, wrapped
from timeline.model import Civil, Dating, Kind, Timeline

FIGURE = figure(SAMPLE)


def bars(figure):
    return [
        (base, length, row)
        for trace in figure.data
        for base, length, row in zip(trace.base, trace.x, trace.y, strict=True)
    ]


def lone(interval):
    return figure(Timeline((event("x", interval, "It was", [("001.txt", "It was so.")]),), ()))


def test_each_dated_event_has_its_row_in_time_order():
    assert sorted(row for *_, row in bars(FIGURE)) == list(range(14))
    by_row = sorted((row, base) for base, _, row in bars(FIGURE))
    assert [base for _, base in by_row] == sorted(base for _, base in by_row)
    assert [trace.name for trace in FIGURE.data] == [kind.value for kind in Kind]


def test_a_bar_is_as_wide_as_its_date_is_precise():
    hour = 3_600_000
    lengths = {row: length for _, length, row in bars(FIGURE)}
    assert lengths[5] == 24 * hour
    assert lengths[4] == 7 * 24 * hour
    assert lengths[12] == 6 * hour


def test_every_row_is_named_and_early_ones_dated():
    names = FIGURE.layout.yaxis.ticktext
    assert len(names) == 14
    assert names[0].startswith("1948: North Korea was formed")
    assert names[9] == "Kim and Shoigu discussed military…"


def test_the_story_is_in_view_not_the_background():
    assert FIGURE.layout.xaxis.range == ("2023-09-11T00:00", "2023-09-20T00:00")


@pytest.mark.parametrize(
    ("interval", "base"),
    [
        (civil.day(Civil(-43, 3, 15)), "-0043-03-15T00:00"),
        (civil.day(Civil(9999, 12, 31)), "9999-12-31T00:00"),
        (civil.year(12000), "9999-12-31T00:00"),
        (civil.year(800), "0800-01-01T00:00"),
    ],
)
def test_far_years_survive(interval, base):
    assert bars(lone(interval))[0][0] == base


def test_undated_events_and_empty_timelines_draw_nothing():
    undated = replace(SAMPLE.events[0], dating=Dating())
    assert bars(figure(Timeline((undated,), ()))) == []
    assert bars(figure(Timeline((), ()))) == []


def test_pointing_shows_title_quote_source_and_proof():
    text = hover_text(SAMPLE.events[5]).replace("<br>", " ")
    assert "<b>Kim met Putin and discussed the war in Ukraine</b>" in text
    assert "Wed 13 Sep 2023" in text
    assert "“Kim met the president on Wednesday and discussed military matters.”" in text
    assert "Source: Reuters, Associated Press" in text
    assert "Resolved from “Wednesday”, counted from Sun 17 Sep 2023, rule weekday" in text


def test_doubts_are_said():
    assert "late 2011, approximate" in hover_text(SAMPLE.events[1])
    assert "disputed" in hover_text(SAMPLE.events[11])


def test_hover_lines_are_short_and_their_markup_is_ours():
    text = wrapped("<script>alert(1)</script> " + "long words come here " * 30)
    assert "<script" not in text
    lines = text.replace("&lt;", "<").replace("&gt;", ">").split("<br>")
    assert max(map(len, lines)) <= WIDTH
    assert len(lines) == 7
    assert lines[-1].endswith("…")
