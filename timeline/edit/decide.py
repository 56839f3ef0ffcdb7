"""One decision as typed: an id, an action and a value in, the record to keep out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from timeline.decision import Action, Decision
from timeline.decisions import FILE_NAME
from timeline.decisions.amend import UNDATED
from timeline.decisions.check import PAIRED, check
from timeline.decisions.when import as_edtf, day_of, split_added
from timeline.edit.saved import Row, Saved
from timeline.edtf import HINT
from timeline.errors import OptionError
from timeline.export.restore import event_of
from timeline.model import Civil

#: Stands for the id of an event that is being added.
NEW = "new"
#: Other mentions that a record names, so that it lasts when its article goes.
ALIASES = 5

#: The column of events.csv that holds what the program says, for each action that changes one.
COLUMNS = {
    Action.HIDE: "title",
    Action.REDATE: "date",
    Action.RETITLE: "title",
    Action.KIND: "kind",
    Action.LANE: "lane",
    Action.VERIFY: "date",
}


#: Both keep the program's date.
_OF_DATES = {Action.VERIFY: Action.REDATE, Action.REDATE: Action.VERIFY}


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decides, when and why; each empty where that is not said."""

    by: str = ""
    at: str = ""
    reason: str = ""


def decide(
    name: str, action: str, value: str, signature: Signature, saved: Saved | None
) -> Decision:
    """The record of a decision on an event of a build.

    Args:
        name: an event's or mention's id, or its beginning; `NEW` for an event to add.
        action: one of `Action`.
        value: as the action asks for; dates in EDTF or plain words.
        signature: goes into the record.
        saved: the build that was looked at; without one the id is taken as it is typed.

    Raises:
        TimelineError: for an id, action or value that means nothing, with the nearest choice.
    """
    signed = {"by": signature.by, "at": signature.at, "reason": signature.reason}
    typed = check({"id": name, "action": action, "value": value, **signed}, lambda key: "decide")
    if typed.action is Action.ADD:
        return _added(typed, {row["id"] for row in saved.mentions} if saved else ())
    if saved is None:
        return _unseen(typed)
    known = replace(typed, id=saved.find(name))
    if known.action in PAIRED:
        return _paired(known, saved)
    if known.action is Action.REDATE:
        known = replace(known, value=_date(known, saved))
    return replace(known, was=_was(known, saved), aliases=_aliases(known.id, saved))


def _unseen(typed: Decision) -> Decision:
    """Words that count from a publish day are left for the build to read."""
    if typed.action in PAIRED:
        first, second = sorted((typed.id, typed.value))
        return replace(typed, id=first, value=second)
    if typed.action is Action.REDATE:
        return replace(typed, value=as_edtf(typed.value) or typed.value)
    return typed


def _added(typed: Decision, taken: Collection[str]) -> Decision:
    """An event of its own, under an id made from what it says where none was given."""
    words, title = split_added(typed.value, "decide")
    date = _edtf(words, None, "")
    own = event_of({"title": title, "date": date}).id if typed.id == NEW else typed.id
    if own in taken:
        raise OptionError(own, "is the id of an event already", f"use {NEW}")
    return replace(typed, id=own, value=f"{date} | {title}")


def _paired(decision: Decision, saved: Saved) -> Decision:
    """Two ids in the order of their letters, with whether the program takes them for the same."""
    first, second = sorted((decision.id, saved.find(decision.value)))
    if first == second:
        raise OptionError(first, "is compared with itself", "name two events or two mentions")
    same = saved.homes[first] == saved.homes[second] != ""
    was = Action.SAME if same else Action.DIFFERENT
    return replace(decision, id=first, value=second, was=was, aliases=_aliases(first, saved))


def _date(decision: Decision, saved: Saved) -> str:
    """The date in EDTF; relative words count from the publish day of the event's first mention."""
    told = _of_event(decision.id, saved)
    article = saved.articles.get(told[0]["document"], {}) if told else {}
    published = day_of(article.get("published", ""))
    return _edtf(decision.value, published, article.get("language", ""))


def _edtf(words: str, published: Civil | None, language: str) -> str:
    written = as_edtf(words, published, language)
    if not written:
        raise OptionError("decide", f"{words!r} names no day", HINT)
    return written


def _was(decision: Decision, saved: Saved) -> str:
    """What the program says by itself, which an earlier decision may hide in events.csv."""
    home = saved.homes[decision.id]
    alike = (decision.action, _OF_DATES.get(decision.action, decision.action))
    for row in saved.decisions:
        if home and row["event_id"] == home and row["action"] in alike:
            return row.get("now", "")
    if decision.action is Action.SHOW and not home:
        return next(row["merge_reason"] for row in saved.mentions if row["id"] == decision.id)
    column = COLUMNS.get(decision.action)
    if not column or home not in saved.events:
        return ""
    return saved.events[home][column] or (UNDATED if column == "date" else "")


def _of_event(name: str, saved: Saved) -> list[Row]:
    """The mentions of an id's event, its own first; a mention that was left out stands alone."""
    home = saved.homes[name]
    told = [row for row in saved.mentions if row["id"] == name or home == row["event_id"] != ""]
    return sorted(told, key=lambda row: row["id"] != name)


def _aliases(name: str, saved: Saved) -> tuple[str, ...]:
    """Some other mentions of the event, those of other articles first."""
    told = _of_event(name, saved)
    counts = Counter[str]()
    turns = []
    for row in told:
        turns.append((counts[row["document"]], row["id"]))
        counts[row["document"]] += 1
    ordered = [name for _, name in sorted(turns, key=lambda turn: turn[0])]
    return tuple(other for other in ordered if other != name)[:ALIASES]


def records(
    kept: Sequence[Decision], name: str, action: str, value: str, saved: Saved | None
) -> list[Decision]:
    """The records on an event, all of them or those of one action and value, to be taken out.

    Raises:
        OptionError: when there is none.
    """
    homes = saved.homes if saved else {}
    found = [
        decision
        for decision in kept
        if (decision.id.startswith(name) or "" != homes.get(decision.id) == homes.get(name))
        or (decision.action in PAIRED and decision.value.startswith(name))
    ]
    chosen = [
        decision
        for decision in found
        if action in ("", decision.action)
        and (not value or decision.value.startswith(value) or decision.id.startswith(value))
    ]
    if chosen:
        return chosen
    have = ", ".join(f"{d.action} {d.id}" for d in found or kept[:5]) or "none at all"
    raise OptionError(name, f"no such {action or 'decision'} is kept", f"have {have}")


def file_beside(saved: Saved) -> Path:
    """The file of decisions that a build read, or else decisions.toml beside its articles.

    Raises:
        OptionError: when they stood in several folders, or in none that is there.
    """
    used = {row.get("place", "").rpartition(":")[0] for row in saved.decisions}
    if len(used) == 1 and Path(kept := min(used)).is_file():
        return Path(kept)
    folders = dict.fromkeys(_folders(saved))
    there = [folder for folder in folders if folder.is_dir()]
    if len(there) == 1:
        return there[0] / FILE_NAME
    problem = "the articles stand in several folders" if there else "the articles are not there"
    raise OptionError(str(saved.folder), problem, "name the file with --decisions FILE")


def _folders(saved: Saved) -> Iterator[Path]:
    """The folders that were named, or that named files stood in."""
    for document, row in saved.articles.items():
        path = PurePosixPath(row.get("path", ""))
        below = PurePosixPath(document)
        if path.parts[-len(below.parts) :] == below.parts:
            yield Path(*path.parts[: -len(below.parts)])
        elif path.name:
            yield Path(path.parent)
