"""Problems that a curator can mend: collected, never raised one at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

_LONGEST_FOUND = 100
_MOST_NEAR = 2
_MOST_LISTED = 20
_NEAR = 0.7
"""Share of equal characters from which on a name may be a slip for another."""


def quoted(value: object) -> str:
    """What was found, as a message shows it: in quotation marks, at most 100 characters."""
    text = repr(value)
    return text if len(text) <= _LONGEST_FOUND else f"{text[: _LONGEST_FOUND - 1]}…"


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """How a message on an unknown name ends: with what may be meant, nearest first, or `otherwise`."""
    near = get_close_matches(name, sorted(known), n=_MOST_NEAR, cutoff=_NEAR)
    if near:
        return f"; did you mean {' or '.join(near)}?"
    return f"; {otherwise}" if otherwise else ""


def one_of(known: Iterable[str]) -> str:
    """The names that were expected, as a message lists them: the first twenty, and how many more."""
    names = list(known)
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return f"expected one of {', '.join(names[:_MOST_LISTED])}{more}"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One mistake: where it stands, what was found, what was expected (with a right example).

    `grave` ends the build; the others are told when it is done.
    """

    file: str
    line: int
    what: str
    grave: bool = True

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}"


class ProblemsFound(Exception):
    """Ends a build with the full list of problems; nothing has been written."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(sorted(problems))
