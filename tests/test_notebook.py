"""The guide for notebooks, run by a real kernel."""

from __future__ import annotations

import re
from pathlib import Path

import nbclient
import nbformat
import pytest

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "how-to" / "notebook.md").read_text(encoding="utf-8")
CELLS = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def run(*cells, folder=ROOT):
    """The cells with their outputs; a cell that fails fails here."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "x", "language": "python"}
    nbclient.NotebookClient(
        notebook, timeout=120, resources={"metadata": {"path": folder}}
    ).execute()
    return notebook.cells


def shown(cell):
    """What a cell's last line shows, by media type."""
    return next(out["data"] for out in cell.outputs if "data" in out)


@pytest.fixture(scope="module")
def cells(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notebook")
    for name in ("seeds", "exports"):
        (folder / name).symlink_to(ROOT / name)
    path = f"import sys; sys.path.insert(0, {str(ROOT)!r})"
    return run(path, *CELLS, folder=folder)


def test_the_last_line_shows_the_page_in_a_frame_of_its_own(cells):
    page = shown(cells[1])["text/html"]
    assert page.startswith('<iframe sandbox="allow-scripts')
    assert "allow-same-origin" not in page
    assert page.count("<") == 2


def test_the_figure_is_shown(cells):
    assert "application/vnd.plotly.v1+json" in shown(cells[2])


def test_texts_show_their_dates(cells):
    assert "2023-11-18" in shown(cells[4])["text/html"]


def test_the_files_are_written_and_the_chronology_printed(cells):
    printed = [out["text"] for out in cells[5].outputs if out["output_type"] == "stream"]
    assert any(text.startswith("# ") for text in printed)
