from sample_trees import OPENED, SAID_OPENED, sentence, timex

from timeline.events.scene import scenes
from timeline.model import Block, BlockKind, Civil, Kind, Span


def test_sentences_know_their_block_and_their_dates() -> None:
    title = sentence(OPENED)
    body = sentence(SAID_OPENED, title.span.end + 1)
    after = sentence(OPENED, body.span.end + 1)
    blocks = [
        Block(BlockKind.TITLE, title.span),
        Block(BlockKind.BODY, Span(body.span.start, after.span.end)),
    ]
    dates = [
        timex(after, "Monday", Civil(2026, 11, 23)),
        timex(title, "Monday", Civil(2026, 11, 23)),
    ]
    found, names = scenes(blocks, dates, [title, body, after])
    assert [scene.block for scene in found] == [BlockKind.TITLE, BlockKind.BODY, BlockKind.BODY]
    assert [scene.rank for scene in found] == [-1, 0, 1]
    assert [len(scene.timing) for scene in found] == [1, 0, 1]
    assert names.fold(("Berg",)) == "Anna Berg"


def test_no_sentence_no_scene() -> None:
    assert scenes([Block(BlockKind.BODY, Span(0, 0))], (), ())[0] == []


def test_a_present_tense_with_a_date_to_come_is_a_plan() -> None:
    starts = sentence(
        "The/DT/det>1 trial/NN/nsubj>2 starts/VBZ/root>-1 on/IN/case>4 Friday/NNP/obl>2 ././punct>2"
    )
    dates = [timex(starts, "Friday", Civil(2026, 11, 27))]
    blocks = [Block(BlockKind.BODY, starts.span)]
    (before,), _ = scenes(blocks, dates, [starts], Civil(2026, 11, 24))
    (after,), _ = scenes(blocks, dates, [starts], Civil(2026, 11, 28))
    assert before.roles[2].kind is Kind.PLAN
    assert after.roles[2].kind is Kind.EVENT
