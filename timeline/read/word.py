"""A Word document (.docx) to its text: one line a paragraph, nothing else."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import ParseError, XMLParser

from timeline.model import Article, Problem
from timeline.read.archive import UnsafeArchive, contents
from timeline.read.source import Source
from timeline.read.text import of_pieces

MAIN_PART = "word/document.xml"
_NAME = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_NAME}tab": "\t", f"{_NAME}br": "\n", f"{_NAME}cr": "\n"}
_FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_SAVE_AS = "save it as .txt or .docx again"


def read_word(source: Source) -> Iterator[Article | Problem]:
    """The articles of a document; newspaper databases put many into one."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            markup = contents(archive, archive.getinfo(MAIN_PART))
        text = _text(markup)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        KeyError,
        ValueError,
        ParseError,
        UnsafeArchive,
    ) as error:
        yield source.problem(f"is no readable Word document: {error}", _SAVE_AS)
        return
    if text.strip():
        yield from of_pieces(source, text)
    else:
        yield source.problem("the document has no text", _SAVE_AS)


def _text(markup: bytes) -> str:
    if _FORBIDDEN.search(markup):
        raise UnsafeArchive("it declares a document type")
    parser = XMLParser()
    parser.feed(markup)
    root = parser.close()
    paragraphs = root.iter(f"{_NAME}p")
    return "\n\n".join("".join(_runs(paragraph)) for paragraph in paragraphs)


def _runs(paragraph: object) -> Iterator[str]:
    for element in paragraph.iter():  # type: ignore[attr-defined]
        if element.tag == f"{_NAME}t":
            yield element.text or ""
        elif element.tag in _BREAKS:
            yield _BREAKS[element.tag]
