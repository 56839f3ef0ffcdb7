import pytest
from sample_trees import MET_AND_SPOKE, SAID_OPENED, WOULD_BREAK, index, parsed, text_of

from timeline.events.clauses import clauses
from timeline.events.spans import clause_span

RETURNED = (
    "Berg/NNP/nsubj>2 has/VBZ/aux>2 returned/VBN/root>-1 from/IN/case>5 a/DT/det>5 trip/NN/obl>2 "
    "where/WRB/advmod>8 she/PRP/nsubj>8 met/VBD/acl:relcl>5 Holm/NNP/obj>8 ././punct>2"
)


@pytest.mark.parametrize(
    ("notation", "word", "sayings", "quoted"),
    [
        (MET_AND_SPOKE, "met", [], "Berg met Anna Holm on Tuesday"),
        (MET_AND_SPOKE, "toured", [], "toured a port"),
        (SAID_OPENED, "opened", [], "Anna Berg opened a bridge"),
        (WOULD_BREAK, "said", ["said"], "Norway said on Friday the plan would break rules"),
        (RETURNED, "returned", [], "Berg has returned from a trip"),
        (RETURNED, "met", [], "where she met Holm"),
    ],
)
def test_a_mention_quotes_its_clause(
    notation: str, word: str, sayings: list[str], quoted: str
) -> None:
    words = parsed(notation)
    found = clauses(words)
    clause = next(c for c in found if c.head == index(words, word))
    span = clause_span(words, clause, found, {index(words, s) for s in sayings})
    assert text_of(words)[span.start : span.end] == quoted


def test_a_subject_that_stands_apart_is_quoted_too() -> None:
    words = parsed(
        "Berg/NNP/nsubj>4 wrote/VBD/ccomp>4 books/NNS/obj>1 ,/,/punct>1 said/VBD/root>-1 "
        "Holm/NNP/nsubj>4"
    )
    found = clauses(words)
    span = clause_span(words, found[0], found, set(), 0)
    assert text_of(words)[span.start : span.end] == "Berg wrote books"
