"""Paths to articles: each file by the reader its content asks for, each fault as one line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from timeline.errors import MissingInput
from timeline.model import Article, Problem, Witness
from timeline.options import Options
from timeline.read.archive import MOST_BYTES, members, unpacked
from timeline.read.jsonl import is_lines, stream_jsonl
from timeline.read.paths import STDIN, Named, expand, is_address
from timeline.read.readers import broken_plug_ins, plug_in_for, reader_of
from timeline.read.sidecar import with_sidecar
from timeline.read.sniff import kind_of
from timeline.read.source import Source
from timeline.read.table import stream_parquet
from timeline.read.warc import stream_warc

Read = Callable[[Source], Iterable[Article | Problem]]
Streamer = Callable[[Source, BinaryIO], Iterator[Article | Problem]]
_HAVE = ".txt .md .html .json .jsonl .csv .tsv .parquet .xml .rss .pdf .docx .eml .mbox .zip .warc"
_HEAD = 65536
_LARGE = 16_000_000
_ONE_ARTICLE = frozenset({"text", "html", "pdf", "word"})


def _refusal(problem: str, hint: str) -> Read:
    def refuse(source: Source) -> Iterator[Article | Problem]:
        yield source.problem(problem.format(suffix=source.suffix), hint)

    return refuse


def _read_zip(source: Source) -> Iterator[Article | Problem]:
    """The articles of every file in a zip; a zip in a zip is not opened."""
    for member in members(source):
        yield from _read_packed(member)


def _read_gzip(source: Source) -> Iterator[Article | Problem]:
    yield from _read_packed(unpacked(source))


def _read_packed(member: Source | Problem) -> Iterator[Article | Problem]:
    if isinstance(member, Problem):
        yield member
    elif kind_of(member) in ("zip", "gzip"):
        yield member.problem("is an archive inside an archive", "unpack it by hand")
    else:
        yield from _read_source(member)


#: Those that need no more of a large file than they are just reading.
STREAMERS: dict[str, Streamer] = {
    "json": stream_jsonl,
    "parquet": stream_parquet,
    "warc": stream_warc,
}
#: What is no kind of article by itself; `readers` finds the others.
_OTHERS: dict[str, Read] = {
    "zip": _read_zip,
    "gzip": _read_gzip,
    "empty": _refusal("the file is empty", "remove it, or save the article's text in it"),
    "binary": _refusal("is no text in any known encoding", "save it as .txt (UTF-8) or .jsonl"),
    "office": _refusal("is an office document of another kind", "save it as .docx, .csv or .txt"),
    "mislabelled": _refusal(
        "is named {suffix}, and its content is no such thing",
        "rename it to .txt if it is plain text",
    ),
    "unknown": _refusal(
        f"no reader for this kind of file (have {_HAVE})", "rename it to .txt if it is plain text"
    ),
}


def read(
    paths: str | Path | Iterable[str | Path], options: Options | None = None
) -> Iterator[Article | Problem]:
    """Read articles one by one, in the order of their ids.

    Args:
        paths: files, folders, wildcards; "-" is what stands on standard input; web addresses.
        options: the names of the inputs' columns, and whether addresses may be fetched.

    Raises:
        MissingInput: at once, when nothing that was named is there.
    """
    named = [paths] if isinstance(paths, (str, Path)) else list(paths)
    files, missing = expand(named)
    if missing and not files:
        raise MissingInput(missing[0].path, missing[0].problem, missing[0].hint)
    return _read_all(files, missing, options or Options())


def _read_all(
    files: tuple[Named, ...], missing: tuple[Problem, ...], options: Options
) -> Iterator[Article | Problem]:
    yield from (*missing, *broken_plug_ins())
    seen: set[str] = set()
    for file in files:
        for item in _read_file(file, options):
            if isinstance(item, Article):
                yield with_sidecar(_with_own_id(item, seen), file.path)
            else:
                yield item


def _read_file(file: Named, options: Options) -> Iterator[Article | Problem]:
    try:
        yield from _open(file, options)
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        yield Problem(file.id, file.name, reason, "check the file and its permissions")


def _open(file: Named, options: Options) -> Iterator[Article | Problem]:
    if is_address(file.name):
        from timeline.read.web import fetch

        yield from _read_packed(fetch(file.name, options))
        return
    if file.name == STDIN:
        data = sys.stdin.buffer.read()
        yield from _read_source(Source(file.id, file.name, data, options.columns))
        return
    if not file.path.is_file():
        # Opening a pipe without a writer would wait for ever.
        kind = "is a link to nothing" if file.path.is_symlink() else "is no file"
        yield Problem(file.id, file.name, kind, "name a file or a folder")
        return
    with file.path.open("rb") as stream:
        head = Source(file.id, file.name, stream.read(_HEAD), options.columns)
        size = file.path.stat().st_size
        stream.seek(0)
        yield from _read_stream(head, stream, size)


def _read_stream(head: Source, stream: BinaryIO, size: int) -> Iterator[Article | Problem]:
    kind = kind_of(head)
    if size > _LARGE and kind in STREAMERS and (kind != "json" or is_lines(head)):
        yield from STREAMERS[kind](head, stream)
    elif size > MOST_BYTES:
        limit = f"is larger than {MOST_BYTES // 1_000_000} MB"
        yield head.problem(limit, "split it, or make it .jsonl, which is read line by line")
    else:
        yield from _read_source(replace(head, data=stream.read()))


def _read_source(source: Source) -> Iterator[Article | Problem]:
    kind = kind_of(source)
    plug_in = plug_in_for(source.suffix) if kind != "empty" else None
    read = plug_in.read if plug_in else _OTHERS.get(kind) or reader_of(kind).read
    for item in read(source):
        alone = plug_in is not None or kind in _ONE_ARTICLE
        named = isinstance(item, Article) and alone and item.id == source.id
        yield _with_file_name(item) if named and isinstance(item, Article) else item


def _with_file_name(article: Article) -> Article:
    """The article whose file's name may tell its day, where the file holds no other."""
    name = PurePosixPath(article.id).name
    if is_address(article.id) or not any(c.isdigit() for c in name):
        return article
    return replace(article, witnesses=(*article.witnesses, Witness("filename", name)))


def _with_own_id(article: Article, seen: set[str]) -> Article:
    """Two articles of one id stay two: the later one is numbered."""
    id, number = article.id, 1
    while id in seen:
        number += 1
        id = f"{article.id}~{number}"
    seen.add(id)
    return article if id == article.id else replace(article, id=id)
