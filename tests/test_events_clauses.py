from sample_trees import MET_AND_SPOKE, OPENED, SINCE_POWER, index, parsed

from timeline.events.clauses import clauses, is_event_noun, is_predicate, is_set_off

BRINGING = (
    "Berg/NNP/nsubj>1 saw/VBD/root>-1 ships/NNS/obj>1 built/VBN/acl>2 in/IN/case>5 Oslo/NNP/obl>3 "
    ",/,/punct>7 bringing/VBG/advcl>1 aides/NNS/obj>7 ././punct>1"
)
CAPTION = (
    "Berg/NNP/nsubj>9 ,/,/punct>3 center/NN/compound>3 left/VBD/appos>0 ,/,/punct>3 with/IN/case>6 "
    "aides/NNS/nmod>0 ,/,/punct>0 today/NN/obl>9 tours/VBZ/root>-1 mines/NNS/obj>9 ././punct>9"
)
TO_HOST = "Berg/NNP/root>-1 to/TO/mark>2 host/VB/acl>0 gala/NN/obj>2"


def heads(notation: str, **given: object) -> list[str]:
    words = parsed(notation)
    return [words.sentence.words[c.head] for c in clauses(words, **given)]  # type: ignore[arg-type]


def test_every_word_belongs_to_the_nearest_clause() -> None:
    words = parsed(MET_AND_SPOKE)
    met, toured = clauses(words)
    assert met.governor is None
    assert (toured.governor, toured.link) == (met.head, "conj")
    assert [words.sentence.words[i] for i in toured.tokens] == ["and", "toured", "a", "port"]


def test_a_predicate_with_its_copula_heads_a_clause() -> None:
    assert heads(SINCE_POWER) == ["trip", "took"]


def test_participles_count_when_set_off_by_a_comma() -> None:
    assert heads(BRINGING) == ["saw", "bringing"]
    words = parsed(BRINGING)
    assert is_set_off(words, index(words, "bringing"))
    assert not is_set_off(words, index(words, "built"))


def test_left_in_a_caption_is_a_place_in_the_picture() -> None:
    assert heads(CAPTION) == ["tours"]


def test_a_date_makes_a_clause_of_an_infinitive_or_a_noun() -> None:
    assert heads(OPENED, dated={4}) == ["opened", "bridge"]


def test_headlines_tell_events_without_a_tense() -> None:
    assert heads(TO_HOST) == ["host"]
    assert heads("Flood/NN/compound>1 warnings/NNS/root>-1", headline=True) == ["warnings"]
    assert heads("Flood/NN/compound>1 warnings/NNS/root>-1") == []


def test_event_nouns_come_from_the_lexicon() -> None:
    words = parsed("An/DT/det>1 earthquake/NN/nsubj>2 struck/VBD/root>-1 towns/NNS/obj>2")
    assert is_event_noun(words, 1)
    assert not is_event_noun(words, 3)
    assert is_predicate(words, 2)
