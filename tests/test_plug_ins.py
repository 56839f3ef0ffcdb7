"""The plug-ins of docs/how-to/plug-in.md, installed as packages of their own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "how-to" / "plug-in.md").read_text(encoding="utf-8")
OUTLINE, NOTES = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
DOORS = re.findall(r'\[project\.entry-points\."(.*?)"\]\n(.*?)\n```', GUIDE, re.DOTALL)


@pytest.fixture
def site(tmp_path):
    """A folder of installed packages."""
    folder = tmp_path / "site"
    for name, code, (group, door) in zip(
        ("outline", "notes"), (OUTLINE, NOTES), DOORS, strict=True
    ):
        metadata = folder / f"timeline_{name}-1.0.dist-info"
        metadata.mkdir(parents=True)
        (folder / f"{name}.py").write_text(code, encoding="utf-8")
        (metadata / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: timeline-{name}\nVersion: 1.0\n"
        )
        (metadata / "entry_points.txt").write_text(f"[{group}]\n" + door.replace('"', "") + "\n")
    return folder


def run(site, *arguments):
    program = "import sys; from timeline.cli import main; sys.exit(main(sys.argv[1:]))"
    path = os.pathsep.join((str(site), str(ROOT)))
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip


@pytest.mark.parametrize("code", [OUTLINE, NOTES])
def test_twenty_lines_are_enough(code):
    assert len(code.splitlines()) <= 20


def test_a_format_of_another_package(site, tmp_path):
    done = run(site, "export", ROOT / "exports", "--to", "outline")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"^13\.09\.2023 Kim .* \(\d\)$", done.stdout, re.MULTILINE)
    assert run(site, "export", ROOT / "exports", "-o", tmp_path / "a.outline").returncode == 0
    assert (tmp_path / "a.outline").read_text(encoding="utf-8") == done.stdout


def test_the_plug_in_is_among_the_formats_at_hand(site):
    done = run(site, "export", ROOT / "exports", "--to", "outlines")
    assert done.returncode == 2
    assert "no exporter for 'outlines'" in done.stderr
    assert done.stderr.rstrip().endswith("the nearest is outline)")


def test_a_kind_of_file_of_another_package(site, tmp_path):
    note = tmp_path / "notes" / "river.note"
    note.parent.mkdir()
    note.write_text("Dam opens\n2023-09-19\nThe mayor opened the dam in Linz on Monday.\n")
    done = run(site, "build", tmp_path / "notes", "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert ",2023-09-19," in (tmp_path / "out" / "articles.csv").read_text(encoding="utf-8")
    events = (tmp_path / "out" / "events.csv").read_text(encoding="utf-8")
    assert "\n2023-09-18,The mayor opened the dam in Linz" in events


def test_without_the_plug_in_the_file_is_named(tmp_path):
    (tmp_path / "river.note").write_text("Dam opens\n")
    done = run(tmp_path, "anchor", tmp_path / "river.note")
    assert "river.note: no reader for this kind of file" in done.stderr


def test_a_reader_that_cannot_be_loaded_stops_nothing(site, tmp_path):
    (site / "notes.py").write_text("import no_such_library\n")
    done = run(site, "anchor", ROOT / "seeds")
    assert done.returncode == 0
    assert (
        "plug-in note: notes:reader cannot be loaded: No module named 'no_such_lib" in done.stderr
    )
    assert done.stdout.count("2023-09-1") >= 3


def test_what_is_no_reader_is_named(site):
    (site / "notes.py").write_text("reader = print\n")
    done = run(site, "anchor", ROOT / "seeds")
    assert "plug-in note: notes:reader is no timeline.Reader (ask its author)" in done.stderr


def test_every_kind_of_file_has_its_entry_point():
    from importlib.metadata import entry_points

    from timeline.read import kinds
    from timeline.read.reader import Reader

    ours = {d.name: d.load() for d in entry_points(group="timeline.readers")}
    assert ours == {n: k for n, k in vars(kinds).items() if isinstance(k, Reader)}
