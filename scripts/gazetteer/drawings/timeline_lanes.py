"""The lanes of the timeline's picture: which events stand in which row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gazetteer.model import Entity, Event

_REST = ("city", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneKey:
    """A lane: its name, the entities whose events stand in it, the dragon whose lane it is."""

    name: str
    members: frozenset[str]
    dragon: str = ""


def lanes_of(entities: Mapping[str, Entity], words: Mapping[str, str]) -> tuple[LaneKey, ...]:
    """A lane for each dragon, then those that `words` name by id, each with what no lane before has.

    The lane of a place holds what lies in it and the region it lies in; `city` takes the other
    places, `other` the events that stand in no lane.
    """
    within = {one.id: one.within.place if one.within else "" for one in entities.values()}
    lanes = [
        LaneKey(name=entity.name, members=frozenset({entity.id}), dragon=entity.id)
        for entity in entities.values()
        if entity.dragon
    ]
    taken = frozenset(member for lane in lanes for member in lane.members)
    keys = [key for key in words if key in entities]
    for key in (*keys, *_REST):
        if key in entities:
            members = {key, within[key], *(name for name in within if _lies_in(name, key, within))}
        else:
            members = {entity.id for entity in entities.values() if entity.kind == key}
        lane = LaneKey(name=words.get(key, key), members=frozenset(members - {""}) - taken)
        taken |= lane.members
        lanes.append(lane)
    return tuple(lanes)


def lanes_for(event: Event, lanes: Sequence[LaneKey]) -> tuple[int, ...]:
    """The numbers of the lanes an event concerns; the last where it concerns none."""
    found = [n for n, lane in enumerate(lanes) if not lane.members.isdisjoint(event.entities)]
    return tuple(found) or (len(lanes) - 1,)


def _lies_in(name: str, place: str, within: Mapping[str, str]) -> bool:
    while name := within.get(name, ""):
        if name == place:
            return True
    return False
