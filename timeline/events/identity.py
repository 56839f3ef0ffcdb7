"""Ids of mentions that last: from the document, the sentence and the trigger's place in it."""

from __future__ import annotations

from hashlib import blake2b


def mention_id(document: str, sentence: str, place: int, repeat: int = 0) -> str:
    """ "m" and ten hexadecimal digits.

    Args:
        document: the article's id.
        sentence: the sentence's text; case and white space do not matter.
        place: index of the trigger among the sentence's words.
        repeat: how many times the document told the same sentence before.
    """
    folded = " ".join(sentence.casefold().split())
    key = "\x1f".join((document, folded, str(place), str(repeat)))
    return "m" + blake2b(key.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
