"""E-mail (.eml, .mbox) to articles: one message an article, its subject the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from timeline.model import Article, Problem, Witness
from timeline.read.blocks import tell_apart
from timeline.read.decode import decode
from timeline.read.feed import plain
from timeline.read.source import Source

_MBOX_FROM = re.compile(rb"^From [^\r\n]{3,200}\r?\n", re.MULTILINE)
_STYLE = re.compile(r"<(style|script|head)\b.{0,200000}?</\1\s?>", re.IGNORECASE | re.DOTALL)


def read_mail(source: Source) -> Iterator[Article | Problem]:
    """One article a message."""
    messages = _split(source.data)
    for number, data in enumerate(messages, 1):
        id = f"{source.id}#{number}" if len(messages) > 1 else source.id
        message = message_from_bytes(data, policy=policy.default)
        text = _text(message)
        if text.strip():
            yield _article(source, id, message, text)
        else:
            yield source.problem(f"message {number} has no text", "save its text as .txt")


def _split(data: bytes) -> list[bytes]:
    if not data.startswith(b"From "):
        return [data]
    starts = [match.start() for match in _MBOX_FROM.finditer(data)]
    parts = [data[a:b] for a, b in zip(starts, [*starts[1:], len(data)], strict=True)]
    return [part.split(b"\n", 1)[1] for part in parts if b"\n" in part]


def _text(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    try:
        content = str(part.get_content())
    except (LookupError, UnicodeError):
        content = decode(bytes(part.get_payload(decode=True) or b""))
    is_html = part.get_content_type() == "text/html"
    return plain(_STYLE.sub("", content)) if is_html else content.replace("\r\n", "\n")


def _article(source: Source, id: str, message: EmailMessage, text: str) -> Article:
    title = " ".join(str(message.get("subject", "")).split())
    name, address = parseaddr(str(message.get("from", "")))
    stated = str(message.get("date", "")).strip()
    return Article(
        id,
        source.name,
        text,
        tell_apart(text, title),
        title=title,
        outlet=name or address.partition("@")[2],
        witnesses=(Witness("mail", stated),) if stated else (),
    )
