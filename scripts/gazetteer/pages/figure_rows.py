"""Figures as rows of a table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazetteer.linking.amounts import parse_amount
from gazetteer.model import Figure
from gazetteer.model.edtf import label_zh
from gazetteer.pages.addresses import FIGURES, Address, Link
from gazetteer.pages.markup import Markdown
from gazetteer.pages.receipts import ReceiptView
from gazetteer.pages.views import Views
from gazetteer.sources.chinese import to_simplified

_SHARE = re.compile(r"\bshare\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A figure as a page prints it; `number` and `day` are what its columns sort by.

    `inward` is true where the id stands on an empty element within the row: by the word share in an id,
    Readability takes what has it for a button and leaves it out of Reader View.
    """

    id: str
    inward: bool
    label: str
    before: str
    value: str
    after: str
    printed: str
    number: Markdown
    kind: str
    when: str
    edtf: str
    day: str
    by: str
    about: Link
    entity: str
    url: Markdown
    articles: tuple[str, ...]
    sources: tuple[Link, ...]
    receipts: tuple[ReceiptView, ...]
    rivals: tuple[Link, ...]
    was: tuple[str, ...]


def figure_view(figure: Figure, views: Views, path: str) -> FigureView:
    value = to_simplified(figure.value)
    before, _, after = figure.printed.partition(value)
    amount = parse_amount(figure.printed)
    return FigureView(
        id=figure.id,
        inward=bool(_SHARE.search(figure.id)),
        label=figure.label,
        before=before,
        value=value,
        after=after,
        printed=figure.printed,
        number=Markdown(amount.text if amount else ""),
        kind=figure.kind,
        when=label_zh(figure.when) if figure.when else "",
        edtf=figure.when.text if figure.when else "",
        day=str(figure.when.sort_key[0]) if figure.when else "",
        by=figure.by,
        about=views.entity_link(figure.about, path),
        entity=figure.about,
        url=figure_address(figure).seen_from(path),
        articles=tuple(dict.fromkeys(quote.article for quote in figure.quotes)),
        sources=views.sources(figure.printed, figure.quotes, path),
        receipts=views.receipts(figure.quotes, path),
        rivals=views.rivals("figure", figure.id, path),
        was=figure.was,
    )


def figure_address(figure: Figure) -> Address:
    """The row of a figure in the table of all."""
    return Address(path=FIGURES, anchor=figure.id)
