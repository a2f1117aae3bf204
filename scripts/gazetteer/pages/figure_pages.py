"""The page 「数字」: charts, and every figure in one table that can be filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazetteer.pages.addresses import FIGURES, SECTIONS
from gazetteer.pages.charts import chart_view
from gazetteer.pages.figure_rows import FigureView, figure_view
from gazetteer.pages.making import Later
from gazetteer.pages.views import Page, Views

WORDING = "wording"
"""The kind of numbers that only count words or figures of speech; folded."""
MOST_OPTIONS = 300
"""How many subjects or articles a filter offers; the words find the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A choice of a filter: what stands in the address, what the reader sees, how many figures."""

    key: str
    text: str
    count: int


def figure_pages(views: Views) -> Iterator[Page | Later]:
    if views.gazetteer.figures:
        yield Later(path=FIGURES, make=_figures)


def _figures(views: Views) -> Page:
    figures = _by_subject([figure_view(f, views, FIGURES) for f in views.gazetteer.figures])
    by_id = {figure.id: figure for figure in figures}
    return Page(
        path=FIGURES,
        template="figures/page.md.j2",
        context={
            "figures": tuple(one for one in figures if one.kind != WORDING),
            "wordings": tuple(one for one in figures if one.kind == WORDING),
            "charts": tuple(chart_view(chart, by_id) for chart in views.gazetteer.charts),
            "kinds": _kinds([one for one in figures if one.kind != WORDING], views),
            "subjects": _subjects(figures),
            "articles": _articles(figures, views),
        },
    )


def _by_subject(figures: Sequence[FigureView]) -> tuple[FigureView, ...]:
    """Figures of one subject together: by kind, the subject with most figures first."""
    times = Counter(figure.entity for figure in figures)
    first = {figure.entity: at for at, figure in reversed(list(enumerate(figures)))}
    kinds: list[str] = list(SECTIONS)
    return tuple(
        sorted(
            figures,
            key=lambda f: (kinds.index(f.about.kind), -times[f.entity], first[f.entity]),
        )
    )


def _kinds(figures: Sequence[FigureView], views: Views) -> tuple[Option, ...]:
    times = Counter(figure.kind for figure in figures)
    return tuple(
        Option(key=kind, text=views.label("figure", kind), count=count)
        for kind, count in times.most_common()
    )


def _subjects(figures: Sequence[FigureView]) -> Mapping[str, tuple[Option, ...]]:
    """The subjects by kind of entity, in the order of the table; of very many those with most figures."""
    times = dict(Counter(figure.entity for figure in figures).most_common(MOST_OPTIONS))
    names = {figure.entity: figure.about for figure in figures if figure.entity in times}
    return {
        kind: tuple(
            Option(key=name, text=link.text, count=times[name])
            for name, link in names.items()
            if link.kind == kind
        )
        for kind in dict.fromkeys(link.kind for link in names.values())
    }


def _articles(figures: Sequence[FigureView], views: Views) -> tuple[Option, ...]:
    """The articles in their order; of very many those with most figures."""
    counted = Counter(name for figure in figures for name in figure.articles)
    times = dict(counted.most_common(MOST_OPTIONS))
    return tuple(
        Option(key=article.id, text=article.short, count=times[article.id])
        for article in views.gazetteer.articles
        if article.id in times
    )
