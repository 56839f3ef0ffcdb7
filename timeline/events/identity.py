"""Ids of mentions that last: from the document, the sentence and the trigger's place in it."""

from __future__ import annotations

import re
from hashlib import blake2b
from unicodedata import normalize

_WORD = re.compile(r"\w+")


def sentence_key(sentence: str) -> str:
    """The sentence as its words alone: letter case, white space and typography do not matter."""
    return " ".join(_words(sentence))


def mention_id(document: str, key: str, before: str, repeat: int = 0) -> str:
    """ "m" and ten hexadecimal digits.

    They depend on nothing that another article, another rule or another parser could change: the
    trigger counts by how many words stand before it.

    Args:
        document: the article's id.
        key: of the sentence around it.
        before: what stands of it before the trigger.
        repeat: how many times the document told the same sentence before.
    """
    place = str(len(_words(before)))
    name = normalize("NFC", document)
    whole = "\x1f".join((name, key, place, str(repeat)))
    return "m" + blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower() if text.isascii() else normalize("NFKC", text).casefold())
