"""A PDF with a text layer to its text; newspaper databases put many articles into one."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

from timeline.model import Article, Problem
from timeline.read.extra import MissingExtra, load
from timeline.read.source import Source
from timeline.read.text import of_pieces

_MOST_PAGES = 2000


def read_pdf(source: Source) -> Iterator[Article | Problem]:
    """The articles of a PDF; a scan without a text layer is a problem."""
    try:
        text = _text(source.data)
    except MissingExtra as missing:
        yield source.problem("reading PDF needs one more library", str(missing))
        return
    except _Unreadable as error:
        yield source.problem(f"is no readable PDF: {error}", "print it to a new PDF")
        return
    if text.strip():
        yield from of_pieces(source, text)
    else:
        yield source.problem("the PDF has no text layer", "run it through text recognition first")


class _Unreadable(Exception):
    """What the library says is wrong with a file."""


def _text(data: bytes) -> str:
    pypdf = load("pypdf", "pdf")
    errors = load("pypdf.errors", "pdf")
    # What the library grumbles about but can read is no concern of the user's.
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        pages = pypdf.PdfReader(io.BytesIO(data)).pages[:_MOST_PAGES]
        return "\n\n".join(page.extract_text() for page in pages)
    except (errors.PyPdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        # The library meets broken files with any of these.
        raise _Unreadable(str(error) or type(error).__name__) from None
