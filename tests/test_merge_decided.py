from factory_events import article, mention

from timeline.merge import merge
from timeline.model import Constraints

ARTICLES = [article(name, day="2026-03-05", outlet=name.upper()) for name in "abc"]


def told(document, text="Ana Ferreira met Rui Costa in Lisbon", trigger="met", on="2026-03-04"):
    lemma = {"met": "meet", "left": "leave"}[trigger]
    return mention(document, text, trigger, lemma, actors=("Ana Ferreira",), on=on)


MET, AGAIN = told("a"), told("b")
LEFT = told("c", "Ana Ferreira left Lisbon", "left", "2026-03-01")


def grouped(constraints):
    events = merge([MET, AGAIN, LEFT], ARTICLES, constraints)
    return sorted(sorted(m.mention.document for m in event.mentions) for event in events)


def test_without_decisions_the_likeness_decides():
    assert grouped(Constraints()) == [["a", "b"], ["c"]]


def test_a_person_joins_what_no_gate_would_let_through_and_the_reason_says_so():
    constraints = Constraints(together=((LEFT.id, MET.id),))
    assert grouped(constraints) == [["a", "b", "c"]]
    (event,) = merge([MET, AGAIN, LEFT], ARTICLES, constraints)
    reasons = {merged.mention.document: merged.reason for merged in event.mentions}
    assert reasons["c"].startswith("joined by hand")
    assert not reasons["b"].startswith("joined by hand")


def test_a_person_parts_what_is_alike():
    assert grouped(Constraints(apart=((AGAIN.id, MET.id),))) == [["a"], ["b"], ["c"]]


def test_a_dispute_does_not_join_what_a_person_parted():
    other = told("b", on="2026-03-03")
    (event,) = merge([MET, other], ARTICLES)
    assert event.status == "disputed"
    assert len(merge([MET, other], ARTICLES, Constraints(apart=((MET.id, other.id),)))) == 2


def test_ids_that_are_not_here_are_passed_over():
    constraints = Constraints(together=(("gone", MET.id),), apart=((AGAIN.id, "gone"),))
    assert grouped(constraints) == grouped(Constraints())
