"""The command line: arguments in; data on stdout, messages on stderr and an exit code out."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Sequence

import click

from timeline import console
from timeline.arguments import examples
from timeline.commands.anchor import anchor_command
from timeline.commands.build import build_command, demo_command
from timeline.commands.dates import dates_command
from timeline.commands.decide import decide_command
from timeline.commands.diff import diff_command
from timeline.commands.explain import explain_command
from timeline.commands.export import export_command
from timeline.commands.outcome import DONE, INTERRUPTED, UNUSABLE
from timeline.commands.render import render_command
from timeline.errors import TimelineError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and say how it went.

    Returns:
        0 done; 1 done, but with problems, under ``--strict``; 2 usage or unreadable input;
        3 no event found; 130 interrupted.
    """
    console.use_utf8()
    # Threads of numpy, not loaded yet, wait for each other on a busy machine; --jobs is quicker.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        return commands.main(arguments, "timeline", standalone_mode=False, obj=_now) or DONE
    except click.Abort:
        console.say("interrupted")
        return INTERRUPTED
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "timeline"
        console.say(f"{error.format_message()} (see `{where} --help`)")
    except click.ClickException as error:
        console.say(error.format_message())
    except TimelineError as error:
        console.say(str(error))
    return UNUSABLE


def _now() -> str:
    """The moment of a decision: the only look at a clock in the whole program."""
    return f"{dt.datetime.fromtimestamp(int(time.time()), dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


@click.group(
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        "timeline demo                         the timeline of three sample articles",
        "timeline build articles/ -o exports   timeline.html and three CSV files",
        "timeline dates article.txt            every time expression, resolved",
        "timeline anchor articles/             every publish date, with its evidence",
        "timeline explain ma51 exports         how an event came about",
        "timeline export exports --to ics      a file for another program",
        "timeline decide ma51 hide              a correction that stays",
    ),
)
@click.version_option(package_name="news-timeline", prog_name="timeline")
def commands() -> None:
    """From a folder of news articles to a merged, sourced timeline.

    Data goes to stdout, messages to stderr. Exit codes: 0 done; 1 done, but with problems, under
    --strict; 2 wrong usage or unreadable input; 3 no event found; 130 interrupted.
    """


for _command in (
    build_command,
    demo_command,
    dates_command,
    anchor_command,
    explain_command,
    decide_command,
    render_command,
    diff_command,
    export_command,
):
    commands.add_command(_command)
