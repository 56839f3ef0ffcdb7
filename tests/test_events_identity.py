from timeline.events.identity import mention_id


def test_an_id_is_short_and_lasts() -> None:
    assert mention_id("a.txt", "The mayor left.", 2) == mention_id("a.txt", "the  MAYOR\nleft.", 2)
    assert len(mention_id("a.txt", "The mayor left.", 2)) == 11
    assert mention_id("a.txt", "The mayor left.", 2).startswith("m")


def test_document_sentence_place_and_repeat_all_count() -> None:
    ids = {
        mention_id("a.txt", "The mayor left.", 2),
        mention_id("b.txt", "The mayor left.", 2),
        mention_id("a.txt", "The mayor stayed.", 2),
        mention_id("a.txt", "The mayor left.", 3),
        mention_id("a.txt", "The mayor left.", 2, 1),
    }
    assert len(ids) == 5


def test_a_lone_surrogate_is_no_fault() -> None:
    assert mention_id("a\ud800.txt", "\udfff", 0).startswith("m")
