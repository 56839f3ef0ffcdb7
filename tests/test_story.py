"""What a caller can do with a finished timeline."""

from __future__ import annotations

import os
import stat
from dataclasses import replace

import pytest
from sample_timeline import SAMPLE

from timeline.errors import OutputError
from timeline.export import files
from timeline.export.library import FILE_NAME
from timeline.model import Problem, Timeline
from timeline.story import Story

STORY = Story.of(SAMPLE)


def test_a_story_is_a_timeline_with_the_problems_of_its_inputs():
    late = Problem("b.txt", "b.txt", "is empty")
    story = Story.of(SAMPLE, [late])
    assert story.events == SAMPLE.events
    assert story.problems == (*SAMPLE.problems, late)
    assert story.timeline == replace(SAMPLE, problems=story.problems)
    assert type(story.timeline) is Timeline


def test_writing_leaves_the_page_its_library_and_three_tables(tmp_path):
    STORY.write(tmp_path / "new" / "folder")
    names = {path.name for path in (tmp_path / "new" / "folder").iterdir()}
    assert names == {"timeline.html", FILE_NAME, "events.csv", "mentions.csv", "articles.csv"}


def test_writing_again_changes_no_byte(tmp_path):
    for folder in ("a", "b"):
        STORY.write(tmp_path / folder)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_results_are_as_readable_as_any_new_file(tmp_path):
    umask = os.umask(0o022)
    try:
        STORY.to_csv(tmp_path / "events.csv")
    finally:
        os.umask(umask)
    assert stat.S_IMODE((tmp_path / "events.csv").stat().st_mode) == 0o644


def test_a_failed_write_leaves_the_earlier_file_and_no_other(tmp_path, monkeypatch):
    path = tmp_path / "events.csv"
    path.write_text("earlier")
    monkeypatch.setattr(files.os, "fdopen", _no_space)
    with pytest.raises(OutputError, match=r"events\.csv: cannot be written: No space left"):
        STORY.to_csv(path)
    assert [each.name for each in tmp_path.iterdir()] == ["events.csv"]
    assert path.read_text() == "earlier"


def _no_space(handle, mode):
    os.close(handle)
    raise OSError(28, "No space left on device")


def test_a_folder_that_is_a_file_is_named(tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(OutputError, match="taken"):
        STORY.write(tmp_path / "taken")


def test_frames_and_figure():
    assert list(STORY.to_frame()["id"]) == [event.id for event in SAMPLE.events]
    assert "undated" in set(STORY.mentions_frame()["id"])
    assert STORY.figure().data


def test_a_page_of_its_own_needs_no_other_file(tmp_path):
    STORY.to_html(tmp_path / "story.html")
    page = (tmp_path / "story.html").read_text(encoding="utf-8")
    assert "<script src=" not in page
    assert "plotly.js (basic - minified)" in page


def test_in_a_notebook_the_page_stands_in_a_sandboxed_frame():
    frame = STORY._repr_html_()
    assert frame.startswith("<iframe sandbox=")
    assert "allow-same-origin" not in frame
