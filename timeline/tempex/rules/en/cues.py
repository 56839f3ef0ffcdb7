"""Words of a clause that say which way it looks: ahead, or back."""

from __future__ import annotations

FORWARD = frozenset(
    "will would 'll ’ll ll shall due till plans plan planned planning scheduled expected expects "
    "expect forecast upcoming opens begins starts expires resumes convenes likely deadline ahead "
    "hope hopes hoping should must going intends slated tentatively postponed delayed adjourned "
    "rescheduled soon might ending effective".split()
)
#: Two words that look ahead together: "is to meet", "set to open".
FORWARD_PAIRS = frozenset(
    (
        *("is to", "are to", "set to", "ready to", "due to", "about to", "set for", "as early"),
        *("takes effect", "take effect", "runs out"),
    )
)
#: Before a word that looks ahead, these turn it round: "had been due", "previously planned".
TURNING = frozenset("been previously originally had once".split())
#: Behind one of these a participle is no past tense: "to be published", "will be held".
OPEN = frozenset("be to being".split())
LIMITS = frozenset("by until till through".split())
NOT_PAST = frozenset("united need speed indeed hundred seed breed sacred red wounded armed".split())
#: Irregular past tenses and what else looks back; regular ones are known by their ending.
BACKWARD = frozenset(
    "said was were had did been ago last since told after went came took made gave met won lost "
    "left began fell rose sold held saw found got became brought sent paid led kept ran shot spoke "
    "stood thought wrote broke built bought drove fought grew heard knew sought struck threw sank "
    "swept flew drew shook stole taught withdrew overthrew hit chose felt meant understood won "
    "sworn seen taken given gone done made shown known fallen risen begun spent put quit "
    "dropped ended according".split()
)
