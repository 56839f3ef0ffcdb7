from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from sample_trees import HAS_PUSHED, OPENED, SAID_OPENED, WILL_GO, WOULD_BREAK, sentence, timex

from timeline.events import extract
from timeline.events.extract import zones_of
from timeline.language.tree import Sentence
from timeline.model import (
    Article,
    Block,
    BlockKind,
    Certainty,
    Civil,
    EventMention,
    Kind,
    PublishDate,
    Span,
    Status,
    Timex,
)

PUBLISHED = PublishDate(Civil(2026, 11, 24), (), 1.0)
SUNDAY = Civil(2026, 11, 22)


class Hand:
    """An annotator that gives back sentences made by hand."""

    def __init__(self, *sentences: Sentence) -> None:
        self.sentences = sentences

    def __call__(
        self, texts: Sequence[str], zones: Sequence[Sequence[Span]]
    ) -> list[tuple[Sentence, ...]]:
        return [self.sentences for _ in texts]


def told(*notations: str, phrases: Sequence[tuple[int, str]] = ()) -> tuple[EventMention, ...]:
    """The mentions of an article made of these sentences; each phrase stands for Sunday."""
    sentences: list[Sentence] = []
    for notation in notations:
        start = sentences[-1].span.end + 1 if sentences else 0
        sentences.append(sentence(notation, start))
    text = " ".join(" ".join(s.words) for s in sentences)
    dates: tuple[Timex, ...] = tuple(timex(sentences[i], p, SUNDAY) for i, p in phrases)
    article = Article("a.txt", "a.txt", text, published=PUBLISHED)
    (found,) = extract([article], [dates], Hand(*sentences))
    assert all(m.text == text[m.span.start : m.span.end] for m in found)
    return found


def by_trigger(found: Sequence[EventMention]) -> dict[str, EventMention]:
    return {m.lemma: m for m in found}


def test_a_report_gives_an_event_with_its_source() -> None:
    opened = by_trigger(told(SAID_OPENED, phrases=[(0, "Sunday")]))["open"]
    assert opened.text == "Anna Berg opened a bridge"
    assert opened.actors == ("Anna Berg",)
    assert opened.attribution is not None
    assert opened.attribution.source == "officials"
    assert opened.attribution.timex is not None
    assert opened.dating.certainty is Certainty.REPORTED


def test_a_statement_and_a_plan_are_kinds_of_their_own() -> None:
    found = by_trigger(told(WOULD_BREAK, WILL_GO, phrases=[(0, "Friday"), (1, "Sunday")]))
    assert found["say"].kind is Kind.STATEMENT
    assert found["say"].text.startswith("Norway said on Friday the plan would break")
    assert found["visit"].kind is Kind.PLAN
    assert found["visit"].status is Status.PLANNED


def test_mentions_know_their_sentence() -> None:
    found = told(OPENED, HAS_PUSHED, phrases=[(0, "Monday")])
    assert [m.position for m in found] == [0, 1, 1]
    assert found[0].quote == "The mayor opened a bridge on Monday ."
    assert found[1].dating.interval is None


def test_ids_do_not_depend_on_dates_and_differ_in_a_repeated_sentence() -> None:
    dated, undated = told(OPENED, phrases=[(0, "Monday")]), told(OPENED)
    assert dated[0].id == undated[0].id
    twice = told(OPENED, OPENED)
    assert twice[0].id == dated[0].id
    assert twice[1].id != twice[0].id


def test_only_telling_blocks_are_read_and_datelines_are_not() -> None:
    text = "Menu\nOSLO — The mayor left."
    blocks = (Block(BlockKind.CHROME, Span(0, 4)), Block(BlockKind.BODY, Span(5, len(text))))
    article = Article("a", "a", text, blocks)
    assert zones_of(article) == [Span(text.index("The"), len(text))]
    assert zones_of(Article("a", "a", "Text")) == [Span(0, 4)]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([OPENED, SAID_OPENED, WILL_GO, HAS_PUSHED, WOULD_BREAK]), max_size=6)
)
def test_extraction_is_pure(notations: list[str]) -> None:
    if notations:
        assert told(*notations) == told(*notations)
        assert len({m.id for m in told(*notations)}) == len(told(*notations))
