"""decisions.csv: one row a decision, and what this run made of it."""

from __future__ import annotations

from timeline.decision import Decided
from timeline.export.column import Column

COLUMNS: tuple[Column[Decided], ...] = (
    Column("id", "the id that the record names", lambda d: d.decision.id),
    Column(
        "event_id",
        "`id` of the event it is about, or empty when that is gone",
        lambda d: d.event,
    ),
    Column("action", "what was decided, as in decisions.toml", lambda d: d.decision.action.value),
    Column("value", "the decided date, title, ...", lambda d: d.decision.value),
    Column("was", "what the program said when it was decided", lambda d: d.decision.was),
    Column("now", "what the program says by itself in this run", lambda d: d.now),
    Column(
        "outcome",
        "`applied`, `agreed` (the program says so by itself), `conflict` (it said something else "
        "then; the decision holds), `vanished` or `overruled` (by a later one)",
        lambda d: d.outcome.value,
    ),
    Column("by", "who decided", lambda d: d.decision.by),
    Column("at", "when, ISO 8601", lambda d: d.decision.at),
    Column("reason", "why", lambda d: d.decision.reason),
    Column("place", "file and line of the record", lambda d: d.decision.place),
)
