"""A zip or gzip to the files in it, in memory: none is written, none grows out of bounds."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from timeline.model import Problem
from timeline.read.source import Source

MOST_BYTES = 200_000_000
MOST_MEMBERS = 100_000
#: A file that packs better than this is not text but a bomb.
_MOST_RATIO = 200
_SMALL = 1_000_000


class UnsafeArchive(Exception):
    """A member that must not be read; the message says why."""


def members(source: Source) -> Iterator[Source | Problem]:
    """The files in a zip, in the order of their names; hidden ones are passed over."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        yield source.problem("is a broken zip", "pack it again")
        return
    with archive:
        left = MOST_BYTES
        for member in sorted(archive.infolist(), key=lambda info: info.filename)[:MOST_MEMBERS]:
            if member.is_dir() or _is_hidden(member.filename):
                continue
            found = _member(source, archive, member, left)
            left -= len(found.data) if isinstance(found, Source) else 0
            yield found


def _member(
    source: Source, archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int
) -> Source | Problem:
    id, name = f"{source.id}/{member.filename}", f"{source.name}/{member.filename}"
    try:
        data = contents(archive, member, left)
    except UnsafeArchive as error:
        return Problem(id, name, str(error), "unpack it by hand")
    return replace(source, id=id, name=name, data=data)


def contents(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int = MOST_BYTES) -> bytes:
    """A member's bytes.

    Raises:
        UnsafeArchive: for one that is too large, packed too well, broken, or names a place outside.
    """
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in member.filename.split("/")[0]:
        raise UnsafeArchive("names a place outside of its archive")
    ratio = member.file_size / max(1, member.compress_size)
    if member.file_size > _SMALL and ratio > _MOST_RATIO:
        raise UnsafeArchive(f"unpacks to {ratio:.0f} times its size")
    data = _unpack(archive, member, left + 1)
    if len(data) > left:
        raise UnsafeArchive(f"the archive unpacks to more than {MOST_BYTES // 1_000_000} MB")
    return data


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """So many bytes of a member; the size that the archive states may be a lie."""
    try:
        with archive.open(member) as stream:
            return stream.read(most)
    except NotImplementedError:
        raise UnsafeArchive("is packed in a way that is not known here") from None
    except RuntimeError:
        raise UnsafeArchive("is locked with a password") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
        raise UnsafeArchive("is broken inside the archive") from None


def unpacked(source: Source) -> Source | Problem:
    """The one file in a gzip, under its name without ".gz"."""
    most = min(MOST_BYTES, max(_SMALL, _MOST_RATIO * len(source.data)))
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(source.data)) as stream:
            data = stream.read(most + 1)
    except (OSError, EOFError, zlib.error):
        return source.problem("is a broken gzip", "pack it again")
    if len(data) > most:
        return source.problem(f"unpacks to more than {most // 1_000_000} MB", "unpack it by hand")
    return replace(source, id=source.id.removesuffix(".gz"), data=data)


def _is_hidden(name: str) -> bool:
    parts = (part for part in PurePosixPath(name).parts if part != "..")
    return any(part.startswith((".", "__MACOSX")) for part in parts)
