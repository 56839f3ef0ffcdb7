from dataclasses import replace

from factory_events import article, interval, mention

from timeline.civil import ordinal
from timeline.merge import merge
from timeline.model import Civil, Dating, Span, Timex, TimexType
from timeline.options import Options
from timeline.rank import rank
from timeline.rank.cast import Cast
from timeline.rank.central import Centrality
from timeline.rank.days import NAMES, Days, day_features, stretch

TEXT = "On Sunday the mayor, Ana Ferreira, spoke in Lisbon. It rained."
ARTICLES = [article(name, TEXT, "2026-03-09", name.upper()) for name in "abcd"]


def told(document, text, trigger, on, position=0):
    timex = Timex(Span(1000 * position, 1000 * position + 2), text[:2], "", TimexType.DATE, "")
    made = mention(document, text, trigger, on=on, timex=timex, position=position)
    return made


def ranked(*mentions, **options):
    return rank(merge(mentions, ARTICLES), ARTICLES, Options(**options)).events


OPENED = [
    told(name, "Ana Ferreira opened the harbour of Lisbon", "opened", "2026-03-04")
    for name in "abc"
]
SAME_DAY = told("d", "Ana Ferreira signed a treaty with Porto", "signed", "2026-03-04")
ONCE = told("d", "Ana Ferreira left the town of Porto", "left", "2026-03-07", position=3)


def test_the_best_events_of_two_days_come_before_the_second_event_of_one():
    best = ranked(*OPENED, SAME_DAY, ONCE, top=2)
    assert [event.dating.interval.start.day for event in best] == [4, 7]


def test_a_day_of_many_articles_scores_above_a_day_of_one():
    first, last = sorted(ranked(*OPENED, ONCE), key=lambda e: e.dating.interval.start)
    assert first.score == 1.0 > last.score > 0


def test_a_day_told_where_an_article_begins_matters_more():
    deep = [told(name, "Ana Ferreira left the town", "left", "2026-03-06", 9) for name in "abc"]
    events = merge([*OPENED, *deep], ARTICLES)
    scores = {
        e.dating.interval.start.day: Days(events, ARTICLES).score(e.dating.interval) for e in events
    }
    assert scores[4] > scores[6]


def test_a_day_told_without_the_storys_names_matters_less():
    stranger = told("c", "Rui Costa opened a shop in Rome", "opened", "2026-03-06")
    events = merge(
        [told("a", "Ana Ferreira opened a shop", "opened", "2026-03-04"), stranger], ARTICLES
    )
    scores = {
        e.dating.interval.start.day: Days(events, ARTICLES).score(e.dating.interval) for e in events
    }
    assert scores[4] > scores[6]


def test_an_event_told_by_a_better_ones_sentence_comes_last():
    sentence = "Ana Ferreira opened the harbour and praised the port of Lisbon"
    praised = told("a", sentence, "praised", "2026-03-04")
    other = told(
        "b", "Ana Ferreira swam home across the cold bay", "swam", "2026-03-04", position=9
    )
    scores = {
        event.mentions[0].mention.lemma: event.score
        for event in ranked(told("a", sentence, "opened", "2026-03-04"), praised, other)
    }
    assert min(scores["opened"], scores["praised"]) < scores["swam"]


def test_the_sentence_nearest_to_what_all_tell_stands_for_the_event():
    mentions = [told("a", "Ana Ferreira opened it", "opened", "2026-03-04")]
    for place in range(10):
        text = f"Ana Ferreira opened the new harbour of Lisbon {'for all ships ' * place}".strip()
        mentions.append(told("bcd"[place % 3], text, "opened", "2026-03-04", position=place))
    best = max(ranked(*mentions), key=lambda event: len(event.mentions))
    assert "harbour of Lisbon" in best.mentions[0].mention.quote


def test_few_sentences_leave_the_first_mention_in_front():
    mentions = [told("a", "Ana Ferreira opened it", "opened", "2026-03-04"), *OPENED[1:]]
    (event,) = ranked(*mentions)
    assert event.mentions[0].reason == "first mention"


def test_names_in_nearly_all_articles_are_the_cast():
    cast = Cast(ARTICLES)
    assert cast.named_in("Mayor Ferreira slept.")
    assert not cast.named_in("Rui Costa slept.")


def test_without_names_every_sentence_is_about_the_story():
    assert Cast([article("a", "it rained. nobody came.")]).named_in("It rained.")


def test_undated_events_have_no_score():
    assert Days((), ARTICLES).score(None) == 0.0


def dated(document, text, trigger, on, phrase, position=0):
    made = told(document, text, trigger, on, position)
    timex = replace(made.dating.timex, text=phrase)
    return replace(made, dating=replace(made.dating, timex=timex))


def test_the_stamp_of_an_article_makes_its_day_matter_no_more():
    stamped = dated("a", "Ana Ferreira opened a shop", "opened", "2026-03-09", "9 March 2026")
    recalled = dated("b", "Ana Ferreira opened a mill", "opened", "2026-03-04", "4 March 2026")
    named = dated("c", "Ana Ferreira opened a bank", "opened", "2026-03-08", "Sunday")
    told_of = {
        day: row[NAMES.index("told")]
        for (day, _), row in day_features(
            merge([stamped, recalled, named], ARTICLES), ARTICLES
        ).items()
    }
    days = [told_of[ordinal(Civil(2026, 3, day))] for day in (4, 8, 9)]
    assert days[0] == days[1] > days[2] == 0


OPENING = "Ana Ferreira opened the new harbour of Lisbon for all the ships from the south coast"


def test_an_article_of_the_day_or_the_next_stands_for_the_event_before_a_later_one():
    later = told("late", OPENING + " on Sunday", "opened", "2026-03-08", 3)
    soon = told("b", "Soon " + OPENING, "opened", "2026-03-08", 3)
    again = told("c", OPENING + " again", "opened", "2026-03-08", 3)
    articles = [*ARTICLES, article("late", TEXT, "2026-06-09", "LATE")]
    value = Centrality(merge([later, soon, again], articles), articles)
    days = stretch(later.dating.interval)
    assert value.of(soon, days) > value.of(later, days) > 0


def test_a_sentence_with_its_articles_stamp_tells_the_day_worse():
    stamped = dated("a", OPENING, "opened", "2026-03-09", "9 March 2026 14.30", 3)
    plain = dated("b", OPENING, "opened", "2026-03-09", "Monday", 3)
    value = Centrality(merge([stamped, plain], ARTICLES), ARTICLES)
    days = stretch(plain.dating.interval)
    assert value.of(plain, days) > value.of(stamped, days) > 0


def test_a_stub_tells_a_day_worse_than_a_sentence():
    stub = told("a", "Ferreira opened the harbour", "opened", "2026-03-09", 3)
    full = told("b", OPENING, "opened", "2026-03-09", 3)
    value = Centrality(merge([stub, full], ARTICLES), ARTICLES)
    days = stretch(full.dating.interval)
    assert value.of(full, days) > value.of(stub, days) > 0


def test_articles_that_tell_an_event_without_its_date_do_not_lift_it_within_the_day():
    day = "2026-03-04"
    undated = [
        replace(
            told(name, "Ana Ferreira signed a treaty with Porto", "signed", day),
            dating=Dating(interval(day), rule="merged"),
        )
        for name in "bcd"
    ]
    first = told("a", "Ana Ferreira signed a treaty with Porto", "signed", day)
    opened = [
        told(name, "Ana Ferreira opened a harbour with Porto", "opened", day) for name in "bc"
    ]
    scores = {e.mentions[0].mention.lemma: e.score for e in ranked(first, *undated, *opened)}
    assert scores["opened"] > scores["signed"]
