"""How a phrase narrows its date ("late 2011"), which the tables do not say, by reading it again."""

from __future__ import annotations

from functools import lru_cache

from timeline.errors import OptionError
from timeline.model import Civil, Interval, Mod
from timeline.tempex import dates


@lru_cache(maxsize=4096)
def narrowing(phrase: str, anchor: Civil | None, language: str, interval: Interval) -> Mod | None:
    """START, END, ... where the whole phrase is one date that stands for that time, else None.

    Args:
        phrase: the words of the article.
        anchor: the day they were counted from.
        language: ISO 639-1 code of the article, or empty.
        interval: what the table says they stand for; a date that was edited is another.
    """
    try:
        found = dates(phrase, anchor, language=language)
    except OptionError:
        return None
    whole = len(found) == 1 and found[0].text == phrase and found[0].interval == interval
    return found[0].mod if whole else None
