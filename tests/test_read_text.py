"""Lines of scraped pages and what they are; the examples are invented."""

from pathlib import Path

import pytest

from timeline.model import BlockKind
from timeline.read.blocks import tell_apart
from timeline.read.text import of_text

SEEDS = Path(__file__).parent.parent / "seeds"
STORY = """\
11 C
Oslo
Tuesday, March 5, 2024

Old harbour bridge closes after crack is found

Must read

- Advertisement -

By Ada Holm

March 4, 2024, 9:15 AM

In this photo provided by the port, engineers look on, Sunday, March 3, 2024. (Port via AP)

The city closed its old harbour bridge on Monday after engineers found a crack in a pillar.

Repairs will take six weeks, the mayor said. Buses take another route until then.

READ: Why old bridges fail

Old harbour bridge closes after crack is found

Related stories

A ferry returns after forty years
Ten bridges you should see

© 2024 Northern Courier. All rights reserved.
"""


def kinds(text, title=""):
    return [(b.kind, text[b.span.start : b.span.end]) for b in tell_apart(text, title)]


def kind_of(line, text=STORY):
    return next(kind for kind, found in kinds(text) if found.startswith(line))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Harbour Times | 5 March 2024", BlockKind.BYLINE),
        ("Ada Moe, Harbour Times – Tuesday, March 5, 2024", BlockKind.BYLINE),
        ("Council takes the blame | 5 March 2024", BlockKind.TITLE),
    ],
)
def test_a_newspaper_and_a_day_are_no_news(line, kind):
    text = f"Old harbour bridge closes for repairs\n{line}\n\nThe city closed the bridge on Monday."
    assert kind_of(line, text) is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("11 C", BlockKind.CHROME),
        ("Oslo", BlockKind.CHROME),
        ("Tuesday, March 5", BlockKind.CHROME),
        ("Old harbour", BlockKind.TITLE),
        ("Must read", BlockKind.CHROME),
        ("- Adv", BlockKind.CHROME),
        ("By Ada", BlockKind.BYLINE),
        ("March 4", BlockKind.BYLINE),
        ("In this photo", BlockKind.CAPTION),
        ("The city", BlockKind.BODY),
        ("Repairs", BlockKind.BODY),
        ("READ:", BlockKind.CHROME),
        ("Related", BlockKind.CHROME),
        ("A ferry", BlockKind.CHROME),
        ("Ten bridges", BlockKind.CHROME),
        ("©", BlockKind.CHROME),
    ],
)
def test_lines_are_told_apart(line, kind):
    assert kind_of(line) is kind


def test_a_repeated_headline_is_chrome():
    titles = [kind for kind, line in kinds(STORY) if line.startswith("Old harbour")]
    assert titles == [BlockKind.TITLE, BlockKind.CHROME]


@pytest.mark.parametrize(
    "line",
    [
        "Published: 3 May 2021",
        "date 2021-05-03 World",
        "Last updated on May 3, 2021 10:14",
        "Posted - 03/05/2021",
    ],
)
def test_labels(line):
    assert kinds(f"{line}\n\nA mill burned down in the night, the police said on Monday.")[0][
        0
    ] is (BlockKind.LABEL)


@pytest.mark.parametrize(
    "line", ["Reuters", "Associated Press", "By ANNA BERG", "The Daily Courier"]
)
def test_bylines(line):
    text = f"Mill burns down near river\n\n{line}\n\nA mill burned down, the police said on Monday."
    assert kinds(text)[1][0] is BlockKind.BYLINE


@pytest.mark.parametrize("line", ["Lima, September 17", "NEW DELHI, Sept 3:", "PARIS (Reuters) -"])
def test_datelines(line):
    text = f"Mill burns down near river\n\n{line}\n\nA mill burned down, the police said on Monday."
    assert kinds(text)[1][0] is BlockKind.DATELINE


@pytest.mark.parametrize(
    "line",
    [
        "10:00pm", "8 C", "-3°C", "12 comments", "Share", "https://example.org",
        "Editor's note: the caption was wrong.",
        "• This article was amended on 5 March 2024. It said that Berg had left on Monday.",
        "An earlier version of this story misstated the day of the vote.",
    ],
)  # fmt: skip
def test_furniture(line):
    text = f"Mill burns down near the river\n{line}\nA mill burned down, the police said on Monday."
    assert kinds(text)[1][0] is BlockKind.CHROME


def test_a_cut_copy_of_a_caption_is_chrome():
    caption = "Firemen, front left, look at the ruins of the mill near the river on Monday."
    story = "It burned down on Monday, they said."
    text = f"Mill burns down at night\n\n{caption}\n\n{caption} (Source: City)\n\n{story}"
    assert [kind for kind, _ in kinds(text)] == [
        BlockKind.TITLE,
        BlockKind.CHROME,
        BlockKind.CAPTION,
        BlockKind.BODY,
    ]


def test_wrapped_lines_make_one_paragraph():
    text = (
        "The mill that stood by the river for two hundred years burned down in\n"
        "the night to Monday, and nobody knows why it did, the police said in a\n"
        "short statement that was read out in front of the ruins of the tall\n"
        "building at noon.\n\nThe owner was abroad and returned on the same evening with all his\n"
        "family to see what was left of it.\n"
    )
    assert [text[b.span.start : b.span.end].count("\n") for b in tell_apart(text)] == [3, 1]


def test_a_day_deep_in_the_text_heads_what_happened_then():
    line = "The mill burned down in the night, they said."
    text = (
        f"A week of fires\n\n{line}\n\nThe inn burned.\n\n{line[4:]}\n\nIt rained at last on them."
    )
    text += "\n\nTuesday 6 July:\n\nThe fire came back and took the school."
    assert kinds(text)[-2] == (BlockKind.BODY, "Tuesday 6 July:")


def test_blocks_are_in_order_and_do_not_overlap():
    blocks = tell_apart(STORY)
    ends = [block.span.end for block in blocks]
    assert all(end <= block.span.start for end, block in zip(ends, blocks[1:], strict=False))


def test_headline_and_outlet():
    label = "date 2021-05-03 Bridge closed at dawn today : The Courier"
    text = f"{label}\n\nBridge closed at dawn today\n\nIt was closed, they said on Monday."
    article = of_text("a", "a", text)
    assert (article.title, article.outlet) == ("Bridge closed at dawn today", "The Courier")


@pytest.mark.parametrize(
    ("name", "title", "outlet"),
    [
        ("000_2842df0897238ede.txt", "North Korea says Kim Jong Un is again", "Related Press"),
        ("001_5c3c9d33a91e67ee.txt", "Kim Jong Un returns from Russia trip", "Associated Press"),
        ("003_daba199f1ffec399.txt", "North Korea's Kim, Russia talk up", "The Tribune India"),
    ],
)
def test_seeds(name, title, outlet):
    article = of_text(name, name, (SEEDS / name).read_text("utf-8"))
    assert article.title.startswith(title)
    assert article.outlet.endswith(outlet)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Berg, in this undated file photo, opens a bridge in Oslo.", BlockKind.CAPTION),
        ("The mayor opens a bridge. Picture by Olav Holm", BlockKind.CAPTION),
        ("The mayor opens a bridge in Oslo (Anna Berg/Nordic News)", BlockKind.CAPTION),
        ("The mayor, left, opens a bridge beside her deputy.", BlockKind.CAPTION),
        ("Nordic News 2021. All rights reserved.", BlockKind.CHROME),
        ("Read it first in our newsletter", BlockKind.CHROME),
        ("The mayor left this morning and saw the centre of Oslo.", BlockKind.BODY),
        ("A picture of the bridge was sold in Oslo on Monday.", BlockKind.BODY),
    ],
)
def test_captions_and_furniture_are_known_by_words_inside_them(text, kind):
    assert [block.kind for block in tell_apart(text)] == [kind]
