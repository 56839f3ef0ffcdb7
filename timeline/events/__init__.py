"""Articles in, dated event mentions out; see ``extract``."""

from timeline.events.extract import extract

__all__ = ["extract"]
