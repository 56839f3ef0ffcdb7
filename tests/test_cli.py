"""The command line: exit codes, what goes to which stream, and the documented records."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from timeline.cli import commands, main

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
COURT = ["dates", "--text", "The court ruled Saturday.", "--published", "2023-11-20"]


def one_line(text):
    """The message, which must be the only one."""
    assert text.endswith("\n")
    assert text.count("\n") == 1
    return text.strip()


@pytest.mark.parametrize("command", sorted(commands.commands))
def test_every_command_has_help_with_examples(command, capsys):
    assert main([command, "--help"]) == 0
    assert f"\n    timeline {command}" in capsys.readouterr().out


def test_help_names_every_command_and_exit_code(capsys):
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in commands.commands)
    assert all(code in out for code in ("0 done", "1 done", "2 wrong usage", "3 no event", "130"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing command"),
        (["bild"], "No such command 'bild'"),
        (["build"], "Missing argument 'PATH...'"),
        (["build", "seeds", "--jobs", "0"], "'--jobs'"),
        (["build", "seeds", "--from", "2023-09-31"], "'2023-09-31' is no date"),
        (["build", "seeds", "--to", "September"], "write 2023-09-16, 2023-09 or 2023"),
        (["build", "seeds", "--published", "2023-09"], "'2023-09' is no day"),
        (["build", "seeds", "--from", "2023-10", "--to", "2023-09"], "--from lies after --to"),
        (["dates", "--published", "tomorrow", "--text", "x"], "'tomorrow' is no date"),
        (["dates", "--text", "x", "seeds"], "either FILE or --text"),
        (["dates", "--text", "x", "--format", "xml"], "'xml'"),
    ],
)
def test_wrong_usage_is_one_line_that_names_the_way_to_help(arguments, message, capsys):
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in one_line(err)
    assert "--help" in err


@pytest.mark.parametrize("command", ["build", "dates", "anchor"])
def test_nothing_readable_is_exit_2_and_names_the_file(command, tmp_path, capsys):
    (tmp_path / "empty.txt").touch()
    for path, name in ((tmp_path / "absent.txt", "absent.txt"), (tmp_path, "empty.txt")):
        assert main([command, str(path)]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert name in one_line(err)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["empty.txt"]


@pytest.mark.parametrize("command", ["build", "dates", "anchor"])
def test_an_empty_folder_is_exit_2(command, tmp_path, capsys):
    assert main([command, str(tmp_path)]) == 2
    assert str(tmp_path) in one_line(capsys.readouterr().err)


def test_a_broken_file_does_not_stop_the_others(tmp_path, capsys):
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "good.txt").write_text("Published 3 May 2021\n\nThe dam broke on Sunday.\n")
    assert main(["anchor", str(tmp_path), "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line)["document"] for line in out.splitlines()] == ["good.txt"]
    assert "binary.txt" in one_line(err)


@pytest.fixture
def story(tmp_path, monkeypatch):
    """A folder of one article, to build in."""
    text = "Published 3 May 2021\n\nThe mayor of Ashford opened the dam on Sunday.\n"
    (tmp_path / "story.txt").write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_build_writes_the_page_and_three_tables_and_says_so(story, capsys):
    assert main(["build", "story.txt", "-o", "out"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert one_line(err) == f"timeline: 1 event from 1 article in {Path('out', 'timeline.html')}"
    written = {path.name for path in (story / "out").iterdir()}
    assert written >= {"timeline.html", "events.csv", "mentions.csv", "articles.csv"}


def test_an_earlier_result_among_the_articles_is_not_read_as_one(story, capsys):
    assert main(["build", "."]) == 0
    first = (story / "exports" / "events.csv").read_bytes()
    assert main(["build", "."]) == 0
    assert "1 event from 1 article" in capsys.readouterr().err.splitlines()[-1]
    assert (story / "exports" / "events.csv").read_bytes() == first


def test_strict_turns_a_problem_into_exit_1(story, capsys):
    (story / "empty.txt").touch()
    assert main(["build", ".", "--strict"]) == 1
    assert "empty.txt" in capsys.readouterr().err
    assert main(["build", "story.txt", "absent.txt", "--strict"]) == 1
    assert main(["build", "story.txt", "absent.txt"]) == 0
    assert main(["build", "story.txt", "--strict"]) == 0


def test_an_undated_article_is_named_with_the_way_out(story, capsys):
    (story / "undated.txt").write_text("The dam broke and the town fled.\n")
    assert main(["build", "."]) == 0
    assert "undated.txt: no publish date" in capsys.readouterr().err
    assert main(["build", ".", "--strict"]) == 1
    assert main(["build", ".", "--strict", "--published", "2021-05-03"]) == 0


def test_no_event_is_exit_3(story, capsys):
    assert main(["build", "story.txt", "--from", "2030"]) == 3
    message = capsys.readouterr().err
    assert "0 events" in message
    assert "before 2030-01-01 (1 of 1 dated mention" in message


def test_a_topic_that_no_article_mentions_is_said(story, capsys):
    assert main(["build", "story.txt", "--about", "zebra crossings"]) == 3
    assert "not about zebra crossings" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_exit_2(story, capsys):
    assert main(["build", "story.txt", "-o", "story.txt"]) == 2
    assert "story.txt" in one_line(capsys.readouterr().err)


def test_explain_shows_the_proof_of_what_build_made(story, capsys):
    assert main(["build", "story.txt"]) == 0
    with (story / "exports" / "events.csv").open(newline="") as file:
        event = next(csv.DictReader(file))
    capsys.readouterr()
    assert main(["explain", event["id"]]) == 0
    out = capsys.readouterr().out
    assert out.startswith("2021-05-02")
    assert 'from "Sunday", counted from 2021-05-03' in out
    assert main(["explain", "nonsense"]) == 2
    assert event["id"] in one_line(capsys.readouterr().err)


def test_demo_builds_the_sample_articles(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["demo"]) == 0
    assert (tmp_path / "timeline-demo" / "timeline.html").exists()
    assert "from 3 articles (1 copied" in capsys.readouterr().err


def test_dates_prints_the_documented_keys(capsys):
    assert main([*COURT, "--format", "jsonl"]) == 0
    assert json.loads(one_line(capsys.readouterr().out)) == {
        "document": "text",
        "start": 16,
        "end": 24,
        "text": "Saturday",
        "type": "DATE",
        "value": "2023-11-18",
        "mod": None,
        "from": "2023-11-18",
        "to": "2023-11-18",
        "edtf": "2023-11-18",
        "anchor": "2023-11-20",
        "rule": "weekday",
        "reason": None,
    }


def test_dates_says_why_a_phrase_has_no_day(capsys):
    assert main(["dates", "--text", "The court ruled Saturday.", "--format", "jsonl"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["from"] is record["to"] is record["edtf"] is record["anchor"] is None
    assert record["reason"]


def test_dates_as_a_table(capsys):
    assert main(COURT) == 0
    title, header, row = capsys.readouterr().out.splitlines()
    assert title == "text, published 2023-11-20"
    assert header.split()[:6] == ["phrase", "in", "its", "line", "type", "value"]
    assert row.startswith("The court ruled «Saturday».")
    assert row.split()[4:6] == ["DATE", "2023-11-18"]


def test_dates_of_standard_input():
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "dates", "--published", "2023-11-20"],
        input="The court ruled Saturday.\n",
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert "2023-11-18" in done.stdout


def test_dates_as_timeml_keeps_the_text(tmp_path, capsys):
    text = (
        "Published 20 November 2023\r\n\r\nA \u201cfirm\u201d <b> & Co. said Saturday \x0c it is.\n"
    )
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8", newline="")
    assert main(["dates", str(path), "--published", "2023-11-20", "--format", "timeml"]) == 0
    root = ElementTree.fromstring(capsys.readouterr().out)
    assert "".join(root.find("TEXT").itertext()) == text.replace("\x0c", "\ufffd")
    saturday = root.findall("TEXT/TIMEX3")[-1]
    assert saturday.get("value") == "2023-11-18"
    creation = root.find("DCT/TIMEX3")
    assert saturday.get("anchorTimeID") == creation.get("tid")
    assert creation.get("value") == "2023-11-20"


def test_timeml_takes_one_article(capsys):
    assert main(["dates", str(SEEDS), "--format", "timeml"]) == 2
    assert "timeml" in one_line(capsys.readouterr().err)


def test_anchor_prints_the_documented_keys(capsys):
    assert main(["anchor", str(SEEDS), "--format", "jsonl"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["published"] for record in records] == ["2023-09-19", "2023-09-19", "2023-09-17"]
    assert list(records[0]) == [
        "document", "path", "published", "instant", "zone", "confidence", "evidence", "runner_up",
    ]  # fmt: skip
    assert list(records[0]["evidence"][0]) == ["kind", "raw", "weight", "reason"]


def test_anchor_as_a_table(capsys):
    assert main(["anchor", str(SEEDS)]) == 0
    header, *rows = capsys.readouterr().out.splitlines()
    assert header.split()[:2] == ["document", "published"]
    assert [row.split()[1] for row in rows] == ["2023-09-19", "2023-09-19", "2023-09-17"]


def test_an_undated_article_is_shown_as_such(tmp_path, capsys):
    (tmp_path / "story.txt").write_text("The dam broke and the town fled to the hills.\n")
    assert main(["anchor", str(tmp_path), "--format", "jsonl"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["published"] is record["runner_up"] is None
    assert (record["confidence"], record["evidence"]) == (0.0, [])
    assert main(["anchor", str(tmp_path)]) == 0
    assert "undated" in capsys.readouterr().out


def test_control_characters_of_a_text_never_reach_the_terminal(tmp_path, capsys):
    (tmp_path / "a\x1b[31m.txt").write_text("Published 3 May 2021\n\nThe dam broke on Sunday.\n")
    assert main(["dates", str(tmp_path)]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_a_reader_that_goes_away_is_no_error():
    program = f"{sys.executable} -m timeline dates {SEEDS} --format jsonl | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", program], capture_output=True, text=True, cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (0, "")
    json.loads(one_line(done.stdout))


def test_interrupted_is_130(monkeypatch, capsys):
    def interrupt(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.commands.anchor.anchored", interrupt)
    assert main(["anchor", str(SEEDS)]) == 130
    assert "interrupted" in capsys.readouterr().err


def test_module_and_version():
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "--help"], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: timeline")


@pytest.mark.parametrize(("code", "found"), [("de", "2023-11-18"), ("en", None)])
def test_the_language_is_the_one_that_was_named(code, found, capsys):
    text = "Das Gericht entschied am Samstag."
    given = ["--published", "2023-11-20", "--language", code, "--format", "jsonl"]
    assert main(["dates", "--text", text, *given]) == 0
    values = [json.loads(line)["value"] for line in capsys.readouterr().out.splitlines()]
    assert values == ([found] if found else [])


@pytest.mark.parametrize(
    ("mode", "found"),
    [("--narrative", "1914-07-28"), ("--news", "2023-07-28"), (None, "2023-07-28")],
)
def test_names_follow_the_last_date_told_or_the_publish_date(mode, found, capsys):
    text = "War came in 1914. It began on 28 July."
    given = ["--published", "2023-11-20", "--format", "jsonl", *([mode] if mode else [])]
    assert main(["dates", "--text", text, *given]) == 0
    values = [json.loads(line)["value"] for line in capsys.readouterr().out.splitlines()]
    assert values == ["1914", found]


@pytest.mark.parametrize("command", ["build", "dates", "anchor"])
def test_a_language_is_named_by_its_code(command, capsys):
    assert main([command, "a.txt", "--language", "German"]) == 2
    assert "'German' is no language code" in capsys.readouterr().err


def test_explain_pointed_at_a_file_says_so_in_one_line(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    assert main(["explain", "m1", str(path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
