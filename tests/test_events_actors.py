from sample_trees import MET_AND_SPOKE, SAID_OPENED, parsed, sentence, text_of

from timeline.events.actors import Cast, places
from timeline.events.scene import scenes
from timeline.language.tree import Sentence
from timeline.model import Block, BlockKind, Span

HE = "He/PRP/nsubj>1 flew/VBD/root>-1 to/IN/case>3 Bergen/NNP/obl>1 with/IN/case>5 Holm/NNP/obl>1"
TRAIN = (
    "Berg/NNP/nmod:poss>2 's/POS/case>0 train/NN/nsubj>3 crossed/VBD/root>-1 a/DT/det>5 "
    "river/NN/obj>3 near/IN/case>8 the/DT/det>8 port/NN/obl>3 of/IN/case>10 Narvik/NNP/nmod>8"
)
CAPTION = "Anna/NNP/dep>3 Berg/NNP/flat>0 ,/,/punct>0 visits/VBZ/root>-1 mines/NNS/obj>3"


def cast_of(
    *notations: str, block: BlockKind = BlockKind.BODY
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Actors and places of the first clause of each sentence."""
    given: list[Sentence] = []
    for notation in notations:
        start = given[-1].span.end + 1 if given else 0
        given.append(sentence(notation, start))
    found, names = scenes([Block(block, Span(0, given[-1].span.end))], (), given)
    cast = Cast(names)
    return [
        (cast.actors(scene, scene.clauses[0]), places(scene.tree, scene.clauses[0], names))
        for scene in found
    ]


def test_actors_are_named_in_full_subject_first() -> None:
    assert cast_of(SAID_OPENED, MET_AND_SPOKE)[1][0] == ("Anna Berg", "Anna Holm")


def test_he_is_the_last_person_that_acted() -> None:
    (_, (actors, where)) = cast_of(SAID_OPENED, HE)
    assert actors == ("Anna Berg", "Holm")
    assert where == ("Bergen",)


def test_an_owner_acts_and_a_port_of_has_a_name() -> None:
    assert cast_of(TRAIN) == [(("Berg",), ("Narvik",))]


def test_a_caption_shows_the_first_person_named() -> None:
    assert cast_of(CAPTION, block=BlockKind.CAPTION)[0][0] == ("Anna Berg",)


def test_a_source_is_named_or_quoted() -> None:
    words = parsed(
        "Norway/NNP/nmod:poss>3 's/POS/case>0 news/NN/compound>3 agency/NN/nsubj>4 "
        "wrote/VBD/root>-1"
    )
    _, names = scenes([Block(BlockKind.BODY, Span(0, 99))], (), [words.sentence])
    assert Cast(names).source(words, 3) == "Norway 's news agency"
    assert Cast(names).source(words, 0) == "Norway"
    assert text_of(words).startswith("Norway 's")


def test_any_word_can_stand_as_a_source() -> None:
    words = parsed("Those/DT/nsubj>1 said/VBD/root>-1 so/RB/advmod>1")
    _, names = scenes([Block(BlockKind.BODY, Span(0, 99))], (), [words.sentence])
    assert Cast(names).source(words, 0) == "Those"
