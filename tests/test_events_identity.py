import pytest

from timeline.events.identity import mention_id, sentence_key


def id_of(document, sentence, before, repeat=0):
    return mention_id(document, sentence_key(sentence), before, repeat)


LEFT = id_of("a.txt", "The mayor’s brother left.", "The mayor’s brother ")


def test_an_id_is_short():
    assert len(LEFT) == 11
    assert LEFT.startswith("m")


@pytest.mark.parametrize(
    "sentence",
    [
        "the  MAYOR’s\nbrother left.",
        "The mayor's brother left",
        "“The mayor’s brother left.”",
        "The mayor’s\u00a0brother left.",
    ],
)
def test_case_white_space_and_typography_do_not_matter(sentence):
    before = sentence[: sentence.index("le")]
    assert id_of("a.txt", sentence, before) == LEFT


def test_document_sentence_place_and_repeat_all_count():
    ids = {
        id_of("a.txt", "The mayor left.", "The mayor "),
        id_of("b.txt", "The mayor left.", "The mayor "),
        id_of("a.txt", "The mayor stayed.", "The mayor "),
        id_of("a.txt", "The mayor left.", "The "),
        id_of("a.txt", "The mayor left.", "The mayor ", 1),
    }
    assert len(ids) == 5


def test_a_name_spelt_with_combining_letters_is_the_same_name():
    assert id_of("caf\u00e9.txt", "It shut.", "It ") == id_of("cafe\u0301.txt", "It shut.", "It ")


def test_sentences_of_the_same_words_have_one_key():
    assert sentence_key("He left!") == sentence_key(" he  LEFT… ") != sentence_key("He left it.")


def test_a_lone_surrogate_is_no_fault():
    assert id_of("a\ud800.txt", "\udfff", "").startswith("m")
