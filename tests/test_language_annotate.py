import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.language import Annotator, annotate
from timeline.model import Span

TEXT = """Mayor Opens Bridge

Mayor Ann Lee, left, visits a school near the port of Northtown on May 4. The old bridge was
closed by the police in March, officials said on Monday. "We didn't wait," she told reporters.
"""


def read(text):
    return annotate([text], [[Span(0, len(text))]])[0]


def word(sentence, form):
    """Tag, label and head's form of the first word of that form."""
    i = sentence.words.index(form)
    head = sentence.heads[i]
    return sentence.tags[i], sentence.labels[i], sentence.words[head] if head >= 0 else "-"


def check(text, zones, sentences):
    """What holds of every annotation."""
    for sentence in sentences:
        n = len(sentence.words)
        assert n
        assert {len(part) for part in (sentence.spans, sentence.tags, sentence.lemmas)} == {n}
        assert len(sentence.heads) == len(sentence.labels) == n
        assert [text[a:b] for a, b in sentence.spans] == list(sentence.words)
        assert sentence.span == Span(sentence.spans[0].start, sentence.spans[-1].end)
        assert any(zone.contains(sentence.span) for zone in zones)
        assert sentence.heads.count(-1) == 1
        assert all(-1 <= head < n and head != i for i, head in enumerate(sentence.heads))
        assert all(map(all, (sentence.words, sentence.tags, sentence.labels)))
    starts = [sentence.span for sentence in sentences]
    assert starts == sorted(starts)


def test_it_is_an_annotator():
    given: Annotator = annotate
    assert given([], []) == []
    assert given([""], [[]]) == [()]


def test_a_caption_a_passive_and_a_report():
    title, caption, passive, quote = read(TEXT)
    assert title.words == ("Mayor", "Opens", "Bridge")
    assert word(caption, "visits") == ("VBZ", "root", "-")
    assert word(caption, "school")[1:] == ("obj", "visits")
    assert word(passive, "bridge")[1:] == ("nsubj:pass", "closed")
    assert word(passive, "police")[1:] == ("obl:agent", "closed")
    assert {"closed", "said"} >= {word(passive, "said")[2], word(passive, "closed")[2]} - {"-"}
    assert word(passive, "Monday")[1:] == ("obl", "said")
    assert word(quote, "n't")[:2] == ("RB", "advmod")
    assert quote.lemmas[quote.words.index("n't")] == "not"


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=200), max_size=3))
@example(["a\0b", "\ud800 is \udfff", "\u200b", "A" * 300, "。。", "'' `` ' \""])
def test_any_text(texts):
    zones = [[Span(0, len(text) // 2), Span(len(text) // 2, len(text))] for text in texts]
    for text, own, sentences in zip(texts, zones, annotate(texts, zones), strict=True):
        check(text, own, sentences)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(TEXT.split("\n")), min_size=1, max_size=40), st.randoms())
def test_the_batch_does_not_matter(texts, chance):
    whole = annotate(texts, [[Span(0, len(text))] for text in texts])
    order = list(range(len(texts)))
    chance.shuffle(order)
    again = annotate([texts[i] for i in order], [[Span(0, len(texts[i]))] for i in order])
    assert [again[order.index(i)] for i in range(len(texts))] == whole
    assert read(texts[0]) == whole[0]


OTHERS = {
    "German": "Die Stadt hat am Montag eine neue Brücke eröffnet. Sie kostet viel Geld.",
    "Russian": "Мэр открыл новый мост. Он стоил дорого.",
    "Chinese": "市长周一为新桥剪彩。市民很高兴。",
    "Arabic": "افتتح العمدة الجسر الجديد يوم الاثنين.",
    "a table": "Year\tVotes\n2019\t1,200\n2023\t3,400\n",
    "a poem": "The bridge is long\nand old, the river\nwide\n",
    "capitals": "THE MAYOR OPENED A BRIDGE ON MONDAY. SHE DIDN'T SPEAK.",
    "tokenised": "`` I did n't see the U.N. convoy , '' he said on Sept. 5 .",
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_texts(name):
    text = OTHERS[name]
    check(text, [Span(0, len(text))], read(text))


HOSTILE = {
    "one line of a megabyte": "The mayor opened a bridge and " * 33_000,
    "a sentence of 50,000 words": "bridge " * 50_000,
    "one word": "a" * 1_000_000,
    "different words": " ".join(map(str, range(100_000))),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_to_its_end(name):
    text = HOSTILE[name]
    check(text, [Span(0, len(text))], read(text))


def test_import_loads_no_numpy():
    code = "import sys, timeline.language; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
