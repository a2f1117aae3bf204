"""Chart rows become charts; what would draw more than the articles say is a problem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gazetteer.curated.chart_rows import ChartLineRow, ChartRow
from gazetteer.linking.amounts import parse_amount
from gazetteer.model import Figure
from gazetteer.model.charts import Amount, Chart, ChartLine
from gazetteer.model.texts import Article
from gazetteer.problems import Problem, did_you_mean

FILE = "data/charts.yml"
_ALL = 1.0
"""The whole of shares in per cent."""


def link_charts(
    rows: Sequence[ChartRow],
    figures: Sequence[Figure],
    articles: Sequence[Article],
    refused: frozenset[str] = frozenset(),
) -> tuple[tuple[Chart, ...], tuple[Problem, ...]]:
    """The charts whose every line is a figure that fits, and what is wrong with the others.

    A figure that is refused itself has its own problem; its chart is left out without another.
    """
    known = {figure.id: figure for figure in figures}
    sentences = {(a.id, s.id): s.text for a in articles for s in a.sentences}
    charts: list[Chart] = []
    problems: list[Problem] = []
    for row in rows:
        named = [(line.figure, line.line) for line in row.rows]
        named += [(row.whole, row.line)] if row.whole else []
        missing = [(name, at) for name, at in named if name not in known]
        wrong = [
            _problem(row, at, _no_figure(name, known))
            for name, at in missing
            if name not in refused
        ]
        wrong += [
            _problem(row, at, f"{known[name].value!r} of {name} is no number to draw")
            for name, at in named
            if name in known and not figure_amount(known[name])
        ]
        for line in row.rows:
            if figure := known.get(line.figure):
                wrong += _check_line(row, line, figure, sentences)
        if not missing and not wrong:
            chart = _chart(row, known)
            wrong = list(_check_scale(row, chart, known))
            charts.append(chart)
        problems += wrong
    return tuple(charts), tuple(problems)


def figure_amount(figure: Figure) -> Amount | None:
    """The value and unit of a figure as one number."""
    return parse_amount(figure.printed)


def _chart(row: ChartRow, known: Mapping[str, Figure]) -> Chart:
    lines = tuple(
        ChartLine(
            figure=line.figure,
            label=line.label,
            amount=amount,
            ahead=line.ahead,
            level=line.level,
            behind=line.behind,
        )
        for line in row.rows
        if (amount := figure_amount(known[line.figure]))
    )
    whole = figure_amount(known[row.whole]) if row.whole else None
    return Chart(
        id=row.id,
        kind=row.kind,
        title=row.title,
        note=row.note,
        period=row.period,
        source=row.source,
        lines=lines,
        whole=row.whole,
        total=whole.number if whole else _ALL,
    )


def _check_line(
    row: ChartRow,
    line: ChartLineRow,
    figure: Figure,
    sentences: Mapping[tuple[str, str], str],
) -> Iterator[Problem]:
    if row.kind == "ranks" and figure.kind != "rank":
        what = (
            f"{figure.id} is of the kind {figure.kind}; a chart of ranks takes figures of kind rank"
        )
        yield _problem(row, line.line, what)
    words = {"ahead": line.ahead, "level": line.level, "behind": line.behind}
    if row.kind == "ladder" and not any(words.values()):
        yield _problem(
            row, line.line, 'a ladder says who stands where; for example ahead: "北京、上海、深圳"'
        )
    said = "\n".join(
        sentences.get((quote.article, name), "")
        for quote in figure.quotes
        for name in quote.sentences
    )
    for field, text in words.items():
        if text not in said:
            what = f"{field}: {text!r} stands in no sentence {figure.id} quotes; write the words in Simplified as printed there"
            yield _problem(row, line.line, what)


def _check_scale(row: ChartRow, chart: Chart, known: Mapping[str, Figure]) -> Iterator[Problem]:
    """Bars and parts share one unit, and parts are no more than their whole."""
    if chart.kind not in ("bars", "parts"):
        return
    amounts = [line.amount for line in chart.lines]
    if chart.whole and (whole := figure_amount(known[chart.whole])):
        amounts.append(whole)
    units = sorted({amount.unit for amount in amounts})
    if len(units) > 1:
        what = f"the figures are in {', '.join(map(repr, units))}; expected one unit for one scale"
        yield _problem(row, row.line, what)
    total = sum(line.amount.number for line in chart.lines)
    if chart.kind == "parts" and total > chart.total * (1 + 1e-9):
        what = f"the parts make {total:g} of {chart.total:g}; expected parts of one whole"
        yield _problem(row, row.line, what)


def _no_figure(name: str, known: Iterable[str]) -> str:
    meant = did_you_mean(name, known, "expected an id of data/figures.yml")
    return f"there is no figure {name!r}{meant}"


def _problem(row: ChartRow, line: int, what: str) -> Problem:
    return Problem(file=FILE, line=line, what=f"{row.id}: {what}")
