"""The values the gazetteer is made of; all are frozen, and one that exists is valid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from gazetteer.model.charts import Chart
from gazetteer.model.edtf import Edtf
from gazetteer.model.texts import Article, DatePhrase, Quote

Content = Literal["name", "date", "number"]
EntityKind = Literal["company", "city", "person", "organisation", "policy", "work"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim with its receipts; `about` are the other entities it relates its owner to."""

    text: str
    quotes: tuple[Quote, ...]
    topic: str = ""
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of an entity; editorial names come from outside the articles, for a stated reason."""

    text: str
    reason: str = ""
    except_in: tuple[str, ...] = ()

    @property
    def editorial(self) -> bool:
        return bool(self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A company, city, person, organisation, policy or work with all its names and statements."""

    id: str
    kind: EntityKind
    name: str
    name_en: Name | None
    aliases: tuple[Name, ...]
    other_names: tuple[Name, ...]
    summary: Statement
    facts: tuple[Statement, ...]
    type: str = ""
    within: str = ""
    dragon: bool = False

    @property
    def names(self) -> tuple[Name, ...]:
        """Every name, the page's own first."""
        english = (self.name_en,) if self.name_en else ()
        return (Name(text=self.name), *english, *self.aliases, *self.other_names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name of an entity in a sentence; offsets in the sentence, `text` in the source's script.

    `within` is true for a name that is part of another mention's name.
    """

    entity: str
    article: str
    sentence: str
    start: int
    end: int
    text: str
    within: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingWords:
    """The words of an article that give a date, such as 去年3月."""

    article: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something dated; `dated_by` is the editors' reason where no words of the article give the date."""

    id: str
    when: Edtf
    title: str
    kind: str
    entities: tuple[str, ...]
    dated_by: str
    quotes: tuple[Quote, ...]
    phrases: tuple[DatingWords, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number an article claims: `value` as printed there, `when` the period it is for."""

    id: str
    value: str
    reading: str
    unit: str
    kind: str
    about: str
    label: str
    when: Edtf | None
    by: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    claim: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One thing of which the articles say different things, side by side."""

    id: str
    kind: str
    topic: str
    entities: tuple[str, ...]
    versions: tuple[Version, ...]
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who argues, doubts or qualifies an explanation."""

    who: str
    stance: str
    text: str
    entities: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    id: str
    name: str
    summary: Statement
    voices: tuple[Voice, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Everything the site knows; `dates` are keyed by (article id, sentence id)."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    dates: Mapping[tuple[str, str], tuple[DatePhrase, ...]]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    disagreements: tuple[Disagreement, ...]
    themes: tuple[Theme, ...]
    charts: tuple[Chart, ...] = ()
    coverage: tuple[Coverage, ...] = ()
