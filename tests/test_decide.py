"""Corrections by the shell and by a spreadsheet: typed words in, records that hold out."""

from __future__ import annotations

import csv
import tomllib

import pytest

from timeline.cli import main

TEXT = "Published 3 May 2021\n\nMayor Jane Reed opened the dam in Ashford on Sunday.\n"
BRIDGE = "Published 5 May 2021\n\nThe council closed the bridge in Milton on Tuesday.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of two articles, built."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "dam.txt").write_text(TEXT)
    (tmp_path / "news" / "bridge.txt").write_text(BRIDGE)
    monkeypatch.chdir(tmp_path)
    assert main(["build", "news"]) == 0
    return tmp_path


def table(folder, name="events.csv"):
    with (folder / "exports" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def kept(folder):
    return tomllib.loads((folder / "news" / "decisions.toml").read_text())["decision"]


def edit(folder, change, name="edited.csv"):
    """The table of the build with its rows changed."""
    rows = [dict(row) for row in table(folder)]
    rows = change(rows) or rows
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table(folder)[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_a_decision_is_kept_beside_the_articles_and_holds_when_built_again(folder, capsys):
    dam = table(folder)[0]
    typed = ["decide", dam["id"][:5], "redate", "last Saturday"]
    assert main([*typed, "--reason", "The minutes", "--by", "Jo", "--at", "2026-11-25"]) == 0
    assert f"redate {dam['id']} 2021-05-01 (was 2021-05-02)" in capsys.readouterr().err
    assert kept(folder) == [
        {
            "id": dam["id"], "action": "redate", "value": "2021-05-01", "was": "2021-05-02",
            "by": "Jo", "at": "2026-11-25", "reason": "The minutes",
        }
    ]  # fmt: skip
    assert main(["build", "news"]) == 0
    assert (table(folder)[0]["date"], table(folder)[0]["status"]) == ("2021-05-01", "edited")


def test_the_moment_comes_from_the_clock_unless_it_is_given(folder, monkeypatch):
    monkeypatch.setattr("timeline.cli.time.time", lambda: 1764104000.9)
    assert main(["decide", table(folder)[0]["id"], "hide"]) == 0
    assert kept(folder)[0]["at"] == "2025-11-25T20:53:20Z"


def test_a_second_decision_takes_the_place_of_the_first_and_keeps_what_the_program_said(folder):
    name = table(folder)[0]["id"]
    title = table(folder)[0]["title"]
    assert main(["decide", name, "retitle", "One"]) == 0
    assert main(["build", "news"]) == 0
    assert main(["decide", name, "retitle", "Two"]) == 0
    assert [(r["value"], r["was"]) for r in kept(folder)] == [("Two", title)]


def test_a_record_can_be_taken_out_again(folder, capsys):
    name = table(folder)[0]["id"]
    for action in (["hide"], ["note", "x"]):
        assert main(["decide", name, *action]) == 0
    assert main(["decide", name, "note", "--undo"]) == 0
    assert [record["action"] for record in kept(folder)] == ["hide"]
    assert main(["decide", name, "note", "--undo"]) == 2
    assert f"no such note is kept (have hide {name})" in capsys.readouterr().err


def test_what_was_left_out_can_be_shown_again(folder):
    name = table(folder)[0]["id"]
    assert main(["build", "news", "--from", "2021-05-04"]) == 0
    assert main(["decide", name, "show"]) == 0
    assert kept(folder)[0]["was"] == "before 2021-05-04"
    assert main(["build", "news", "--from", "2021-05-04"]) == 0
    assert len(table(folder)) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ID", "hidee"], "did you mean hide?"),
        (["ID", "redate", "2021-02-30"], "'2021-02-30' is no date"),
        (["ID", "redate"], "redate needs a value"),
        (["ID", "kind", "plann"], "did you mean plan?"),
        (["ID", "same", "ID"], "is compared with itself"),
        (["ID", "same", "mzzzz"], "mzzzz: no such event (have "),
        (["mzzzz", "hide"], "mzzzz: no such event (have "),
        (["new", "add", "2021-05-02"], "lacks a date or a title"),
        (["ID", "hide", "--at", "noon"], "'noon' is no moment"),
        (["ID", "hide", "--in", "absent"], "events.csv: no such file"),
        (["ID"], "Missing argument 'ACTION': one of hide, show, redate"),
        ([], "give either ID ACTION [VALUE] or --from FILE"),
    ],
)
def test_what_means_nothing_is_one_line_and_writes_nothing(arguments, message, folder, capsys):
    name = table(folder)[0]["id"]
    capsys.readouterr()
    assert main(["decide", *(name if word == "ID" else word for word in arguments)]) == 2
    err = capsys.readouterr().err
    assert message in err
    assert err.count("\n") == 1
    assert not (folder / "news" / "decisions.toml").exists()


def test_a_broken_file_is_named_and_left_as_it_is(folder, capsys):
    path = folder / "news" / "decisions.toml"
    path.write_text("[[decision]]\nid = \n")
    before = (folder / "exports" / "events.csv").read_bytes()
    assert main(["decide", table(folder)[0]["id"], "hide"]) == 2
    assert main(["build", "news"]) == 2
    lines = capsys.readouterr().err.splitlines()[-2:]
    assert all("decisions.toml:2: is no TOML" in line for line in lines)
    assert path.read_text() == "[[decision]]\nid = \n"
    assert (folder / "exports" / "events.csv").read_bytes() == before


def test_strict_says_when_a_decision_does_not_fit(folder):
    name = table(folder)[0]["id"]
    assert main(["decide", name, "redate", "2021-05-01"]) == 0
    assert main(["build", "news", "--strict"]) == 0
    path = folder / "news" / "decisions.toml"
    path.write_text(path.read_text().replace("2021-05-02", "2021-04-30"))
    assert main(["build", "news"]) == 0
    assert main(["build", "news", "--strict"]) == 1


def test_a_file_of_ones_own_is_used_where_it_is_named(folder):
    name = table(folder)[0]["id"]
    assert main(["decide", name, "hide", "--decisions", "mine.toml"]) == 0
    assert not (folder / "news" / "decisions.toml").exists()
    assert main(["build", "news", "--decisions", "mine.toml"]) == 0
    assert name not in {row["id"] for row in table(folder)}
    assert main(["decide", name, "note", "seen"]) == 0
    assert not (folder / "news" / "decisions.toml").exists()
    assert "seen" in (folder / "mine.toml").read_text()
    assert main(["build", "news", "--decisions", "absent.toml"]) == 2


def test_an_edited_table_becomes_decisions_that_give_the_same_table(folder):
    dam, bridge = table(folder)

    def change(rows):
        rows[0] |= {"date": "1 May 2021", "title": "The dam opens", "note": "seen"}
        rows[1] |= {"kind": "statement", "lane": "background", "status": "disputed"}
        rows.append(dict.fromkeys(rows[0], "") | {"date": "2021-05-04", "title": "Speeches"})

    edit(folder, change)
    assert main(["decide", "--from", "edited.csv", "--reason", "desk", "--by", "Jo"]) == 0
    assert {(r["id"], r["action"], r.get("value", "")) for r in kept(folder)[1:]} == {
        (dam["id"], "redate", "2021-05-01"), (dam["id"], "retitle", "The dam opens"),
        (dam["id"], "note", "seen"), (bridge["id"], "kind", "statement"),
        (bridge["id"], "lane", "background"), (bridge["id"], "dispute", ""),
    }  # fmt: skip
    assert {record["reason"] for record in kept(folder)} == {"desk"}
    assert main(["build", "news"]) == 0
    rows = {row["title"]: row for row in table(folder)}
    assert set(rows) == {"The dam opens", bridge["title"], "Speeches"}
    assert rows["The dam opens"]["date"] == "2021-05-01"
    assert rows[bridge["title"]]["status"] == "disputed"


def test_a_table_saved_without_a_change_decides_nothing(folder, capsys):
    edit(folder, lambda rows: None)
    assert main(["decide", "--from", "edited.csv"]) == 0
    assert "nothing to decide" in capsys.readouterr().err
    assert not (folder / "news" / "decisions.toml").exists()


def test_only_the_start_changed_is_a_change_of_date(folder):
    edit(folder, lambda rows: rows[0].update(start="2021-05-01", end="2021-05-01"))
    assert main(["decide", "--from", "edited.csv"]) == 0
    assert kept(folder)[0]["value"] == "2021-05-01"


def test_a_row_taken_out_hides_its_event_unless_the_table_is_a_part(folder):
    edit(folder, lambda rows: rows[1:])
    assert main(["decide", "--from", "edited.csv", "--partial"]) == 0
    assert not (folder / "news" / "decisions.toml").exists()
    assert main(["decide", "--from", "edited.csv"]) == 0
    assert [(r["id"], r["action"]) for r in kept(folder)] == [(table(folder)[0]["id"], "hide")]


def test_the_records_of_another_file_are_taken_over(folder):
    name = table(folder)[0]["id"]
    assert main(["decide", name, "hide"]) == 0
    (folder / "page.toml").write_text(
        f'[[decision]]\nid = "{name}"\naction = "note"\nvalue = "x"\n'
    )
    assert main(["decide", "--from", "page.toml"]) == 0
    assert [record["action"] for record in kept(folder)] == ["hide", "note"]


def test_a_bad_row_is_named_by_its_line_and_nothing_is_written(folder, capsys):
    edit(folder, lambda rows: rows[1].update(date="2021-13-13"))
    for command in (["decide", "--from", "edited.csv"], ["render", "edited.csv"]):
        assert main(command) == 2
        assert "edited.csv:3: column 'date': '2021-13-13'" in capsys.readouterr().err
    assert not (folder / "news" / "decisions.toml").exists()
    assert not (folder / "timeline.html").exists()


def test_render_draws_the_page_of_an_edited_table(folder, capsys):
    def change(rows):
        rows[0]["title"] = "=The <b>dam</b> opens"
        rows.append(dict.fromkeys(rows[0], "") | {"date": "2021-05-04", "title": "Speeches"})

    edit(folder, change)
    assert main(["render", "edited.csv", "-o", "out.html", "--title", "Ashford"]) == 0
    assert "3 events in out.html" in capsys.readouterr().err
    page = (folder / "out.html").read_text(encoding="utf-8")
    assert "<title>Ashford</title>" in page
    assert "Speeches" in page
    assert "<b>dam" not in page
    (folder / "none.csv").write_text("date,title\n")
    assert main(["render", "none.csv", "-o", "none.html"]) == 3
    assert not (folder / "none.html").exists()


def test_a_file_that_is_named_needs_no_build_at_hand(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    mine = ["--decisions", "mine.toml", "--at", "2026-11-25"]
    assert main(["decide", "m1", "redate", "Saturday", *mine]) == 0
    assert main(["decide", "m1", "redate", "3 May 2021", *mine]) == 0
    assert main(["decide", "m2", "same", "m1", *mine]) == 0
    assert main(["decide", "m1", "hidee", *mine]) == 2
    found = tomllib.loads((tmp_path / "mine.toml").read_text())["decision"]
    assert [(r["id"], r["action"], r["value"]) for r in found] == [
        ("m1", "redate", "2021-05-03"),
        ("m1", "same", "m2"),
    ]
    assert main(["decide", "m1", "redate", "--undo", *mine]) == 0
    (tmp_path / "other.toml").write_text((tmp_path / "mine.toml").read_text())
    assert main(["decide", "--from", "other.toml", *mine]) == 0
    (tmp_path / "t.csv").write_text("date,title\n2021,x\n")
    assert main(["decide", "--from", "t.csv", *mine]) == 2
    assert "t.csv: there is no build to compare it with" in capsys.readouterr().err
    assert main(["decide", "m1", "hide", "--in", "absent", *mine]) == 2
