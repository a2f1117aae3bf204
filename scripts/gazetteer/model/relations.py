"""Which people, places, organisations and policies the articles connect with a dragon, and by what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.model.gazetteer import Entity, EntityKind, Event, Gazetteer, Statement

RELATED_KINDS: tuple[EntityKind, ...] = ("person", "city", "organisation", "policy")

Tie = Statement | Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A dragon, another entity and all that connects them; what concerns fewest others comes first."""

    dragon: Entity
    entity: Entity
    ties: tuple[Tie, ...]


def relations_of(dragon: Entity, gazetteer: Gazetteer) -> tuple[Relation, ...]:
    """Relations by kind; within a kind those with the most ties first."""
    ties: dict[str, list[Tie]] = {}
    for name, tie in _ties(dragon, gazetteer):
        ties.setdefault(name, []).append(tie)
    relations = [
        Relation(dragon=dragon, entity=entity, ties=_narrowest_first(ties[entity.id]))
        for entity in gazetteer.entities
        if entity.kind in RELATED_KINDS and entity.id in ties
    ]
    return tuple(sorted(relations, key=lambda r: (_rank(r.entity), -len(r.ties))))


def _ties(dragon: Entity, gazetteer: Gazetteer) -> Iterator[tuple[str, Tie]]:
    """(entity, tie): what is said of the dragon, what is said of others with it, what happened."""
    for fact in dragon.facts:
        yield from ((name, fact) for name in fact.about)
    for other in gazetteer.entities:
        yield from ((other.id, fact) for fact in other.facts if dragon.id in fact.about)
    for event in gazetteer.events:
        if dragon.id in event.entities:
            yield from ((name, event) for name in event.entities)


def _narrowest_first(ties: list[Tie]) -> tuple[Tie, ...]:
    """Each text once."""
    by_text = {tie_text(tie): tie for tie in reversed(ties)}
    kept = [tie for tie in ties if by_text[tie_text(tie)] is tie]
    return tuple(sorted(dict.fromkeys(kept), key=_breadth))


def tie_text(tie: Tie) -> str:
    return tie.title if isinstance(tie, Event) else tie.text


def _breadth(tie: Tie) -> int:
    """How many entities it connects besides the one whose statement or event it is."""
    return len(tie.entities) - 1 if isinstance(tie, Event) else len(tie.about)


def _rank(entity: Entity) -> int:
    return RELATED_KINDS.index(entity.kind)
