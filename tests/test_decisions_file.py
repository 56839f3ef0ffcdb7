"""decisions.toml: read with its lines, written with its comments, refused with a way out."""

from __future__ import annotations

import tomllib

import pytest

from timeline.decision import Action, Decision
from timeline.decisions import decisions_text, read_decisions
from timeline.decisions.file import parse
from timeline.errors import DecisionError, MissingInput, UnreadableInput

FILE = """\
# Ashford, checked by Jo

# the council's minutes say so
[[decision]]
id = "m2"
action = "redate"  # was a Sunday
value = "2021-05-02"
was = "2021-05-03"

[[decision]]
id = "m4"
action = "hide"
"""


def record(**keys):
    return "[[decision]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items())


def test_a_record_is_read_with_the_line_where_it_stands():
    redate, hide = parse(FILE, "d.toml")
    assert redate == Decision("m2", Action.REDATE, "2021-05-02", "2021-05-03", place="d.toml:4")
    assert (hide.id, hide.action, hide.place) == ("m4", Action.HIDE, "d.toml:10")


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(tmp_path):
    path = tmp_path / "decisions.toml"
    path.write_bytes(b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode())
    assert [decision.id for decision in read_decisions(path)] == ["m2", "m4"]


def test_an_empty_file_decides_nothing():
    assert parse("", "d.toml") == parse("# nothing yet\n", "d.toml") == ()


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        (record(id="m1", action="hidee"), ":3", "'hidee' is no action .*did you mean hide"),
        (record(id="m1", action="zap"), ":3", "'zap' is no action .*have hide, show, redate"),
        (record(id="m1", action="redate", value="2021-13-40"), ":4", "'2021-13-40' is no date"),
        (record(id="m1", action="redate"), ":2|:1", "redate needs a value .*2023-09-16"),
        (record(id="m1", action="kind", value="statment"), ":4", "did you mean statement"),
        (record(id="m1", action="lane", value="front"), ":4", "have story, background"),
        (record(id="m 1", action="hide"), ":2", "'m 1' is no id"),
        (record(id="m1", action="hide", value="x"), ":4", "hide takes no value"),
        (record(id="m1", action="same", value="m1"), ":4", "compared with itself"),
        (record(id="h1", action="add", value="2021-05-02"), ":4", "lacks a date or a title"),
        (record(id="m1", action="hide", at="noon"), ":4", "'noon' is no moment"),
        (record(id="m1", action="hide", resaon="x"), ":4", "did you mean reason"),
        (record(action="hide"), ":1", "without 'id'"),
        ('[[decision]]\nid = "m1"\naction = 3\n', ":3", "action is not a text"),
        ('[[decision]]\nid = "m1"\naliases = "m2"\n', ":3", "aliases is not a list"),
        ("title = 'x'\n", "", "'title' is no record"),
        ("decision = 3\n", "", "'decision' is no list"),
    ],
)  # fmt: skip
def test_what_means_nothing_is_named_with_its_line_and_the_nearest_choice(text, place, message):
    with pytest.raises(DecisionError, match=rf"^d\.toml({place}): .*{message}"):
        parse(text, "d.toml")


@pytest.mark.parametrize(
    ("text", "line"), [(FILE + 'value = "open\n', 13), (FILE + "[[decision", 13)]
)
def test_a_fault_of_syntax_is_named_with_its_line(text, line):
    with pytest.raises(UnreadableInput, match=rf"^d\.toml:{line}: is no TOML"):
        parse(text, "d.toml")


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(MissingInput, match=r"d\.toml: no such file"):
        read_decisions(tmp_path / "d.toml")
    (tmp_path / "d.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UnreadableInput, match="not UTF-8"):
        read_decisions(tmp_path / "d.toml")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (record(id="m1", action="hide"), record(id="m1", action="show")),
        (
            record(id="m1", action="retitle", value="a"),
            record(id="m1", action="retitle", value="b"),
        ),
        (
            record(id="m1", action="same", value="m2"),
            record(id="m2", action="different", value="m1"),
        ),
    ],
)
def test_a_contradiction_names_both_records(first, second):
    with pytest.raises(DecisionError, match=r"d\.toml:\d: .* contradicts .* at d\.toml:1"):
        parse(first + second, "d.toml")


def test_a_new_record_goes_where_its_id_belongs_and_comments_stay():
    put = [Decision("m3", Action.RETITLE, 'The "dam"\nbroke', reason="Clearer")]
    text = decisions_text(FILE, put)
    head, rest = text.split('[[decision]]\nid = "m3"')
    assert head == FILE.split('[[decision]]\nid = "m4"')[0]
    assert rest.endswith('[[decision]]\nid = "m4"\naction = "hide"\n')
    assert tomllib.loads(text)["decision"][1]["value"] == 'The "dam"\nbroke'


def test_a_comment_goes_where_its_record_goes():
    text = decisions_text(FILE, [Decision("m1", Action.HIDE)])
    assert text.startswith('# Ashford, checked by Jo\n\n[[decision]]\nid = "m1"')
    assert '# the council\'s minutes say so\n[[decision]]\nid = "m2"' in text


def test_a_changed_record_keeps_its_comments_and_its_place():
    text = decisions_text(FILE, [Decision("m2", Action.REDATE, "2021-05", "2021-05-03")])
    assert text == FILE.replace("2021-05-02", "2021-05")


def test_writing_the_same_again_changes_no_byte():
    assert decisions_text(FILE, parse(FILE, "d.toml")) == FILE


def test_show_takes_the_place_of_hide_and_a_record_can_be_taken_out():
    text = decisions_text(FILE, [Decision("m4", Action.SHOW)])
    assert [d.action for d in parse(text, "d.toml")] == [Action.REDATE, Action.SHOW]
    text = decisions_text(FILE, [], drop=[Decision("m4", Action.HIDE)])
    assert [d.id for d in parse(text, "d.toml")] == ["m2"]


def test_a_new_file_says_what_it_is_and_is_sorted():
    put = [
        Decision("m2", Action.NOTE, "x"),
        Decision("m10", Action.HIDE),
        Decision("m2", Action.HIDE),
    ]
    text = decisions_text("", put)
    assert text.startswith("# What people decided")
    assert [(d.id, d.action) for d in parse(text, "")] == [
        ("m10", "hide"), ("m2", "hide"), ("m2", "note"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "value", ['"', "\\", "\t|\x7f", "a = 1 # [[decision]]", "\U0001f600 = -1", "'''"]
)
def test_any_text_comes_back_as_it_was(value):
    decision = Decision("m1", Action.NOTE, f"x{value}x", aliases=("m2", "m3"))
    (found,) = parse(decisions_text("", [decision]), "")
    assert (found.value, found.aliases) == (decision.value, decision.aliases)


def test_records_without_headers_are_read_and_not_written_into():
    text = 'decision = [{id = "m1", action = "hide"}]\n'
    assert parse(text, "d.toml")[0].place == "d.toml"
    with pytest.raises(DecisionError, match="begin each record"):
        decisions_text(text, [Decision("m2", Action.HIDE)], name="d.toml")


def test_what_was_added_by_hand_cannot_be_joined_with_anything():
    added = record(id="h1", action="add", value="2021 | x")
    with pytest.raises(DecisionError, match=r"d\.toml:5: h1 same m1: no article tells"):
        parse(added + record(id="h1", action="same", value="m1"), "d.toml")


def test_a_message_shows_the_beginning_of_what_is_long():
    with pytest.raises(DecisionError, match=r"'x{60}\.\.\.' is no date") as caught:
        parse(record(id="m1", action="redate", value="x" * 100_000), "d.toml")
    assert len(str(caught.value)) < 200


def test_nesting_without_end_is_refused():
    with pytest.raises(UnreadableInput, match="nested too deep"):
        parse("decision = " + "[" * 100_000, "d.toml")
