"""Timelines from data frames, and the pandas accessor."""

from __future__ import annotations

import subprocess
import sys
import warnings
from pathlib import Path

import numpy
import pandas
import pytest
from pandas.testing import assert_frame_equal
from sample_timeline import SAMPLE, many

import timeline
from timeline.errors import OptionError
from timeline.export.table import read_csv
from timeline.story import Story

ROOT = Path(__file__).parent.parent
STORY = Story.of(SAMPLE)
DAYS = pandas.DataFrame(
    {"date": pandas.to_datetime(["2023-09-18", "2023-09-16"]), "title": ["It rained", "It snowed"]},
    index=["x", "y"],
)


def test_the_public_timeline_has_the_methods():
    assert timeline.Timeline is timeline.Story is Story
    assert isinstance(STORY, timeline.Timeline)


@pytest.mark.parametrize("story", [STORY, Story.of(many(150)), Story((), ())])
def test_a_frame_gives_itself_again(story):
    frame = story.to_frame()
    again = timeline.Timeline.from_frame(frame)
    assert [event.id for event in again.events] == list(frame["id"])
    assert_frame_equal(again.to_frame(), frame, check_dtype=bool(len(frame)))


def test_all_three_frames_give_all_three_again():
    again = Story.from_frame(
        STORY.to_frame(), mentions=STORY.mentions_frame(), articles=STORY.articles_frame(),
        title=STORY.title,
    )  # fmt: skip
    assert again.title == STORY.title
    assert_frame_equal(again.to_frame(), STORY.to_frame())
    assert_frame_equal(again.mentions_frame(), STORY.mentions_frame())
    assert_frame_equal(again.articles_frame(), STORY.articles_frame())


def test_a_file_that_pandas_reads_is_a_timeline(tmp_path):
    STORY.to_csv(tmp_path / "events.csv")
    frame = pandas.read_csv(tmp_path / "events.csv")
    again = Story.from_frame(frame)
    assert again.to_csv() == (tmp_path / "events.csv").read_bytes().decode()
    assert [row["id"] for row in read_csv(tmp_path / "events.csv")] == list(again.to_frame()["id"])


def test_days_and_titles_are_enough():
    events = Story.from_frame(DAYS).to_frame()
    assert list(events["title"]) == ["It snowed", "It rained"]
    assert list(events["date"]) == ["2023-09-16", "2023-09-18"]


def test_moments_lists_and_missing_cells_are_understood():
    frame = pandas.DataFrame(
        {
            "title": ["One", "Two", "Three"],
            "start": [
                pandas.Timestamp("2023-09-16 08:05"),
                pandas.Timestamp("2023-09-17"),
                pandas.NaT,
            ],
            "people": [["Ann", "Bo"], None, float("nan")],
            "score": [numpy.float64(0.5), pandas.NA, None],
            "n_mentions": pandas.array([2, None, 1], dtype="Int64"),
        }
    )
    events = Story.from_frame(frame).to_frame().set_index("title")
    assert events.loc["One", "start"] == "2023-09-16T08:05"
    assert events.loc["One", "precision"] == "minute"
    assert events.loc["One", "people"] == "Ann; Bo"
    assert events.loc["Two", "date"] == "2023-09-17"
    assert events.loc["Three", "date"] == ""
    assert events.loc["One", "n_mentions"] == 2


FAULTS = [
    ({"date": "2023-13-01"}, r"row y, column 'date': '2023-13-01' has no month 13"),
    ({"kind": "evnt"}, r"row y, column 'kind': 'evnt' is none .*did you mean 'event'"),
    ({"title": None}, r"row y, column 'title': is empty"),
]


@pytest.mark.parametrize(("cells", "why"), FAULTS)
def test_a_bad_cell_is_named_by_its_row_and_column(cells, why):
    frame = DAYS.assign(date=["2023", "2024"], kind="event").astype(object)
    for name, cell in cells.items():
        frame.loc["y", name] = cell
    with pytest.raises(OptionError, match=why):
        Story.from_frame(frame)


def test_a_frame_without_titles_is_named():
    with pytest.raises(OptionError, match=r"frame: has no column 'title' .have a, b"):
        Story.from_frame(pandas.DataFrame({"a": [1], "b": [2]}))


def test_labels_that_stand_twice_do_not_hide_a_row():
    frame = pandas.concat([DAYS, DAYS.assign(title="Again")])
    assert len(Story.from_frame(frame).events) == 4


def test_a_frame_plots_itself():
    figure = DAYS.timeline.plot(title="Weather")
    assert figure.layout.title.text == "Weather"
    assert sum(len(trace.x) for trace in figure.data) == 2
    assert DAYS.timeline.story().to_markdown().count("- **") == 2


def test_a_frame_writes_its_page(tmp_path):
    DAYS.timeline.to_html(tmp_path / "a.html", title="Weather")
    assert "<title>Weather</title>" in (tmp_path / "a.html").read_text(encoding="utf-8")


TEXTS = pandas.Series(
    ["The court ruled Saturday.", None, "He left on Monday, then on May 3."],
    index=pandas.Index(["a", "b", "c"], name="article"),
)


def test_a_series_of_texts_gives_its_dates():
    found = TEXTS.timeline.dates(published="2023-11-20")
    assert list(found.index) == ["a", "c", "c"]
    assert found.index.name == "article"
    assert list(found.columns[:8]) == [
        "text", "start", "end", "type", "value", "mod", "from", "to",
    ]  # fmt: skip
    row = found.loc["a"]
    assert (row["text"], row["start"], row["end"], row["value"], row["rule"]) == (
        "Saturday", 16, 24, "2023-11-18", "weekday",
    )  # fmt: skip
    assert TEXTS["a"][row["start"] : row["end"]] == "Saturday"


def test_each_text_counts_from_its_own_day():
    days = pandas.Series(pandas.to_datetime(["2023-11-20", None]), index=["c", "a"])
    found = TEXTS.timeline.dates(published=days)
    assert found.loc["c", "value"].iloc[0] == "2023-11-20"
    assert found.loc["a", "reason"] == "no publish date to count from"


def test_no_text_gives_an_empty_frame_with_its_columns():
    found = pandas.Series([], dtype=str).timeline.dates()
    assert len(found) == 0
    assert "value" in found.columns


def test_a_cell_that_is_no_text_is_named():
    with pytest.raises(OptionError, match=r"row b: is int, no text"):
        pandas.Series(["on Monday", 7], index=["a", "b"]).timeline.dates()


def test_a_publish_day_that_is_none_is_named():
    with pytest.raises(OptionError, match="Saturday"):
        TEXTS.timeline.dates(published="Saturday")


@pytest.mark.parametrize("order", ["import timeline, pandas", "import pandas, timeline"])
def test_the_accessor_is_there_in_whatever_order(order):
    program = f"{order}; print(pandas.Series(['on May 3, 2023']).timeline.dates()['value'][0])"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, cwd=ROOT
    )
    assert (done.stdout, done.stderr) == ("2023-05-03\n", "")


def test_what_a_format_cannot_hold_is_a_warning_that_counts_it():
    with pytest.warns(UserWarning, match="ics: 4 events left out: dated to a month"):
        calendar = STORY.to_ics()
    assert calendar.startswith("BEGIN:VCALENDAR")


NAMES = sorted(name for name in dir(Story) if name.startswith("to_") and name != "to_frame")


@pytest.mark.parametrize("name", [n for n in NAMES if n not in ("to_png", "to_svg", "to_pdf")])
def test_every_method_writes_what_it_gives(name, tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        content = getattr(STORY, name)()
        assert getattr(STORY, name)(tmp_path / "file") is None
    written = (tmp_path / "file").read_bytes()
    assert written == (content if isinstance(content, bytes) else content.encode())


def test_every_format_has_its_method():
    from timeline.export import exporters

    assert {f"to_{name.replace('-', '_')}" for name in exporters.names()} == set(NAMES)


def test_a_build_is_loaded_from_its_folder_and_from_the_complete_form(tmp_path):
    STORY.write(tmp_path)
    STORY.to_json(tmp_path / "story.json")
    assert_frame_equal(Story.load(tmp_path).to_frame(), STORY.to_frame())
    assert Story.load(tmp_path / "story.json") == STORY


def test_any_format_by_its_name(tmp_path):
    assert STORY.export("markdown", tmp_path / "a.md") is None
    assert STORY.export("markdown") == (tmp_path / "a.md").read_bytes()
    with pytest.raises(OptionError, match="no exporter for 'docx'"):
        STORY.export("docx")
