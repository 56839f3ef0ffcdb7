"""The Extended Date/Time Format (ISO 8601-2:2019): level 1 written, levels 0 to 2 read."""

from timeline.edtf.read import HINT, EdtfDate, read_edtf
from timeline.edtf.write import edtf

__all__ = ["HINT", "EdtfDate", "edtf", "read_edtf"]
