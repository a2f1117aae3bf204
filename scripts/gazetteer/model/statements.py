"""Claims with their receipts: what is said, who says it, what it is about."""

from __future__ import annotations

from dataclasses import dataclass

from gazetteer.model.texts import Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A defining sentence with its receipts."""

    text: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """An entity that a statement is about, and the heading under which its page shows the statement."""

    entity: str
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What one entity does to another; `verb` stands in the statement's text."""

    one: str
    verb: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim, stored once for all it is about; `by` are the names of those who say it, if they must be named.

    `answer` is true for what a language model answered: nobody's statement.
    """

    id: str
    text: str
    by: tuple[str, ...]
    about: tuple[Concern, ...]
    ties: tuple[Tie, ...]
    quotes: tuple[Quote, ...]
    answer: bool = False

    @property
    def entities(self) -> tuple[str, ...]:
        return tuple(concern.entity for concern in self.about)

    def topic_of(self, entity: str) -> str:
        """Its heading on the entity's page."""
        return next(concern.topic for concern in self.about if concern.entity == entity)
