"""What is drawn from the claims: events, figures, disagreements, themes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gazetteer.model.edtf import Edtf
from gazetteer.model.statements import Statement, Summary
from gazetteer.model.texts import Quote

Weight = Literal["main", "more"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingWords:
    """The words of an article that give a date, such as 去年3月."""

    article: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something dated; `dated_by` is the editors' reason where no words of the article give the date.

    `figure` and `claim` are the figure and the statement that say what a lesser event only dates;
    `was` are former ids of it.
    """

    id: str
    when: Edtf
    title: str
    kind: str
    weight: Weight
    entities: tuple[str, ...]
    dated_by: str
    quotes: tuple[Quote, ...]
    phrases: tuple[DatingWords, ...] = ()
    figure: str = ""
    claim: str = ""
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number an article claims: `value` as printed there, `when` the period it is for.

    `qualifier` (超过, 余, 左右) and `unit` are as printed too; `printed` is how the three stand in the
    article, in Simplified script.
    """

    id: str
    value: str
    qualifier: str
    unit: str
    printed: str
    kind: str
    about: str
    label: str
    when: Edtf | None
    by: str
    quotes: tuple[Quote, ...]
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    claim: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One thing of which the articles say different things, side by side; `was` are former ids."""

    id: str
    kind: str
    weight: Weight
    topic: str
    entities: tuple[str, ...]
    versions: tuple[Version, ...]
    comment: str
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A statement that argues for an explanation, doubts or qualifies it."""

    stance: str
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    id: str
    name: str
    summary: Summary
    voices: tuple[Voice, ...]
