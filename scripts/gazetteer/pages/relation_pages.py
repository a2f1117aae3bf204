"""Relations: a picture and its table on each dragon's page, and one page for all dragons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazetteer.drawings.relations import RelationDrawing, draw_relations
from gazetteer.model import Entity
from gazetteer.model.relations import Relation, ToldTie, relations_of
from gazetteer.pages.addresses import Address, entity_address
from gazetteer.pages.views import Link, Page, Views

RELATIONS = "relations/index.md"
_WIDTH, _BOX = 720, 128
_WIDTH_OF_ALL, _BOX_OF_ALL = 840, 76


@dataclass(frozen=True, slots=True, kw_only=True)
class TieView:
    """What connects the two: the verb, and the statement that tells it."""

    verb: str
    text: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationView:
    """A dragon with its ties to an entity; the link leads to the row that has all of them."""

    dragon: Link
    ties: tuple[TieView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedRow:
    """A row of the table: an entity and its relations to the dragons of the picture.

    `shared` has the relations that open with the same tie together.
    """

    id: str
    link: Link
    relations: tuple[RelationView, ...]
    shared: tuple[tuple[RelationView, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationsView:
    """A picture and its table; `targets` are the addresses of its links as HTML wants them."""

    drawing: RelationDrawing
    rows: tuple[RelatedRow, ...]
    by_id: Mapping[str, RelatedRow]
    targets: Mapping[str, str]


def relation_pages(views: Views) -> Iterator[Page]:
    """The page of all dragons, if anything is connected with one."""
    dragons = [entity for entity in views.gazetteer.entities if entity.dragon]
    relations = [one for dragon in dragons for one in relations_of(dragon, views.gazetteer)]
    drawing = draw_relations(relations, width=_WIDTH_OF_ALL, box_height=_BOX_OF_ALL)
    if drawing:
        view = _view(drawing, relations, views, RELATIONS)
        yield Page(path=RELATIONS, template="relations/page.md.j2", context={"relations": view})


def relations_view(dragon: Entity, views: Views, path: str) -> RelationsView | None:
    """The picture and the table of one dragon, as seen from its own or another page."""
    relations = relations_of(dragon, views.gazetteer)
    drawing = draw_relations(relations, width=_WIDTH, box_height=_BOX)
    return _view(drawing, relations, views, path) if drawing else None


def _view(
    drawing: RelationDrawing, relations: Sequence[Relation], views: Views, path: str
) -> RelationsView:
    """Rows in the order of the picture, the left column first."""
    by_entity: dict[str, list[Relation]] = {knot.entity: [] for knot in drawing.knots}
    for relation in relations:
        by_entity[relation.entity.id].append(relation)
    rows = {name: _row(own, views, path) for name, own in by_entity.items()}
    targets = {name: _href(views.addresses.entity(name), path) for name in rows}
    for box in drawing.boxes:
        targets[box.dragon] = _href(_section(box.dragon, views, path), path)
    return RelationsView(drawing=drawing, rows=tuple(rows.values()), by_id=rows, targets=targets)


def _section(dragon: str, views: Views, path: str) -> Address:
    """From the page of all to a dragon's own relations, from there to all."""
    page = views.addresses.entity(dragon).path
    return Address(path=RELATIONS) if page == path else Address(path=page, anchor="relations")


def _href(address: Address, path: str) -> str:
    """The link as HTML wants it, from the folder that the page becomes."""
    up = "../" * Address(path=path).url.count("/")
    return f"#{address.anchor}" if address.path == path else up + address.url


def _row(relations: Sequence[Relation], views: Views, path: str) -> RelatedRow:
    name = relations[0].entity.id
    shown = tuple(_relation(relation, views, path) for relation in relations)
    shared: dict[TieView, list[RelationView]] = {}
    for one in shown:
        shared.setdefault(one.ties[0], []).append(one)
    return RelatedRow(
        id=name,
        link=views.entity_link(name, path),
        relations=shown,
        shared=tuple(tuple(group) for group in shared.values()),
    )


def _relation(relation: Relation, views: Views, path: str) -> RelationView:
    page = entity_address(relation.dragon).path
    row = Address(path=page, anchor=f"relation-{relation.entity.id}")
    return RelationView(
        dragon=Link(text=relation.dragon.name, url=row.seen_from(path)),
        ties=tuple(_tie(tie, views, path) for tie in relation.ties),
    )


def _tie(told: ToldTie, views: Views, path: str) -> TieView:
    return TieView(
        verb=told.tie.verb,
        text=told.statement.text,
        sources=views.sources(told.statement.quotes, path),
    )
