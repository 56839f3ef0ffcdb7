"""The options and help that commands share, and the dates that people type into them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from timeline.civil import day, is_day, last_day, month, year
from timeline.model import Civil, Granularity, Interval

Command = TypeVar("Command", bound=Callable[..., object])


def examples(*lines: str) -> str:
    """The end of a command's help, which click leaves as it is behind a backspace character."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


def output_option(folder: str) -> Callable[[Command], Command]:
    """-o DIR, with its default."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="DIR",
        default=folder,
        show_default=True,
        help="Folder to write into.",
    )


def format_option(*formats: str) -> Callable[[Command], Command]:
    """--format, the first one by default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="What to print.",
    )


def decisions_option(default: str) -> Callable[[Command], Command]:
    """--decisions FILE."""
    return click.option(
        "--decisions",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=f"What people decided; decisions.toml {default} otherwise.",
    )


def library_option() -> Callable[[Command], Command]:
    """--plotlyjs, where the page finds the chart library."""
    return click.option(
        "--plotlyjs",
        type=click.Choice(["beside", "inline", "cdn"]),
        default="beside",
        show_default=True,
        help="The page's chart library: a file beside it, in it, or on a public server.",
    )


def csv_options(command: Command) -> Command:
    """--excel and --raw, for CSV files."""
    excel = click.option(
        "--excel", is_flag=True, help="Begin CSV with a byte order mark, for Excel."
    )
    raw = click.option(
        "--raw", is_flag=True, help="Do not guard CSV cells that a spreadsheet would run."
    )
    return excel(raw(command))


def published_option() -> Callable[[Command], Command]:
    """--published DATE, a single day."""
    return click.option(
        "--published",
        callback=_day,
        metavar="DATE",
        help="The day every article was published, against all evidence.",
    )


def language_option() -> Callable[[Command], Command]:
    """--language CODE, of ISO 639-1; empty where the article is to tell."""
    return click.option(
        "--language",
        callback=_code,
        default="",
        metavar="CODE",
        help="Language of every article, such as en or de; read from the article otherwise.",
    )


def reading_options(command: Command) -> Command:
    """--map NAME=COLUMN, as often as needed, and --fetch."""
    columns = click.option(
        "--map",
        "columns",
        multiple=True,
        callback=_columns,
        metavar="NAME=COLUMN",
        help="Read title, text, published, url, source, ... from this column or key; repeatable.",
    )
    fetch = click.option(
        "--fetch", is_flag=True, help="Fetch the pages whose addresses are given as PATH."
    )
    return columns(fetch(command))


def strict_option(when: str = "an article had a problem") -> Callable[[Command], Command]:
    """--strict, with what it minds."""
    return click.option("--strict", is_flag=True, help=f"Exit with 1 when {when}.")


def range_options(command: Command) -> Command:
    """--from DATE and --to DATE; the first and the last day they allow."""
    since = click.option(
        "--from", "since", callback=_first, metavar="DATE", help="Drop events that end before it."
    )
    until = click.option(
        "--to", "until", callback=_last, metavar="DATE", help="Drop events that begin after it."
    )
    return since(until(command))


def _day(context: click.Context, option: click.Parameter, typed: str | None) -> Civil | None:
    interval = _interval(typed) if typed is not None else None
    if interval and interval.granularity is not Granularity.DAY:
        raise click.BadParameter(f"{typed!r} is no day; write it as 2023-09-16.")
    return interval.start if interval else None


def _code(context: click.Context, option: click.Parameter, typed: str) -> str:
    if typed and not re.fullmatch("[a-z]{2}", typed):
        raise click.BadParameter(f"{typed!r} is no language code; write en or de.")
    return typed


def _columns(
    context: click.Context, option: click.Parameter, typed: tuple[str, ...]
) -> dict[str, str]:
    """Each of our names to the column that holds it."""
    if not typed:
        return {}
    from timeline.read.record import NAMES

    pairs = [
        (name.strip(), column.strip()) for name, _, column in (t.partition("=") for t in typed)
    ]
    for name, column in pairs:
        if name not in NAMES or not column:
            known = ", ".join(NAMES)
            raise click.BadParameter(f"write NAME=COLUMN, where NAME is one of {known}.")
    return dict(pairs)


def _first(context: click.Context, option: click.Parameter, typed: str | None) -> Civil | None:
    return None if typed is None else _interval(typed).start


def _last(context: click.Context, option: click.Parameter, typed: str | None) -> Civil | None:
    return None if typed is None else last_day(_interval(typed))


def _interval(typed: str) -> Interval:
    """A year, month or day as ISO 8601 writes it."""
    written = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", typed.strip(), re.ASCII)
    match [int(number) for number in written.groups() if number] if written else []:
        case [y, m, d] if is_day(y, m, d):
            return day(Civil(y, m, d))
        case [y, m] if is_day(y, m, 1):
            return month(y, m)
        case [y]:
            return year(y)
    raise click.BadParameter(f"{typed!r} is no date; write 2023-09-16, 2023-09 or 2023.")
