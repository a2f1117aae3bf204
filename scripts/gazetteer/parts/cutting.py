"""One long page → its parts."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from gazetteer.parts.containers import Containers

_STARTS = ("<li", "<tr", "<section", "<details", "<div", "- ", "#")
_NEVER = (" ", ":", "</", "{")
_OPENS = re.compile(r"<[a-z]")
BYTES_OF_ELEMENT = 40


def cut_lines(lines: Sequence[str], most: int) -> list[list[str]]:
    """The lines in parts of at most about `most` bytes, and an element for each 40 of them; none if they fit in one.

    What is longer in one piece stays whole. Each part closes the elements that it leaves open, and the next opens
    them again.
    """
    sizes = [(len(line.encode()) + 1, elements(line)) for line in lines]
    wanted = _shares(sizes, most)
    if not wanted:
        return []
    containers = Containers()
    parts: list[list[str]] = [[]]
    filled = [0, 0]
    for at, line in enumerate(lines):
        is_full = any(have >= full for have, full in zip(filled, wanted, strict=True))
        begins = containers.is_row(line) or _begins(line, lines[max(at - 3, 0) : at])
        if is_full and begins and containers.can_be_cut:
            parts[-1] += containers.closing()
            parts.append([*containers.opening(len(parts) + 1, line)])
            filled = [0, 0]
        parts[-1].append(line)
        filled = [have + own for have, own in zip(filled, sizes[at], strict=True)]
        containers.follow(line)
    return parts if len(parts) > 1 else []


def _shares(sizes: Sequence[tuple[int, int]], most: int) -> tuple[float, float] | None:
    """How many bytes and elements a part has, if all are to be of a size; None if one is enough."""
    total, shown = (sum(one) for one in zip(*sizes, strict=True))
    count = max(math.ceil(total / most), math.ceil(shown / (most / BYTES_OF_ELEMENT)))
    return (total / count, shown / count) if count > 1 else None


def elements(text: str) -> int:
    """About how many elements the HTML of some Markdown has."""
    return len(_OPENS.findall(text)) + text.count("](") + bool(text.strip())


def _begins(line: str, before: Sequence[str]) -> bool:
    """Whether a block begins with the line, and not right under a heading."""
    if not line or line.startswith(_NEVER):
        return False
    said = [one for one in before if one]
    under_heading = bool(said) and said[-1].startswith("#")
    return not under_heading and (before[-1:] == [""] or line.startswith(_STARTS))
