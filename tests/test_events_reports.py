import pytest
from sample_trees import OPENED, SAID_OPENED, WILL_GO, WOULD_BREAK, index, parsed

from timeline.events.clauses import clauses
from timeline.events.reports import is_quoted, left_subject, reports, subject

ACCORDING = (
    "Two/CD/nummod>1 people/NNS/nsubj>2 died/VBD/root>-1 ,/,/punct>6 "
    "according/VBG/case>6 to/IN/fixed>4 "
    "police/NNS/obl>2 ././punct>2"
)
QUOTED = (
    "\"/``/punct>2 We/PRP/nsubj>2 won/VBD/ccomp>5 ,/,/punct>2 \"/''/punct>2 said/VBD/root>-1 "
    "Berg/NNP/nsubj>5 ././punct>5"
)
PARTLY = (
    "Berg/NNP/nsubj>2 \"/``/punct>2 exchanged/VBD/ccomp>7 views/NNS/obj>2 \"/''/punct>2 "
    ",/,/punct>2 "
    "television/NN/nsubj>7 said/VBD/root>-1 ././punct>7"
)
MISPARSED = (
    "Berg/NNP/nsubj>1 said/VBD/root>-1 in/IN/case>3 comments/NNS/obl>1 that/IN/mark>6 "
    "Norway/NNP/nsubj>6 "
    "gave/VBD/acl:relcl>3 help/NN/obj>6 ././punct>1"
)
RUNNING_ON = (
    "Reports/NNS/nsubj>1 said/VBD/root>-1 a/DT/det>3 train/NN/obj>1 crossed/VBD/dep>1 "
    "rivers/NNS/obj>4"
)
TOLD_PRESS = (
    "The/DT/det>1 river/NN/nsubj>2 rises/VBZ/root>-1 ,/,/punct>2 Berg/NNP/nsubj>5 told/VBD/conj>2 "
    "reporters/NNS/obj>5"
)
FEW_IF_ANY = (
    "The/DT/det>1 report/NN/nsubj>2 states/VBZ/root>-1 that/IN/fixed>4 few/JJ/obl>2 "
    "firms/NNS/nsubj>6 use/VBP/dep>2 salt/NN/obj>6"
)
THE_SAID = "The/DT/det>2 said/VBN/amod>2 house/NN/nsubj>3 burned/VBD/root>-1"
BEFORE_AND_BEHIND = (
    "I/PRP/nsubj>1 called/VBD/ccomp>4 ,/,/punct>1 they/PRP/nsubj>4 said/VBD/root>-1 "
    "it/PRP/nsubj>6 closed/VBD/ccomp>4"
)
ACCORDING_AT_END = (
    "Berg/NNP/nsubj>1 admitted/VBD/root>-1 she/PRP/nsubj>3 lied/VBD/ccomp>1 ,/,/punct>7 "
    "according/VBG/case>7 to/IN/fixed>5 police/NNS/obl>3"
)
TWO_SUBJECTS = (
    "Berg/NNP/nsubj>5 exchanged/VBD/ccomp>5 views/NNS/obj>1 ,/,/punct>1 television/NN/nsubj>5 "
    "said/VBD/root>-1"
)


@pytest.mark.parametrize(
    ("notation", "verb", "source", "content"),
    [
        (SAID_OPENED, "said", "officials", ["opened"]),
        (WOULD_BREAK, "said", "Norway", ["break"]),
        (WILL_GO, "reported", "television", ["visit"]),
        (ACCORDING, "police", "police", ["died"]),
        (MISPARSED, "said", "Berg", ["gave"]),
        (RUNNING_ON, "said", "Reports", ["crossed"]),
        (QUOTED, "said", "Berg", ["won"]),
        (TOLD_PRESS, "told", "Berg", ["rises"]),
        (FEW_IF_ANY, "states", "report", ["use"]),
        (BEFORE_AND_BEHIND, "said", "they", ["closed"]),
    ],
)
def test_a_report_is_split_into_source_and_content(
    notation: str, verb: str, source: str, content: list[str]
) -> None:
    words = parsed(notation)
    spelled = words.sentence.words
    (report,) = reports(words, clauses(words))
    assert spelled[report.verb] == verb
    assert report.source is not None
    assert spelled[report.source] == source
    assert [spelled[i] for i in report.content] == content


def test_a_deed_is_no_report() -> None:
    words = parsed(OPENED)
    assert reports(words, clauses(words)) == ()


def test_joined_content_is_reported_too() -> None:
    words = parsed(
        "Norway/NNP/nsubj>1 said/VBD/root>-1 it/PRP/nsubj>3 paid/VBD/ccomp>1 and/CC/cc>5 "
        "left/VBD/conj>3"
    )
    (report,) = reports(words, clauses(words))
    assert report.content == (3, 5)


@pytest.mark.parametrize(
    ("notation", "quoted"), [(QUOTED, True), (PARTLY, False), (SAID_OPENED, False)]
)
def test_direct_speech_is_all_in_quotes(notation: str, quoted: bool) -> None:
    words = parsed(notation)
    (report,) = reports(words, clauses(words))
    assert is_quoted(words, report) is quoted


def test_a_subject_hung_from_the_say_verb_is_found_again() -> None:
    words = parsed(TWO_SUBJECTS)
    (report,) = reports(words, clauses(words))
    assert report.source == index(words, "television")
    assert left_subject(words, report.content[0], report) == index(words, "Berg")


def test_a_joined_verb_shares_the_subject() -> None:
    words = parsed("Berg/NNP/nsubj>1 came/VBD/root>-1 and/CC/cc>3 won/VBD/conj>1")
    assert subject(words, 3) == 0


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    words = parsed("Berg/NNP/root>-1 ,/,/punct>3 who/WP/nsubj>3 left/VBD/acl:relcl>0")
    assert subject(words, 3) == 0


RECEIVED = "Berg/NNP/advmod>1 received/VBD/root>-1 gifts/NNS/obj>1"
WHICH_PLANS = "Which/WDT/det>1 plans/NNS/nsubj>4 have/VBP/aux>4 you/PRP/nsubj>4 backed/VBN/root>-1"
TO_PUBLISHER = (
    "Berg/NNP/nsubj>1 met/VBD/root>-1 Holm/NNP/obj>1 ,/,/punct>5 who/WP/nsubj>5 "
    "ordered/VBD/advcl>1 ships/NNS/obj>5"
)
CELEBRATES = (
    "Oslo/NNP/nsubj>1 marks/VBZ/root>-1 a/DT/det>3 day/NN/obj>1 ;/:/punct>5 "
    "announces/VBZ/parataxis>1 plans/NNS/obj>5"
)
IT_WAS_SAID = (
    "It/PRP/expl>2 was/VBD/aux:pass>2 said/VBN/root>-1 that/IN/mark>5 he/PRP/nsubj>5 "
    "left/VBD/csubj:pass>2"
)
RELIEF = (
    "Donors/NNS/nsubj>1 gave/VBD/root>-1 half/NN/obj>1 that/IN/obj>5 Oslo/NNP/nsubj>5 "
    "needs/VBZ/acl:relcl>2 ,/,/punct>9 according/VBG/case>9 to/IN/fixed>7 officials/NNS/obl>5"
)


@pytest.mark.parametrize(
    ("notation", "verb", "expected"),
    [
        (RECEIVED, "received", "Berg"),
        (WHICH_PLANS, "backed", "you"),
        (TO_PUBLISHER, "ordered", "Holm"),
    ],
)
def test_a_subject_is_found_where_the_tree_has_it_wrong(
    notation: str, verb: str, expected: str
) -> None:
    words = parsed(notation)
    assert subject(words, index(words, verb)) == index(words, expected)


@pytest.mark.parametrize(
    ("notation", "content"), [(CELEBRATES, None), (IT_WAS_SAID, "left"), (RELIEF, "gave")]
)
def test_only_what_somebody_says_is_told(notation: str, content: str | None) -> None:
    words = parsed(notation)
    told = [head for report in reports(words, clauses(words)) for head in report.content]
    assert told == ([] if content is None else [index(words, content)])


def test_what_the_said_stands_before_is_no_report() -> None:
    words = parsed(THE_SAID)
    assert not reports(words, clauses(words))


def test_a_source_behind_a_comma_tells_the_main_clause() -> None:
    words = parsed(ACCORDING_AT_END)
    told = {report.verb: report.content for report in reports(words, clauses(words))}
    assert told[index(words, "police")] == (index(words, "admitted"),)
