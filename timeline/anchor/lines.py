"""A visible line with a date in it to what its looks and its place say about that date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.anchor.claim import Claim
from timeline.anchor.datestrings import DateString, find_dates
from timeline.anchor.months import WEEKDAYS

_LABEL = re.compile(
    r"publi|posted|veröff|erstell|created|опубл|стать|date|datum|vom\b|\bam\b|^on\b|added|written"
    r"|geschrieben|verfasst|online seit|uhr|stand\b|fecha|data\b|نشر|تاریخ|pubbl"
    r"|inser|dodano|objav|\bby\b|\bvon\b|\bpar\b|\ble\b|issued|released|dated",
    re.IGNORECASE,
)
_UPDATE = re.compile(
    r"updat|modif|aktualis|revis|geändert|mis à jour|bearbeitet|обнов|zuletzt|edited|actuali"
    r"|aggiorn|reviewed|atualiz|aktualiz|güncell|uppdater|opdater|oppdater|päivitet|bijgewerkt"
    r"|更新|cập nhật|تحديث|به‌روز|оновлен",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"publi[sckz]|publié|posted|gepostet|veröff|geschrieben|verfasst|erstell|created|first seen"
    r"|опубл|размещ|pubbl|opublik|udgivet|julkaistu|yayın|online seit|发布|發[布佈]|公開|掲載|投稿"
    r"|نشر|منتشر|đăng",
    re.IGNORECASE,
)
#: A sentence that speaks of the article itself, or begins as a label does.
_OF_ITSELF = re.compile(
    r"^(?:this|dieser?|diese[ns]?|cet(?:te)?|ce|est[ea]|quest[oa]|dit|deze)\s(?:entry|post|article"
    r"|story|page|blog|artikel|beitrag|eintrag|seite|meldung|text|billet|articolo|artículo"
    r"|entrada|bericht)\b"
    r"|^(?:first |originally )?(?:published|posted|gepostet|veröffentlicht|erstellt|publié"
    r"|publicado|pubblicato|geplaatst|opublikowano|опубликовано)\b",
    re.IGNORECASE,
)
_STAMPED = re.compile(
    r"\d{1,2}[:.h]\d{2}.{0,20}\b(?:gepostet|veröffentlicht|geschrieben|publiziert|verfasst)\b",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(r"\d\.?\s?(?:[-–—]|bis|to|au|al)\s?$")
_RANGE_BEHIND = re.compile(r"\s?[-–—]\s?\d{1,2}(?!\d|:)")
_ANSWER = re.compile(
    r"\b(?:antwort(?:en)?|reply|répondre|responder|rispondi|says|sagt|schreibt|a dit|dice|dijo"
    r"|пишет)\b",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"©|copyright|\(c\)", re.IGNORECASE)
_TWEET = re.compile(r"\(@\w{1,30}\)")
_WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)})[\s,.(]{{0,4}}$", re.IGNORECASE)
_SIDES = ("over", "above", "below", "under")
_REACH = 30
#: Letters beside the date: fewer, and the line is a date; more, and it tells something else.
_PURE, _LONG = 14, 45
_PLAIN = frozenset({"dated", "caption", "furniture", "heading", "labelled", "updated"})


def of_line(kind: str, raw: str, month_first: bool | None = None) -> Iterator[Claim]:
    """The claims of one line.

    Args:
        kind: "line" or "opening" and words on its place: a region ("main", "aside", "comment",
            "quoted"), a side of the headline ("over", "above", "below", "under"), and marks.
        raw: the line.
        month_first: how "09/10/2023" is read, where that is known.
    """
    words = kind.split()
    if words[0] == "opening" and states(raw):
        words[0] = "line"
    dates = [date for date in find_dates(raw, month_first) if date.year is not None]
    dates = dates or _without_year(raw, words, month_first)
    if _COPYRIGHT.search(raw):
        # The year of a copyright is no date; a stamp with its hour beside it is one.
        dates = [date for date in dates if date.clock]
    for index, date in enumerate(dates[:2]):
        signs = _place(words) | _looks(raw, date, words)
        if index:
            signs |= {"second"}
        yield Claim(words[0], raw.strip()[:120], date, frozenset(signs))


def _without_year(raw: str, words: list[str], month_first: bool | None) -> list[DateString]:
    """The day of a stamp such as "4 MAR, 19:24", whose year has to come from elsewhere."""
    if "main" not in words or not {"above", "below"} & set(words):
        return []
    return [d for d in find_dates(raw, month_first)[:1] if d.clock and _rest(raw, d) < _PURE]


def of_dateline(raw: str) -> Iterator[Claim]:
    """The day of "Seoul, September 17" or "LIMA, May 3 (Agency) - ", often without a year."""
    for date in find_dates(raw)[:1]:
        yield Claim("dateline", raw.strip()[:120], date, frozenset({"dateline"}))


def states(raw: str) -> bool:
    """Whether a sentence tells when the article was published, and not what happened."""
    of_itself = _OF_ITSELF.match(raw) or _STAMPED.search(raw)
    return of_itself is not None and _STATED.search(raw) is not None


def _place(words: list[str]) -> set[str]:
    region = next((word for word in ("aside", "comment", "quoted") if word in words), "main")
    side = next((word for word in _SIDES if word in words), "free")
    return {region, side} | ({"opening"} if words[0] == "opening" else set())


def _looks(raw: str, date: DateString, words: list[str]) -> set[str]:
    if words[0] == "opening":
        return set()
    before = raw[max(0, date.span.start - _REACH) : date.span.start]
    behind = raw[date.span.end : date.span.end + _REACH]
    signs = (_PLAIN & set(words)) | _label(before, behind, words)
    if "stated" not in signs and "labelled" not in words and _rest(raw, date) > _LONG:
        # "on" and "by" are labels on a short line alone.
        signs -= {"labelled"}
    tests = (
        ("clock", date.clock is not None),
        ("tweet", _TWEET.search(before) is not None),
        ("answer", _ANSWER.search(raw) is not None),
        ("range", bool(_RANGE_BEFORE.search(before) or _RANGE_BEHIND.match(behind))),
        ("weekday", date.clock is None and _WEEKDAY.search(before) is not None),
        ("bare weekday", _is_page_header(before, date, words)),
        ("pure", _rest(raw, date) < _PURE),
        ("long", "labelled" not in words and _rest(raw, date) > _LONG),
    )
    found = set(signs) | {sign for sign, holds in tests if holds}
    # A headline is more than a date.
    return found - {"heading"} if "pure" in found else found


def _label(before: str, behind: str, words: list[str]) -> set[str]:
    """What the words beside a date call it; the last words before it tell an update."""
    if "modified" in words or _UPDATE.search(before):
        return {"updated"}
    if _STATED.search(before) or _STATED.search(behind):
        return {"labelled", "stated"}
    return {"labelled"} if _LABEL.search(before) and "heading" not in words else set()


def _rest(raw: str, date: DateString) -> int:
    return sum(map(str.isalpha, raw)) - sum(map(str.isalpha, date.text))


def _is_page_header(before: str, date: DateString, words: list[str]) -> bool:
    """Weekday and day without a clock at a page's top: often the day of the visit."""
    on_top = "over" in words or "above" in words
    bare = date.clock is None and "dated" not in words
    return on_top and bare and _WEEKDAY.search(before) is not None
