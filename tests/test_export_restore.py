"""Tables back to timelines: what was written is written again; what a person broke is named."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hostile_timeline import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_timeline import SAMPLE

from timeline import civil
from timeline.edtf import edtf
from timeline.errors import MissingInput, OptionError, OutputError
from timeline.export.folder import articles_csv, events_csv, mentions_csv, write
from timeline.export.guard import unguard
from timeline.export.restore import event_of, restore, saved
from timeline.export.table import read_csv
from timeline.model import Certainty, Civil, Dating, Event, Granularity, Interval, Kind, Lane, Mod

untimed = settings(deadline=None)

EXPORTS = Path(__file__).parent.parent / "exports"
TABLES = {"events.csv": events_csv, "mentions.csv": mentions_csv, "articles.csv": articles_csv}


@pytest.mark.parametrize("table", TABLES)
def test_the_committed_results_are_written_again(table):
    written = (EXPORTS / table).read_bytes()
    assert TABLES[table](saved(EXPORTS)).encode() == written


@pytest.mark.parametrize("table", TABLES)
def test_a_folder_of_any_kind_of_event_is_written_again(table, tmp_path):
    write(SAMPLE, tmp_path)
    assert TABLES[table](saved(tmp_path)) == TABLES[table](SAMPLE)


def test_the_title_comes_from_the_page(tmp_path):
    write(SAMPLE, tmp_path)
    assert saved(tmp_path).title == "Kim Jong Un in Russia"
    (tmp_path / "timeline.html").unlink()
    assert saved(tmp_path).title == ""


def test_events_alone_are_enough(tmp_path):
    write(SAMPLE, tmp_path)
    for name in ("mentions.csv", "articles.csv", "timeline.html"):
        (tmp_path / name).unlink()
    assert events_csv(saved(tmp_path)) == events_csv(SAMPLE)


def test_the_sentence_that_stands_for_an_event_comes_first(tmp_path):
    write(SAMPLE, tmp_path)
    met = next(event for event in saved(tmp_path).events if event.id == "emet")
    assert [merged.mention.document for merged in met.mentions] == [
        "003.txt", "000.txt", "001.txt",
    ]  # fmt: skip
    assert met.mentions[0].mention.quote.startswith("Kim met the president on Wednesday")


def test_a_title_and_a_date_make_an_event():
    event = event_of({"date": "2023-09~", "title": "It rained"})
    assert event.dating.interval == civil.month(2023, 9)
    assert event.dating.certainty is Certainty.APPROXIMATE
    assert (event.kind, event.lane, event.status) == (Kind.EVENT, Lane.STORY, "ok")
    assert event.id.startswith("h")
    assert event.id != event_of({"date": "2023-10", "title": "It rained"}).id


def test_an_edited_date_wins_over_the_days_beside_it():
    row = {"date": "2023-10-01", "start": "2023-09-16", "end": "2023-09-16", "precision": "day"}
    event = event_of({**row, "title": "It rained"})
    assert event.dating.interval == civil.day(Civil(2023, 10, 1))


@pytest.mark.parametrize(
    ("phrase", "date", "mod"),
    [
        ("late 2011", "2011", Mod.END),
        ("early September 2023", "2023-09", Mod.START),
        ("2011", "2011", None),
        ("late 2011", "2012", None),
        ("a late train in 2011", "2011", None),
    ],
)
def test_a_phrase_narrows_the_date_that_it_gave(phrase, date, mod):
    event = event_of({"date": date, "title": "It rained", "date_text": phrase, "lang": "en"})
    assert event.dating.mod is mod


def test_days_without_a_date_are_enough():
    event = event_of({"start": "2023-09-16", "end": "2023-09-18", "title": "It rained"})
    assert event.dating.interval == Interval(
        Civil(2023, 9, 16), Civil(2023, 9, 19), Granularity.DAY
    )


def test_without_any_date_it_is_undated_and_comes_last():
    rows = [{"title": "Some day"}, {"title": "It rained", "date": "2023"}]
    assert [event.title for event in restore(rows).events] == ["It rained", "Some day"]


GOOD = {"date": "2023-09-16", "title": "It rained", "start": "2023-09-16", "end": "2023-09-16"}
BROKEN = [
    ("date", "16/09/2023", "is no EDTF date"),
    ("date", "2023-02-30", "calendar does not have"),
    ("start", "2023-9-1", "is no day"),
    ("end", "2023-02-30", "is not in the calendar"),
    ("end", "2023-09-01", "lies before the start"),
    ("title", " ", "is empty"),
    ("kind", "statment", "did you mean 'statement'"),
    ("certainty", "sure", "have exact, approximate"),
    ("precision", "fortnight", "have second, minute"),
    ("lane", "left", "have story, background"),
    ("score", "2", "is no number from 0 to 1"),
    ("score", "nan", "is no number from 0 to 1"),
    ("n_mentions", "-1", "is no number of things"),
    ("anchor", "Saturday", "is no day"),
]


@pytest.mark.parametrize(("column", "cell", "why"), BROKEN)
def test_a_bad_cell_is_named_by_its_column(column, cell, why):
    with pytest.raises(OptionError, match=why) as caught:
        event_of({**GOOD, "date_text": "Saturday", column: cell})
    assert caught.value.thing == column


def test_a_bad_cell_in_a_file_is_named_by_its_line(tmp_path):
    quoted = 'date,title,kind\r\n2023,"two\r\nlines",event\r\n2023,third,evnt\r\n'
    (tmp_path / "events.csv").write_text(quoted, newline="")
    with pytest.raises(OutputError, match=r"events\.csv:4: column 'kind': 'evnt' is none"):
        saved(tmp_path)


def test_an_id_that_stands_twice_is_named():
    with pytest.raises(OptionError, match="'a' stands twice"):
        restore([{**GOOD, "id": "a"}, {**GOOD, "id": "a"}])


def test_no_build_is_named(tmp_path):
    with pytest.raises(MissingInput, match=r"events\.csv: no such file \(run `timeline build`"):
        saved(tmp_path)


UNITS = [u for u in Granularity if u not in (Granularity.PART, Granularity.SEASON)]
moments = st.builds(
    lambda day, second: civil.add_seconds(civil.from_ordinal(day), second),
    st.integers(-1_000_000, 3_000_000),
    st.integers(0, 86399),
)
intervals = st.one_of(
    st.builds(civil.unit_around, moments, st.sampled_from(UNITS)),
    st.builds(civil.part_of_day, moments, st.sampled_from(sorted(civil.PART_HOURS))),
    st.builds(civil.season, st.integers(-50, 9_998), st.sampled_from(sorted(civil.SEASON_MONTHS))),
    st.builds(civil.weekend, moments),
)
names = st.lists(st.text(st.sampled_from("abü –東=,'\""), min_size=1), max_size=3).map(tuple)


mods = st.sampled_from([None, Mod.APPROX])


@untimed
@given(
    intervals, st.sampled_from(Certainty), st.sampled_from(Kind), names, mods, st.text(max_size=9)
)
def test_any_event_survives_its_row(interval, certainty, kind, people, mod, note):
    event = Event(
        "e1", Dating(interval, certainty=certainty, mod=mod), kind, "It rained", (), ("A",), people,
        note=note.replace("\r", "").replace("\x00", ""), score=0.5,
    )  # fmt: skip
    written = events_csv(type(SAMPLE)((event,), ()))
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    again = restore(unguarded(rows)).events[0]
    # A year of five digits has no mark for "about" in EDTF.
    marked = mod if "~" in edtf(interval, mod) else None
    assert (again.dating.interval, again.dating.mod) == (interval, marked)
    assert events_csv(type(SAMPLE)((again,), ())) == written


def unguarded(rows):
    return [{name: unguard(cell) for name, cell in row.items()} for row in rows]


def test_rows_in_any_order_come_in_time_order():
    rows = read_csv(EXPORTS / "events.csv")
    starts = [event.dating.interval.start for event in restore(reversed(rows)).events]
    assert starts == sorted(starts)
    assert [event.id for event in restore(rows).events] == [row["id"] for row in rows]


@pytest.mark.parametrize("table", TABLES)
def test_hostile_texts_are_written_again(table, tmp_path):
    write(HOSTILE, tmp_path)
    written = TABLES[table](HOSTILE).encode("utf-8", "replace").decode()
    assert by_line(TABLES[table](saved(tmp_path))) == by_line(written)


def by_line(text):
    """The rows of a table in an order of their own; a timeline's are in time order."""
    return sorted(csv.reader(io.StringIO(text, newline="")))
