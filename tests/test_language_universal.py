import pytest

from timeline.language.universal import to_universal


def tree(rows):
    """Words, tags, heads (by word, "-" the root) and labels from rows of text."""
    table = [row.split() for row in rows.strip().splitlines()]
    words = [row[0] for row in table]
    heads = [-1 if row[2] == "-" else words.index(row[2]) for row in table]
    return words, [row[1] for row in table], heads, [row[3] for row in table]


def universal(rows):
    words, tags, heads, labels = tree(rows)
    heads, labels = to_universal(words, tags, heads, labels)
    return {
        w: (words[h] if h >= 0 else "-", d) for w, h, d in zip(words, heads, labels, strict=True)
    }


def test_nouns_govern_prepositions():
    found = universal("""
        Lee NNP spoke nsubj
        spoke VBD - ROOT
        in IN spoke prep
        Oslo NNP in pobj
        before IN spoke prep
        leaving VBG before pcomp
    """)
    assert found["Oslo"] == ("spoke", "obl")
    assert found["in"] == ("Oslo", "case")
    assert found["leaving"] == ("spoke", "advcl")
    assert found["before"] == ("leaving", "mark")


def test_prepositions_in_a_chain():
    found = universal("""
        mayor NN spoke nsubj
        of IN mayor prep
        towns NNS of pobj
        near IN towns prep
        Oslo NNP near pobj
        spoke VBD - ROOT
    """)
    assert found["towns"] == ("mayor", "nmod")
    assert found["Oslo"] == ("towns", "nmod")


def test_predicates_govern_be():
    found = universal("""
        Lee NNP was nsubj
        was VBD - ROOT
        late JJ was acomp
        on IN was prep
        Monday NNP on pobj
    """)
    assert found["late"] == ("-", "root")
    assert found["was"] == ("late", "cop")
    assert found["Lee"] == ("late", "nsubj")
    assert found["Monday"] == ("late", "obl")


def test_passive_and_agent():
    found = universal("""
        Oslo NNP hit nsubjpass
        was VBD hit auxpass
        hit VBN - ROOT
        by IN hit agent
        storms NNS by pobj
    """)
    assert found["Oslo"] == ("hit", "nsubj:pass")
    assert found["was"] == ("hit", "aux:pass")
    assert found["storms"] == ("hit", "obl:agent")
    assert found["by"] == ("storms", "case")


def test_conjuncts_hang_from_the_first():
    found = universal("""
        met VBD - ROOT
        talked VBD met conj
        and CC talked cc
        left VBD talked conj
    """)
    assert found["left"] == ("met", "conj")
    assert found["and"] == ("left", "cc")


@pytest.mark.parametrize("label", ["root", "obl"])
def test_universal_trees_stay(label):
    assert to_universal(["a"], ["NN"], [-1], [label]) == ((-1,), (label,))
