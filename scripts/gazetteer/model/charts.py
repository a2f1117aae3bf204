"""Charts: which figures of the articles are drawn side by side, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ChartKind = Literal["ranks", "ladder", "bars", "parts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number as far as the print gives it: `rough` where it says over, under or about."""

    number: float
    unit: str
    rough: bool

    @property
    def text(self) -> str:
        """For a `data-value`: plain digits, no exponent."""
        return f"{self.number:.6f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLine:
    """A figure in a chart; `ahead`, `level`, `behind` are an article's words for who stands where."""

    figure: str
    label: str
    amount: Amount
    ahead: str = ""
    level: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Figures that may honestly be compared; `total` is the whole that parts are drawn within.

    `period` and `source` stand on its face: what time the figures are for, who counted.
    """

    id: str
    kind: ChartKind
    title: str
    note: str
    period: str
    source: str
    lines: tuple[ChartLine, ...]
    whole: str = ""
    total: float = 0.0
