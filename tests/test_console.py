"""The terminal: clean lines, tables that are not wrapped in a pipe, no bar where nobody looks."""

from __future__ import annotations

import io
import sys

from timeline import console


def test_a_message_is_one_line_without_control_characters(capsys):
    console.say("a.txt:\x1b[31m bad\nnews\u2028here")
    assert capsys.readouterr().err == "timeline: a.txt: [31m bad news here\n"


def test_a_table_in_a_pipe_is_never_wrapped(capsys):
    console.emit_table(("name", "text"), [("a", "word " * 100), ("[bold]b", "x")])
    header, first, second = capsys.readouterr().out.splitlines()
    assert first.count("word") == 100
    assert header.split() == ["name", "text"]
    assert second.split() == ["[bold]b", "x"]


def test_no_progress_bar_off_the_terminal(capsys):
    with console.progress("articles", 3) as advance:
        advance(3)
    assert capsys.readouterr() == ("", "")


def test_a_progress_bar_on_a_terminal(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stderr", Terminal())
    with console.progress("articles", 4) as advance:
        advance(4)
    assert "articles" in sys.stderr.getvalue()
    assert "100%" in sys.stderr.getvalue()


def test_output_is_utf_8_and_surrogates_are_escaped(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    console.use_utf8()
    console.emit(["Ðakovo \ud800"])
    assert raw.getvalue().decode() == "Ðakovo \\ud800\n"
