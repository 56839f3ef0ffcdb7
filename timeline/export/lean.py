"""The page's own scripts, styles and markup without what only their readers need.

A page that is sent carries them each time. A line of a script is joined to the next one only where
none can end a statement; texts, patterns and templates are left alone.
"""

from __future__ import annotations

import re

_PLAIN = r"[^`\\$]|\\.|\$(?!\{)"
_INNER = rf"`(?:{_PLAIN}|\$\{{[^`{{}}]*\}})*`"
#: A text in double quotes, or a template with at most one level of others in it.
_TEXT = re.compile(rf'("(?:[^"\\]|\\.)*"|`(?:{_PLAIN}|\$\{{(?:[^`{{}}]|{_INNER})*\}})*`)')
_SIGNS = re.compile(r" *(=>|===|!==|<=|>=|&&|\|\||\?\?|[=<>?:,;{}()\[\]&|*]) *")
#: Code with one of these can hold a deeper template, a pattern or a comment.
_DELICATE = re.compile(r"[`'/]")


def lean_script(text: str) -> str:
    """JavaScript without its comment lines, indentation and spaces around signs."""
    lines = (line.strip() for line in text.splitlines())
    lean = (_lean_line(line) for line in lines if line and line[:2] != "//")
    return "".join(line if line[-1] in ";{([," else f"{line}\n" for line in lean)


def lean_style(text: str) -> str:
    """CSS without its comments, line ends, indentation and spaces around signs."""
    bare = re.sub(r"/\*[^*]*\*/", "", text)
    lines = " ".join(line.strip() for line in bare.splitlines() if line.strip())
    tight = re.sub(r"(?<=[{};,]) | (?=[{}])|(?<=[a-z-]:) ", "", lines)
    return tight.replace(";}", "}") + "\n"


def lean_markup(text: str) -> str:
    """HTML without indentation; its line ends stay, as they are spaces between words."""
    return "".join(line.lstrip(" ") for line in text.splitlines(keepends=True))


def _lean_line(line: str) -> str:
    parts = _TEXT.split(line)
    if any(_DELICATE.search(code) for code in parts[::2]):
        return line
    return "".join(part if n % 2 else _lean_code(part) for n, part in enumerate(parts))


def _lean_code(code: str) -> str:
    """Without spaces around signs, and with the shorter word for a name: none is given anew."""
    return re.sub(r"\bconst\b", "let", _SIGNS.sub(r"\1", code))
