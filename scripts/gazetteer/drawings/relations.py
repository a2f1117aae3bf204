"""The picture of relations: dragons in the middle, curves to whom the articles connect them with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gazetteer.drawings.relation_columns import (
    BOX,
    DOT,
    LETTER,
    ROW,
    SIDES,
    Frame,
    Place,
    Side,
    frame_for,
    shown_label,
)
from gazetteer.model import Entity, EntityKind
from gazetteer.model.relations import Relation

_FEW, _MANY = 2, 5
_GAP = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A curve from a dragon's box to a knot; `number` is the dragon's, `weight` from 1 to 3."""

    dragon: str
    number: int
    from_x: int
    from_y: int
    bend: int
    to_x: int
    to_y: int
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Knot:
    """An entity: its dot, its label, the area that is the link, and the lines that end in it."""

    entity: str
    label: str
    side: Side
    x: int
    y: int
    text_x: int
    left: int
    width: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A dragon in the middle."""

    dragon: str
    number: int
    name: str
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The kind of the knots below it."""

    kind: EntityKind
    side: Side
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationDrawing:
    """All that the picture shows; `row` is the height of a knot's link."""

    width: int
    height: int
    row: int
    headings: tuple[Heading, ...]
    knots: tuple[Knot, ...]
    boxes: tuple[Box, ...]


def draw_relations(
    relations: Sequence[Relation], *, width: int, box_height: int
) -> RelationDrawing | None:
    """The picture of some dragons' relations, dragons in their order; none of no relations."""
    if not relations:
        return None
    dragons = {relation.dragon.id for relation in relations}
    frame = frame_for(relations, width, least=len(dragons) * (box_height + _GAP))
    boxes = _boxes(relations, frame, box_height)
    places = [place for column in frame.columns.values() for place in column]
    rows = {place.entity.id: frame.y(place) for place in places if place.entity}
    lines = _lines(relations, rows, boxes, frame)
    return RelationDrawing(
        width=width,
        height=frame.height,
        row=ROW,
        headings=tuple(_heading(place, frame) for place in places if not place.entity),
        knots=tuple(
            _knot(place.entity, rows[place.entity.id], frame, lines[place.entity.id])
            for place in places
            if place.entity
        ),
        boxes=boxes,
    )


def _boxes(relations: Sequence[Relation], frame: Frame, height: int) -> tuple[Box, ...]:
    """Evenly spread from top to bottom."""
    dragons = {relation.dragon.id: relation.dragon for relation in relations}
    return tuple(
        Box(
            dragon=dragon.id,
            number=number,
            name=dragon.name,
            left=frame.box,
            top=(frame.height * (2 * number - 1) // len(dragons) - height) // 2,
            width=BOX,
            height=height,
        )
        for number, dragon in enumerate(dragons.values(), start=1)
    )


def _lines(
    relations: Sequence[Relation], rows: Mapping[str, int], boxes: Sequence[Box], frame: Frame
) -> dict[str, list[Line]]:
    """The lines of each entity; they leave a box in the order in which they arrive."""
    lines: dict[str, list[Line]] = {}
    sides: tuple[Side, ...] = ("left", "right")
    for box, side in ((box, side) for box in boxes for side in sides):
        own = [
            relation
            for relation in relations
            if relation.dragon.id == box.dragon and SIDES[relation.entity.kind] == side
        ]
        own.sort(key=lambda relation: rows[relation.entity.id])
        from_x = box.left if side == "left" else box.left + box.width
        for at, relation in enumerate(own, start=1):
            line = Line(
                dragon=box.dragon,
                number=box.number,
                from_x=from_x,
                from_y=box.top + box.height * at // (len(own) + 1),
                bend=(from_x + frame.end(side)) // 2,
                to_x=frame.end(side),
                to_y=rows[relation.entity.id],
                weight=_weight(len(relation.ties)),
            )
            lines.setdefault(relation.entity.id, []).append(line)
    return lines


def _weight(ties: int) -> int:
    return 1 + (ties >= _FEW) + (ties >= _MANY)


def _heading(place: Place, frame: Frame) -> Heading:
    side = SIDES[place.kind]
    return Heading(kind=place.kind, side=side, x=frame.text(side), y=frame.y(place))


def _knot(entity: Entity, y: int, frame: Frame, lines: Sequence[Line]) -> Knot:
    side = SIDES[entity.kind]
    label = shown_label(entity.name)
    width = len(label) * LETTER + DOT + DOT // 2
    return Knot(
        entity=entity.id,
        label=label,
        side=side,
        x=frame.end(side),
        y=y,
        text_x=frame.text(side),
        left=frame.left + DOT // 2 - width if side == "left" else frame.right - DOT // 2,
        width=width,
        lines=tuple(lines),
    )
