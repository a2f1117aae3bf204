"""One long page → its parts."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer.parts.containers import Containers

_STARTS = ("<li", "<tr", "<section", "<details", "<div", "- ", "#")
_NEVER = (" ", ":", "</", "{")
_OPENS = re.compile(r"<[a-z]")
BYTES_OF_ELEMENT = 40
MOST_LISTED = 300
"""Headings of a part: the theme lists each beside the page and again in its menu, with six elements."""
_LISTED = ("## ", "### ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Before which line of a page a part ends, the lines that close what is open there, and those that open it again."""

    at: int
    closing: tuple[str, ...]
    opening: tuple[str, ...]


def divide(lines: Sequence[str], cuts: Sequence[Cut]) -> Iterator[list[str]]:
    """The parts of a page that is cut so."""
    opening: tuple[str, ...] = ()
    start = 0
    for cut in cuts:
        yield [*opening, *lines[start : cut.at], *cut.closing]
        opening, start = cut.opening, cut.at
    yield [*opening, *lines[start:]]


def find_cuts(lines: Sequence[str], most: int) -> tuple[Cut, ...]:
    """Where to cut the lines into parts of at most about `most` bytes; nowhere if they fit in one.

    A part has at most about an element for each 40 of these bytes, and MOST_LISTED headings. What is longer in one
    piece stays whole. Each part closes the elements that it leaves open, and the next opens them again.
    """
    sizes = [len(line.encode()) + 1 for line in lines]
    shown = [*map(elements, lines)]
    listed = sum(line.startswith(_LISTED) for line in lines)
    bounds = ((sum(sizes), most), (sum(shown), most / BYTES_OF_ELEMENT), (listed, MOST_LISTED))
    count = max(math.ceil(total / bound) for total, bound in bounds)
    return tuple(_cuts(lines, sizes, shown, count)) if count > 1 else ()


def _cuts(
    lines: Sequence[str], sizes: Sequence[int], shown: Sequence[int], count: int
) -> Iterator[Cut]:
    """Cuts that make so many parts of a size, in bytes or in elements, none with too many headings."""
    full, crowded = sum(sizes) / count, sum(shown) / count
    containers = Containers()
    filled = crowd = heads = 0
    number = 1
    for at, line in enumerate(lines):
        if (
            (filled >= full or crowd >= crowded or heads >= MOST_LISTED)
            and (containers.is_row(line) or _begins(line, lines[max(at - 3, 0) : at]))
            and containers.can_be_cut
        ):
            number += 1
            closing, opening = containers.closing(), containers.opening(number, line)
            yield Cut(at=at, closing=tuple(closing), opening=tuple(opening))
            filled = crowd = heads = 0
        filled += sizes[at]
        crowd += shown[at]
        heads += line.startswith(_LISTED)
        containers.follow(line)


def may_be_long(text: str, most: int) -> bool:
    """Whether a page could need parts: a cheap look, before its lines are."""
    shown = sum(map(text.count, ("<", "](", "\n", "|"))) + 1
    return (
        shown > most / BYTES_OF_ELEMENT
        or text.count("\n##") > MOST_LISTED
        or len(text.encode()) > most
    )


def elements(line: str) -> int:
    """About how many elements the HTML of a line of Markdown has: those it names, its links, and its own or its cells."""
    own = line.count("|") if line.startswith("|") else bool(line.strip())
    return len(_OPENS.findall(line)) + line.count("](") + own


def _begins(line: str, before: Sequence[str]) -> bool:
    """Whether a block begins with the line, and not right under a heading."""
    if not line or line.startswith(_NEVER):
        return False
    said = [one for one in before if one]
    under_heading = bool(said) and said[-1].startswith("#")
    return not under_heading and (before[-1:] == [""] or line.startswith(_STARTS))
