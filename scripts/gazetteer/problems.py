"""Problems that a curator can mend: collected, never raised one at a time."""

from __future__ import annotations

from dataclasses import dataclass

_LONGEST_FOUND = 100


def quoted(value: object) -> str:
    """What was found, as a message shows it: in quotation marks, at most 100 characters."""
    text = repr(value)
    return text if len(text) <= _LONGEST_FOUND else f"{text[: _LONGEST_FOUND - 1]}…"


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
