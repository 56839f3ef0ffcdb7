"""What can go wrong, as one tree; every message names the thing, the reason and the next step.

TimelineError
├── InputError          a file or stream that cannot be used
│   ├── MissingInput    it is not there
│   ├── UnreadableInput it is there, and is empty, binary, broken or not permitted
│   ├── UnknownFormat   no reader knows this kind of file
│   └── DecisionError   a record of decisions.toml that means nothing, or contradicts another
├── OptionError         a value given by the caller that means nothing
└── OutputError         a result that cannot be written, or an earlier one that cannot be read back
"""

from __future__ import annotations


class TimelineError(Exception):
    """Base of all errors of this package.

    Args:
        thing: what it is about: a path, ``path:line`` or an option's name.
        problem: what is wrong with it, in a few words.
        hint: what to do next.
    """

    def __init__(self, thing: str, problem: str, hint: str = "") -> None:
        self.thing = thing
        self.problem = problem
        self.hint = hint
        super().__init__(str(self))

    def __str__(self) -> str:
        tail = f" ({self.hint})" if self.hint else ""
        return f"{self.thing}: {self.problem}{tail}"


class InputError(TimelineError):
    """An input that cannot be used."""


class MissingInput(InputError):
    """No file or folder of that name."""


class UnreadableInput(InputError):
    """A file that is empty, binary, broken or not permitted."""


class UnknownFormat(InputError):
    """A kind of file that no reader knows."""


class DecisionError(InputError):
    """A record of decisions that means nothing, or contradicts another."""


class OptionError(TimelineError):
    """An option's value that means nothing."""


class OutputError(TimelineError):
    """A result that cannot be written, or an earlier one that cannot be read back."""
