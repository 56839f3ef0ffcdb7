"""The bytes of a file to text: by byte-order mark, declaration, or what decodes without a fault."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_-]{2,30})")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HEAD = 4096
_PROBE = 65536
_LONGEST_LINE = 32_000_000
#: How characters of two bytes begin that any text may hold: quotation marks, dashes, kana, hanzi.
_LEADS = {
    "shift_jis": frozenset({b"\x81", b"\x82", b"\x83"}),
    "gb18030": frozenset(bytes([lead]) for lead in (0xA1, 0xA8, *range(0xB0, 0xF8))),
}
_RUNS = {
    "shift_jis": re.compile(rb"[\x81-\x83\x88-\x9f\xe0-\xea][\x40-\x7e\x80-\xfc]"),
    "gb18030": re.compile(
        rb"[\xa1-\xa3\xa8\xb0-\xf7][\xa1-\xfe]|\xa8[\x40-\x95]|[\x81-\xfe][0-9][\x81-\xfe][0-9]"
    ),
}
#: HTML's own reading of these labels is the Windows superset (WHATWG Encoding Standard).
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}


def decode(data: bytes) -> str:
    """The text of a file; a byte-order mark is dropped, line ends are kept."""
    encoding = _marked(data) or _wide(data) or _by_trial(data)
    return data.decode(encoding, errors="replace")


def as_utf8(data: bytes, content_type: str) -> bytes:
    """Bytes whose encoding only the server has named, made such as name their own."""
    named = _declared(content_type.encode("ascii", "replace"))
    if not named or _marked(data) or _decodes(data, "utf-8") or not _decodes(data, named):
        return data
    return data.decode(named).encode()


def lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a stream, decoded one by one; an overlong one is cut, which breaks it."""
    start = stream.read(_HEAD)
    stream.seek(0)
    encoding = _marked(start) or _wide(start)
    if encoding:
        yield from io.TextIOWrapper(stream, encoding, errors="replace")
        return
    while line := stream.readline(_LONGEST_LINE):
        yield decode(line)
        while len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            line = stream.readline(_LONGEST_LINE)


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding read here."""
    head = data[:_HEAD]
    if _marked(head) or _wide(head):
        return False
    return b"\0" in head or len(_CONTROL.findall(head)) * 20 > len(head)


def _marked(data: bytes) -> str:
    return next((name for mark, name in _MARKS if data.startswith(mark)), "")


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: text in it has a zero in every second byte, on one side."""
    head = data[:_HEAD]
    if len(head) < 4 or head.count(0) * 3 < len(head):
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even and odd:
        return ""
    return "utf-16-le" if odd else "utf-16-be"


def _by_trial(data: bytes) -> str:
    if _decodes(data, "utf-8"):
        return "utf-8"
    declared = _declared(data)
    if declared and _decodes(data, declared):
        return declared
    eastern = (name for name in _LEADS if _reads_as(data, name) or _is_sparse(data, name))
    return next(eastern, _western(data))


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return ""
    return _SUPERSETS.get(name, name)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _reads_as(data: bytes, encoding: str) -> bool:
    """Whether the bytes make East Asian prose: mostly common characters of the script."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data[:_PROBE])
    except UnicodeDecodeError:
        return False
    wide = [c for c in text if c > "\x7f"]
    common = sum(_is_common(c, encoding) for c in wide)
    return common * 10 >= len(wide) * 9 and len(wide) * 2 >= len(text.split())


def _is_sparse(data: bytes, encoding: str) -> bool:
    """Whether a text of another script holds a few characters of this encoding.

    Its bytes above ASCII stand in pairs then, which begin as pairs for quotation marks and common
    characters do; in a western text they stand alone, and few of those pairs mean anything.
    """
    runs = _RUNS[encoding].findall(data[:_PROBE])
    rest = _RUNS[encoding].sub(b"", data[:_PROBE])
    if not runs or not rest.isascii() or not any(run[:1] in _LEADS[encoding] for run in runs):
        return False
    return _decodes(data, encoding)


def _is_common(character: str, encoding: str) -> bool:
    if encoding == "shift_jis":
        return "\u3000" <= character <= "\u30ff" or "\u4e00" <= character <= "\u9fff"
    return (
        "\u3000" <= character <= "\u3011"
        or "\u4e00" <= character <= "\u9fff"
        or "\uff00" <= character <= "\uff5e"
    )


def _western(data: bytes) -> str:
    return "cp1252" if _decodes(data, "cp1252") else "latin-1"
