"""The JSON Schema of `--to json`, from the code: ``python docs/generate_schema.py`` writes it."""

from __future__ import annotations

import json
from pathlib import Path

from timeline.export.schema import schema

REFERENCE = Path(__file__).parent / "reference"

if __name__ == "__main__":
    text = json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
    (REFERENCE / "timeline.schema.json").write_text(text, encoding="utf-8")
