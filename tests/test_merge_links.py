from dataclasses import replace

from factory_events import article, mention

from timeline.merge import merge
from timeline.model import Attribution, Kind, Link, Span
from timeline.options import Options
from timeline.rank import rank

ARTICLES = [article("a", day="2026-03-05", outlet="Courier")]
SENTENCE = "The port said on Thursday that a ferry sank off Lisbon"
SOURCE = Attribution("The port", Span(0, 8))


def told(text, trigger, on, **more):
    """A clause of the sentence, at its place in it."""
    made = mention("a", SENTENCE, trigger, on=on, **more)
    start = SENTENCE.index(text)
    return replace(made, text=text, span=Span(start, start + len(text)))


REPORT = told("The port said on Thursday", "said", "2026-03-05", kind=Kind.STATEMENT)
SINKING = replace(told("a ferry sank off Lisbon", "sank", "2026-03-04"), attribution=SOURCE)


def linked(*mentions):
    return {event.id: event.link for event in merge(mentions, ARTICLES)}


def test_a_report_is_linked_to_what_it_reports_and_not_merged():
    links = linked(REPORT, SINKING)
    assert links[REPORT.id] == Link(SINKING.id, "The port tells of it in a: “said”")
    assert links[SINKING.id] is None


def test_what_somebody_else_said_is_not_linked():
    other = replace(SINKING, attribution=Attribution("Lisbon", Span(48, 54)))
    assert linked(REPORT, other)[REPORT.id] is None


def test_the_note_names_the_linked_event():
    timeline = rank(merge([REPORT, SINKING], ARTICLES), ARTICLES, Options())
    (report,) = [event for event in timeline.events if event.kind is Kind.STATEMENT]
    assert report.note == f"tells of “A ferry sank off Lisbon” (2026-03-04, {SINKING.id})"


def test_a_link_to_what_is_not_shown_is_dropped():
    timeline = rank(
        merge([REPORT, replace(SINKING, dating=replace(SINKING.dating, interval=None))], ARTICLES),
        ARTICLES,
        Options(),
    )
    assert [(event.link, event.note) for event in timeline.events] == [(None, "")]
