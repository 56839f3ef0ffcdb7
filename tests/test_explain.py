"""The proof of an event, from the CSV files of a build."""

from __future__ import annotations

import csv
import json

import pytest

from timeline.cli import main
from timeline.console import line
from timeline.errors import MissingInput, OptionError, OutputError
from timeline.explain.lines import explained
from timeline.explain.proof import proof

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


def explain(event_id, folder):
    """The lines as a command prints them."""
    return [line(value) for value in explained(proof(event_id, folder))]


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
    assert "  text      =the burst dam" in (explain("e1aa", folder))


def test_the_beginning_of_an_id_will_do(folder):
    assert (explain("f", folder)) == (explain("f2cc", folder))


def test_an_ambiguous_beginning_names_the_events(folder):
    with pytest.raises(OptionError, match=r"e1: begins the ids of 2 events .*e1aa, e1bb"):
        (explain("e1", folder))


def test_an_unknown_id_names_the_nearest(folder):
    with pytest.raises(OptionError, match=r"e1aac: no such event \(have e1aa, "):
        (explain("e1aac", folder))


def test_a_folder_without_a_build_says_how_to_get_one(tmp_path):
    with pytest.raises(MissingInput, match="timeline build"):
        (explain("e1aa", tmp_path))


def test_a_file_of_another_kind_is_named(folder):
    write(folder / "events.csv", {"when": "2021", "what": "x"})
    with pytest.raises(OutputError, match=r"events\.csv: has no column 'id'"):
        (explain("e1aa", folder))


def test_a_table_that_lost_a_column_is_named(folder):
    write(folder / "mentions.csv", {k: v for k, v in MENTION.items() if k != "merge_reason"})
    with pytest.raises(OutputError, match=r"mentions\.csv: has no column 'merge_reason'"):
        (explain("e1aa", folder))


@pytest.fixture
def built(tmp_path, monkeypatch):
    """A folder of one article, built, and the id of its event."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "dam.txt").write_text(
        "Published 3 May 2021\n\nIt had rained. Mayor Jane Reed opened the dam in Ashford on "
        "Sunday, the council said. People sang.\n"
    )
    assert main(["build", "news"]) == 0
    with (tmp_path / "exports" / "events.csv").open(encoding="utf-8", newline="") as file:
        return next(csv.DictReader(file))["id"]


def test_the_phrase_is_marked_in_its_context_and_the_anchor_has_its_evidence(built, capsys):
    assert main(["decide", built, "note", "seen", "--by", "Jo"]) == 0
    assert main(["build", "news"]) == 0
    capsys.readouterr()
    assert main(["explain", built[:6]]) == 0
    out = capsys.readouterr().out
    assert "It had rained. Mayor Jane Reed opened the dam in Ashford on «Sunday»," in out
    assert "evidence  confidence 0." in out
    assert "Published 3 May 2021" in out
    assert "counted from 2021-05-03, looking past, rule weekday" in out
    assert "\ndecided\n  note seen (Jo, " in out


def test_the_proof_as_json_holds_the_same(built, capsys):
    capsys.readouterr()
    assert main(["explain", built, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    (mention,) = found["mentions"]
    assert (found["id"], found["decisions"], found["aliases"]) == (built, [], [])
    assert mention["context"]["marked"] == mention["expression"]["text"] == "Sunday"
    text = (mention["context"]["before"], mention["context"]["after"])
    assert text[0].endswith("in Ashford on ")
    assert text[1].startswith(", the council said.")
    assert (mention["direction"], mention["anchored_by"]) == ("past", "published")
    assert mention["published"]["day"] == "2021-05-03"
    assert {"kind", "raw", "weight", "reason"} == set(mention["published"]["evidence"][0])


def test_an_article_that_is_gone_leaves_what_the_tables_say(built, tmp_path, capsys):
    (tmp_path / "news" / "dam.txt").unlink()
    capsys.readouterr()
    assert main(["explain", built, "--format", "json"]) == 0
    (mention,) = json.loads(capsys.readouterr().out)["mentions"]
    assert mention["context"] is None
    assert mention["published"]["evidence"] == []
    assert "3 May 2021" in mention["published"]["from"]
    assert main(["explain", built]) == 0
    assert "evidence  " in capsys.readouterr().out


def test_a_mention_leads_to_its_event_and_one_left_out_to_the_reason(folder):
    undated = MENTION | {"id": "e9", "event_id": "", "merge_reason": "undated"}
    write(folder / "mentions.csv", MENTION, MENTION | {"id": "e2"}, undated)
    assert explain("e2", folder) == explain("e1aa", folder)
    with pytest.raises(OptionError, match="e9: is on no event: undated"):
        explain("e9", folder)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Mayor Jane Reed opened the dam in Ashford on April 2.", "another date"),
        ("Mayor Jane Reed closed the dam in Ashford on Sunday.", "different kinds of event"),
        ("Mayor Jane Reed did not open the dam in Ashford on Sunday.", "as not having happened"),
        ("Mayor Ann Kent opened the dam in Milton on Sunday.", "in common: "),
    ],
)
def test_the_nearest_events_that_were_kept_apart_are_shown_with_the_reason(
    text, reason, built, tmp_path, capsys
):
    (tmp_path / "news" / "other.txt").write_text(f"Published 3 May 2021\n\n{text}\n")
    assert main(["build", "news"]) == 0
    capsys.readouterr()
    assert main(["explain", built, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["kept_apart"]
    assert [reason in other["reason"] for other in found if other["document"] == "other.txt"] == [
        True
    ]
    assert main(["explain", built]) == 0
    assert "\nkept apart from\n" in capsys.readouterr().out


def test_a_report_and_what_it_reports_lead_to_each_other(folder):
    named = [EVENT | {"id": f"m{letter * 10}", "title": letter} for letter in "abc"]
    named[1]["note"] = "tells of “a” (2021-05-02, maaaaaaaaaa)"
    write(folder / "events.csv", *named)
    assert proof("maaaaaaaaaa", folder)["links"] == [
        {"way": "told of by", "id": "mbbbbbbbbbb", "date": "2021-05-02", "title": "b"}
    ]
    assert "  tells of maaaaaaaaaa  2021-05-02  a" in explain("mbbbbbbbbbb", folder)
    assert "linked" not in explain("mcccccccccc", folder)
