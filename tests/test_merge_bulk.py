"""Inputs that tempt an algorithm into comparing all with all: few comparisons, sensible events."""

from itertools import combinations

from factory_events import article, mention
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.merge import fold_copies, merge
from timeline.merge.candidates import candidate_pairs
from timeline.merge.nearest import CROWD, KEYS, NEIGHBOURS
from timeline.merge.profile import Rarity, profiles
from timeline.merge.similar import HOPELESS, THRESHOLD, Judge
from timeline.options import Options
from timeline.rank import rank

ARTICLES = [article(name, day="2026-03-05", outlet=name.upper()) for name in "abcd"]


def told(number, text="Ana Ferreira opened shop {} in Lisbon", on="2026-03-04"):
    return mention(
        "abcd"[number % 4], text.format(number), "opened", "open", on=on, position=number
    )


def test_ten_thousand_events_of_one_day_are_compared_with_few_others():
    mentions = [told(number) for number in range(10_000)]
    seen = profiles(mentions, ARTICLES)
    assert len(candidate_pairs(seen, Rarity(seen))) <= NEIGHBOURS * len(mentions)
    assert len(merge(mentions[:500], ARTICLES)) >= 1


def test_a_crowded_key_costs_each_of_its_mentions_the_same():
    counts = []
    for size in (20 * CROWD, 40 * CROWD):
        mentions = [told(number) for number in range(size)]
        seen = profiles(mentions, ARTICLES)
        counts.append(len(candidate_pairs(seen, Rarity(seen))) / size)
    assert counts[1] <= counts[0] * 1.1
    assert counts[0] <= KEYS * NEIGHBOURS


def test_a_thousand_identical_articles_are_one_source_and_tell_each_event_once():
    text = "Ana Ferreira opened the harbour of Lisbon. Rui Costa left for Porto. It rained in Faro."
    articles = fold_copies(
        [article(f"n{i:04}", text, "2026-03-05", f"Outlet {i}") for i in range(1000)]
    )
    assert sum(bool(a.copy_of) for a in articles) == 999
    mentions = [
        mention(a.id, "Ana Ferreira opened the harbour of Lisbon", "opened", on="2026-03-04")
        for a in articles
    ]
    (event,) = merge(mentions, articles)
    assert (len(event.mentions), len(event.sources)) == (1000, 1)


def test_all_undated_leaves_an_empty_timeline_and_says_why():
    timeline = rank(merge([told(1, on=None), told(2, on=None)], ARTICLES), ARTICLES, Options())
    assert timeline.events == ()
    assert {merged.reason for merged in timeline.left_out} <= {
        "undated",
        "undated: no mention is dated",
    }
    assert len(timeline.left_out) == 2


def test_one_article_alone_makes_its_timeline():
    timeline = rank(merge([told(0)], ARTICLES[:1]), ARTICLES[:1], Options())
    assert [event.score for event in timeline.events] == [1.0]


DAYS = ["2026-03-03", "2026-03-04", "2026-03", None]
TEXTS = ["Ana Ferreira opened a shop", "Rui Costa opened a harbour", "Ferreira opened the harbour"]


@settings(max_examples=40)
@given(st.data())
def test_the_order_of_mentions_and_articles_changes_nothing(data):
    rows = data.draw(st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(DAYS)), max_size=8))
    mentions = [told(number, text, day) for number, (text, day) in enumerate(rows)]
    shuffled = data.draw(st.permutations(mentions))
    others = data.draw(st.permutations(ARTICLES))
    assert merge(mentions, ARTICLES) == merge(shuffled, others)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(DAYS)), min_size=2, max_size=8))
def test_a_quick_look_at_two_mentions_finds_as_likely_what_a_full_one_does(rows):
    seen = profiles([told(number, *row) for number, row in enumerate(rows)], ARTICLES)
    judge = Judge(seen, Rarity(seen))
    for left, right in combinations(seen, 2):
        full, quick = judge.probability(left, right), judge.probability(left, right, HOPELESS)
        assert quick == full if full >= THRESHOLD else quick < THRESHOLD
