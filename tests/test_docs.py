"""The documentation: what is generated is up to date, and what is linked exists."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from benchmarks.__main__ import names

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("seeds/*.md")])


def test_the_reference_of_the_command_line_is_what_the_code_says():
    generated = runpy.run_path(str(ROOT / "docs" / "generate_cli.py"))["cli_reference"]()
    written = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    assert written == generated, "run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    local = [link for link in links if not link.startswith(("http://", "https://"))]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_the_readme_sets_up_with_one_line_for_each_job():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    setups = [line for line in readme.splitlines() if line.startswith("python3 -m venv .venv && ")]
    assert [line.rsplit(" && ", 1)[1] for line in setups] == [
        ".venv/bin/timeline build seeds -o exports",
        ".venv/bin/python -m pytest",
    ]


def test_every_benchmark_is_listed():
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert [name for name in names() if f"`python -m benchmarks {name}" not in page] == []
