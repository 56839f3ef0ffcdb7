"""What people decided: records in a file, put in place of what the program says by itself."""

from timeline.decisions.file import FILE_NAME, read_decisions
from timeline.decisions.write import decisions_text

__all__ = ["FILE_NAME", "decisions_text", "read_decisions"]
