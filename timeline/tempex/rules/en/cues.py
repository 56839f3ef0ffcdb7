"""Words of a clause that say which way it looks: ahead, or back."""

from __future__ import annotations

FORWARD = frozenset(
    "will would won't won’t wo wouldn shouldn 'll ’ll ll shall due till planned "
    "planning scheduled expected expects expect forecast upcoming opens begins starts expires "
    "travels appears departs reconvenes unveils "
    "resumes convenes reopens meets arrives ends closes airs premieres hears plays lifts resume "
    "convene reopen likely hoping should must going intends slated tentatively "
    "postponed delayed adjourned rescheduled soon might ending effective".split()
)
#: Two words that look ahead together: "is to meet", "set to open", "plans to move"; but what
#: "announced plans Tuesday" is over.
FORWARD_PAIRS = frozenset(
    (
        *("plan to", "plans to", "hope to", "hopes to", "hope that", "hopes that"),
        *("is to", "are to", "set to", "ready to", "due to", "about to", "set for", "as early"),
        *(
            "takes effect",
            "take effect",
            "runs out",
            "go to",
            "goes to",
            "flies home",
            "head to",
            "heads to",
            "kick off",
            "go on",
            "goes on",
            "kicks off",
        ),
    )
)
#: Before a month these look ahead: "agreed to buy it in February". A day belongs to the verb
#: itself: "voted to close the school Tuesday".
INTENTS = frozenset(
    f"{verb} to"
    for verb in (
        "agreed decided vowed pledged promised offered ordered asked threatened agreement deal "
        "decision proposal pledge promise"
    ).split()
)
#: Before a word that looks ahead, these turn it round: "had been due", "previously planned".
TURNING = frozenset("been previously originally had once".split())
#: Behind one of these a participle is no past tense: "to be published", "will be held".
OPEN = frozenset("be to being is are".split())
#: Right before a date these announce it, whatever the verb says: "rose ahead of Thursday's vote".
HERALDS = frozenset(
    (
        *("ahead of", "as early as", "as soon as", "no later than", "in time for", "deadline is"),
        *("deadline of", "due on", "due by", "due in", "effective on", "starting on"),
        *("moved to", "postponed to", "postponed until", "delayed to", "delayed until"),
        *("rescheduled for", "rescheduled to", "pushed to", "extended to", "extended until"),
        *("is due", "are due", "due out", "due out on", "is scheduled for", "are scheduled for"),
        *("in effect through", "in effect until"),
        *("adjourned until", "adjourned to", "put off until", "pushed back to"),
    )
)
#: Before a day, and not before a month: "Game 3 is Friday".
SCHEDULING = frozenset(("is", "are", "is on", "are on", "is at", "are at", "is for"))
ABBREVIATED = frozenset(
    "mr mrs ms dr gov sen rep gen col lt sgt capt maj adm st jr sr inc corp co ltd vs prof rev "
    "pres sec atty supt ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich "
    "minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo".split()
)
#: Behind a plural and right before a weekday these are a scheduled present: "Kenyans vote Monday",
#: where "a vote Monday" is over.
PLANS = frozenset(
    "vote return play meet begin travel leave arrive gather appear expire depart perform "
    "testify".split()
)
#: Before a weekday, and not before a date: "three days of mourning starting Sunday".
OPENING = frozenset(("starting", "beginning", "effective"))
#: Past tenses that look like the infinitive: behind "to" or "will" they tell nothing of their own.
UNMARKED = frozenset(
    "cut hit put set shut hurt cost beat quit spread let burst split cast shed bid rid".split()
)
CLOSING = frozenset("ended since dated".split())
#: What nobody knows beforehand: "will appeal Thursday's verdict" looks back.
HAPPENINGS = frozenset(
    "ruling rulings verdict decision attack attacks bombing bombings shooting shootings killing "
    "killings murder murders crash explosion explosions blast blasts fire quake earthquake "
    "storm tornado flood accident incident disaster tragedy massacre collapse loss defeat victory "
    "win arrest arrests death deaths announcement revelation revelations remarks "
    "comments statement violence clashes raid raids strikes rampage assault".split()
)
#: Shortly before "until" these grant time: "gave the tenants until Tuesday to leave".
GRANTING = frozenset(
    "deadline give gives gave given grant granted extend extends extended postpone postponed "
    "adjourned remanded suspended delayed custody deferred".split()
)
PARTING = frozenset(
    ". , ; : ! ? ( ) - – — ' 's ’s \" and but or that which who whom when while where will would "
    "since until than before after from compared".split()
)
LIMITS = frozenset("by until till through".split())
LEADING = frozenset("to will would shall should could can may might must".split())
DETERMINERS = frozenset("a an the its his her their our this these those still newly".split())
NOT_PAST = frozenset(
    "united need speed indeed hundred seed breed sacred red wounded armed succeed proceed exceed "
    "feed bleed heed deed weed greed creed embed naked wicked rugged hatred kindred".split()
)
#: Irregular past tenses and what else looks back; regular ones are known by their ending.
BACKWARD = UNMARKED | frozenset(
    "said fled was were had did didn wasn weren hadn been ago last since told after went came took "
    "made gave met won lost left began fell rose sold held saw found got became brought sent "
    "paid led kept ran shot spoke stood thought wrote broke built bought drove fought grew "
    "heard knew sought struck threw sank swept flew drew shook stole taught withdrew overthrew "
    "chose felt meant understood won sworn seen taken given gone done made shown known "
    "fallen risen begun spent dropped ended according burnt learnt dreamt leapt swam sang rang "
    "drank ate slept froze tore bore wore woke spun stuck clung hung dug swung crept dealt bent "
    "lent caught forgot hid rode rose sat stung wept".split()
)
