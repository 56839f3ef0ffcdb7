"""A zip of files to its files, read in memory: nothing is unpacked, nothing grows out of bounds."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
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
    except zipfile.BadZipFile:
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
    name = f"{source.name}/{member.filename}"
    try:
        data = contents(archive, member, left)
    except (UnsafeArchive, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        return Problem(f"{source.id}/{member.filename}", name, str(error), "unpack it by hand")
    return Source(f"{source.id}/{member.filename}", name, data)


def contents(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int = MOST_BYTES) -> bytes:
    """A member's bytes.

    Raises:
        UnsafeArchive: for one that is too large, packed too well, or names a place outside.
    """
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise UnsafeArchive("names a place outside of its archive")
    ratio = member.file_size / max(1, member.compress_size)
    if member.file_size > _SMALL and ratio > _MOST_RATIO:
        raise UnsafeArchive(f"unpacks to {ratio:.0f} times its size")
    with archive.open(member) as stream:
        # The size that the archive states may be a lie.
        data = stream.read(left + 1)
    if len(data) > left:
        raise UnsafeArchive(f"the archive unpacks to more than {MOST_BYTES // 1_000_000} MB")
    return data


def _is_hidden(name: str) -> bool:
    parts = (part for part in PurePosixPath(name).parts if part != "..")
    return any(part.startswith((".", "__MACOSX")) for part in parts)
