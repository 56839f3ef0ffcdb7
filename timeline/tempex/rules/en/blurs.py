"""English words that narrow a date or blur a length: "early", "the end of", "nearly"."""

from __future__ import annotations

from timeline.model import Mod

PORTIONS = {"early": Mod.START, "mid": Mod.MID, "late": Mod.END}
START, MID, END = Mod.START, Mod.MID, Mod.END
NARROWING = {
    "early": START,
    "the early": START,
    "early in": START,
    "earlier": START,
    "earlier in": START,
    "the beginning of": START,
    "beginning of": START,
    "the start of": START,
    "start of": START,
    "the early part of": START,
    "mid": MID,
    "mid -": MID,
    "the mid": MID,
    "the mid -": MID,
    "midway through": MID,
    "halfway through": MID,
    "the middle of": MID,
    "middle of": MID,
    "late": END,
    "late -": END,
    "early -": START,
    "the late": END,
    "late in": END,
    "later": END,
    "later in": END,
    "the first half of": START,
    "the second half of": END,
    "the latter half of": END,
    "the end of": END,
    "end of": END,
    "early on": START,
    "late on": END,
    "later on": END,
    "earlier on": START,
    "the latter part of": END,
    "the close of": END,
    "about": Mod.APPROX,
    "around": Mod.APPROX,
    "approximately": Mod.APPROX,
    "roughly": Mod.APPROX,
    "circa": Mod.APPROX,
    "ca .": Mod.APPROX,
    "c .": Mod.APPROX,
}
#: Behind one of these "over" means more than, elsewhere it as often spans.
BEFORE_OVER = frozenset(
    "for just well little last lasts lasted lasting took take takes spent after in of with".split()
)
MEASURING = {
    "about": Mod.APPROX,
    "around": Mod.APPROX,
    "approximately": Mod.APPROX,
    "roughly": Mod.APPROX,
    "some": Mod.APPROX,
    "nearly": Mod.LESS_THAN,
    "almost": Mod.LESS_THAN,
    "close to": Mod.LESS_THAN,
    "less than": Mod.LESS_THAN,
    "under": Mod.LESS_THAN,
    "more than": Mod.MORE_THAN,
    "over": Mod.MORE_THAN,
    "well over": Mod.MORE_THAN,
    "just over": Mod.MORE_THAN,
    "at least": Mod.EQUAL_OR_MORE,
    "no less than": Mod.EQUAL_OR_MORE,
    "at most": Mod.EQUAL_OR_LESS,
    "up to": Mod.EQUAL_OR_LESS,
    "no more than": Mod.EQUAL_OR_LESS,
}
