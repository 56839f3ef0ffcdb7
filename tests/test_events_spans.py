import pytest
from sample_trees import MET_AND_SPOKE, SAID_OPENED, WOULD_BREAK, index, parsed, text_of

from timeline.events.clauses import clauses
from timeline.events.reports import reports
from timeline.events.spans import below, clause_span

TOLD_PRESS = (
    "Rivers/NNS/nsubj>1 rise/VBP/root>-1 ,/,/punct>1 Berg/NNP/nsubj>4 told/VBD/conj>1 "
    "reporters/NNS/obj>4 ././punct>1"
)
RETURNED = (
    "Berg/NNP/nsubj>2 has/VBZ/aux>2 returned/VBN/root>-1 from/IN/case>5 a/DT/det>5 trip/NN/obl>2 "
    "where/WRB/advmod>8 she/PRP/nsubj>8 met/VBD/acl:relcl>5 Holm/NNP/obj>8 ././punct>2"
)


@pytest.mark.parametrize(
    ("notation", "word", "sayings", "quoted"),
    [
        (MET_AND_SPOKE, "met", False, "Berg met Anna Holm on Tuesday"),
        (MET_AND_SPOKE, "toured", False, "toured a port"),
        (SAID_OPENED, "opened", False, "Anna Berg opened a bridge"),
        (WOULD_BREAK, "said", True, "Norway said on Friday the plan would break rules"),
        (TOLD_PRESS, "told", True, "Rivers rise , Berg told reporters"),
        (RETURNED, "returned", False, "Berg has returned from a trip"),
        (RETURNED, "met", False, "where she met Holm"),
    ],
)
def test_a_mention_quotes_its_clause(notation: str, word: str, sayings: bool, quoted: str) -> None:
    words = parsed(notation)
    found = clauses(words)
    clause = next(c for c in found if c.head == index(words, word))
    told = {r.verb: r.content for r in reports(words, found)} if sayings else {}
    span = clause_span(words, clause, found, below(found), told)
    assert text_of(words)[span.start : span.end] == quoted


def test_a_subject_that_stands_apart_is_quoted_too() -> None:
    words = parsed(
        "Berg/NNP/nsubj>4 wrote/VBD/ccomp>4 books/NNS/obj>1 ,/,/punct>1 said/VBD/root>-1 "
        "Holm/NNP/nsubj>4"
    )
    found = clauses(words)
    span = clause_span(words, found[0], found, below(found), {}, 0)
    assert text_of(words)[span.start : span.end] == "Berg wrote books"
