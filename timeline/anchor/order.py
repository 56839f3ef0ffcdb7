"""Whether an article writes day or month first in "09/10/2023", by its dates without doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model import Article

_SLASHED = re.compile(
    r"(?<![\d/.-])(\d{1,2})(?P<sep>[/-])(\d{1,2})(?P=sep)(?:\d{4}|\d{2})(?![\d/-])"
)
#: What every such date has: most texts need not be searched further.
_SIGN = re.compile(r"\d[/-]\d")
_MONTHS = 12


def month_first(article: Article) -> bool | None:
    """True or False where all its dates that leave no choice agree, else None."""
    seen = {first > _MONTHS for first, second in _pairs(article) if max(first, second) > _MONTHS}
    return not seen.pop() if len(seen) == 1 else None


def _pairs(article: Article) -> Iterator[tuple[int, int]]:
    for text in (article.text, *(witness.raw for witness in article.witnesses)):
        for match in _SLASHED.finditer(text) if _SIGN.search(text) else ():
            first, second = int(match[1]), int(match[3])
            # "13/25" is no date in either order.
            if 0 < min(first, second) <= _MONTHS:
                yield first, second
