"""What other clauses only name joins events of clauses and never brings two of them together."""

from dataclasses import replace

from factory_events import article, mention

from timeline.merge import merge
from timeline.model import INSIDE, Article, Constraints, Dating, EventMention
from timeline.options import Options
from timeline.rank import rank

ARTICLES = [article(name, day="2026-03-05", outlet=name.upper()) for name in "abc"]


def arrested(document: str, on: str | None = "2026-03-04") -> EventMention:
    text = "Police arrested Ana Ferreira at the airport in Porto"
    return mention(document, text, "arrested", "arrest", actors=("Ana Ferreira",), on=on)


def named(document: str, text: str = "the arrest of Ana Ferreira in Porto") -> EventMention:
    made = mention(document, text, "arrest", position=3)
    return replace(made, dating=Dating(rule=INSIDE, reason="only named, with no date"))


def sizes(*mentions: EventMention, constraints: Constraints | None = None) -> list[int]:
    return sorted(len(e.mentions) for e in merge(mentions, ARTICLES, constraints))


def titles(articles: list[Article], *mentions: EventMention) -> list[str]:
    timeline = rank(merge(mentions, articles), articles, Options())
    return [event.title for event in timeline.events]


def test_a_noun_joins_the_clause_that_tells_it_and_takes_its_date() -> None:
    (event,) = merge([arrested("a"), named("b")], ARTICLES)
    clause, noun = (merged.mention for merged in event.mentions)
    assert noun.dating.rule == INSIDE
    assert noun.dating.interval == clause.dating.interval


def test_a_noun_brings_no_two_events_together() -> None:
    apart = arrested("a"), arrested("c", on="2026-03-19")
    assert sizes(*apart) == [1, 1]
    assert sizes(*apart, named("b")) == [1, 2]


def test_nouns_alone_are_one_event_that_makes_no_row() -> None:
    assert sizes(named("a"), named("b")) == [2]
    assert not titles(ARTICLES, named("a"), named("b"))


def test_a_row_is_told_by_its_clause() -> None:
    assert titles(ARTICLES, arrested("c"), named("a")) == [arrested("c").text]


def test_a_person_parts_a_noun_from_a_clause() -> None:
    pair = (arrested("a").id, named("b").id)
    assert sizes(arrested("a"), named("b"), constraints=Constraints(apart=(pair,))) == [1, 1]


def test_a_noun_does_not_vouch_for_what_only_a_copy_tells() -> None:
    copied = [ARTICLES[0], replace(ARTICLES[1], copy_of="a"), ARTICLES[2]]
    assert not titles(copied, arrested("b"), named("c"))
