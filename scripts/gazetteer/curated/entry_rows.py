"""The shape of entries.yml and measures.yml: sentences and cells that rest on rows of other files."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from gazetteer.curated.rows import OptionalEdtfText, Row, Slug, Text


class BriefRow(Row):
    """A sentence or a phrase; `proof` are ids of statements, events or figures that prove it."""

    text: Text
    proof: Annotated[list[Slug], Field(min_length=1)]


def _rows(value: object) -> object:
    """The mapping without its own line; its cells keep theirs."""
    if not isinstance(value, dict):
        return value
    return {key: part for key, part in value.items() if key != "line"}


class EntryRow(Row):
    """How the page of an entity opens; `box` leads from rows of labels.yml to cells."""

    about: Slug
    lead: list[BriefRow] = []
    box: Annotated[dict[str, list[BriefRow]], BeforeValidator(_rows)] = {}


class MeasureRow(Row):
    """A measure: when it began, what it gives, whom it reached."""

    id: Slug
    name: Text
    by: str = ""
    when: OptionalEdtfText = ""
    gives: BriefRow
    whom: BriefRow | None = None
