"""TimeML files as gold documents: the text, the publish day and the annotated expressions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_CREATION = ("CREATION_TIME", "PUBLICATION_TIME")


@dataclass(frozen=True, slots=True)
class Tag:
    """One annotated or predicted expression; offsets are half-open and exclude outer space."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its gold expressions; ``published`` is an ISO 8601 day or empty."""

    name: str
    published: str
    text: str
    gold: tuple[Tag, ...]


def read_folder(folder: Path) -> list[Document]:
    """Every ``.tml`` file of a folder, by name.

    Raises:
        SystemExit: where there is none.
    """
    documents = [read_document(path) for path in sorted(folder.glob("*.tml"))]
    if not documents:
        raise SystemExit(f"no .tml file in {folder}")
    return documents


def read_document(path: Path) -> Document:
    """One TimeML file; the document creation time itself is not scored."""
    root = ElementTree.parse(path).getroot()
    creation = [t for d in root.iter("DCT") for t in d.iter("TIMEX3")] or [
        t for t in root.iter("TIMEX3") if t.get("functionInDocument") in _CREATION
    ]
    body = root.find(".//TEXT")
    pieces: list[str] = []
    gold: list[Tag] = []
    _walk(root if body is None else body, 0, pieces, gold)
    text = "".join(pieces)
    published = _iso(creation[0].get("value", "")) if creation else ""
    return Document(path.stem, published, text, tidy(gold, text))


def _walk(element: ElementTree.Element, at: int, pieces: list[str], gold: list[Tag]) -> int:
    """Collect text and tags below an element; returns the offset behind it."""
    start = at
    pieces.append(element.text or "")
    at += len(pieces[-1])
    for child in element:
        at = _walk(child, at, pieces, gold)
        pieces.append(child.tail or "")
        at += len(pieces[-1])
    if element.tag == "TIMEX3" and element.get("tid") != "t0":
        gold.append(Tag(start, at, element.get("type", ""), element.get("value", "")))
    return at


def tidy(tags: list[Tag], text: str) -> tuple[Tag, ...]:
    """In order, without outer white space, empty and repeated extents."""
    by_extent: dict[tuple[int, int], Tag] = {}
    for tag in tags:
        piece = text[tag.start : tag.end]
        start = tag.start + len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        if end > start:
            by_extent.setdefault((start, end), Tag(start, end, tag.type, tag.value))
    return tuple(by_extent[extent] for extent in sorted(by_extent))


def _iso(value: str) -> str:
    """``19980108`` and ``1998-01-08T10:00`` as ``1998-01-08``."""
    day = value[:10]
    if len(day) >= 8 and day[:8].isdecimal():
        return f"{day[:4]}-{day[4:6]}-{day[6:8]}"
    return day
