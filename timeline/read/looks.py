"""What a single line of a page gives away about itself."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from timeline.read.lines import Line

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_FOREIGN_WEEKDAY = (
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi"
    r"|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì"
    r"|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|le)"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|hrs|h)?(?:\s?\(?[a-z]{2,4}\)?)?"
_DAY = (
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?\s{_MONTH}(?:,?\s\d{{4}})?)"
)

#: Patterns, each with the words of which a line that fits it has at least one.
Marks = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]

_FURNITURE = tomllib.loads(files(__package__).joinpath("furniture.toml").read_text("utf-8"))
CHROME_LINES = frozenset(_FURNITURE["chrome"])
LIST_HEADS = frozenset(_FURNITURE["list_heads"])

_CHROME = re.compile(
    r"^(?:"
    r"[-−–]?\d{1,3}\s?°?\s?[cf]\b(?:\s.{0,30})?"  # the weather
    rf"|(?:{_CLOCK})"  # a clock
    r"|(?:©|\(c\)|copyright\b).{0,200}"
    r"|(?:also |must |more )?(?:read|watch|see|listen)(?: more| also| next| now)?\s?[:|»>].{0,200}"
    r"|(?:related|recommended|trending|more)\s?[:|»>]\s?.{0,200}"
    r"|(?:click|tap) (?:here|to)\b.{0,150}"
    r"|(?:subscribe|sign up|follow us|download|join us|get the latest)\b.{0,150}"
    r"|(?:to be )?(?:the )?first to know\b.{0,100}"
    r"|(?:we use|this (?:web)?site uses|accept|manage)\b.{0,40}\bcookies?\b.{0,150}"
    r"|\d{1,4}\s(?:comments?|shares?|views?|likes?|min(?:ute)?s?(?: read)?|related)"
    r"|by (?:clicking|continuing|signing up)\b.{0,150}"
    r"|(?:https?://|www\.)\S{1,300}"
    r"|page \d{1,3}(?: of \d{1,3})?"
    # what a live blog says of itself
    r"|(?:you can (?:read|follow|find|watch|see)|that['’\s]{0,3}s (?:it|all) (?:for|from)"
    r"|(?:the|our|this) (?:live )?blog (?:will|is|has)|we(?:['’\s]{0,3}ll| will) be back)\b.{0,110}"
    # what an editor says of the text
    r"|\W{0,4}(?:editor[’'\s]{0,3}s? note|corrections?|clarification"
    r"|corrections? and clarifications?)\s?:.{0,900}"
    r"|\W{0,4}(?:this|an earlier version of this) (?:article|story|report|post|piece|column|blog)"
    r"(?: about [^.]{3,200})?"
    r" (?:(?:was|has been) (?:amended|corrected|clarified)|misstated|misidentified|misspelled"
    r"|(?:incorrectly|wrongly|mistakenly|originally) (?:said|stated|named|gave))\b.{0,900}"
    # what a newspaper database says of an article
    r"|(?:section|length|load-date|language|publication-type|journal code|acc-no|document type"
    r"|word count|edition|geographic|classification)\s?:\s.{0,200}"
    r"|\d{1,5} words"
    r"|[\W\d_]{1,12}"
    r")$",
    re.IGNORECASE,
)
#: The same, by words inside the line that few lines have.
_CHROME_INSIDE = (
    (("all rights reserved",), re.compile(r"^.{0,120}\ball rights reserved\b.{0,120}$", re.I)),
    (
        ("our newsletter", "your inbox"),
        re.compile(r"^.{0,60}\b(?:our newsletter|your inbox)\b.{0,60}$", re.I),
    ),
)
_LABEL = re.compile(
    r"^(?:(?:date|dated|pub(?:lication)?[- ]?date|published|posted|first published|created|issued"
    r"|updated|last updated|last modified|modified|revised|release date|uploaded)"
    r"(?:\s(?:on|at|date|time))?\s?[:\-–|]?\s{1,4})"
    rf"(?:{_WEEKDAY},?\s)?(?:{_CLOCK},?\s)?(?:{_DAY})",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^(?:file|photo|image|picture|pic|photos?|caption|video|watch|graphic|map|illustration|credit"
    r"|file photo|image credit|photo credit|picture credit|pictured|above|below)s?\s?[:—–-]\s"
    r"|^(?:file|handout|representational|representative) (?:photo|image|picture)",
    re.IGNORECASE,
)
#: The same, by words inside the line that few lines have.
_CAPTION_INSIDE = (
    (
        ("in this", "on this"),
        re.compile(
            r"\b(?:in|on) this (?:[\w-]{1,14},? ){0,4}?"
            r"(?:photo(?:graph)?|image|picture|frame grab|video|screengrab|handout)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("photo", "image", "picture"),
        re.compile(
            r"\b(?:photo(?:graph)?|image|picture)s? (?:by|courtesy|credit)\b[^.]{0,60}$",
            re.IGNORECASE,
        ),
    ),
    (
        ("getty images", "ap photo", "shutterstock", "via"),
        re.compile(
            r"\b(?:getty images|ap photo|shutterstock|(?:afp|handout) via"
            r"|via (?:reuters|ap|afp|getty))\b[^.]{0,40}\.?$",
            re.IGNORECASE,
        ),
    ),
    (
        ("left", "right", "centre", "center", "middle"),
        re.compile(
            r"\b(?:front|back|second|top|bottom) row,? (?:from )?(?:left|right|cent(?:re|er))\b"
            r"|\bfrom (?:left|right)[,:]\s|\((?:left|right|cent(?:re|er))\)"
            r"|,\s(?:(?:front|back|far|cent(?:re|er))\s)?(?:left|right|cent(?:re|er)|middle),\s",
            re.IGNORECASE,
        ),
    ),
)
_CAPTION_TAIL = re.compile(
    r"\((?:source|photo|image|picture|credit|file|ap|afp|reuters|getty|epa|pti|ani)\b[^()]{0,120}\)[.]?$"
    r"|\((?:[^()]{1,120} via [^()]{2,60}|[^()]{0,60}(?:\bphoto\b|\bgetty\b|/)[^()]{0,60})\)[.]?$",
    re.IGNORECASE,
)
_CREDIT_TAIL = re.compile(
    r"[.!?]\s(?:ap|afp|pti|ani|epa|reuters|tass"
    r"|xinhua|kyodo|yonhap|kcna|getty|bloomberg)"
    r"(?:\s?[/,]\s?\w{2,20}){0,3}(?: photo| images)?\.?$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"^(?:By\s?(?=[A-Z])|BY\s|(?:Written|Reported|Reporting|Edited|Editing|Story) by\s"
    r"|Author\s?:\s?|From our\s).{2,140}$"
    r"|^.{3,80}\b(?:[Cc]orrespondents?|[Ss]taff (?:[Ww]riters?|[Rr]eporters?))$"
    r"|^.{0,80}\b(?:News|Web) [Dd]esk$"
)
_AGENCY = re.compile(
    r"^(?:(?:by |from |source: ?|agency: ?|with )?(?:the )?"
    r"(?:reuters|ap|afp|pti|ani|upi|dpa|efe|ansa|tass|ria novosti"
    r"|xinhua|kyodo|yonhap|kcna|bbc news|cnn|bloomberg"
    r"|agencies|al jazeera|interfax)"
    r"(?:\s?[/,|]\s?[\w ]{2,20})?)$",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    r"^(?:The )?(?:[A-Z][\w'’.&-]{0,20} ){1,4}"
    r"(?:Press|News|Agency|Times|Post|Herald|Tribune|Journal|Gazette|Telegraph|Guardian|Chronicle"
    r"|Courier|Mail|Observer|Independent|Standard|Review|Dispatch|Mirror|Express|Today|Service|Network)$"
)
_PLACE = r"[A-Z][\w'’.-]{1,20}(?:[ -][A-Z][\w'’.-]{1,20}){0,3}"
_DATELINE = re.compile(
    rf"^(?!(?i:{_FOREIGN_WEEKDAY})\b){_PLACE}(?:,\s{_PLACE})?"
    rf"(?:\s\([A-Z][\w. ]{{1,20}}\))?[,:;]?\s(?i:{_DAY})"
    r"(?:\s?\([A-Z][\w. ]{1,20}\))?\s?[.:—–-]{0,2}$"
    rf"|^{_PLACE}(?:,\s{_PLACE})?\s\([A-Z][\w. ]{{1,20}}\)\s?[.:—–-]{{0,2}}$"
)
_BAR = r"\s?[|·•,–—]\s?"
_SIGNED = re.compile(
    rf"^{_PLACE}(?:{_BAR}{_PLACE}){{0,2}}{_BAR}(?i:{_WEEKDAY},?\s)?(?i:{_DAY})"
    rf"(?:{_BAR}(?i:{_CLOCK}))?$"
)
_DAY_ALONE = re.compile(rf"^(?:{_WEEKDAY},?\s)?{_DAY}\s?[:.—–-]?$", re.IGNORECASE)
_DATE_LINE = re.compile(
    rf"^(?:on\s)?(?:(?:{_CLOCK}),?\s)?(?:{_WEEKDAY},?\s)?(?:{_CLOCK},?\s)?{_DAY}"
    rf"(?:\s?[,|·•/–-]?\s?(?:at\s)?(?:{_CLOCK}))?(?:\s?[,|·•–-]\s?.{{0,60}})?$",
    re.IGNORECASE,
)


def is_chrome(line: Line) -> bool:
    """Page furniture: menus, weather, clocks, advertisements, copyright, links."""
    if line.key in CHROME_LINES or line.key in LIST_HEADS:
        return True
    return bool(_CHROME.match(line.text)) or _has_inside(line, _CHROME_INSIDE)


def _has_inside(line: Line, marks: Marks) -> bool:
    """Whether one of some patterns is found in a line; those whose words it lacks are passed by."""
    key, text = line.key, line.text
    return any(pattern.search(text) for given, pattern in marks for word in given if word in key)


def opens_list(line: Line) -> bool:
    """A heading such as "Related stories"."""
    return line.key in LIST_HEADS


def is_label(line: Line) -> bool:
    """A line that states metadata: "Published: 3 May 2021"."""
    return bool(_LABEL.match(line.text))


def is_caption(line: Line) -> bool:
    """The text below a picture, or its credit."""
    if line.words > 150:
        return False
    if _CAPTION.match(line.text) or _has_inside(line, _CAPTION_INSIDE):
        return True
    tail = _CAPTION_TAIL if line.text.endswith((")", ").")) else _CREDIT_TAIL
    return tail.search(line.text) is not None


def is_byline(line: Line) -> bool:
    """Who wrote it."""
    return line.words <= 22 and not line.is_prose and bool(_BYLINE.match(line.text))


def is_signed(line: Line) -> bool:
    """A newspaper or a writer, and the day."""
    return line.words <= 16 and bool(_SIGNED.match(line.text))


def is_credit(line: Line) -> bool:
    """An agency or a newspaper alone on its line."""
    return is_agency(line.text) or (line.words <= 6 and bool(_OUTLET.match(line.text)))


def is_agency(text: str) -> bool:
    """The name of a news agency and nothing else."""
    return len(text) <= 60 and bool(_AGENCY.match(text))


def is_outlet(text: str) -> bool:
    """A capitalised name that ends as names of newspapers and agencies do."""
    return len(text) <= 60 and bool(_OUTLET.match(text))


def is_dateline(line: Line) -> bool:
    """Place and day alone on a line."""
    return line.words <= 12 and bool(_DATELINE.match(line.text))


def is_day(line: Line) -> bool:
    """A day and nothing else, perhaps with its weekday and a colon."""
    return bool(_DAY_ALONE.match(line.text))


def is_date_line(line: Line) -> bool:
    """A day, perhaps with weekday and clock, and nothing that tells a story."""
    return line.words <= 16 and bool(_DATE_LINE.match(line.text))
