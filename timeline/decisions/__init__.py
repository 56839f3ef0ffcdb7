"""What people decided: records in a file, put in place of what the program says by itself."""

from timeline.decisions.amend import Amended, amend
from timeline.decisions.check import check_together
from timeline.decisions.conclude import conclude
from timeline.decisions.file import FILE_NAME, read_decisions
from timeline.decisions.links import constraints
from timeline.decisions.report import doubtful, remarks
from timeline.decisions.write import decisions_text

__all__ = [
    "FILE_NAME",
    "Amended",
    "amend",
    "check_together",
    "conclude",
    "constraints",
    "decisions_text",
    "doubtful",
    "read_decisions",
    "remarks",
]
