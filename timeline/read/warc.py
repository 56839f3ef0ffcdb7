"""A web archive (WARC) to articles: every page that a crawler stored, with the day of the crawl."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from timeline.model import Article, Problem, Witness
from timeline.read.extra import MissingExtra, load
from timeline.read.html import read_html
from timeline.read.source import Source
from timeline.read.text import read_text

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

Result = TypeVar("Result")
_MOST_BYTES = 10_000_000
#: What the library meets broken files with, beside its own error.
_BROKEN = (EOFError, OSError, ValueError, TypeError, AttributeError, LookupError, OverflowError)
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
    logging.getLogger("warcio").setLevel(logging.CRITICAL)
    number = 0
    try:
        records = iterator(stream)
        while record := _quietly(partial(next, records, None)):
            source = _quietly(partial(_page, head, record, number + 1))
            if source:
                number += 1
                yield from _READERS[_kind(record)](source)
    except (broken, *_BROKEN) as error:
        yield head.problem(f"the web archive breaks off: {error}", "fetch it again")
        return
    if not number:
        yield head.problem("the web archive holds no page", "leave it out")


def _quietly(step: Callable[[], Result]) -> Result:
    """A step of the library, which complains on stderr about what it can read all the same."""
    with redirect_stderr(io.StringIO()):
        return step()


def _kind(record: ArcWarcRecord) -> str:
    """The type of what a server sent."""
    stated: str = record.http_headers.get_header("Content-Type") or ""
    return stated.partition(";")[0].strip().lower()


def _page(head: Source, record: ArcWarcRecord, number: int) -> Source | None:
    """What one record holds, or None where it is no page that was found."""
    if record.rec_type != "response" or record.http_headers is None:
        return None
    if record.http_headers.get_statuscode() != "200" or _kind(record) not in _READERS:
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    crawled = record.rec_headers.get_header("WARC-Date") or ""
    stated = (("url", url), ("crawl", crawled))
    return Source(
        f"{head.id}#{number}",
        f"{head.name}#{number}",
        record.content_stream().read(_MOST_BYTES),
        head.columns,
        tuple(Witness(kind, raw) for kind, raw in stated if raw),
    )
