"""Relations: the ties of each dragon in short on its page, and one page with a picture of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazetteer.drawings.relations import RelationDrawing, draw_relations
from gazetteer.model import Entity
from gazetteer.model.relations import Relation, ToldTie
from gazetteer.pages.addresses import Address, Link, entity_address
from gazetteer.pages.markup import Markdown
from gazetteer.pages.views import Page, Views

RELATIONS = "relations/index.md"
_WIDTH, _BOX = 840, 76
MOST_KNOTS = 300
"""How many the picture of all connects; the table below it has the others too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TieView:
    """What connects the two: the verb, who does it, and the statement that tells it."""

    verb: str
    active: bool
    statement: str
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
    targets: Mapping[str, Markdown]


def relation_pages(views: Views) -> Iterator[Page]:
    """The page of all dragons, if anything is connected with one."""
    told = views.told
    relations = [one for dragon in told.dragons for one in told.relations_of(dragon.id)]
    whole = draw_relations(relations, width=_WIDTH, box_height=_BOX)
    drawing = draw_relations(most_tied(relations, MOST_KNOTS), width=_WIDTH, box_height=_BOX)
    if whole and drawing:
        order = [knot.entity for knot in whole.knots]
        view = _view(drawing, order, relations, views, RELATIONS)
        yield Page(path=RELATIONS, template="relations/page.md.j2", context={"relations": view})


def pictured(views: Views) -> tuple[Entity, ...]:
    """The dragons that stand in the picture: those with a tie."""
    return tuple(dragon for dragon in views.told.dragons if views.told.relations_of(dragon.id))


def tie_rows(dragon: Entity, views: Views, path: str) -> tuple[RelatedRow, ...]:
    """What one dragon is tied to, a row each, as its own page prints them."""
    relations = views.told.relations_of(dragon.id)
    return tuple(_row([relation], views, path) for relation in relations)


def most_tied(relations: Sequence[Relation], most: int) -> Sequence[Relation]:
    """The relations with the entities that have most ties, as many as a picture holds; each dragon keeps its closest."""
    ties: Counter[str] = Counter()
    closest: dict[str, Relation] = {}
    for relation in relations:
        ties[relation.entity.id] += len(relation.ties)
        so_far = closest.setdefault(relation.dragon.id, relation)
        if len(relation.ties) > len(so_far.ties):
            closest[relation.dragon.id] = relation
    if len(ties) <= most:
        return relations
    kept = {one.entity.id for one in closest.values()}
    others = [name for name, _ in ties.most_common() if name not in kept]
    kept.update(others[: max(most - len(kept), 0)])
    return [one for one in relations if one.entity.id in kept]


def _view(
    drawing: RelationDrawing,
    order: Sequence[str],
    relations: Sequence[Relation],
    views: Views,
    path: str,
) -> RelationsView:
    """Rows in the order of a picture of all, the left column first."""
    by_entity: dict[str, list[Relation]] = {name: [] for name in order}
    for relation in relations:
        by_entity[relation.entity.id].append(relation)
    rows = {name: _row(own, views, path) for name, own in by_entity.items()}
    targets = {name: _href(views.addresses.entity(name), path) for name in rows}
    for box in drawing.boxes:
        page = views.addresses.entity(box.dragon).path
        targets[box.dragon] = _href(Address(path=page, anchor="relations"), path)
    return RelationsView(drawing=drawing, rows=tuple(rows.values()), by_id=rows, targets=targets)


def _href(address: Address, path: str) -> Markdown:
    """The link as HTML wants it, from the folder that the page becomes."""
    up = "../" * Address(path=path).url.count("/")
    return Markdown(f"#{address.anchor}" if address.path == path else up + address.url)


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
        ties=tuple(_tie(tie, relation.dragon, views, path) for tie in relation.ties),
    )


def _tie(told: ToldTie, dragon: Entity, views: Views, path: str) -> TieView:
    return TieView(
        verb=told.tie.verb,
        active=told.tie.one == dragon.id,
        statement=told.statement.id,
        text=told.statement.text,
        sources=views.sources(told.statement.text, told.statement.quotes, path),
    )
