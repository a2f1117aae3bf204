"""What is set side by side: companies, cities, one city against another, and the measures of the city."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gazetteer.model import Entity
from gazetteer.model.edtf import label_zh
from gazetteer.model.entries import Measure
from gazetteer.pages.addresses import MEASURES, Link
from gazetteer.pages.entry_views import BriefView, box_rows, brief_views
from gazetteer.pages.markup import Markdown
from gazetteer.pages.views import Page, Views


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRow:
    """A row of a table: its name, and the cells of each column; an empty one is told by no article."""

    name: str
    cells: tuple[tuple[BriefView, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareTable:
    columns: tuple[Link, ...]
    rows: tuple[CompareRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersusRow:
    """A row of two cells; `sources` are those of both, each once."""

    name: str
    sources: tuple[Link, ...]
    theirs: tuple[BriefView, ...]
    own: tuple[BriefView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersusView:
    """A city beside the one it is measured by.

    `silent` are the rows that no article tells of it; `proof` are the statements behind the cells.
    """

    other: Link
    proof: frozenset[str]
    rows: tuple[VersusRow, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    id: str
    name: Markdown
    by: str
    when: str
    gives: BriefView
    whom: BriefView | None


def comparison_pages(views: Views) -> Iterator[Page]:
    """The page of the measures, if there are any."""
    measures = [_measure(one, views) for one in views.gazetteer.measures]
    if measures:
        yield Page(
            path=MEASURES,
            template="compare/measures.md.j2",
            context={
                "reached": tuple(one for one in measures if one.whom),
                "general": tuple(one for one in measures if not one.whom),
            },
        )


def compare_table(entities: Sequence[Entity], views: Views, path: str) -> CompareTable | None:
    """The boxes of entities of one kind, a column for each that has one."""
    boxed = [(entity, box_rows(entity, views, path)) for entity in entities]
    boxed = [(entity, rows) for entity, rows in boxed if rows]
    if not boxed:
        return None
    rows = (
        CompareRow(
            name=first.name,
            cells=tuple(own[at].cells for _, own in boxed),
        )
        for at, first in enumerate(boxed[0][1])
    )
    return CompareTable(
        columns=tuple(views.entity_link(entity.id, path) for entity, _ in boxed),
        rows=tuple(row for row in rows if any(row.cells)),
    )


def versus_view(entity: Entity, views: Views, path: str) -> VersusView | None:
    """A city against the city of which the articles tell most; none for that city itself."""
    own = box_rows(entity, views, path)
    home = _home(views) if own else None
    if not home or home.id == entity.id or entity.kind != home.kind:
        return None
    pairs = list(zip(own, box_rows(home, views, path), strict=True))
    return VersusView(
        other=views.entity_link(home.id, path),
        proof=frozenset(
            name
            for row in own
            if row.cells
            for one in (entity.id, home.id)
            for brief in views.gazetteer.entries[one].box.get(row.id, ())
            for name in brief.proof
        ),
        rows=tuple(
            VersusRow(
                name=row.name,
                theirs=other.cells,
                own=row.cells,
                sources=_sources((*other.cells, *row.cells)),
            )
            for row, other in pairs
            if row.cells
        ),
        silent=tuple(row.name for row, other in pairs if other.cells and not row.cells),
    )


def _sources(cells: Iterable[BriefView]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(link for cell in cells for link in cell.sources))


def _home(views: Views) -> Entity | None:
    """The city with most rows in its box."""
    cities = [e for e in views.gazetteer.entities if e.kind == "city"]
    boxes = {
        one.id: len(views.gazetteer.entries[one.id].box)
        for one in cities
        if one.id in views.gazetteer.entries
    }
    return max((c for c in cities if boxes.get(c.id)), key=lambda c: boxes[c.id], default=None)


def _measure(one: Measure, views: Views) -> MeasureView:
    gives, *whom = brief_views([one.gives, *([one.whom] if one.whom else [])], views, MEASURES)
    return MeasureView(
        id=one.id,
        name=views.linked(one.name, MEASURES),
        by=one.by,
        when=label_zh(one.when) if one.when else "",
        gives=gives,
        whom=whom[0] if whom else None,
    )
