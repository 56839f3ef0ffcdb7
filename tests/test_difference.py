"""What a second build says otherwise than the first."""

from __future__ import annotations

import json

import pytest

from timeline.cli import main
from timeline.explain.difference import Edition, difference

DAM = "Published 3 May 2021\n\nMayor Jane Reed opened the dam in Ashford on Sunday.\n"
BRIDGE = "Published 5 May 2021\n\nThe council closed the bridge in Milton on Tuesday.\n"


@pytest.fixture
def news(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "dam.txt").write_text(DAM)
    assert main(["build", "news", "-o", "old"]) == 0
    return tmp_path / "news"


def records(capsys):
    capsys.readouterr()
    assert main(["diff", "old", "new", "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_same_build_twice_makes_no_difference(news, capsys):
    assert main(["build", "news", "-o", "new"]) == 0
    assert records(capsys) == []
    assert main(["diff", "old", "new"]) == 0
    assert capsys.readouterr() == ("", "timeline: no difference\n")


def test_added_changed_and_removed_events_are_told_apart(news, capsys):
    (news / "bridge.txt").write_text(BRIDGE)
    assert main(["build", "news", "-o", "new"]) == 0
    assert [(r["change"], r["date"]) for r in records(capsys)] == [("added", "2021-05-04")]
    assert main(["build", "news", "-o", "new", "--from", "2021-05-04"]) == 0
    added, removed = records(capsys)
    assert (removed["change"], removed["reason"]) == ("removed", "before 2021-05-04")
    assert main(["decide", added["id"], "redate", "2021-05-03", "--in", "new"]) == 0
    assert main(["build", "news", "-o", "old"]) == 0
    assert main(["diff", "new", "old"]) == 0
    out = capsys.readouterr().out
    assert "+ 2021-05-02  Mayor Jane Reed opened the dam in Ashford" in out
    assert "    date: 2021-05-04 -> 2021-05-03\n" in out
    assert "    status: ok -> edited\n" in out


def test_tables_alone_can_be_compared(news, capsys):
    assert main(["build", "news", "-o", "new", "--top", "1"]) == 0
    assert main(["diff", "old/events.csv", "new/events.csv"]) == 0
    assert capsys.readouterr().err.endswith("no difference\n")


def edition(**events):
    """An edition whose events have the mentions that are named, the first as their id."""
    homes = {mention: told[0] for told in events.values() for mention in told}
    rows = {told[0]: {"id": told[0], "title": title} for title, told in events.items()}
    return Edition(rows, homes, {})


def test_an_older_mention_changes_the_id_and_the_event_stays_the_same():
    (record,) = difference(edition(dam=["m2", "m3"]), edition(dam=["m1", "m2", "m3"]))
    assert record["change"] == "changed"
    assert record["changes"] == [{"column": "id", "old": "m2", "new": "m1"}]


def test_merged_and_split_events_name_what_they_come_from():
    two, one = edition(dam=["m1"], bridge=["m2"]), edition(dam=["m1", "m2"])
    (merged,) = difference(two, one)
    assert (merged["change"], merged["of"]) == ("merged", ["m1", "m2"])
    assert [(r["change"], r["id"], r["of"]) for r in difference(one, two)] == [
        ("split", "m1", ["m1"]),
        ("split", "m2", ["m1"]),
    ]


def test_a_folder_without_a_build_is_named(tmp_path, capsys):
    assert main(["diff", str(tmp_path), str(tmp_path)]) == 2
    assert "events.csv: no such file" in capsys.readouterr().err


def test_a_table_of_another_kind_is_no_build(news, capsys):
    for table in ("old/mentions.csv", "old/timeline.html"):
        assert main(["diff", table, "old"]) == 2
        assert f"{table}: has no column" in capsys.readouterr().err
