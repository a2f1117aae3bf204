"""The shape of the entries of articles.yml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, StringConstraints

from gazetteer.curated.rows import ArticleId, OptionalEdtfText, Row, Text, without_line

TextKind = Literal["text", "heading", "logo", "caption", "credit", "item", "quote", "pull"]


class AuthorRow(Row):
    name: Text
    role: Text


class RepairRow(Row):
    """`proof: gbk` has the build check that the damage is the words read one GBK byte late."""

    damaged: Text
    repaired: Text
    reason: Text
    proof: Literal["", "gbk"] = ""


class ReadingRow(Row):
    """Words of a Traditional article and what they are in Simplified, character for character."""

    original: Text
    simplified: Text


class ArticleRow(Row):
    id: ArticleId
    seed: Text
    short: str = ""
    speaker: str = ""
    title: str = ""
    outlet: str = ""
    column: str = ""
    authors: list[AuthorRow] = []
    published: OptionalEdtfText = ""
    url: Annotated[str, StringConstraints(pattern=r"^(https?://\S+)?$")] = ""
    notes: list[Text] = []
    kinds: Annotated[dict[str, TextKind], BeforeValidator(without_line)] = {}
    repairs: list[RepairRow] = []
    readings: list[ReadingRow] = []
