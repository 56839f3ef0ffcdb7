"""The terminal: data on stdout, messages and a progress bar on stderr."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from click.exceptions import Exit

from timeline.marked import Marked

if TYPE_CHECKING:
    from rich.text import Text

#: Wide enough that a table that goes into a file or a pipe is never wrapped.
UNWRAPPED = 10_000

#: Rows that are laid out together; a longer table comes in parts, so that it can be of any length.
_ROWS_AT_ONCE = 500


def use_utf8() -> None:
    """Write UTF-8 whatever the locale, and a lone surrogate as its escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(message: str) -> None:
    """A message, which is one line, to the person at the terminal."""
    print(f"timeline: {printable(message)}", file=sys.stderr)


def emit(lines: Iterable[str]) -> None:
    """Data to stdout, a line each; ends the command in silence when its reader has gone.

    Raises:
        Exit: as in ``timeline dates article.txt | head``.
    """
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still in the buffer would raise again when Python closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Exit(0) from None


def emit_bytes(content: bytes) -> None:
    """A file's content to stdout, as it is.

    Raises:
        Exit: as for `emit`.
    """
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Exit(0) from None


def is_terminal() -> bool:
    """Whether stdout is read by a person."""
    return sys.stdout.isatty()


def emit_table(
    header: Sequence[str], rows: Iterable[Sequence[str | Marked]], title: str = ""
) -> None:
    """Data to stdout, as a table for people."""
    if not header:
        return
    rows = iter(rows)
    emit(_table(islice(rows, _ROWS_AT_ONCE), header, title))
    while shown := list(islice(rows, _ROWS_AT_ONCE)):
        emit(_table(shown, header, "", show_header=False))


def _table(
    rows: Iterable[Sequence[str | Marked]],
    header: Sequence[str],
    title: str,
    show_header: bool = True,
) -> Iterator[str]:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(width=None if sys.stdout.isatty() else UNWRAPPED, highlight=False)
    table = Table(*header, box=None, pad_edge=False, header_style="bold", show_header=show_header)
    for row in rows:
        table.add_row(*map(_cell, row))
    with console.capture() as captured:
        if title:
            console.print(Text(printable(title), "bold"))
        console.print(table)
    return (line.rstrip() for line in captured.get().splitlines())


def _cell(value: str | Marked) -> Text:
    from rich.text import Text

    if isinstance(value, str):
        return Text(printable(value))
    before, part, after = map(printable, (value.before, value.part, value.after))
    if sys.stdout.isatty():
        return Text.assemble(before, (part, "bold reverse"), after)
    return Text(f"{before}«{part}»{after}")


def line(value: str | Marked) -> str:
    """One line of text; a marked part in bold on a terminal, between «guillemets» elsewhere."""
    if isinstance(value, str):
        return printable(value)
    before, part, after = map(printable, (value.before, value.part, value.after))
    opening, closing = ("\x1b[1;7m", "\x1b[0m") if sys.stdout.isatty() else "«»"
    return f"{before}{opening}{part}{closing}{after}"


def printable(text: str) -> str:
    """The text on one line, without the control characters that could drive a terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[int], object]]:
    """A bar that the yielded function moves on, where stderr is a terminal; else nothing."""
    if not sys.stderr.isatty():
        yield lambda count: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda count: bar.advance(task, count)
