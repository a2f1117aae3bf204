"""How the page of a company or a city opens: the lead, and the box of fixed rows, each cell with its receipts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer.model import Entity
from gazetteer.model.entries import Brief
from gazetteer.pages.addresses import Link
from gazetteer.pages.markup import Markdown
from gazetteer.pages.views import Views


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefView:
    """A sentence or the words of a cell: names in it are links, `sources` lead to what proves it."""

    markdown: Markdown
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxRow:
    """A row of the box; without cells no article tells of it."""

    id: str
    name: str
    cells: tuple[BriefView, ...]


def lead_views(entity: Entity, views: Views, path: str) -> tuple[BriefView, ...]:
    """The sentences of the lead; the summary where there is no lead."""
    entry = views.gazetteer.entries.get(entity.id)
    briefs = entry.lead if entry else ()
    if not briefs:
        briefs = (Brief(text=entity.summary.text, quotes=entity.summary.quotes),)
    return brief_views(briefs, views, path, own=entity.id)


def box_rows(entity: Entity, views: Views, path: str) -> tuple[BoxRow, ...]:
    """Every row of the entity's kind, in the order of labels.yml; none where it has no entry."""
    entry = views.gazetteer.entries.get(entity.id)
    if not entry or not entry.box:
        return ()
    return tuple(
        BoxRow(
            id=row,
            name=name,
            cells=brief_views(entry.box.get(row, ()), views, path, own=entity.id),
        )
        for row, name in views.labels.get(f"{entity.kind}_box", {}).items()
    )


def brief_views(
    briefs: Iterable[Brief], views: Views, path: str, own: str = ""
) -> tuple[BriefView, ...]:
    return tuple(
        BriefView(
            markdown=views.linked(brief.text, path, own),
            sources=views.sources(brief.text, brief.quotes, path),
        )
        for brief in briefs
    )
