"""What the gazetteer tells by whom and what it tells of: looked up once, asked for by every page.

Pages ask nothing else: what they print follows from the answers (gazetteer.pages.asking).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from gazetteer.linking.coverage import all_quotes
from gazetteer.model import Disagreement, Entity, Event, Figure, Gazetteer, Mention, Statement
from gazetteer.model.chronology import Days, days_of, in_order
from gazetteer.model.relations import Relation, relations_of
from gazetteer.model.texts import Article, DatePhrase, Quote

T = TypeVar("T")


class Told:
    """The parts of one gazetteer by entity or by article, each in the gazetteer's order."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def events_of(self, entity: str) -> Sequence[Event]:
        """In the order of the data."""
        return self._events.get(entity, ())

    def events_in_order(self, entity: str) -> Sequence[Event]:
        return self._ordered_events.get(entity, ())

    def figures_of(self, entity: str) -> Sequence[Figure]:
        return self._figures.get(entity, ())

    def statements_about(self, entity: str) -> Sequence[Statement]:
        """In the order of the articles."""
        return self._statements.get(entity, ())

    def disagreements_of(self, entity: str) -> Sequence[Disagreement]:
        return self._disagreements.get(entity, ())

    def groups_of(self, entity: str) -> Sequence[Entity]:
        """The groups of which it is a member."""
        return self._groups.get(entity, ())

    def mentions_in(self, article: str) -> Sequence[Mention]:
        return self._mentions_in.get(article, ())

    def mentions_of(self, entity: str) -> Sequence[Mention]:
        """Where the articles name the entity, in their order."""
        return self._mentions_of.get(entity, ())

    def statements_from(self, article: str) -> Sequence[Statement]:
        """Those that quote the article."""
        return self._statements_from.get(article, ())

    def events_from(self, article: str) -> Sequence[Event]:
        return self._events_from.get(article, ())

    def figures_from(self, article: str) -> Sequence[Figure]:
        return self._figures_from.get(article, ())

    def disagreements_from(self, article: str) -> Sequence[Disagreement]:
        return self._disagreements_from.get(article, ())

    def quotes_from(self, article: str) -> Sequence[Quote]:
        """All quotes of the article, whatever they prove."""
        return self._quotes_from.get(article, ())

    def neighbours_of(self, article: str) -> Mapping[str, str]:
        """The articles before and after it, `previous` and `next`; empty where there is none."""
        return self._neighbours[article]

    def dates_in(self, article: str) -> Mapping[str, Sequence[DatePhrase]]:
        """Sentence id → its time expressions."""
        return self._dates_in.get(article, {})

    def relations_of(self, dragon: str) -> tuple[Relation, ...]:
        return self._relations[dragon]

    def relative_words(self, article: str) -> frozenset[str]:
        """The time expressions of an article that are counted from its day."""
        return self._relative.get(article, frozenset())

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.gazetteer.articles}

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        return {entity.id: entity for entity in self.gazetteer.entities}

    @cached_property
    def sentences(self) -> Mapping[tuple[str, str], str]:
        """(Article id, sentence id) → its text."""
        return {(a.id, s.id): s.text for a in self.gazetteer.articles for s in a.sentences}

    @cached_property
    def topics(self) -> Mapping[str, str]:
        """What each disagreement is about."""
        return {one.id: one.topic for one in self.gazetteer.disagreements}

    @cached_property
    def owners(self) -> Mapping[str, str]:
        """Statement → the entity whose page shows it first."""
        return {one.id: one.entities[0] for one in self.gazetteer.statements}

    @cached_property
    def events(self) -> Mapping[str, Event]:
        return {event.id: event for event in self.gazetteer.events}

    @cached_property
    def days(self) -> Days:
        return days_of(self.gazetteer.articles)

    @cached_property
    def dragons(self) -> Sequence[Entity]:
        return tuple(entity for entity in self.gazetteer.entities if entity.dragon)

    @cached_property
    def in_order(self) -> tuple[Event, ...]:
        """All events, the oldest first."""
        return in_order(self.gazetteer.events, self.gazetteer.articles)

    @cached_property
    def _events(self) -> Mapping[str, Sequence[Event]]:
        return _grouped((name, one) for one in self.gazetteer.events for name in one.entities)

    @cached_property
    def _ordered_events(self) -> Mapping[str, Sequence[Event]]:
        return _grouped((name, one) for one in self.in_order for name in one.entities)

    @cached_property
    def _figures(self) -> Mapping[str, Sequence[Figure]]:
        return _grouped((one.about, one) for one in self.gazetteer.figures)

    @cached_property
    def _disagreements(self) -> Mapping[str, Sequence[Disagreement]]:
        matters = self.gazetteer.disagreements
        return _grouped((name, one) for one in matters for name in one.entities)

    @cached_property
    def _groups(self) -> Mapping[str, Sequence[Entity]]:
        return _grouped((name, one) for one in self.gazetteer.entities for name in one.members)

    @cached_property
    def _statements(self) -> Mapping[str, Sequence[Statement]]:
        return _grouped((name, one) for one in self.gazetteer.statements for name in one.entities)

    @cached_property
    def _statements_from(self) -> Mapping[str, Sequence[Statement]]:
        return _by_article(self.gazetteer.statements)

    @cached_property
    def _events_from(self) -> Mapping[str, Sequence[Event]]:
        return _by_article(self.gazetteer.events)

    @cached_property
    def _figures_from(self) -> Mapping[str, Sequence[Figure]]:
        return _by_article(self.gazetteer.figures)

    @cached_property
    def _disagreements_from(self) -> Mapping[str, Sequence[Disagreement]]:
        return _grouped(
            (quote.article, one)
            for one in self.gazetteer.disagreements
            for version in one.versions
            for quote in version.quotes
        )

    @cached_property
    def _quotes_from(self) -> Mapping[str, Sequence[Quote]]:
        return _grouped((quote.article, quote) for quote in all_quotes(self.gazetteer))

    @cached_property
    def _neighbours(self) -> Mapping[str, Mapping[str, str]]:
        names = list(self.articles)
        around = zip(("", *names), names, (*names[1:], ""), strict=False)
        return {name: {"previous": before, "next": after} for before, name, after in around}

    @cached_property
    def _dates_in(self) -> Mapping[str, Mapping[str, Sequence[DatePhrase]]]:
        found: dict[str, dict[str, Sequence[DatePhrase]]] = defaultdict(dict)
        for (article, sentence), phrases in self.gazetteer.dates.items():
            found[article][sentence] = phrases
        return found

    @cached_property
    def _mentions_in(self) -> Mapping[str, Sequence[Mention]]:
        return _grouped((one.article, one) for one in self.gazetteer.mentions)

    @cached_property
    def _mentions_of(self) -> Mapping[str, Sequence[Mention]]:
        return _grouped((one.entity, one) for one in self.gazetteer.mentions)

    @cached_property
    def _relations(self) -> Mapping[str, tuple[Relation, ...]]:
        return {one.id: relations_of(one, self.gazetteer) for one in self.dragons}

    @cached_property
    def _relative(self) -> Mapping[str, frozenset[str]]:
        phrases = _grouped(
            (article, phrase.text)
            for (article, _), found in self.gazetteer.dates.items()
            for phrase in found
            if phrase.relative
        )
        return {article: frozenset(words) for article, words in phrases.items()}


Quoting = TypeVar("Quoting", Statement, Event, Figure)


def _by_article(rows: Iterable[Quoting]) -> Mapping[str, Sequence[Quoting]]:
    return _grouped((quote.article, one) for one in rows for quote in one.quotes)


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    """Key → its values in their order; one that comes again right away is the same."""
    found: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        if not found[key] or found[key][-1] is not value:
            found[key].append(value)
    return dict(found)
