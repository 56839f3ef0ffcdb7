import pytest
from factory_events import article, mention

from timeline.merge.names import Names


def names(*documents, text=""):
    mentions = [mention(name, "They met", "met", actors=actors) for name, actors in documents]
    return Names(mentions, [article(document, text) for document, _ in documents])


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("Ferreira", "Ana Ferreira"),
        ("Portuguese President Ana Ferreira", "Ana Ferreira"),
        ("finance minister Ana Ferreira's", "Ana Ferreira"),
        ("Tran", "Tran Van Minh"),
    ],
)
def test_forms_of_one_name_fold(written, full):
    folded = names(("a", [written]), ("b", [full]))
    assert folded.fold("a", written) == folded.fold("b", full)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sudan", "South Sudan"), ("England", "Bank of England"), ("Ana Ferreira", "Rui Ferreira")],
)
def test_names_of_two_things_stay_two(one, other):
    folded = names(("a", [one]), ("b", [other]))
    assert folded.fold("a", one) != folded.fold("b", other)


def test_a_company_is_not_its_store():
    folded = names(("a", ["Zenith"]), ("b", ["Zenith Store"]), text="Each store of Zenith closed")
    assert folded.fold("a", "Zenith") != folded.fold("b", "Zenith Store")


def test_a_surname_of_two_people_is_left_alone_unless_its_article_has_one():
    folded = names(("a", ["Cole"]), ("b", ["Ann Cole"]), ("c", ["Max Cole"]), ("b", ["Cole"]))
    assert folded.fold("a", "Cole") == "cole"
    assert folded.fold("b", "Cole") == "ann cole"
