"""One long page → its parts."""

from __future__ import annotations

import math
from collections.abc import Sequence

from gazetteer.parts.containers import Containers

_STARTS = ("<li", "<tr", "<section", "<details", "<div", "- ", "#")
_NEVER = (" ", ":", "</", "{")


def cut_lines(lines: Sequence[str], most: int) -> list[list[str]]:
    """The lines in parts of at most about `most` bytes each, none if they fit in one.

    What is longer in one piece stays whole. Each part closes the elements that it leaves open, and the next opens
    them again.
    """
    sizes = [len(line.encode()) + 1 for line in lines]
    count = math.ceil(sum(sizes) / most)
    if count == 1:
        return []
    wanted = sum(sizes) / count
    containers = Containers()
    parts: list[list[str]] = [[]]
    filled = 0
    for at, line in enumerate(lines):
        if filled >= wanted and containers.can_be_cut and _begins(line, lines[:at][-3:]):
            parts[-1] += containers.closing()
            parts.append([*containers.opening(len(parts) + 1, line)])
            filled = 0
        parts[-1].append(line)
        filled += sizes[at]
        containers.follow(line)
    return parts if len(parts) > 1 else []


def _begins(line: str, before: Sequence[str]) -> bool:
    """Whether a block begins with the line, and not right under a heading."""
    if not line or line.startswith(_NEVER):
        return False
    said = [one for one in before if one]
    under_heading = bool(said) and said[-1].startswith("#")
    return not under_heading and (before[-1:] == [""] or line.startswith(_STARTS))
