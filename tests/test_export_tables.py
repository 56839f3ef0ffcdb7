"""The three tables: columns, RFC 4180, formula guard, undated mentions, problems, data frames."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_timeline import SAMPLE, event

from timeline import civil
from timeline.errors import MissingInput, OutputError
from timeline.export import articles, dated, events, mentions, table
from timeline.export.folder import articles_csv, events_csv, mentions_csv
from timeline.export.guard import guard, unguard
from timeline.model import Civil, Dating, Granularity, Interval, Part, Timeline

EVENT_COLUMNS = (
    "date title kind certainty n_sources sources quote start end precision part lane status "
    "date_text anchor rule people places score n_mentions n_articles urls first_published note "
    "lang id"
)
MENTION_COLUMNS = (
    "id event_id document start end trigger_start trigger_end trigger text date edtf date_text "
    "date_start date_end anchor rule status attribution certainty merge_reason"
)
ARTICLE_COLUMNS = (
    "document path url title outlet published published_from confidence language copy_of "
    "n_mentions problem"
)


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def row(text, **wanted):
    found = [row for row in rows(text) if wanted.items() <= row.items()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("make", "columns"),
    [(events_csv, EVENT_COLUMNS), (mentions_csv, MENTION_COLUMNS), (articles_csv, ARTICLE_COLUMNS)],
)
def test_the_header_is_the_contract_even_without_a_row(make, columns):
    header = ",".join(columns.split()) + "\r\n"
    assert make(Timeline((), ())) == header
    assert make(SAMPLE).startswith(header)


def test_an_event_says_when_who_and_how_we_know():
    found = row(events_csv(SAMPLE), id="emet")
    assert found["date"] == found["start"] == found["end"] == "2023-09-13"
    assert (found["n_sources"], found["sources"]) == ("2", "Reuters; Associated Press")
    assert (found["n_mentions"], found["n_articles"]) == ("3", "3")
    assert (found["date_text"], found["anchor"], found["rule"]) == (
        "Wednesday", "2023-09-17", "weekday",
    )  # fmt: skip
    assert found["first_published"] == "2023-09-17"
    assert found["urls"] == "https://example.org/news?id=3&page=1"
    assert found["quote"].startswith("Kim met the president on Wednesday")
    assert (found["score"], found["lang"], found["people"]) == (
        "0.97", "en", "Kim Jong Un; Vladimir Putin",
    )  # fmt: skip


def test_a_part_of_day_keeps_its_name_and_its_hours():
    found = row(events_csv(SAMPLE), id="etrain")
    assert (found["precision"], found["part"]) == ("part", "MO")
    assert (found["start"], found["end"]) == ("2023-09-18T06:00", "2023-09-18T11:59:59")


def test_left_out_mentions_stand_among_the_others_without_an_event():
    found = row(mentions_csv(SAMPLE), id="undated")
    assert (found["event_id"], found["date"], found["edtf"]) == ("", "", "")
    assert found["merge_reason"] == "undated"


def test_mentions_stand_in_the_order_of_the_texts():
    order = [(m["document"], int(m["start"])) for m in rows(mentions_csv(SAMPLE))]
    assert order == sorted(order)


def test_inputs_that_failed_stand_beside_the_articles():
    found = row(articles_csv(SAMPLE), document="broken.bin")
    assert found["problem"] == "is no text (convert it first)"
    assert (found["published"], found["confidence"], found["n_mentions"]) == ("", "", "0")
    copy = row(articles_csv(SAMPLE), document="000.txt")
    assert (copy["copy_of"], copy["n_mentions"]) == ("001.txt", "4")
    assert copy["published_from"] == "byline: published 2023-09-19"


DATES = {
    "2023-09-16": civil.day(Civil(2023, 9, 16)),
    "2023-09-18": civil.part_of_day(Civil(2023, 9, 18), Part.MORNING),
    "2023-W37": civil.week(Civil(2023, 9, 13)),
    "2021-W52": civil.week(Civil(2022, 1, 1)),
    "2023-09": civil.month(2023, 9),
    "1948": civil.year(1948),
    "2023-07-01/2023-09-30": civil.quarter(2023, 3),
    "2010-01-01/2019-12-31": civil.decade(2010),
    "2023-05-03/2023-05-05": Interval(Civil(2023, 5, 3), Civil(2023, 5, 6), Granularity.DAY),
    "-0043-03-15": civil.day(Civil(-43, 3, 15)),
}


@pytest.mark.parametrize(("text", "interval"), DATES.items(), ids=DATES)
def test_a_mention_is_dated_at_its_own_precision(text, interval):
    assert dated.iso_date(Dating(interval)) == text


@given(st.text(st.sampled_from("'=+-@\t\ra,\"\n"), max_size=6))
def test_the_guard_comes_off_again(text):
    assert unguard(guard(text)) == text
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r"))


HOSTILE = ["=1+1", "@SUM(A1)", "-2", "+2", "'=1", 'a, "b"\r\nc', "\tx", "naïve – “ü” 東"]


@pytest.mark.parametrize("title", HOSTILE)
def test_any_title_survives_the_file(title, tmp_path):
    hostile = replace(event("x", DATES["1948"], "t", [("001.txt", "It was so.")]), title=title)
    path = tmp_path / "events.csv"
    path.write_bytes(events_csv(Timeline((hostile,), ())).encode())
    assert table.read_csv(path)[0]["title"] == title


def test_reading_names_the_file_that_cannot_be_read(tmp_path):
    with pytest.raises(MissingInput, match="no such file"):
        table.read_csv(tmp_path / "none.csv")
    broken = tmp_path / "broken.csv"
    broken.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(OutputError, match=r"broken\.csv"):
        table.read_csv(broken)


def test_an_undated_event_leaves_its_cells_empty():
    undated = replace(SAMPLE.events[0], dating=Dating())
    found = rows(events_csv(Timeline((undated,), ())))[0]
    assert {found[name] for name in ("date", "start", "end", "precision", "part", "anchor")} == {""}


def test_frames_have_the_columns_and_numbers_of_the_files():
    frame = table.frame(events.COLUMNS, events.event_rows(SAMPLE))
    assert list(frame.columns) == EVENT_COLUMNS.split()
    assert frame["n_sources"].sum() == 17
    assert table.frame(events.COLUMNS, []).columns.tolist() == EVENT_COLUMNS.split()
    assert len(table.frame(mentions.COLUMNS, mentions.mention_rows(SAMPLE))) == 22
    assert len(table.frame(articles.COLUMNS, articles.article_rows(SAMPLE))) == 4
