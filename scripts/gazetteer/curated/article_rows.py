"""The shape of the entries of articles.yml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from gazetteer.curated.rows import (
    ArticleId,
    OptionalDay,
    OptionalEdtfText,
    Row,
    Text,
    without_line,
)
from gazetteer.model.texts import Rights
from gazetteer.model.web_addresses import web_address


def _linkable(url: str) -> str:
    if url and not web_address(url):
        raise ValueError(
            f"{url!r} is no address to link to; write it as https://news.example/1, with nobody before an @"
        )
    return url


WebAddress = Annotated[
    str,
    BeforeValidator(lambda url: (isinstance(url, str) and web_address(url)) or url),
    StringConstraints(pattern=r"^(https?://\S+)?$"),
    AfterValidator(_linkable),
]
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
    title: Annotated[str, StringConstraints(max_length=300)] = ""
    outlet: str = ""
    column: str = ""
    authors: list[AuthorRow] = []
    published: OptionalEdtfText = ""
    url: WebAddress = ""
    archive_url: WebAddress = ""
    accessed: OptionalDay = ""
    notes: list[Text] = []
    rights: Rights = "full"
    kinds: Annotated[dict[str, TextKind], BeforeValidator(without_line)] = {}
    repairs: list[RepairRow] = []
    readings: list[ReadingRow] = []
