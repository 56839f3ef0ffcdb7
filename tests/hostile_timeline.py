"""A timeline whose every text and date somebody chose to break a file."""

from __future__ import annotations

from dataclasses import replace

from sample_timeline import ARTICLES, event

from timeline import civil
from timeline.model import Certainty, Civil, Granularity, Interval, Lane, Part, Timeline

TITLES = (
    '=HYPERLINK("http://evil.example","x")', "@SUM(1)", "+1", "-1", "\t=1", "\r=1",
    "<script>alert(1)</script><img src=x onerror=alert(2)>", "]]> --> </title> &amp; &#39;",
    "two\nlines\r\nthree\u2028four", "2023-01-01: not a new line",
    "#tag [link](javascript:x) | *b*",
    "long " * 9000, "\U0001f600 \u202eRTL שלום مرحبا \u200f", "nul\x00 bell\x07 esc\x1b[31m",
    "\ud800 lone", "`code` ~~~ ``` $math$ [^1]", "'=1", "'", "group x: endSection", "--- \n---",
)  # fmt: skip
INTERVALS = (
    civil.day(Civil(-43, 3, 15)), civil.year(-99), civil.day(Civil(9999, 12, 31)),
    civil.year(12_345), civil.century(1900), civil.decade(1980), civil.quarter(2023, 2),
    civil.half(2023, 1), civil.season(2023, Part.WINTER), civil.weekend(Civil(2023, 9, 16)),
    civil.part_of_day(Civil(2023, 9, 18), Part.NIGHT), civil.hour(Civil(2023, 9, 18, 23)),
    civil.minute(Civil(2023, 9, 18, 8, 5)), civil.second(Civil(2023, 9, 18, 8, 5, 9)), None,
    Interval(Civil(2023, 5, 3), Civil(2023, 5, 6), Granularity.DAY), civil.month(1600, 2),
    Interval(Civil(2020), Civil(2023), Granularity.YEAR), civil.day(Civil(1900, 1, 1)),
    civil.day(Civil(1, 1, 1)),
)  # fmt: skip


def hostile():
    url = "https://example.org/<\"'>?a=1&b=2 )"
    bad = replace(ARTICLES[1], title=TITLES[6], outlet=TITLES[0], url=url)
    worse = replace(ARTICLES[2], title=TITLES[8], outlet=TITLES[10], url="javascript:alert(1)")
    told = [("001.txt", "It was so."), ("003.txt", "It was so.")]
    events = []
    for number, (title, interval) in enumerate(zip(TITLES, INTERVALS, strict=True)):
        made = event(f"h{number}", interval, title, told, relative=False)
        quoted = replace(made.mentions[0], mention=replace(made.mentions[0].mention, quote=title))
        events.append(
            replace(
                made,
                mentions=(quoted, *made.mentions[1:]),
                people=(title,),
                places=(title,),
                sources=(TITLES[0], TITLES[6]),
                note=title,
                lane=list(Lane)[number % 2],
                status=("ok", "disputed")[number % 2],
                dating=replace(made.dating, certainty=list(Certainty)[number % 4]),
            )
        )
    return Timeline(tuple(events), (bad, worse), title=TITLES[6])


HOSTILE = hostile()
