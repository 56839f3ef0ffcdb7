"""What somebody may have meant: a misspelt word and the choices in, a hint out."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

#: Characters of a value that a message shows.
LONGEST = 60
#: Choices that a hint lists at most.
SHOWN = 12


def quoted(text: str) -> str:
    """The text in quotes, a long one by its beginning."""
    return repr(text if len(text) <= LONGEST else f"{text[:LONGEST]}...")


def nearest(word: str, choices: Iterable[str]) -> str:
    """ "did you mean hide?", or the choices where none is near."""
    known = list(choices)
    near = get_close_matches(word.casefold(), known, n=1, cutoff=0.5)
    if near:
        return f"did you mean {near[0]}?"
    return f"have {', '.join(known[:SHOWN])}{', ...' if len(known) > SHOWN else ''}"
