"""Where the parts of a chart stand: widths in per cent of the drawing, heights in em of its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

ROW = 3.1
LADDER_ROW = 3.9
_TEXT = 0.95
_MARK = 1.5
_BAR = 0.85
_BOX = 1.75
_DOT = 0.34
_LEGEND = 1.75
_LADDER = {"ahead": (0.0, 44.0), "own": (45.0, 31.0), "side": (77.0, 23.0)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A rectangle, a dot or words; `style` is its class, `x` of words is where they are anchored."""

    tag: Literal["rect", "circle", "text"]
    style: str
    x: float
    y: float
    width: float = 0.0
    height: float = 0.0
    text: str = ""


def caption(row: int, label: str, value: str) -> Iterator[Shape]:
    """The words above a row's mark: what it is, and how much as printed."""
    y = round(row * ROW + _TEXT, 2)
    yield Shape(tag="text", style="label", x=0, y=y, text=label)
    yield Shape(tag="text", style="value", x=100, y=y, text=value)


def bar(row: int, share: float, style: str) -> Iterator[Shape]:
    """A bar that fills its share of the drawing's width, and the zero it starts from."""
    y = row * ROW + _MARK
    width = round(share * 100, 2)
    yield Shape(tag="rect", style=style, x=0, y=round(y, 2), width=width, height=_BAR)
    yield Shape(tag="rect", style="zero", x=0, y=round(y - 0.2, 2), width=0.4, height=_BAR + 0.4)


def dots(row: int, rank: int, places: int) -> Iterator[Shape]:
    """A place for each rank; the one that is held is filled."""
    y = round(row * ROW + _MARK + _BAR / 2, 2)
    for place in range(1, places + 1):
        style = "held" if place == rank else "place"
        x = round((place - 0.5) / places * 100, 2)
        yield Shape(tag="circle", style=style, x=x, y=y, height=_DOT)


def stack(shares: Sequence[float]) -> Iterator[Shape]:
    """One bar of all parts; what they leave open is its last piece."""
    at = 0.0
    for number, share in enumerate(shares, start=1):
        width = share * 100
        yield Shape(
            tag="rect",
            style=f"part part-{number}",
            x=round(at, 2),
            y=0.2,
            width=round(width, 2),
            height=_BOX,
        )
        at += width
    if at < 99.99:
        yield Shape(
            tag="rect",
            style="part rest",
            x=round(at, 2),
            y=0.2,
            width=round(100 - at, 2),
            height=_BOX,
        )


def rung(row: int, label: str) -> Shape:
    """What a row of a ladder is about."""
    return Shape(tag="text", style="label", x=0, y=round(row * LADDER_ROW + _TEXT, 2), text=label)


def box(
    row: int, place: Literal["ahead", "own", "side"], style: str, words: str
) -> Iterator[Shape]:
    """A framed name of a ladder: ahead at the left, the subject in the middle, others at the right."""
    x, width = _LADDER[place]
    y = round(row * LADDER_ROW + _MARK - 0.1, 2)
    yield Shape(tag="rect", style=f"box {style}", x=x, y=y, width=width, height=_BOX)
    middle = round(x + width / 2, 2)
    yield Shape(tag="text", style=f"in {style}", x=middle, y=round(y + 1.25, 2), text=words)


def legend(row: int, style: str, label: str, value: str) -> Iterator[Shape]:
    """A part's colour, name and value beneath the stack."""
    y = round(_BOX + 0.8 + row * _LEGEND, 2)
    yield Shape(tag="rect", style=f"part {style}", x=0.2, y=y, width=3, height=_BAR)
    yield Shape(tag="text", style=f"label {style}", x=5, y=round(y + 0.8, 2), text=label)
    yield Shape(tag="text", style="value", x=100, y=round(y + 0.8, 2), text=value)


def height(rows: int, *, row: float = ROW) -> float:
    return round(rows * row, 2)


def legend_height(rows: int) -> float:
    return round(_BOX + 0.8 + rows * _LEGEND, 2)
