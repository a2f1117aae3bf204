"""Charts as a page prints them: shapes drawn at build time, and the same lines as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from gazetteer.drawings import chart_shapes as draw
from gazetteer.model.charts import Chart, ChartKind, ChartLine
from gazetteer.pages.addresses import Link
from gazetteer.pages.figure_rows import FigureView


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A line of a chart: the figure, and the article's words for who stands where."""

    label: str
    figure: FigureView
    ahead: str
    level: str
    behind: str

    @property
    def printed(self) -> str:
        return self.figure.printed


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartView:
    """What a chart prints; `rest` where a part of the whole is stated by no article."""

    id: str
    kind: ChartKind
    title: str
    note: str
    period: str
    source: str
    lines: tuple[LineView, ...]
    whole: FigureView | None
    shapes: tuple[draw.Shape, ...]
    height: float
    rest: bool
    rough: bool
    sources: tuple[Link, ...]


def chart_view(chart: Chart, figures: Mapping[str, FigureView]) -> ChartView:
    """The chart with its shapes, and its sources by article."""
    lines = tuple(
        LineView(
            label=line.label,
            figure=figures[line.figure],
            ahead=line.ahead,
            level=line.level,
            behind=line.behind,
        )
        for line in chart.lines
    )
    return ChartView(
        id=chart.id,
        kind=chart.kind,
        title=chart.title,
        note=chart.note,
        period=chart.period,
        source=chart.source,
        lines=lines,
        whole=figures[chart.whole] if chart.whole else None,
        shapes=tuple(_DRAWINGS[chart.kind](chart, lines)),
        height=_height(chart),
        rest=_leaves_rest(chart),
        rough=any(line.amount.rough for line in chart.lines),
        sources=_sources(lines),
    )


def _leaves_rest(chart: Chart) -> bool:
    """Whether the parts leave some of the whole unstated."""
    stated = sum(line.amount.number for line in chart.lines)
    return chart.kind == "parts" and stated < chart.total * (1 - 1e-9)


def _height(chart: Chart) -> float:
    rows = len(chart.lines)
    match chart.kind:
        case "parts":
            return draw.legend_height(rows + _leaves_rest(chart))
        case "ladder":
            return draw.height(rows, row=draw.LADDER_ROW)
        case _:
            return draw.height(rows)


def _sources(lines: Iterable[LineView]) -> tuple[Link, ...]:
    """One link for each article, to the first sentence of it that gives a line."""
    first: dict[str, Link] = {}
    for line in lines:
        for link in line.figure.sources:
            first.setdefault(link.text, link)
    return tuple(first.values())


def _bars(chart: Chart, lines: tuple[LineView, ...]) -> Iterator[draw.Shape]:
    longest = max(line.amount.number for line in chart.lines) or 1.0
    for row, (line, view) in enumerate(zip(chart.lines, lines, strict=True)):
        own = view.figure.entity == lines[0].figure.entity
        style = f"bar {'own' if own else 'other'}{' rough' if line.amount.rough else ''}"
        yield from draw.caption(row, view.label, view.printed)
        yield from draw.bar(row, line.amount.number / longest, style)


def _ranks(chart: Chart, lines: tuple[LineView, ...]) -> Iterator[draw.Shape]:
    places = max(_rank(line) for line in chart.lines)
    for row, (line, view) in enumerate(zip(chart.lines, lines, strict=True)):
        yield from draw.caption(row, view.label, view.printed)
        yield from draw.dots(row, _rank(line), places)


def _rank(line: ChartLine) -> int:
    return int(line.amount.number)


def _ladder(chart: Chart, lines: tuple[LineView, ...]) -> Iterator[draw.Shape]:
    for row, view in enumerate(lines):
        yield draw.rung(row, view.label)
        own = f"{view.figure.about.text} {view.printed}"
        yield from draw.box(row, "own", "own", own)
        if view.ahead:
            yield from draw.box(row, "ahead", "ahead", view.ahead)
        if side := view.level or view.behind:
            yield from draw.box(row, "side", "level" if view.level else "behind", side)


def _parts(chart: Chart, lines: tuple[LineView, ...]) -> Iterator[draw.Shape]:
    yield from draw.stack([line.amount.number / chart.total for line in chart.lines])
    for row, view in enumerate(lines):
        yield from draw.legend(row, f"part-{row + 1}", view.label, view.printed)
    if _leaves_rest(chart):
        yield from draw.legend(len(lines), "rest", "", "")


_DRAWINGS: Mapping[ChartKind, Callable[[Chart, tuple[LineView, ...]], Iterator[draw.Shape]]] = {
    "bars": _bars,
    "ranks": _ranks,
    "ladder": _ladder,
    "parts": _parts,
}
