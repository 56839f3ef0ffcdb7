"""``timeline decide``: a correction in, a record in decisions.toml that survives re-runs out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from timeline import console
from timeline.arguments import decisions_option, examples
from timeline.commands.outcome import DONE
from timeline.decision import Action, Decision

#: What build writes into unless told otherwise.
_FOLDER = Path("exports")
#: Gives the moment of a decision: the clock, which is no part of the program.
Clock = Callable[[], str]


@click.command(
    "decide",
    epilog=examples(
        "timeline decide ma51 redate 2023-09-13/2023-09-14 --reason 'KCNA gives two days'",
        "timeline decide ma51 retitle 'Kim and Putin meet at the cosmodrome' --by Jo",
        "timeline decide ma51 same md31",
        "timeline decide new add '2023-09-21 | Kim rests in Pyongyang'",
        "timeline decide ma51 redate --undo",
        "timeline decide --from edited.csv --reason 'checked with the desk'",
    ),
)
@click.argument("event_id", required=False, default="", metavar="[ID]")
@click.argument("action", required=False, default="", metavar="[ACTION]")
@click.argument("value", required=False, default="", metavar="[VALUE]")
@click.option("--reason", default="", metavar="TEXT", help="Why.")
@click.option("--by", default="", metavar="NAME", help="Who decides.")
@click.option("--at", metavar="TIME", help="When it was decided; now otherwise.")
@click.option(
    "--from",
    "sheet",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Take the differences of an edited events.csv, or the records of another decisions.toml.",
)
@click.option("--partial", is_flag=True, help="Hide no event for missing from the edited table.")
@click.option("--undo", is_flag=True, help="Take the record out again.")
@click.option(
    "--in",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="What build wrote; exports otherwise, and with --decisions that need not be there.",
)
@decisions_option("beside the articles")
@click.pass_obj
def decide_command(
    clock: Clock,
    event_id: str,
    action: str,
    value: str,
    reason: str,
    by: str,
    at: str | None,
    sheet: Path | None,
    partial: bool,
    undo: bool,
    folder: Path | None,
    decisions: Path | None,
) -> int:
    """Correct an event so that it stays corrected.

    Writes a record into decisions.toml, which the next build puts in place of what the program
    says. ID stands in events.csv or mentions.csv, and its beginning will do. ACTION and VALUE:
    redate DATE, retitle TEXT, kind KIND, lane LANE, note TEXT, hide, show, verify, dispute [TEXT],
    same ID, different ID, and new add "DATE | TITLE". DATE is EDTF or plain words.
    """
    _check_usage(event_id, action, sheet, undo)
    from timeline.edit.book import Book
    from timeline.edit.changes import taken
    from timeline.edit.decide import Signature, decide, file_beside, records
    from timeline.edit.saved import Saved

    # Without a build at hand, a file that was named is written into all the same.
    seen = folder or not decisions or (_FOLDER / "events.csv").is_file()
    saved = Saved(folder or _FOLDER) if seen else None
    signature = Signature(by, at or clock(), reason)
    book = Book.open(decisions or file_beside(saved or Saved(_FOLDER)))
    drop = records(book.decisions, event_id, action, value, saved) if undo else []
    put = taken(sheet, saved, signature, partial) if sheet else []
    if not sheet and not undo:
        put = [decide(event_id, action, value, signature, saved)]
    if put or drop:
        book.drop(drop).put(put).save()
    _tell(book.path, put, drop)
    return DONE


def _check_usage(event_id: str, action: str, sheet: Path | None, undo: bool) -> None:
    if bool(sheet) == bool(event_id) or (sheet and undo):
        raise click.UsageError("give either ID ACTION [VALUE] or --from FILE")
    if event_id and not action and not undo:
        raise click.UsageError(f"Missing argument 'ACTION': one of {', '.join(Action)}")


def _tell(path: Path, put: Sequence[Decision], drop: Sequence[Decision]) -> None:
    """What was written, and what to do for it to show."""
    for decision in put:
        was = f" (was {decision.was})" if decision.was and decision.value else ""
        said = " ".join(part for part in (decision.action, decision.id, decision.value) if part)
        console.say(f"{path}: {said}{was}")
    for decision in drop:
        console.say(f"{path}: {decision.action} {decision.id} taken out")
    console.say("build again to see it" if put or drop else f"{path}: nothing to decide")
