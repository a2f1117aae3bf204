"""The shape of the entries of data/statements/*.yml."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from gazetteer.curated.rows import Quotes, Row, Slug, Text, listed, without_line

LONGEST_STATEMENT = 140
SECTIONS_OF_A_PAGE = (
    *("versus", "rivals", "numbers", "events", "relations", "related"),
    *("elsewhere", "mentions", "cite"),
)
"""Anchors that every page of an entity has; no topic may be one of them."""


def _no_section(text: str) -> str:
    if text in SECTIONS_OF_A_PAGE:
        raise ValueError(f"{text!r} is a section of every page; choose another topic of labels.yml")
    return text


Topic = Annotated[Slug, AfterValidator(_no_section)]


class StatementRow(Row):
    """A claim; see data/README.md. `about` leads from entities to topics, `by` lists who says it."""

    id: Slug
    text: Annotated[Text, Field(max_length=LONGEST_STATEMENT)]
    by: Annotated[list[Text], BeforeValidator(listed)] = []
    about: Annotated[dict[str, Topic], BeforeValidator(without_line), Field(min_length=1)]
    ties: list[Annotated[str, StringConstraints(pattern=r"^\S+ \S+ \S+$")]] = []
    quotes: Quotes
