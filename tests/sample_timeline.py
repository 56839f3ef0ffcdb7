"""Timelines made by hand and by number, for the tests of tables, chart and page."""

from __future__ import annotations

from timeline import civil
from timeline.model import (
    Anchor,
    AnchorKind,
    Article,
    Attribution,
    BlockKind,
    Certainty,
    Civil,
    Dating,
    Event,
    EventMention,
    Evidence,
    Granularity,
    Interval,
    Kind,
    Lane,
    MergedMention,
    Mod,
    Part,
    Problem,
    PublishDate,
    Span,
    Status,
    Timeline,
    Timex,
    TimexType,
)

TUESDAY, SUNDAY = Civil(2023, 9, 19), Civil(2023, 9, 17)


def _article(name, outlet, day, title, copy_of="", url=""):
    evidence = Evidence("byline", f"published {civil.iso_day(day)}", 2.0, "the byline says so")
    published = PublishDate(day, (evidence,), 0.97)
    return Article(
        id=name, path=f"seeds/{name}", text="", title=title, language="en", outlet=outlet,
        url=url, published=published, copy_of=copy_of,
    )  # fmt: skip


ARTICLES = (
    _article("000.txt", "The Spinner", TUESDAY, "Kim is again residence", copy_of="001.txt"),
    _article("001.txt", "Associated Press", TUESDAY, "Kim Jong Un returns from Russia trip"),
    _article(
        "003.txt", "Reuters", SUNDAY, "North Korea’s Kim, Russia talk up military ties",
        url="https://example.org/news?id=3&page=1",
    ),
)  # fmt: skip
PUBLISHED = {article.id: article.published.day for article in ARTICLES}


def timex(phrase, interval, rule, anchor=None, mod=None):
    anchored = Anchor(AnchorKind.PUBLISHED, anchor) if anchor else Anchor()
    return Timex(
        Span(40, 40 + len(phrase)), phrase, rule, TimexType.DATE, "", mod, interval, anchored
    )


def mention(name, document, quote, dating, kind=Kind.EVENT, said=""):
    attribution = Attribution(said, Span(0, len(said))) if said else None
    words = quote.split()
    at = quote.index(words[1])
    return EventMention(
        id=name, document=document, span=Span(0, len(quote)), text=quote,
        trigger=Span(at, at + len(words[1])), lemma=words[1], sentence=Span(0, len(quote)),
        quote=quote, block=BlockKind.BODY, status=Status.HAPPENED, kind=kind, dating=dating,
        attribution=attribution,
    )  # fmt: skip


def event(
    name, interval, title, told, *, phrase="", rule="", kind=Kind.EVENT, score=0.5, mod=None,
    certainty=Certainty.EXACT, lane=Lane.STORY, status="ok", note="", people=(), places=(),
    said="", relative=True,
):  # fmt: skip
    """An event told by (document, quote) pairs; the first one gives the date."""
    anchor = PUBLISHED.get(told[0][0]) if relative else None
    found = timex(phrase, interval, rule, anchor, mod) if phrase else None
    dating = Dating(interval, found, "own clause", certainty, "stands in the same clause", mod)
    outlets = {a.id: a.outlet for a in ARTICLES}
    mentions = tuple(
        MergedMention(
            mention(f"{name}-{number}", document, quote, dating, kind, said),
            "first mention" if not number else "same word “met”; same place Vostochny",
        )
        for number, (document, quote) in enumerate(told)
    )
    sources = dict.fromkeys(
        outlets.get(document, document) for document, _ in told if document != "000.txt"
    )
    return Event(
        id=f"e{name}", dating=dating, kind=kind, title=title, mentions=mentions,
        sources=tuple(sources), people=people, places=places, score=score, lane=lane,
        status=status, note=note,
    )  # fmt: skip


def _day(day, month=9, year=2023):
    return civil.day(Civil(year, month, day))


WEEK_37 = civil.week(Civil(2023, 9, 13))
BACK = Lane.BACKGROUND
EVENTS = (
    event(
        "1948", civil.year(1948), "North Korea was formed with the backing of the Soviet Union",
        [("003.txt", "The country was formed in 1948 with Soviet backing.")],
        phrase="1948", rule="year", lane=BACK, relative=False, score=0.1,
    ),
    event(
        "2011", civil.year(2011), "Kim took power",
        [("001.txt", "It was the longest foreign trip since he took power in late 2011.")],
        phrase="late 2011", rule="year-part", mod=Mod.END, lane=BACK, relative=False, score=0.15,
        certainty=Certainty.APPROXIMATE,
    ),
    event(
        "july", civil.month(2023, 7), "Shoigu visited Pyongyang and toured a weapons exhibit",
        [("003.txt", "He visited Pyongyang in July and toured an exhibition of weapons.")],
        phrase="July", rule="month", lane=BACK, score=0.3, people=("Sergei Shoigu",),
    ),
    event(
        "sub", civil.month(2023, 9), "North Korea launched its first nuclear attack submarine",
        [("003.txt", "Earlier this month, the North launched a first attack submarine.")],
        phrase="Earlier this month", rule="this-unit", mod=Mod.START, lane=BACK, score=0.3,
        certainty=Certainty.APPROXIMATE,
    ),
    event(
        "support", WEEK_37, "Kim offered “full and unconditional support” to Putin",
        [
            ("001.txt", "In comments last week he said his country offered full support."),
            ("000.txt", "In feedback last week he mentioned full help for the nation."),
        ],
        phrase="last week", rule="this-unit", kind=Kind.STATEMENT, score=0.6,
        people=("Kim Jong Un",),
    ),
    event(
        "met", _day(13), "Kim met Putin and discussed the war in Ukraine",
        [
            ("003.txt", "Kim met the president on Wednesday and discussed military matters."),
            ("001.txt", "Kim met Putin at the most important space launch centre."),
            ("000.txt", "Kim met Putin at the most necessary house launch middle."),
        ],
        phrase="Wednesday", rule="weekday", score=0.97, people=("Kim Jong Un", "Vladimir Putin"),
        places=("Vostochny",),
    ),
    event(
        "warn", _day(15), "South Korea and the US said cooperation would violate sanctions",
        [("003.txt", "The allies said on Friday that cooperation would violate sanctions.")],
        phrase="Friday", rule="weekday", kind=Kind.STATEMENT, score=0.55,
        said="South Korea and the US",
    ),
    event(
        "bombers", _day(16), "Kim inspected bombers, hypersonic missiles and warships with Shoigu",
        [
            ("003.txt", "Kim inspected bombers, missiles and warships on Saturday with Shoigu."),
            ("001.txt", "Kim saw nuclear-capable bombers, fighter jets and missiles."),
        ],
        phrase="Saturday", rule="weekday", score=0.9, people=("Kim Jong Un", "Sergei Shoigu"),
        places=("Vladivostok",),
    ),
    event(
        "frigate", _day(16), "Kim visited the frigate Admiral Shaposhnikov in Vladivostok",
        [("001.txt", "Kim visits the frigate in Vladivostok on Saturday, Sept. 16, 2023.")],
        phrase="Saturday, Sept. 16, 2023", rule="month-day-year", score=0.7, relative=False,
        places=("Vladivostok",),
    ),
    event(
        "talks", _day(17), "Kim and Shoigu discussed military cooperation",
        [("003.txt", "The two discussed practical issues, state media said on Sunday.")],
        phrase="on Sunday", rule="weekday", score=0.65, certainty=Certainty.REPORTED, said="KCNA",
    ),
    event(
        "food", _day(17), "Kim will go to several food enterprises",
        [("003.txt", "Kim will go to food enterprises, the agency reported on Sunday.")],
        phrase="on Sunday", rule="weekday", kind=Kind.PLAN, score=0.4, said="RIA",
        certainty=Certainty.REPORTED,
    ),
    event(
        "disputed", _day(18), "A delegation left Vladivostok for the capital",
        [("001.txt", "It left on Monday."), ("003.txt", "It left on Sunday.")],
        phrase="Monday", rule="weekday", score=0.3, status="disputed",
        note="sources disagree on the date: 2023-09-17 according to Reuters; "
        "2023-09-18 according to Associated Press",
    ),
    event(
        "train", civil.part_of_day(Civil(2023, 9, 18), Part.MORNING),
        "Kim’s train crossed a border river",
        [
            ("001.txt", "His train crossed a border river on Monday morning, the report said."),
            ("000.txt", "His practice crossed a border river on Monday morning, it mentioned."),
        ],
        phrase="Monday morning", rule="weekday-part", score=0.6, said="KCNA",
    ),
    event(
        "home", _day(19), "North Korea said that Kim has returned home from Russia",
        [
            ("001.txt", "North Korea said today that its leader has returned home."),
            ("000.txt", "North Korea mentioned Tuesday that its chief returned residence."),
        ],
        phrase="today", rule="today", kind=Kind.STATEMENT, score=0.95, said="North Korea",
    ),
)  # fmt: skip

LEFT_OUT = (
    MergedMention(
        mention("undated", "001.txt", "It raised concerns about arms deals.", Dating()), "undated"
    ),
)
PROBLEMS = (Problem("broken.bin", "seeds/broken.bin", "is no text", "convert it first"),)
SAMPLE = Timeline(EVENTS, ARTICLES, LEFT_OUT, PROBLEMS, "Kim Jong Un in Russia")


def many(count):
    """A timeline of that many events over some months, the same for the same number."""
    events = tuple(sorted((_numbered(n) for n in range(count)), key=_start))
    return Timeline(events, ARTICLES, title=f"{count:,} events")


def _numbered(n):
    kind = list(Kind)[(n * 7 % 11) % 3]
    interval = _spread(n)
    people = ("the mayor", "the river board", "two engineers", "a rescue team")[n % 4]
    verb = ("opened", "inspected", "warned of", "repaired", "visited")[n % 5]
    title = f"{people.capitalize()} {verb} dam number {n} in the valley"
    quote = f"{people.capitalize()} {verb} the dam, the paper wrote in its report number {n}."
    return event(
        f"n{n}", interval, title, [(ARTICLES[1 + n % 2].id, quote)], phrase="Monday",
        rule="weekday", kind=kind, score=round((n * 37 % 101) / 101, 4),
        certainty=list(Certainty)[(n * 5 % 17) % 4 if n % 6 == 0 else 0],
    )  # fmt: skip


def _spread(n):
    start = civil.add_days(Civil(2023, 1, 1), (n * n * 31 + n * 17) % 400)
    if n % 9 == 0:
        return civil.week(start)
    if n % 23 == 0:
        return civil.month(start.year, start.month)
    if n % 5 == 0:
        return civil.hour(civil.add_seconds(start, 3600 * (n % 24)))
    return Interval(start, civil.add_days(start, 1 + (n % 14 == 0)), Granularity.DAY)


def _start(each):
    return each.dating.interval.start, each.dating.interval.end, each.id
