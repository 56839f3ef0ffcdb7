"""The proof of an event, from the CSV files of a build."""

from __future__ import annotations

import csv

import pytest

from timeline.errors import MissingInput, OptionError, OutputError
from timeline.explain import explain

EVENT = {
    "date": "2021-05-02", "title": "the dam broke", "kind": "event", "certainty": "exact",
    "quote": "On Sunday the dam broke.",
    "n_sources": "1", "sources": "The Echo", "date_text": "Sunday", "anchor": "2021-05-03",
    "rule": "weekday", "note": "", "id": "e1aa",
}  # fmt: skip
MENTION = {
    "id": "e1aa", "event_id": "e1aa",
    "document": "echo.txt", "start": "10", "end": "35", "trigger": "broke",
    "text": "the dam broke on Sunday", "date": "2021-05-02", "edtf": "2021-05-02",
    "date_text": "Sunday", "anchor": "2021-05-03", "rule": "weekday", "status": "happened",
    "attribution": "the mayor", "merge_reason": "first mention",
}  # fmt: skip
ARTICLE = {"document": "echo.txt", "outlet": "The Echo", "published": "2021-05-03", "copy_of": ""}


def write(path, *rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def folder(tmp_path):
    write(tmp_path / "events.csv", EVENT, EVENT | {"id": "e1bb"}, EVENT | {"id": "f2cc"})
    undated = MENTION | {
        "id": "e2aa",
        "text": "'=the burst dam", "date": "", "edtf": "", "date_text": "", "anchor": "",
        "rule": "", "attribution": "", "merge_reason": "same trigger and place",
    }  # fmt: skip
    write(tmp_path / "mentions.csv", MENTION, undated, MENTION | {"id": "f2cc", "event_id": "f2cc"})
    write(tmp_path / "articles.csv", ARTICLE)
    return tmp_path


def test_every_mention_stands_with_its_proof(folder):
    told = "\n".join(explain("e1aa", folder))
    assert told.startswith("2021-05-02  the dam broke\n")
    assert told.count("echo.txt, The Echo, published 2021-05-03") == 2
    assert '2021-05-02, from "Sunday", counted from 2021-05-03, rule weekday' in told
    assert "said by   the mayor" in told
    assert "merged    first mention" in told
    assert "merged    same trigger and place" in told


def test_the_guard_against_formulas_is_taken_off(folder):
    assert "  text      =the burst dam" in list(explain("e1aa", folder))


def test_the_beginning_of_an_id_will_do(folder):
    assert list(explain("f", folder)) == list(explain("f2cc", folder))


def test_an_ambiguous_beginning_names_the_events(folder):
    with pytest.raises(OptionError, match=r"e1: begins the ids of 2 events .*e1aa, e1bb"):
        list(explain("e1", folder))


def test_an_unknown_id_names_the_nearest(folder):
    with pytest.raises(OptionError, match=r"e1aac: no such event \(have e1aa, "):
        list(explain("e1aac", folder))


def test_a_folder_without_a_build_says_how_to_get_one(tmp_path):
    with pytest.raises(MissingInput, match="timeline build"):
        list(explain("e1aa", tmp_path))


def test_a_file_of_another_kind_is_named(folder):
    write(folder / "events.csv", {"when": "2021", "what": "x"})
    with pytest.raises(OutputError, match=r"events\.csv: has no column 'id'"):
        list(explain("e1aa", folder))


def test_a_table_that_lost_a_column_is_named(folder):
    write(folder / "mentions.csv", {k: v for k, v in MENTION.items() if k != "merge_reason"})
    with pytest.raises(OutputError, match=r"mentions\.csv: has no column 'merge_reason'"):
        list(explain("e1aa", folder))
