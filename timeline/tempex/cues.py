"""What single words say about the time their clause speaks of, remembered word by word."""

from __future__ import annotations

from enum import Enum

from timeline.tempex.rule import Language

#: Words beyond this many are looked at anew each time, so that memory stays bounded.
_MOST = 50_000


class Cue(Enum):
    """A word looks ahead or back (a PAIR with the one before it), ends the clause, or neither."""

    NOTHING = ""
    AHEAD = "ahead"
    BACK = "back"
    PAIR = "pair"
    BORDER = "border"


class Cues(dict[str, Cue]):
    """Word as written -> cue."""

    def __init__(self, language: Language) -> None:
        super().__init__(dict.fromkeys(".;?!:", Cue.BORDER))
        self._language = language
        self._seconds = {pair.split()[1] for pair in language.forward_pairs}

    def __missing__(self, word: str) -> Cue:
        cue = self._look(word)
        if len(self) < _MOST:
            self[word] = cue
        return cue

    def _look(self, word: str) -> Cue:
        lower = word.lower()
        if word[0] == "\n":
            return Cue.BORDER
        if lower in self._language.forward:
            return Cue.AHEAD
        if lower in self._language.backward or self._is_regular_past(word):
            return Cue.BACK
        return Cue.PAIR if lower in self._seconds else Cue.NOTHING

    def _is_regular_past(self, word: str) -> bool:
        """A name with a capital is no verb ("United")."""
        if not word.islower() or word in self._language.not_past:
            return False
        endings = self._language.past_endings
        return any(len(word) > len(ending) + 2 and word.endswith(ending) for ending in endings)
