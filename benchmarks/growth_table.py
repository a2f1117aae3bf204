"""The figures of projects of several sizes as one table: what each is of stock Material's, and how it grows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure, in a unit, and that of stock Material with the same text where it has one."""

    name: str
    unit: str
    ours: float
    stock: float | None = None

    @property
    def ratio(self) -> float | None:
        """None where stock has no such figure, or 0."""
        return self.ours / self.stock if self.stock else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """All that was measured of a project of so many articles."""

    articles: int
    measures: tuple[Measure, ...]

    def find(self, name: str) -> Measure | None:
        return next((one for one in self.measures if one.name == name), None)


def exponent(one: tuple[int, float], other: tuple[int, float]) -> float | None:
    """By which power of the articles a figure grows from one (articles, figure) to the other: 1 is a straight line.

    None where there is no growth to speak of: a figure that is 0, or twice the same number of articles.
    """
    (few, small), (many, large) = one, other
    if few == many or small <= 0 or large <= 0:
        return None
    return math.log(large / small) / math.log(many / few)


def grown(before: Step | None, now: Step, name: str) -> float | None:
    """The exponent of a figure from the step before; None for the first, or where either has no such figure."""
    one, other = before and before.find(name), now.find(name)
    if not (before and one and other):
        return None
    return exponent((before.articles, one.ours), (now.articles, other.ours))


def names(steps: Sequence[Step]) -> list[str]:
    """Of every measure, as they come first."""
    return list(dict.fromkeys(one.name for step in steps for one in step.measures))


def rows(steps: Sequence[Step]) -> list[list[str]]:
    """The cells of the table, its head first: a measure a row; for each step its figure with the ratio, and the exponent."""
    head = ["", *(cell for at, step in enumerate(steps) for cell in _titles(at, step))]
    return [head, *([_title(steps, name), *_cells(steps, name)] for name in names(steps))]


def _titles(at: int, step: Step) -> list[str]:
    return [f"{step.articles:,} articles", *(["exponent"] if at else [])]


def _title(steps: Sequence[Step], name: str) -> str:
    unit = next(one.unit for step in steps if (one := step.find(name)))
    return f"{name}, {unit}" if unit else name


def _cells(steps: Sequence[Step], name: str) -> Iterator[str]:
    for at, (before, step) in enumerate(zip((None, *steps), steps, strict=False)):
        found = step.find(name)
        ratio = found.ratio if found else None
        times = f" ({rounded(ratio)} ×)" if ratio is not None else ""
        yield rounded(found.ours) + times if found else ""
        if at:
            power = grown(before, step, name)
            yield f"{power:z.2f}" if power is not None else ""


def rounded(figure: float) -> str:
    """Three digits that count, and all those before the point."""
    digits = 2 - math.floor(math.log10(abs(figure))) if figure else 0
    return f"{figure:,.{min(max(digits, 0), 3)}f}"


def as_markdown(table: Sequence[Sequence[str]]) -> list[str]:
    """The lines of the table; figures stand to the right."""
    widths = [max(len(row[at]) for row in table) for at in range(len(table[0]))]
    lines = []
    for row in table:
        first, *cells = (
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        lines.append(f"| {' | '.join((first, *cells))} |")
    marks = ["-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:])]
    lines.insert(1, f"|{'|'.join(marks)}|")
    return lines


def as_json(steps: Sequence[Step]) -> list[dict[str, Any]]:
    """Every step with its measures: name, unit, ours, stock, ratio, exponent; what there is not is null."""
    return [
        {
            "articles": step.articles,
            "measures": [
                {
                    "name": one.name,
                    "unit": one.unit,
                    "ours": one.ours,
                    "stock": one.stock,
                    "ratio": one.ratio,
                    "exponent": grown(before, step, one.name),
                }
                for one in step.measures
            ],
        }
        for before, step in zip((None, *steps), steps, strict=False)
    ]
