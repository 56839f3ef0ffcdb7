import random
from dataclasses import replace

from training.treebank import Guess, Tree, read, varied

CONLLU = """# text = Lee's plan
1-2\tLee's\t_\t_\t_\t_\t_\t_\t_\t_
1\tLee\tLee\tPROPN\tNNP\t_\t3\tnmod:poss\t_\tSpaceAfter=No
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_
3\tplan\tplan\tNOUN\tNN\t_\t0\troot\t_\t_
3.1\tis\tbe\tAUX\tVBZ\t_\t_\t_\t_\t_

# text = Go
1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
"""


def tree(rows):
    """A tree from rows of word, lemma, tag, head, label."""
    columns = list(zip(*(row.split() for row in rows.strip().splitlines()), strict=True))
    return Tree(columns[0], columns[1], columns[2], tuple(map(int, columns[3])), columns[4])


CAPTION = tree("""
    Ann    Ann    NNP  3  nsubj
    Lee    Lee    NNP  1  flat
    opens  open   VBZ  0  root
    doors  door   NNS  3  obj
""")

REPORT = tree("""
    Prices  price  NNS  2  nsubj
    rose    rise   VBD  6  ccomp
    ,       ,      ,    2  punct
    the     the    DT   5  det
    bank    bank   NN   6  nsubj
    said    say    VBD  0  root
    .       .      .    6  punct
""")


def news(given):
    return varied(given, random.Random(0), headlines=0, news=1)


def test_reads_words_alone(tmp_path):
    path = tmp_path / "a.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    first, second = read(path)
    assert first.words == ("Lee", "'s", "plan")
    assert first.heads == (3, 1, 0)
    assert second.words == ("Go",)


def test_nothing_changes_without_a_share():
    assert varied(CAPTION, random.Random(0), headlines=0, news=0) == CAPTION


def test_captions_say_who_stands_where():
    changed = news(CAPTION)
    assert changed.words[:3] == ("Ann", "Lee", ",")
    side = changed.words.index("opens") - 2
    assert changed.words[side + 1] == ","
    assert changed.heads[side] == 1
    assert changed.heads[0] == changed.words.index("opens") + 1


def test_verbs_of_saying_come_first():
    changed = news(REPORT)
    assert changed.words == ("Prices", "rose", ",", "said", "the", "bank", ".")
    assert changed.heads == (2, 4, 2, 0, 6, 4, 4)
    assert changed.labels == ("nsubj", "ccomp", "punct", "root", "det", "nsubj", "punct")


def test_a_report_that_comes_first_stays():
    first = tree("""
        Banks  bank  NNS  2  nsubj
        said   say   VBD  0  root
        rates  rate  NNS  4  nsubj
        rose   rise  VBD  2  ccomp
    """)
    assert news(first) == first


def test_headlines_leave_out_articles_and_tell_the_past_as_present():
    told = tree("""
        The     the    DT   2  det
        bank    bank   NN   3  nsubj
        carried carry  VBD  0  root
        cash    cash   NN   3  obj
        .       .      .    3  punct
    """)
    changed = varied(told, random.Random(0), headlines=1, news=0)
    assert [word.lower() for word in changed.words] == ["bank", "carries", "cash"]
    assert changed.tags == ("NN", "VBZ", "NN")
    assert changed.heads == (2, 0, 2)


def test_what_a_teacher_thinks_stays_as_long_as_the_words_do():
    taught = replace(REPORT, guess=Guess({}, 3))
    assert varied(taught, random.Random(0), headlines=0, news=0).guess == Guess({}, 3)
    assert news(replace(taught, lemmas=REPORT.words)).guess == Guess({}, 3)
    assert news(taught).guess is None
    assert varied(taught, random.Random(0), headlines=1, news=0).guess is None
