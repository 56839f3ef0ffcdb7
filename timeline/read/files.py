"""Paths to articles: each file by the reader its content asks for, each fault as one line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from timeline.errors import MissingInput
from timeline.model import Article, Problem
from timeline.read.archive import MOST_BYTES, members
from timeline.read.decode import decode
from timeline.read.feed import read_feed
from timeline.read.html import read_html
from timeline.read.jsonl import read_json, read_jsonl, read_lines
from timeline.read.mail import read_mail
from timeline.read.paths import STDIN, Named, expand
from timeline.read.pdf import read_pdf
from timeline.read.sidecar import with_sidecar
from timeline.read.sniff import kind_of
from timeline.read.source import Source
from timeline.read.table import read_table
from timeline.read.text import read_text
from timeline.read.word import read_word

Reader = Callable[[Source], Iterator[Article | Problem]]
_HAVE = ".txt .md .html .json .jsonl .csv .tsv .xml .rss .pdf .docx .eml .mbox .zip"
_HEAD = 65536
_LARGE = 16_000_000


def _refusal(problem: str, hint: str) -> Reader:
    def refuse(source: Source) -> Iterator[Article | Problem]:
        yield source.problem(problem, hint)

    return refuse


def _read_zip(source: Source) -> Iterator[Article | Problem]:
    """The articles of every file in a zip; a zip in a zip is not opened."""
    for member in members(source):
        if isinstance(member, Problem):
            yield member
            continue
        kind = kind_of(member)
        if kind == "zip":
            yield member.problem("is a zip inside a zip", "unpack it by hand")
        else:
            yield from READERS[kind](member)


READERS: dict[str, Reader] = {
    "text": read_text,
    "feed": read_feed,
    "table": read_table,
    "html": read_html,
    "json": read_json,
    "jsonl": read_jsonl,
    "mail": read_mail,
    "pdf": read_pdf,
    "word": read_word,
    "zip": _read_zip,
    "empty": _refusal("the file is empty", "remove it, or save the article's text in it"),
    "binary": _refusal("is no text in any known encoding", "save it as .txt (UTF-8) or .jsonl"),
    "unknown": _refusal(
        f"no reader for this kind of file (have {_HAVE})", "rename it to .txt if it is plain text"
    ),
}


def read(paths: str | Path | Iterable[str | Path]) -> Iterator[Article | Problem]:
    """Read articles, in the order of their ids.

    Args:
        paths: files, folders, wildcards; "-" is text on standard input.

    Raises:
        MissingInput: at once, when nothing that was named is there.
    """
    named = [paths] if isinstance(paths, (str, Path)) else list(paths)
    files, missing = expand(named)
    if missing and not files:
        raise MissingInput(missing[0].path, missing[0].problem, missing[0].hint)
    return _read_all(files, missing)


def _read_all(
    files: tuple[Named, ...], missing: tuple[Problem, ...]
) -> Iterator[Article | Problem]:
    yield from missing
    seen: set[str] = set()
    for file in files:
        for item in _read_file(file):
            if isinstance(item, Article):
                yield with_sidecar(_with_own_id(item, seen), file.path)
            else:
                yield item


def _read_file(file: Named) -> Iterator[Article | Problem]:
    try:
        yield from _open(file)
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        yield Problem(file.id, file.name, reason, "check the file and its permissions")


def _open(file: Named) -> Iterator[Article | Problem]:
    if file.name == STDIN:
        yield from _read_source(Source(file.id, file.name, sys.stdin.buffer.read()))
        return
    with file.path.open("rb") as stream:
        head = Source(file.id, file.name, stream.read(_HEAD))
        size = file.path.stat().st_size
        stream.seek(0)
        if size > _LARGE and kind_of(head) == "jsonl":
            yield from read_lines(head, map(decode, stream))
        elif size > MOST_BYTES:
            limit = f"is larger than {MOST_BYTES // 1_000_000} MB"
            yield head.problem(limit, "split it, or make it .jsonl, which is read line by line")
        else:
            yield from _read_source(Source(file.id, file.name, stream.read()))


def _read_source(source: Source) -> Iterator[Article | Problem]:
    yield from READERS[kind_of(source)](source)


def _with_own_id(article: Article, seen: set[str]) -> Article:
    """Two articles of one id stay two: the later one is numbered."""
    id, number = article.id, 1
    while id in seen:
        number += 1
        id = f"{article.id}~{number}"
    seen.add(id)
    return article if id == article.id else replace(article, id=id)
