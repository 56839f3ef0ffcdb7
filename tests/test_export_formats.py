"""Each format as a reader that is not ours sees it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import shutil
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import icalendar
import jsonschema
import kaleido
import openpyxl
import pandas
import pyarrow.parquet
import pytest
from hostile_timeline import HOSTILE, TITLES
from markdown_it import MarkdownIt
from pyld import jsonld
from sample_timeline import SAMPLE

from timeline import civil
from timeline.errors import OutputError
from timeline.export import events, exporters
from timeline.export.exporter import How
from timeline.export.formats.timelinejs import HEADER
from timeline.export.schema import schema
from timeline.model import Civil, Dating, Granularity, Interval, Timeline
from timeline.story import Story

sys.path.insert(0, str(Path(__file__).parent / "peers"))

from npm import node, unavailable

ROOT = Path(__file__).parent.parent


def made(name, timeline=SAMPLE):
    return exporters.find(name).export(timeline).content


def table(name, timeline=SAMPLE):
    return list(csv.DictReader(io.StringIO(made(name, timeline).decode(), newline="")))


def calendar(timeline=SAMPLE):
    return icalendar.Calendar.from_ical(made("ics", timeline))


class TestCalendar:
    def test_days_are_whole_and_end_behind_the_last_one(self):
        told = {str(e["uid"]): (e["dtstart"], e["dtend"]) for e in calendar().walk("VEVENT")}
        days = {uid: (start.dt, end.dt) for uid, (start, end) in told.items()}
        assert days["emet"] == (dt.date(2023, 9, 13), dt.date(2023, 9, 14))
        assert days["esupport"] == (dt.date(2023, 9, 11), dt.date(2023, 9, 18))
        assert days["etrain"] == (dt.date(2023, 9, 18), dt.date(2023, 9, 19))
        assert all(start.params["VALUE"] == "DATE" for start, _ in told.values())

    def test_months_and_years_get_no_day(self):
        uids = {str(event["uid"]) for event in calendar().walk("VEVENT")}
        assert uids == {e.id for e in SAMPLE.events} - {"e1948", "e2011", "ejuly", "esub"}

    def test_it_is_stamped_by_the_newest_publish_day(self):
        stamps = {event["dtstamp"].dt for event in calendar().walk("VEVENT")}
        assert stamps == {dt.datetime(2023, 9, 19, tzinfo=dt.UTC)}

    def test_it_says_who_tells_it_and_how_the_day_is_known(self):
        met = next(e for e in calendar().walk("VEVENT") if e["uid"] == "emet")
        assert met["summary"] == "Kim met Putin and discussed the war in Ukraine"
        assert "“Kim met the president on Wednesday" in met["description"]
        assert "Reuters, “North Korea’s Kim" in met["description"]
        assert "Dated by “Wednesday”, counted from Sun 17 Sep 2023" in met["description"]
        assert met["location"] == "Vostochny"
        assert met["url"] == "https://example.org/news?id=3&page=1"

    def test_a_plan_is_tentative(self):
        told = {str(e["uid"]): str(e["status"]) for e in calendar().walk("VEVENT")}
        assert (told["efood"], told["emet"]) == ("TENTATIVE", "CONFIRMED")

    def test_lines_are_short_and_no_text_breaks_out(self):
        content = made("ics", HOSTILE)
        assert max(map(len, content.split(b"\r\n"))) <= 75
        assert b"\n" not in content.replace(b"\r\n", b"")
        read = calendar(HOSTILE)
        assert not read.errors
        assert len(read.walk("VEVENT")) == 8


class TestWorkbook:
    def book(self, timeline=SAMPLE):
        return openpyxl.load_workbook(io.BytesIO(made("xlsx", timeline)))

    def cells(self, timeline=SAMPLE):
        sheet = self.book(timeline)["Events"]
        names = [cell.value for cell in sheet[1]]
        return [dict(zip(names, row, strict=True)) for row in sheet.iter_rows(min_row=2)]

    def test_three_tables_with_filters_below_a_header_that_stays(self):
        book = self.book()
        assert book.sheetnames == ["Events", "Mentions", "Articles"]
        for sheet in book:
            assert sheet.freeze_panes == "A2"
            assert sheet.auto_filter.ref.startswith("A1:")
        assert [c.value for c in book["Events"][1]] == [column.name for column in events.COLUMNS]

    def test_days_are_dates_and_nothing_else_is(self):
        rows = {row["id"].value: row for row in self.cells()}
        assert rows["emet"]["date"].value.isoformat() == "2023-09-13T00:00:00"
        assert rows["emet"]["date"].number_format == "yyyy-mm-dd"
        assert rows["esupport"]["date"].value == "2023-09-11/2023-09-17"
        assert rows["esupport"]["end"].value.isoformat() == "2023-09-17T00:00:00"
        assert rows["ejuly"]["date"].value == "2023-07"
        assert rows["e1948"]["date"].value == "1948"
        assert rows["emet"]["n_sources"].value == 2

    def test_addresses_are_links(self):
        rows = {row["id"].value: row for row in self.cells()}
        assert rows["emet"]["urls"].hyperlink.target == "https://example.org/news?id=3&page=1"
        assert rows["ehome"]["urls"].hyperlink is None

    def test_no_cell_is_a_formula(self):
        for sheet in self.book(HOSTILE):
            for row in sheet.iter_rows():
                assert {cell.data_type for cell in row} <= {"s", "n", "d"}
        titles = [row["title"].value for row in self.cells(HOSTILE)]
        assert titles[0] == TITLES[0]
        assert titles[11].endswith("…")
        assert len(titles[11]) == 32767

    def test_days_that_excel_cannot_count_stay_text(self):
        rows = {row["id"].value: row for row in self.cells(HOSTILE)}
        assert rows["eh0"]["date"].value == "-0043-03-15"
        assert rows["eh2"]["date"].value.isoformat() == "9999-12-31T00:00:00"
        assert rows["eh18"]["date"].value == "1900-01-01"

    def test_the_archive_holds_no_time_of_ours(self):
        archive = zipfile.ZipFile(io.BytesIO(made("xlsx")))
        assert {info.date_time[:3] for info in archive.infolist()} == {(1980, 1, 1)}
        assert b"2023-09-19T00:00:00Z" in archive.read("docProps/core.xml")


class TestTimelineJS:
    def test_the_sheet_has_the_headers_of_the_template_and_no_other(self):
        assert ",".join(HEADER) == (
            "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,"
            "Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background"
        )
        rows = table("timelinejs-csv")
        assert list(rows[0]) == list(HEADER)
        assert (rows[0]["Type"], rows[0]["Headline"]) == ("title", "Kim Jong Un in Russia")

    def test_a_date_is_no_finer_than_what_was_told(self):
        slides = {slide["unique_id"]: slide for slide in json.loads(made("timelinejs"))["events"]}
        assert slides["ejuly"]["start_date"] == {"year": 2023, "month": 7}
        assert slides["e1948"]["start_date"] == {"year": 1948}
        assert "end_date" not in slides["ejuly"]
        assert slides["esupport"]["end_date"] == {"year": 2023, "month": 9, "day": 17}
        assert slides["etrain"]["display_date"] == "Mon 18 Sep 2023, morning"
        rows = {row["Headline"]: row for row in table("timelinejs-csv")}
        july = rows["Shoigu visited Pyongyang and toured a weapons exhibit"]
        assert (july["Year"], july["Month"], july["Day"], july["End Year"]) == ("2023", "7", "", "")

    def test_hours_are_told(self):
        at = civil.minute(Civil(2023, 9, 18, 8, 5))
        clocked = Timeline((replace(SAMPLE.events[5], dating=Dating(at)),), ())
        slide = json.loads(made("timelinejs", clocked))["events"][0]
        assert slide["start_date"] | {"year": 0} == {
            "year": 0, "month": 9, "day": 18, "hour": 8, "minute": 5, "second": 0,
        }  # fmt: skip
        assert table("timelinejs-csv", clocked)[1]["Time"] == "08:05:00"


#: Of schema.org: the properties of an Event and of a NewsArticle that we use.
EVENT = {
    *("identifier", "name", "description", "startDate", "endDate", "eventStatus", "location"),
    *("about", "keywords", "subjectOf"),
}
ARTICLE = {"headline", "url", "datePublished", "publisher"}
SCHEMA = "https://schema.org/"


class TestLinkedData:
    def expanded(self, timeline=SAMPLE):
        """As a JSON-LD processor reads it, with the vocabulary as its context."""
        document = json.loads(made("jsonld", timeline))
        assert document["@context"] == "https://schema.org"
        whole = jsonld.expand({**document, "@context": {"@vocab": SCHEMA}})[0]
        return [item[f"{SCHEMA}item"][0] for item in whole[f"{SCHEMA}itemListElement"]]

    def test_events_have_articles_as_their_subject_of(self):
        items = self.expanded()
        assert len(items) == len(SAMPLE.events)
        for item in items:
            assert item["@type"] == [f"{SCHEMA}Event"]
            assert {key.removeprefix(SCHEMA) for key in item} - {"@id", "@type"} <= EVENT
            for article in item[f"{SCHEMA}subjectOf"]:
                assert article["@type"] == [f"{SCHEMA}NewsArticle"]
                assert {key.removeprefix(SCHEMA) for key in article} - {"@type"} <= ARTICLE

    def test_dates_are_as_precise_as_the_article(self):
        items = {item[f"{SCHEMA}identifier"][0]["@value"]: item for item in self.expanded()}
        dates = {
            name: tuple(
                item[f"{SCHEMA}{key}"][0]["@value"]
                for key in ("startDate", "endDate")
                if f"{SCHEMA}{key}" in item
            )
            for name, item in items.items()
        }
        assert dates["e1948"] == ("1948",)
        assert dates["ejuly"] == ("2023-07",)
        assert dates["emet"] == ("2023-09-13",)
        assert dates["esupport"] == ("2023-09-11", "2023-09-17")
        assert dates["etrain"] == ("2023-09-18T06:00", "2023-09-18T11:59:59")

    def test_it_becomes_triples(self):
        document = json.loads(made("jsonld", HOSTILE))
        triples = jsonld.to_rdf({**document, "@context": {"@vocab": SCHEMA}})["@default"]
        assert sum(triple["object"]["value"] == f"{SCHEMA}Event" for triple in triples) == len(
            HOSTILE.events
        )

    def test_no_script_is_linked(self):
        assert b"javascript:alert" not in made("jsonld", HOSTILE)


class TestTimesketch:
    def test_lines_and_rows_hold_the_same(self):
        lines = [json.loads(line) for line in made("timesketch").splitlines()]
        for line, row in zip(lines, table("timesketch-csv"), strict=True):
            assert json.loads(row["tag"]) == line["tag"]
            assert {name: str(value) for name, value in line.items() if name != "tag"} == {
                name: cell for name, cell in row.items() if name != "tag"
            }

    def test_it_has_what_timesketch_asks_for(self):
        frame = pandas.read_json(io.BytesIO(made("timesketch")), lines=True)
        assert {"message", "datetime", "timestamp_desc", "tag"} <= set(frame.columns)
        times = pandas.to_datetime(frame["datetime"], utc=True, format="ISO8601")
        seconds = (times - pandas.Timestamp(0, tz="UTC")) // pandas.Timedelta(seconds=1)
        assert list(seconds * 1_000_000) == list(frame["timestamp"])
        met = frame[frame["event_id"] == "emet"].iloc[0]
        assert met["datetime"].isoformat() == "2023-09-13T00:00:00+00:00"
        assert met["timestamp_desc"] == "Event, beginning of its day"
        assert met["tag"] == ["event", "story"]

    def test_every_line_is_one_event(self):
        lines = made("timesketch", HOSTILE).decode().split("\n")
        assert [json.loads(line)["event_id"] for line in lines[:-1]]
        assert lines[-1] == ""


MARKWHEN = """
const { parse } = require("@markwhen/parser");
const found = parse(require("fs").readFileSync(0, "utf8"));
const walk = (node, group) => node.children
  ? node.children.flatMap((child) => walk(child, node.title || group))
  : [[group, node.firstLine.restTrimmed, node.dateRangeIso.fromDateTimeIso.slice(0, 10),
      node.dateRangeIso.toDateTimeIso.slice(0, 10), node.tags]];
console.log(JSON.stringify([found.header, found.documentMessages, walk(found.events, "")]));
"""


class TestMarkwhen:
    def parsed(self, timeline=SAMPLE):
        return json.loads(node(MARKWHEN, given=made("markwhen", timeline)))

    def test_its_own_parser_reads_every_event(self):
        header, messages, told = self.parsed()
        assert (header["title"], messages) == ("Kim Jong Un in Russia", [])
        assert [event[1] for event in told] == [event.title for event in SAMPLE.events]
        assert told[2] == [
            "Background", "Shoigu visited Pyongyang and toured a weapons exhibit",
            "2023-07-01", "2023-08-01", ["event", "background"],
        ]  # fmt: skip
        assert told[4][2:4] == ["2023-09-11", "2023-09-18"]

    def test_no_text_begins_another_event(self):
        _, messages, told = self.parsed(HOSTILE)
        assert messages == []
        assert len(told) == len(HOSTILE.events) - 4
        for tags in (event[4] for event in told):
            assert set(tags) <= {
                *("event", "story", "background", "disputed"),
                *("approximate", "uncertain", "reported"),
            }


class TestMarkdown:
    def test_a_chronology_with_its_sources_below(self):
        text = made("markdown").decode()
        assert text.startswith("# Kim Jong Un in Russia\n\n14 events, ")
        assert "- **Wed 13 Sep 2023**: Kim met Putin and discussed the war in Ukraine.[^" in text
        assert "- **late 2011** (approximate): Kim took power." in text
        assert "Kim will go to several food enterprises (planned)." in text
        assert "  > “It was the longest foreign trip since he took power in late 2011.”" in text
        assert ", 17 Sep 2023. <https://example.org/news?id=3&page=1>\n" in text

    def test_every_note_that_is_pointed_to_stands_once(self):
        text = made("markdown").decode()
        for number in (1, 2, 3):
            assert text.count(f"\n[^{number}]: ") == 1
            assert f"[^{number}]" in text.partition("\n[^1]: ")[0]

    def test_a_text_is_no_markup(self):
        tokens = (
            MarkdownIt("commonmark", {"html": True})
            .enable("table")
            .parse(made("markdown", HOSTILE).decode())
        )
        kinds = {token.type for token in tokens}
        inline = {child.type for token in tokens for child in token.children or ()}
        assert not kinds & {"html_block", "fence", "code_block", "hr", "table_open"}
        assert inline <= {"text", "softbreak", "strong_open", "strong_close", "text_special",
                          "link_open", "link_close"}  # fmt: skip
        links = [
            child.attrs["href"]
            for token in tokens
            for child in token.children or ()
            if child.type == "link_open"
        ]
        assert all(link.startswith("https://example.org/") for link in links)
        headings = [token.map[0] for token in tokens if token.type == "heading_open"]
        assert len(headings) == 3


class TestParquet:
    def test_the_columns_of_events_csv_with_their_types(self):
        found = pyarrow.parquet.read_table(io.BytesIO(made("parquet")))
        assert found.column_names == [column.name for column in events.COLUMNS]
        assert str(found.schema.field("n_sources").type) == "int64"
        assert str(found.schema.field("score").type) == "double"
        assert found.schema.metadata[b"title"] == b"Kim Jong Un in Russia"
        assert found.schema.equals(
            pyarrow.parquet.read_table(io.BytesIO(made("parquet", Timeline((), ())))).schema
        )

    def test_pandas_makes_the_same_timeline_of_it(self):
        frame = pandas.read_parquet(io.BytesIO(made("parquet")))
        again = Story.from_frame(frame).to_frame()
        pandas.testing.assert_frame_equal(again, Story.of(SAMPLE).to_frame())


class TestCompleteForm:
    @pytest.mark.parametrize("timeline", [SAMPLE, HOSTILE], ids=["sample", "hostile"])
    def test_it_keeps_to_its_schema(self, timeline):
        document = json.loads(made("json", timeline))
        jsonschema.Draft202012Validator(schema()).validate(document)

    def test_the_schema_is_a_schema_and_tight(self):
        jsonschema.Draft202012Validator.check_schema(schema())
        document = json.loads(made("json"))
        document["events"][0]["dating"]["certainty"] = "sure"
        with pytest.raises(jsonschema.ValidationError, match="'sure' is not one of"):
            jsonschema.Draft202012Validator(schema()).validate(document)

    def test_the_published_schema_is_what_the_code_says(self):
        published = ROOT / "docs" / "reference" / "timeline.schema.json"
        assert json.loads(published.read_text(encoding="utf-8")) == schema(), "run `make docs`"

    def test_events_say_their_date(self):
        dates = [event["date"] for event in json.loads(made("json"))["events"]]
        assert dates[:3] == ["1948", "2011", "2023-07"]


class TestCsv:
    def test_it_is_the_file_of_the_build(self):
        from timeline.export.folder import events_csv

        assert made("csv").decode() == events_csv(SAMPLE)

    def test_excel_reads_it_as_utf8(self):
        content = exporters.find("csv").export(SAMPLE, How(excel=True)).content
        assert list(pandas.read_csv(io.BytesIO(content))["id"]) == [e.id for e in SAMPLE.events]


class TestVis:
    def test_bars_end_where_the_next_one_may_begin(self):
        items = {item["id"]: item for item in json.loads(made("vis"))["items"]}
        assert (items["emet"]["start"], items["emet"]["end"]) == (
            "2023-09-13T00:00:00", "2023-09-14T00:00:00",
        )  # fmt: skip

    def test_years_are_written_as_javascript_reads_them(self):
        starts = {i["id"]: i["start"] for i in json.loads(made("vis", HOSTILE))["items"]}
        assert starts["eh0"] == "-000043-03-15T00:00:00"
        assert starts["eh3"] == "+012345-01-01T00:00:00"


SMALL = Timeline(SAMPLE.events[5:8], SAMPLE.articles, title="Small")


class TestPictures:
    @pytest.fixture(autouse=True)
    def browser(self):
        if not any(map(shutil.which, ("chromium", "google-chrome"))):
            unavailable("no chromium on this machine")

    def test_a_picture(self):
        assert made("png", SMALL).startswith(b"\x89PNG")

    @pytest.fixture
    def open_browser(self):
        """One browser for several pictures; it is told what each picture else tells its own."""
        kaleido.start_sync_server(n=1, mathjax=False)
        yield
        kaleido.stop_sync_server()

    @pytest.mark.filterwarnings("ignore:The kopts argument is ignored")
    @pytest.mark.usefixtures("open_browser")
    def test_drawings_are_the_same_twice(self):
        for name, begins in (("svg", b"<svg"), ("pdf", b"%PDF")):
            first = made(name, SMALL)
            assert first.startswith(begins)
            assert first == made(name, SMALL)

    def test_without_a_browser_one_line_says_what_to_do(self, monkeypatch):
        monkeypatch.setenv("BROWSER_PATH", "/no/such/browser")
        with pytest.raises(OutputError, match=r"svg: the browser draws nothing: .*chromium"):
            made("svg", SMALL)


def test_a_stretch_of_years_is_written_in_years():
    years = Interval(Civil(2020), Civil(2023), Granularity.YEAR)
    timeline = Timeline((replace(SAMPLE.events[0], dating=Dating(years)),), ())
    item = json.loads(made("jsonld", timeline))["itemListElement"][0]["item"]
    assert (item["startDate"], item["endDate"]) == ("2020", "2022")
    assert "\n2020/2022: " in made("markwhen", timeline).decode()
    slide = json.loads(made("timelinejs", timeline))["events"][0]
    assert (slide["start_date"], slide["end_date"]) == ({"year": 2020}, {"year": 2022})
