"""Whom and what the articles tie a dragon to, and by which verbs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.model.entities import Entity, EntityKind
from gazetteer.model.gazetteer import Gazetteer
from gazetteer.model.statements import Statement, Tie

RELATED_KINDS: tuple[EntityKind, ...] = (
    "person",
    "city",
    "company",
    "organisation",
    "policy",
    "work",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldTie:
    """A tie and the statement that tells it."""

    tie: Tie
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A dragon, another entity and the ties between them, each told by a statement of its own."""

    dragon: Entity
    entity: Entity
    ties: tuple[ToldTie, ...]


def relations_of(dragon: Entity, gazetteer: Gazetteer) -> tuple[Relation, ...]:
    """Relations by kind; within a kind those with the most ties first."""
    ties: dict[str, list[ToldTie]] = {}
    for name, told in _ties(dragon, gazetteer):
        ties.setdefault(name, []).append(told)
    relations = [
        Relation(dragon=dragon, entity=entity, ties=tuple(ties[entity.id]))
        for entity in gazetteer.entities
        if entity.id in ties
    ]
    return tuple(sorted(relations, key=lambda r: (_rank(r.entity), -len(r.ties))))


def _ties(dragon: Entity, gazetteer: Gazetteer) -> Iterator[tuple[str, ToldTie]]:
    """(the other entity, the tie), in the order of the statements."""
    for statement in gazetteer.statements:
        for tie in statement.ties:
            if dragon.id in (tie.one, tie.other):
                other = tie.other if tie.one == dragon.id else tie.one
                yield other, ToldTie(tie=tie, statement=statement)


def _rank(entity: Entity) -> int:
    return RELATED_KINDS.index(entity.kind)
