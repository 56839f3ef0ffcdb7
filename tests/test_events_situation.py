from sample_trees import MET_AND_SPOKE, SAID_OPENED, sentence, timex

from timeline.events.actors import Cast
from timeline.events.narrative import NOTHING
from timeline.events.scene import scenes
from timeline.events.situation import Situation, situation
from timeline.events.tense import Tense
from timeline.model import Block, BlockKind, Civil, Dating

LATER = (
    "Police/NNS/nsubj>1 raided/VBD/root>-1 homes/NNS/obj>1 and/CC/cc>4 held/VBD/conj>1 "
    "two/CD/obj>4 on/IN/case>7 Monday/NNP/obl>4"
)
AFTER_MEETING = (
    "Berg/NNP/nsubj>1 said/VBD/root>-1 so/RB/advmod>1 after/IN/mark>4 meeting/VBG/advcl>1 "
    "Holm/NNP/obj>4 on/IN/case>7 Monday/NNP/obl>4"
)
ARRIVING = (
    "Arriving/VBG/advcl>5 on/IN/case>2 Monday/NNP/obl>0 ,/,/punct>0 Berg/NNP/nsubj>5 "
    "met/VBD/root>-1 Holm/NNP/obj>5"
)
ASKED = (
    "They/PRP/nsubj>1 know/VBP/root>-1 what/WP/nsubj>3 went/VBD/ccomp>1 wrong/RB/advmod>3 "
    "on/IN/case>6 Monday/NNP/obl>3"
)


def situations(notation: str, phrase: str = "") -> dict[str, Situation]:
    """What may date each clause, by its verb."""
    given = sentence(notation)
    dates = [timex(given, phrase, Civil(2026, 11, 23))] if phrase else []
    (scene,), names = scenes([Block(BlockKind.BODY, given.span)], dates, [given])
    above: dict[int, Dating] = {c.head: Dating(rule="undated") for c in scene.clauses}
    return {
        given.words[c.head]: situation(scene, c, None, NOTHING, above, Cast(names))
        for c in scene.clauses
    }


def test_a_reported_clause_knows_who_tells_it_and_when() -> None:
    telling = situations(SAID_OPENED, "Sunday")["opened"].telling
    assert telling is not None
    assert (telling.source, telling.tense, telling.direct) == ("officials", Tense.PAST, True)
    assert [t.text for t in telling.timexes] == ["Sunday"]
    assert not telling.earlier


def test_the_say_verb_governs_nothing_in_time() -> None:
    found = situations(SAID_OPENED)
    assert found["opened"].governing is None
    assert found["said"].telling is None


def test_a_joined_clause_is_governed_and_main() -> None:
    toured = situations(MET_AND_SPOKE)["toured"]
    assert toured.governing is not None
    assert toured.is_main
    assert toured.happened


def test_a_date_that_closes_the_sentence_follows_the_first_verb() -> None:
    assert [t.text for t in situations(LATER, "Monday")["raided"].following] == ["Monday"]
    assert situations(LATER, "Monday")["held"].following == ()


def test_a_participle_that_goes_with_a_saying_or_opens_the_sentence_lends_its_date() -> None:
    assert [t.text for t in situations(AFTER_MEETING, "Monday")["said"].following] == ["Monday"]
    assert [t.text for t in situations(ARRIVING, "Monday")["met"].following] == ["Monday"]
    died = AFTER_MEETING.replace("said", "died")
    assert situations(died, "Monday")["died"].following == ()


def test_what_somebody_asks_or_knows_is_not_told_for_itself() -> None:
    assert not situations(ASKED)["went"].is_main
    assert situations(ASKED.replace("what/WP", "it/PRP"))["went"].is_main
