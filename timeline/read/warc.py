"""A web archive (WARC) to articles: every page that a crawler stored, with the day of the crawl."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from timeline.model import Article, Problem, Witness
from timeline.read.extra import MissingExtra, load
from timeline.read.html import read_html
from timeline.read.source import Source
from timeline.read.text import read_text

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_MOST_BYTES = 10_000_000
_READERS: dict[str, Callable[[Source], Iterator[Article | Problem]]] = {
    "text/html": read_html,
    "application/xhtml+xml": read_html,
    "text/plain": read_text,
}


def stream_warc(head: Source, stream: BinaryIO) -> Iterator[Article | Problem]:
    """The pages and texts that were answered with 200; pictures and scripts are no articles."""
    try:
        iterator = load("warcio.archiveiterator", "warc").ArchiveIterator
        broken = load("warcio.exceptions", "warc").ArchiveLoadFailed
    except MissingExtra as missing:
        yield head.problem("reading WARC needs one more library", str(missing))
        return
    number = 0
    try:
        for record in iterator(stream):
            found = _page(head, record, number + 1)
            if found:
                number += 1
                yield from found
    except (broken, EOFError, ValueError) as error:
        yield head.problem(f"the web archive breaks off: {error}", "fetch it again")
        return
    if not number:
        yield head.problem("the web archive holds no page", "leave it out")


def _page(head: Source, record: ArcWarcRecord, number: int) -> Iterator[Article | Problem] | None:
    """The articles of one record, or None where it is no page that was found."""
    if record.rec_type != "response" or record.http_headers is None:
        return None
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    if record.http_headers.get_statuscode() != "200" or kind not in _READERS:
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    crawled = record.rec_headers.get_header("WARC-Date") or ""
    stated = (("url", url), ("crawl", crawled))
    source = Source(
        f"{head.id}#{number}",
        f"{head.name}#{number}",
        record.content_stream().read(_MOST_BYTES),
        head.columns,
        tuple(Witness(kind, raw) for kind, raw in stated if raw),
    )
    return _READERS[kind](source)
