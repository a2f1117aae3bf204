"""The columns of the picture of relations: people and places at the left, the other kinds at the right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from gazetteer.model import Entity, EntityKind
from gazetteer.model.relations import Relation

ROW, LETTER, DOT = 26, 14, 14
"""Height of a row, width of a Chinese character and of a dot with its gap, in the picture's pixels."""
BOX = 116
_TOP, _FOOT, _EDGE, _LONGEST = 10, 6, 6, 20
"""Margins above, below and at the sides, and the most characters a label shows."""

Side = Literal["left", "right"]
SIDES: Mapping[EntityKind, Side] = {
    "person": "left",
    "city": "left",
    "company": "left",
    "organisation": "right",
    "policy": "right",
    "work": "right",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A row of a column; without an entity it is the heading of its kind."""

    kind: EntityKind
    entity: Entity | None
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where the lines end at the left and at the right, where the boxes between begin, all in pixels."""

    width: int
    height: int
    left: int
    right: int
    columns: Mapping[Side, tuple[Place, ...]]

    @property
    def box(self) -> int:
        return (self.left + self.right - BOX) // 2

    def end(self, side: Side) -> int:
        return self.left if side == "left" else self.right

    def text(self, side: Side) -> int:
        """Where the words of a side begin, or end at the left."""
        return self.left - DOT if side == "left" else self.right + DOT

    def y(self, place: Place) -> int:
        """The middle of a row; the shorter column stands in the middle of the height."""
        column = self.columns[SIDES[place.kind]]
        spare = self.height - _TOP - _FOOT - (column[-1].row + 1) * ROW
        return _TOP + spare // 2 + place.row * ROW + ROW // 2


def frame_for(relations: Sequence[Relation], width: int, least: int) -> Frame:
    """As high as the longer column, and at least as told."""
    columns: dict[Side, tuple[Place, ...]] = {
        "left": tuple(_column(relations, "left")),
        "right": tuple(_column(relations, "right")),
    }
    rows = max(column[-1].row + 1 for column in columns.values() if column)
    return Frame(
        width=width,
        height=max(rows * ROW + _TOP + _FOOT, least),
        left=_EDGE + _longest(columns["left"]) * LETTER + DOT,
        right=width - _EDGE - _longest(columns["right"]) * LETTER - DOT,
        columns=columns,
    )


def shown_label(name: str) -> str:
    """A very long name is cut; the link's title has all of it."""
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _longest(column: Sequence[Place]) -> int:
    return max((len(shown_label(p.entity.name)) for p in column if p.entity), default=0)


def _column(relations: Sequence[Relation], side: Side) -> Iterator[Place]:
    """From the top down: a kind, its entities, an empty row, the next kind."""
    row = 0
    for kind in (kind for kind, at in SIDES.items() if at == side):
        entities = _nearest_first(relations, kind)
        if entities:
            yield Place(kind=kind, entity=None, row=row)
            for entity in entities:
                row += 1
                yield Place(kind=kind, entity=entity, row=row)
            row += 2


def _nearest_first(relations: Sequence[Relation], kind: EntityKind) -> list[Entity]:
    """Entities in the order of the middle of their dragons, so that few lines cross."""
    order = list(dict.fromkeys(relation.dragon.id for relation in relations))
    found = {r.entity.id: r.entity for r in relations if r.entity.kind == kind}
    ends = {
        name: [order.index(r.dragon.id) for r in relations if r.entity.id == name] for name in found
    }
    return sorted(found.values(), key=lambda e: sum(ends[e.id]) / len(ends[e.id]))
