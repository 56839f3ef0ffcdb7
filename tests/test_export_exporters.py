"""The door for formats: names, suffixes, choices, errors, and what every format must bear."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from hostile_timeline import HOSTILE
from sample_timeline import SAMPLE

from timeline import civil
from timeline.cli import commands, main
from timeline.errors import OptionError
from timeline.export import exporters
from timeline.export.exporter import Exporter, How, Made
from timeline.export.folder import write
from timeline.export.formats.json import timeline_of
from timeline.export.restore import saved
from timeline.model import (
    Civil,
    Dating,
    Mod,
    Timeline,
)
from timeline.story import Story

PICTURES = {"png", "svg", "pdf"}
NAMES = tuple(name for name in exporters.names() if name not in PICTURES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "timeline", [SAMPLE, HOSTILE, Timeline((), ())], ids=["sample", "hostile", "empty"]
)
def test_the_same_timeline_gives_the_same_bytes(name, timeline):
    exporter = exporters.find(name)
    first, again = exporter.export(timeline), exporter.export(timeline)
    assert first == again
    assert first.content or (name == "timesketch" and not timeline.events)


#: The complete form and the page hold more than the tables: every sentence, all evidence.
FROM_TABLES = [name for name in NAMES if name not in ("json", "html")]


@pytest.mark.parametrize("name", FROM_TABLES)
def test_a_folder_gives_what_the_story_gives(name, tmp_path):
    write(SAMPLE, tmp_path)
    assert exporters.find(name).export(saved(tmp_path)) == exporters.find(name).export(SAMPLE)


def test_every_name_stands_in_the_help_of_the_command():
    words = commands.commands["export"].help.replace(",", " ").split()
    assert [name for name in exporters.names() if name not in words] == []


@pytest.mark.parametrize(
    ("name", "nearest"), [("xls", "xlsx"), ("ical", "ics"), ("timeline.js", "timelinejs")]
)
def test_an_unknown_format_is_named_with_the_nearest(name, nearest):
    with pytest.raises(OptionError, match=f"no exporter for '{name}'.*have csv, .*{nearest}"):
        exporters.find(name)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a.ics", "ics"),
        ("a.md", "markdown"),
        ("a.mw", "markwhen"),
        ("a.JSON", "json"),
        ("a.csv", "csv"),
    ],
)
def test_a_suffix_names_its_format(file, name):
    assert exporters.find_for(Path(file)).name == name


def test_an_unknown_suffix_is_named():
    with pytest.raises(OptionError, match=r"no exporter for '\.xls'"):
        exporters.find_for(Path("a.xls"))


def test_a_plug_in_that_cannot_be_loaded_is_named(monkeypatch):
    doors = [
        EntryPoint("gone", "no_such_module:exporter", exporters.GROUP),
        EntryPoint("odd", "json:dumps", exporters.GROUP),
    ]
    monkeypatch.setattr(exporters, "entry_points", lambda group: doors)
    with pytest.raises(OptionError, match=r"gone: its plug-in no_such_module:exporter cannot be"):
        exporters.find("gone")
    with pytest.raises(OptionError, match=r"odd: its plug-in json:dumps is no timeline\.Exporter"):
        exporters.find("odd")


def test_no_plug_in_takes_the_place_of_a_format_of_ours(monkeypatch):
    doors = [
        EntryPoint("ics", "timeline.export.formats.ics:exporter", exporters.GROUP),
        EntryPoint("ics", "another:exporter", exporters.GROUP),
    ]
    monkeypatch.setattr(exporters, "entry_points", lambda group: doors)
    assert exporters.find("ics").about.startswith("a calendar")


def test_text_bytes_and_remarks_are_all_made_into_a_file():
    for made in ("ü", "ü".encode(), Made("ü".encode())):
        assert (
            Exporter("x", ".x", lambda t, h, made=made: made).export(SAMPLE).content == b"\xc3\xbc"
        )


CSV_FORMATS = ("csv", "timelinejs-csv", "timesketch-csv")


@pytest.mark.parametrize("name", CSV_FORMATS)
def test_excel_gets_its_mark_and_raw_cells_no_guard(name):
    exporter = exporters.find(name)
    risky = Timeline((replace(SAMPLE.events[5], title="@SUM(1)"),), ())
    guarded = exporter.export(risky).content
    assert not guarded.startswith(b"\xef\xbb\xbf")
    assert exporter.export(risky, How(excel=True)).content == b"\xef\xbb\xbf" + guarded
    assert b"'@SUM(1)" in guarded
    assert exporter.export(risky, How(raw=True)).content == guarded.replace(b"'@SUM(1)", b"@SUM(1)")


def test_the_complete_form_gives_the_same_timeline_again():
    text = exporters.find("json").export(SAMPLE).content.decode()
    assert timeline_of(text) == SAMPLE
    assert Story.from_json(text) == Story.of(SAMPLE)


BROKEN = [
    ("", "line 1, column 1: is no JSON"),
    ("[]", "format: is not 'news-timeline'"),
    ('{"format": "news-timeline", "version": 9}', "version: is not 1"),
    ('{"format": "news-timeline", "version": 1, "articles": []}', "events: is missing"),
]


@pytest.mark.parametrize(("text", "why"), BROKEN)
def test_what_is_no_timeline_is_named(text, why):
    with pytest.raises(OptionError, match=why):
        timeline_of(text)


PLACES = [
    (("events", 0, "dating", "interval", "start"), "1948-13-01", "is not in the calendar"),
    (("events", 0, "dating", "certainty"), "sure", "is none of its values .have 'exact'"),
    (("events", 0, "mentions", 0, "mention", "span"), [1, 2, 3], "has 3 parts, not 2"),
    (("events", 0, "title"), 7, "is int '7', not str"),
    (("articles", 1, "published", "confidence"), "high", "is str 'high', not float"),
]


@pytest.mark.parametrize(("path", "given", "why"), PLACES)
def test_a_broken_part_is_named_by_its_place(path, given, why):
    document = json.loads(exporters.find("json").export(SAMPLE).content)
    part = document
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = given
    with pytest.raises(OptionError, match=why) as caught:
        timeline_of(json.dumps(document))
    place = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in path).lstrip(".")
    assert caught.value.thing == place


@pytest.fixture
def built(tmp_path):
    write(SAMPLE, tmp_path / "built")
    return tmp_path / "built"


def test_the_command_writes_to_stdout_and_counts_on_stderr(built, capfdbinary):
    assert main(["export", str(built), "--to", "ics"]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"BEGIN:VCALENDAR")
    left_out = b"4 events left out: dated to a month, a year or another stretch, not to days"
    assert err == b"timeline: ics: " + left_out + b"\n"


def test_the_command_writes_a_file_by_its_suffix(built, tmp_path):
    assert main(["export", str(built), "-o", str(tmp_path / "a.md")]) == 0
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# Kim Jong Un in Russia\n")


def test_the_command_names_the_file_in_a_folder(built, tmp_path):
    assert main(["export", str(built), "--to", "xlsx", "-o", str(tmp_path)]) == 0
    assert (tmp_path / "timeline.xlsx").read_bytes().startswith(b"PK")


def test_the_command_reads_the_complete_form(built, tmp_path, capfdbinary):
    assert main(["export", str(built), "-o", str(tmp_path / "a.json")]) == 0
    assert main(["export", str(tmp_path / "a.json"), "--to", "csv"]) == 0
    assert capfdbinary.readouterr().out == (built / "events.csv").read_bytes()


FAULTS = [
    (["--to", "xls"], "export: no exporter for 'xls' (have csv, "),
    ([], "give --to FORMAT (have csv, "),
    (["-o", "a.xls"], "export: no exporter for '.xls' (have .csv, "),
]


@pytest.mark.parametrize(("arguments", "message"), FAULTS)
def test_the_command_says_what_is_wrong(arguments, message, built, capsys):
    assert main(["export", str(built), *arguments]) == 2
    err = capsys.readouterr().err
    assert message in err
    assert err.count("\n") == 1


def test_the_command_names_a_missing_build(tmp_path, capsys):
    assert main(["export", str(tmp_path / "none"), "--to", "csv"]) == 2
    assert "events.csv: no such file (run `timeline build` first)" in capsys.readouterr().err
    assert main(["export", str(tmp_path / "none.json"), "--to", "csv"]) == 2
    assert "none.json: no such file" in capsys.readouterr().err


def test_a_broken_complete_form_is_named_with_its_place(tmp_path, capsys):
    (tmp_path / "a.json").write_text("{")
    assert main(["export", str(tmp_path / "a.json"), "--to", "csv"]) == 2
    assert "a.json: line 1, column 2: is no JSON" in capsys.readouterr().err


def test_a_timeline_without_events_is_written_and_told(tmp_path, capfdbinary):
    write(Timeline((), ()), tmp_path / "empty")
    assert main(["export", str(tmp_path / "empty"), "--to", "timesketch-csv"]) == 3
    assert capfdbinary.readouterr().out.startswith(b"message,datetime,")


def test_a_missing_library_is_named_in_one_line(built, capsys, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    assert main(["export", str(built), "--to", "parquet", "-o", "x.parquet"]) == 2
    assert capsys.readouterr().err == (
        "timeline: pyarrow: is not installed (pip install 'news-timeline[parquet]')\n"
    )


def test_a_limit_is_no_day_of_a_calendar():
    until = replace(SAMPLE.events[5], dating=Dating(civil.day(Civil(2023, 9, 13)), mod=Mod.BEFORE))
    made = exporters.find("ics").export(Timeline((until,), ()))
    assert made.remarks == ("1 event left out: the date only bounds them (before, after)",)


def test_a_build_may_be_for_excel_and_without_a_guard(tmp_path):
    risky = Story((replace(SAMPLE.events[5], title="@SUM(1)"),), SAMPLE.articles)
    risky.write(tmp_path / "plain")
    risky.write(tmp_path / "excel", excel=True, raw=True)
    for table in ("events.csv", "mentions.csv", "articles.csv"):
        plain, excel = ((tmp_path / name / table).read_bytes() for name in ("plain", "excel"))
        assert excel == b"\xef\xbb\xbf" + plain.replace(b"'@SUM", b"@SUM")
    assert saved(tmp_path / "excel") == saved(tmp_path / "plain")


def test_the_command_builds_for_excel(tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("Vienna, 19 September 2023\n\nThe mayor opened the dam in Linz on Monday.\n")
    assert main(["build", str(text), "-o", str(tmp_path / "out"), "--excel", "--raw"]) in (0, 3)
    assert (tmp_path / "out" / "events.csv").read_bytes().startswith(b"\xef\xbb\xbfdate,title")


def test_the_command_reads_an_edited_table(tmp_path, capfdbinary):
    (tmp_path / "mine.csv").write_text("Title;Date\nIt rained;16.09.2023\nIt snowed;2023-12\n")
    assert main(["export", str(tmp_path / "mine.csv"), "--to", "markdown"]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert "- **Sat 16 Sep 2023**: It rained." in out
    assert "- **December 2023**: It snowed." in out


def test_a_copy_says_that_it_is_one():
    text = exporters.find("markdown").export(SAMPLE).content.decode()
    assert "The Spinner, “Kim is again residence”, 19 Sep 2023 (copy)." in text
    assert text.count("(copy)") == 1
