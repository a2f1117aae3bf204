"""What the gazetteer tells by whom and what it tells of: looked up once, asked for by every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from gazetteer.model import Disagreement, Entity, Event, Figure, Gazetteer, Mention
from gazetteer.model.chronology import Days, days_of, in_order
from gazetteer.model.relations import Relation, relations_of

T = TypeVar("T")


class Told:
    """The parts of one gazetteer by entity or by article, each in the gazetteer's order."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def events_of(self, entity: str) -> Sequence[Event]:
        """In the order of the data."""
        return self._events.get(entity, ())

    def events_in_order(self, entity: str) -> Sequence[Event]:
        return self._ordered_events.get(entity, ())

    def figures_of(self, entity: str) -> Sequence[Figure]:
        return self._figures.get(entity, ())

    def disagreements_of(self, entity: str) -> Sequence[Disagreement]:
        return self._disagreements.get(entity, ())

    def groups_of(self, entity: str) -> Sequence[Entity]:
        """The groups of which it is a member."""
        return self._groups.get(entity, ())

    def mentions_in(self, article: str) -> Sequence[Mention]:
        return self._mentions.get(article, ())

    def relations_of(self, dragon: Entity) -> tuple[Relation, ...]:
        return self._relations[dragon.id]

    def relative_words(self, article: str) -> frozenset[str]:
        """The time expressions of an article that are counted from its day."""
        return self._relative.get(article, frozenset())

    @cached_property
    def events(self) -> Mapping[str, Event]:
        return {event.id: event for event in self._gazetteer.events}

    @cached_property
    def days(self) -> Days:
        return days_of(self._gazetteer.articles)

    @cached_property
    def dragons(self) -> Sequence[Entity]:
        return tuple(entity for entity in self._gazetteer.entities if entity.dragon)

    @cached_property
    def in_order(self) -> tuple[Event, ...]:
        """All events, the oldest first."""
        return in_order(self._gazetteer.events, self._gazetteer.articles)

    @cached_property
    def _events(self) -> Mapping[str, Sequence[Event]]:
        return _grouped((name, one) for one in self._gazetteer.events for name in one.entities)

    @cached_property
    def _ordered_events(self) -> Mapping[str, Sequence[Event]]:
        return _grouped((name, one) for one in self.in_order for name in one.entities)

    @cached_property
    def _figures(self) -> Mapping[str, Sequence[Figure]]:
        return _grouped((one.about, one) for one in self._gazetteer.figures)

    @cached_property
    def _disagreements(self) -> Mapping[str, Sequence[Disagreement]]:
        matters = self._gazetteer.disagreements
        return _grouped((name, one) for one in matters for name in one.entities)

    @cached_property
    def _groups(self) -> Mapping[str, Sequence[Entity]]:
        return _grouped((name, one) for one in self._gazetteer.entities for name in one.members)

    @cached_property
    def _mentions(self) -> Mapping[str, Sequence[Mention]]:
        return _grouped((one.article, one) for one in self._gazetteer.mentions)

    @cached_property
    def _relations(self) -> Mapping[str, tuple[Relation, ...]]:
        return {one.id: relations_of(one, self._gazetteer) for one in self.dragons}

    @cached_property
    def _relative(self) -> Mapping[str, frozenset[str]]:
        phrases = _grouped(
            (article, phrase.text)
            for (article, _), found in self._gazetteer.dates.items()
            for phrase in found
            if phrase.relative
        )
        return {article: frozenset(words) for article, words in phrases.items()}


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    """Key → its values in their order; one that comes again right away is the same."""
    found: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        if not found[key] or found[key][-1] is not value:
            found[key].append(value)
    return dict(found)
