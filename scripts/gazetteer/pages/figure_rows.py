"""Figures as rows of a table."""

from __future__ import annotations

from dataclasses import dataclass

from gazetteer.linking.amounts import parse_amount, printed_unit
from gazetteer.model import Figure
from gazetteer.model.edtf import label_zh
from gazetteer.pages.addresses import Address
from gazetteer.pages.views import Link, QuoteView, Views

FIGURES = "figures/index.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A figure as a page prints it; `number` and `day` are what its columns sort by."""

    id: str
    label: str
    value: str
    unit: str
    number: str
    kind: str
    when: str
    edtf: str
    day: str
    by: str
    about: Link
    entity: str
    url: str
    articles: tuple[str, ...]
    sources: tuple[Link, ...]
    quotes: tuple[QuoteView, ...]


def figure_view(figure: Figure, views: Views, path: str) -> FigureView:
    unit = printed_unit(figure.reading, figure.unit)
    amount = parse_amount(figure.reading + unit)
    return FigureView(
        id=figure.id,
        label=figure.label,
        value=figure.reading,
        unit=unit,
        number=amount.text if amount else "",
        kind=figure.kind,
        when=label_zh(figure.when) if figure.when else "",
        edtf=figure.when.text if figure.when else "",
        day=str(figure.when.sort_key[0]) if figure.when else "",
        by=figure.by,
        about=views.entity_link(figure.about, path),
        entity=figure.about,
        url=figure_address(figure).seen_from(path),
        articles=tuple(dict.fromkeys(quote.article for quote in figure.quotes)),
        sources=views.sources(figure.quotes, path),
        quotes=tuple(views.quote(quote, path) for quote in figure.quotes),
    )


def figure_address(figure: Figure) -> Address:
    """The row of a figure in the table of all."""
    return Address(path=FIGURES, anchor=figure.id)
