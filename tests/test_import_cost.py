"""Which modules are loaded, and when: the command line must not wait for what it does not use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = {
    "dateparser",
    "numpy",
    "pandas",
    "plotly",
    "regex",
    "rich",
    "timeline.pipeline",
    "timeline.read",
}


def loaded(program):
    """The modules in memory once the program has run."""
    report = "\nimport sys; print('\\n'.join(sys.modules), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", program + report],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return set(done.stderr.split("\n"))


@pytest.mark.parametrize(
    "program",
    [
        "import timeline",
        "from timeline.cli import main; main(['--help'])",
        "from timeline.cli import main; main(['build', '--help'])",
    ],
)
def test_help_and_import_load_no_stage_and_no_library(program):
    modules = loaded(program)
    assert "timeline.model" in modules
    assert not modules & HEAVY


def test_the_public_function_keeps_its_name_when_its_stage_is_loaded():
    modules = loaded("import timeline.read; assert timeline.read('seeds')[0].id.startswith('000')")
    assert "timeline.read" in modules


def test_importing_the_package_does_not_load_click():
    assert "click" not in loaded("import timeline")


def test_resolving_a_date_loads_neither_pandas_nor_plotly():
    modules = loaded("import timeline; timeline.dates('on Monday', published='2023-11-20')")
    assert "timeline.tempex" in modules
    assert not modules & {"pandas", "plotly"}
