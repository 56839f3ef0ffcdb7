"""Scripts and styles lose what their readers need, and nothing else."""

from __future__ import annotations

import re

import pytest

from timeline.export.lean import lean_markup, lean_script, lean_style
from timeline.export.page import asset


@pytest.mark.parametrize(
    ("line", "lean"),
    [
        ("// a remark\n  let a = 1;", "let a=1;"),
        ('call("a = b", c);', 'call("a = b",c);'),
        (r'say("a \" = b", c);', r'say("a \" = b",c);'),
        ("const at = `a = ${b}`;", "let at=`a = ${b}`;"),
        ("c = `a = ${b ? `d = ${e}` : f}`;", "c=`a = ${b ? `d = ${e}` : f}`;"),
        ('c = "it\'s", d = 1;', 'c="it\'s",d=1;'),
        ("c = d / e;", "c = d / e;"),
        ("if (/a = b/.test(c)) d();", "if (/a = b/.test(c)) d();"),
        ("x = a + +b - -c;", "x=a + +b - -c;"),
        ("f(a, (b) => b * 2)", "f(a,(b)=>b*2)\n"),
        ("f(\n  a,\n  b\n)\n(c)", "f(a,b\n)\n(c)\n"),
    ],
)
def test_a_script_keeps_its_texts_patterns_and_templates(line, lean):
    assert lean_script(line) == lean


def test_a_style_keeps_its_texts_and_selectors():
    style = '/* why */\na:hover, b > c { content: " x"; font: 1px "A B", serif;\n  color: red; }'
    assert lean_style(style) == 'a:hover,b > c{content:" x";font:1px "A B",serif;color:red}\n'


def test_markup_keeps_the_spaces_between_words():
    assert lean_markup("<p>\n  one\n  two</p>\n") == "<p>\none\ntwo</p>\n"


def test_no_script_has_a_template_of_several_lines():
    from importlib.resources import files

    for path in (files("timeline.export") / "assets").iterdir():
        if path.name.endswith(".js"):
            for line in asset(path.name).splitlines():
                assert len(re.findall("`", line)) % 2 == 0, line
