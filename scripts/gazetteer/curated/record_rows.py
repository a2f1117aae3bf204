"""The shape of the entries of events.yml, figures.yml, disagreements.yml, themes.yml and coverage.yml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from gazetteer.curated.rows import (
    ArticleId,
    EdtfText,
    OptionalEdtfText,
    Quotes,
    Row,
    Slug,
    SummaryRow,
    Text,
)
from gazetteer.model import Weight

EventKind = Literal[
    "policy", "company", "meeting", "visit", "media", "education", "research", "market", "plan"
]


class EventRow(Row):
    id: Slug
    when: EdtfText
    title: Text
    kind: EventKind
    weight: Weight
    entities: Annotated[list[str], Field(min_length=1)]
    dated_by: str = ""
    figure: str = ""
    claim: str = ""
    was: list[Slug] = []
    quotes: Quotes


FigureKind = Literal[
    "amount",
    "count",
    "share",
    "rank",
    "growth",
    "duration",
    "ratio",
    "age",
    "threshold",
    "target",
    "wording",
]


class FigureRow(Row):
    id: Slug
    value: Text
    qualifier: str = ""
    unit: str = ""
    kind: FigureKind
    about: str
    label: Text
    when: OptionalEdtfText = ""
    by: str = ""
    was: list[Slug] = []
    quotes: Quotes


class VersionRow(Row):
    claim: Text
    quotes: Quotes


class DisagreementRow(Row):
    id: Slug
    kind: Literal["conflict", "judgement", "scope", "wording"]
    weight: Weight
    topic: Text
    entities: list[str] = []
    was: list[Slug] = []
    versions: Annotated[list[VersionRow], Field(min_length=2)]
    comment: Text


class VoiceRow(Row):
    """`claim` is the id of a statement."""

    claim: Slug
    stance: Literal["argues", "doubts", "qualifies"]


class ThemeRow(Row):
    id: Slug
    name: Text
    summary: SummaryRow
    voices: Annotated[list[VoiceRow], Field(min_length=1)]


class ReasonRow(Row):
    """Why a sentence that holds something is used nowhere."""

    article: ArticleId
    sentence: Text
    reason: Text
