"""Everything the site knows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from gazetteer.model.charts import Chart
from gazetteer.model.entities import Entity, Mention
from gazetteer.model.entries import Entry, Measure
from gazetteer.model.records import Disagreement, Event, Figure, Theme
from gazetteer.model.statements import Statement
from gazetteer.model.texts import Article, DatePhrase

Content = Literal["name", "date", "number"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A sentence with a name, a time expression or a number that no quote touches."""

    article: str
    sentence: str
    text: str
    holds: tuple[Content, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Of one article: how many sentences hold something, how many are used, and the rest."""

    article: str
    sentences: int
    used: int
    gaps: tuple[Gap, ...]

    @property
    def open(self) -> tuple[Gap, ...]:
        """The sentences that nobody has given a reason for."""
        return tuple(gap for gap in self.gaps if not gap.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Everything the site knows; `dates` are keyed by (article id, sentence id).

    `rivals` leads from (statement, event or figure; its id) to the disagreements it stands in.
    """

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    dates: Mapping[tuple[str, str], tuple[DatePhrase, ...]]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    disagreements: tuple[Disagreement, ...]
    themes: tuple[Theme, ...]
    charts: tuple[Chart, ...] = ()
    entries: Mapping[str, Entry] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    rivals: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
