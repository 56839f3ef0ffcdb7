from hypothesis import given
from hypothesis import strategies as st

from timeline.merge.cluster import average_link


def grouped(scores, size, threshold=0.5):
    def measure(a, b):
        return scores.get((min(a, b), max(a, b)), 0.0)

    return average_link(size, likely(scores, measure), measure, threshold)


def likely(pairs, measure):
    return [(measure(a, b), a, b) for a, b in pairs]


def test_a_chain_of_likeness_does_not_join_its_ends():
    assert grouped({(0, 1): 0.9, (1, 2): 0.8, (2, 3): 0.9}, 4) == [[0, 1], [2, 3]]


def test_a_group_grows_while_its_average_holds():
    assert grouped({(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.6}, 3) == [[0, 1, 2]]


def test_a_veto_inside_a_group_keeps_the_third_out():
    assert grouped({(0, 1): 0.9, (0, 2): 0.7, (1, 2): -0.3}, 3) == [[0, 1], [2]]


@given(st.dictionaries(st.tuples(st.integers(0, 5), st.integers(6, 11)), st.floats(0, 1)))
def test_every_item_lands_in_exactly_one_group(scores):
    groups = grouped(scores, 12)
    assert sorted(index for group in groups for index in group) == list(range(12))


def test_what_is_put_together_is_joined_however_unlike():
    assert average_link(3, [], lambda a, b: -1.0, 0.5, together=[(0, 2)]) == [[0, 2], [1]]


def test_pairs_put_together_chain():
    groups = average_link(4, [], lambda a, b: 0.0, 0.5, together=[(0, 1), (1, 2), (0, 2)])
    assert groups == [[0, 1, 2], [3]]


def test_what_is_kept_apart_is_not_joined_by_way_of_a_third():
    pairs = [(0, 1), (0, 2), (1, 2), (2, 3)]
    pairs = likely(pairs, lambda a, b: 0.9)
    groups = average_link(4, pairs, lambda a, b: 0.9, 0.5, apart=[(0, 3)])
    assert groups == [[0, 1], [2, 3]]


def test_what_is_kept_apart_is_not_put_together():
    assert average_link(2, [], lambda a, b: 1.0, 0.5, together=[(0, 1)], apart=[(1, 0)]) == [
        [0],
        [1],
    ]
