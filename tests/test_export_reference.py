"""The reference of the columns is what the code says."""

from __future__ import annotations

import runpy
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def test_the_reference_of_the_tables_is_what_the_code_says():
    generated = runpy.run_path(str(DOCS / "generate_csv.py"))["csv_reference"]()
    written = (DOCS / "reference" / "csv.md").read_text(encoding="utf-8")
    assert written == generated, "run `python docs/generate_csv.py`"
