import pytest
from sample_trees import SAID_OPENED, index, parsed

from timeline.events.names import Names, name_at
from timeline.events.syntax import tree
from timeline.language.tree import Sentence
from timeline.model import Span

PRESIDENT = (
    "Norwegian/JJ/amod>1 President/NNP/nmod:desc>2 Anna/NNP/nsubj>4 Berg/NNP/flat>2 "
    "met/VBD/root>-1 "
    "envoys/NNS/obj>4"
)
CALLED = (
    "The/DT/det>2 Norwegian/JJ/amod>2 president/NN/nsubj>3 left/VBD/root>-1 Oslo/NNP/obj>3 "
    "on/IN/case>6 Monday/NNP/obl>3"
)
OTHER = "Sweden/NNP/nmod:poss>2 's/POS/case>0 president/NN/nsubj>3 left/VBD/root>-1"
AGENCY = "Nordic/NNP/compound>2 News/NNP/compound>2 Agency/NNP/nsubj>3 wrote/VBD/root>-1"
SHORT = "NNA/NNP/nsubj>1 wrote/VBD/root>-1 of/IN/case>3 Berg/NNP/obl>1"


def test_a_name_is_the_run_without_its_title() -> None:
    words = parsed(PRESIDENT)
    assert name_at(words, index(words, "Anna")) == ("Anna", "Berg")
    assert name_at(words, index(words, "Berg")) == ("Anna", "Berg")


def test_days_are_no_names() -> None:
    words = parsed(CALLED)
    assert name_at(words, index(words, "Monday")) == ()
    assert name_at(words, index(words, "president")) == ()


def test_short_names_and_initials_stand_for_the_full_name() -> None:
    names = Names([parsed(PRESIDENT), parsed(AGENCY), parsed(SHORT)])
    assert names.fold(("Berg",)) == "Anna Berg"
    assert names.fold(("NNA",)) == "Nordic News Agency"
    assert names.fold(("Holm",)) == "Holm"


def test_a_surname_of_two_people_is_left_alone() -> None:
    names = Names([parsed(SAID_OPENED), parsed(PRESIDENT.replace("Anna", "Olav"))])
    assert names.fold(("Berg",)) == "Berg"


@pytest.mark.parametrize(("notation", "meant"), [(CALLED, "Anna Berg"), (OTHER, "")])
def test_a_description_stands_for_whom_the_article_calls_so(notation: str, meant: str) -> None:
    names = Names([parsed(PRESIDENT)])
    words = parsed(notation)
    assert names.described_at(words, index(words, "president")) == meant


def test_full_names_and_pronouns_are_persons() -> None:
    words = parsed(SAID_OPENED)
    names = Names([words])
    assert names.person_at(words, 0)
    assert not names.person_at(words, index(words, "officials"))
    assert names.person_at(parsed("He/PRP/nsubj>1 left/VBD/root>-1"), 0)


def test_a_hyphen_inside_a_name_joins_it() -> None:
    words = parsed("Anna/NNP/nsubj>3 Carl-Henric/NNP/flat>0 Berg/NNP/flat>0 left/VBD/root>-1")
    assert name_at(words, 0) == ("Anna", "Carl-Henric", "Berg")
    spans = (Span(0, 4), Span(4, 5), Span(5, 11), Span(12, 16))
    apart = Sentence(
        span=Span(0, 16),
        words=("Carl", "-", "Henric", "left"),
        spans=spans,
        tags=("NNP", "HYPH", "NNP", "VBD"),
        lemmas=("Carl", "-", "Henric", "leave"),
        heads=(3, 2, 0, -1),
        labels=("nsubj", "punct", "flat", "root"),
    )
    assert name_at(tree(apart), 0) == ("Carl-Henric",)
