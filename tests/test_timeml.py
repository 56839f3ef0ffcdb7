"""TimeML: attributes, anchors between expressions, and text that XML cannot hold."""

from __future__ import annotations

from xml.etree import ElementTree

from timeline.model import (
    Anchor,
    AnchorKind,
    Article,
    Civil,
    Mod,
    PublishDate,
    Span,
    Timex,
    TimexType,
)
from timeline.timeml import timeml

PUBLISHED = PublishDate(Civil(2021, 5, 3), (), 1.0)
TEXT = "On 2 May the dam broke; the day after, every hour, late in 2020."
FIRST = Timex(Span(3, 8), "2 May", "month-day", TimexType.DATE, "2021-05-02",
              anchor=Anchor(AnchorKind.PUBLISHED, Civil(2021, 5, 3)))  # fmt: skip
SECOND = Timex(Span(24, 37), "the day after", "day-after", TimexType.DATE, "2021-05-03",
               anchor=Anchor(AnchorKind.TEXT, Civil(2021, 5, 2), Span(3, 8)))  # fmt: skip
EVERY = Timex(Span(39, 49), "every hour", "every", TimexType.SET, "PT1H", quant="EVERY", freq="1X")
LATE = Timex(Span(51, 63), "late in 2020", "year", TimexType.DATE, "2020", mod=Mod.END)


def parsed(article, timexes):
    return ElementTree.fromstring(timeml(article, timexes).encode("utf-8", "strict"))


def test_the_text_is_kept_and_each_expression_tagged():
    text = parsed(Article("a", "a", TEXT), [FIRST, SECOND, EVERY, LATE]).find("TEXT")
    assert "".join(text.itertext()) == TEXT
    assert [tag.text for tag in text] == ["2 May", "the day after", "every hour", "late in 2020"]


def test_expressions_name_what_they_were_counted_from():
    root = parsed(Article("a", "a", TEXT, published=PUBLISHED), [FIRST, SECOND])
    creation, first, second = root.iter("TIMEX3")
    assert creation.get("functionInDocument") == "CREATION_TIME"
    assert first.get("anchorTimeID") == creation.get("tid")
    assert second.get("anchorTimeID") == first.get("tid")


def test_attributes_without_a_value_are_left_out():
    every, late = parsed(Article("a", "a", TEXT), [EVERY, LATE]).iter("TIMEX3")
    assert (every.get("quant"), every.get("freq"), every.get("mod")) == ("EVERY", "1X", None)
    assert (late.get("mod"), late.get("quant"), late.get("anchorTimeID")) == ("END", None, None)


def test_an_undated_article_has_an_empty_creation_time():
    creation = parsed(Article("a", "a", TEXT), []).find("DCT")
    assert (len(creation), creation.text) == (0, None)


def test_hostile_characters_stay_one_character_each():
    text = "<TIMEX3> & \r\n \x00\x1b\ud800\uffff 2 May"
    root = parsed(Article('"<&>', "a", text), [])
    assert "".join(root.find("TEXT").itertext()) == "<TIMEX3> & \r\n \ufffd\ufffd\ufffd\ufffd 2 May"
    assert root.find("DOCID").text == '"<&>'
