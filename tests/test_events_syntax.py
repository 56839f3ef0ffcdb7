from dataclasses import replace

from sample_trees import OPENED, parsed, sentence

from timeline.events.syntax import top, tree
from timeline.model import Span


def test_children_and_subtrees_follow_the_heads() -> None:
    words = parsed(OPENED)
    assert words.children[2] == [1, 4, 6, 7]
    assert words.below(4) == [3, 4]
    assert list(words.above(3)) == [4, 2]
    assert words.child(2, ("obj",)) == 4
    assert words.child(2, ("iobj",)) is None


def test_spans_are_offsets_into_the_text() -> None:
    words = parsed(OPENED)
    assert words.span([4, 3]) == Span(17, 25)
    assert words.inside(Span(29, 35)) == [6]


def test_the_top_of_a_stretch_is_the_word_whose_head_lies_outside() -> None:
    words = parsed(OPENED)
    assert top(words, [5, 6]) == 6


def test_a_tree_that_runs_in_circles_still_ends() -> None:
    broken = replace(sentence(OPENED), heads=(1, 0, 1, 99, 4, 6, 5, 2))
    words = tree(broken)
    assert len(list(words.above(0))) <= words.size
    assert words.below(0) == [0, 1, 2, 7]
    assert words.children[4] == []


FACED = (
    "Faced/VBN/root>-1 with/IN/case>2 ruin/NN/obl>0 ,/,/punct>5 Berg/NNP/nsubj>5 "
    "sold/VBD/conj>0 ships/NNS/obj>5 ././punct>5"
)


def test_a_participle_that_opens_the_sentence_hangs_from_its_verb() -> None:
    words = parsed(FACED)
    assert (words.heads[5], words.labels[5]) == (-1, "root")
    assert (words.heads[0], words.labels[0]) == (5, "advcl")
    assert 0 in words.children[5]


def test_a_participle_joined_to_a_verb_by_and_stays_above_it() -> None:
    assert parsed(FACED.replace(",/,/punct", "and/CC/cc")).heads[0] == -1
    assert (
        parsed(FACED.replace("with/IN/case>2 ruin/NN/obl", "with/IN/case>2 ruin/NN/nsubj")).heads[0]
        == -1
    )
