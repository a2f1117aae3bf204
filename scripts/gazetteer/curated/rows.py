"""The shape of what curators write in data/*.yml, checked field by field."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

from gazetteer.model.edtf import parse_edtf

EXAMPLES = {
    "id": "deep-robotics",
    "when": '"2025-02-10", "2024-22" (summer) or "2002/2007"',
    "published": '"2025-02-12"',
    "quotes": '- meijing-2025-02-07: "群核科技拥有全球最大的室内场景认知数据集"',
    "name_en": '{text: "Unitree", editorial: true, reason: "公司通用英文名"}',
    "other_names": '[{text: "游科", editorial: true, reason: "通用简称"}]',
    "editorial": "true",
    "summary": '{text: "…", quotes: […]}',
    "versions": "two entries or more, each {claim: …, quotes: […]}",
}
"""A right example for each field that is easily written wrong, for messages to curators."""


def _edtf(text: str) -> str:
    parse_edtf(text)
    return text


def _edtf_or_empty(text: str) -> str:
    return _edtf(text) if text else text


def _one_key_mappings(value: Any) -> Any:
    """`- article: "words"` is short to write; `{article, text}` is what it means."""
    if not isinstance(value, list):
        return value
    return [quote_fields(entry) for entry in value]


def quote_fields(entry: Any) -> Any:
    """`{article: words}` as `{article: …, text: …}`; anything else as it is."""
    if isinstance(entry, dict):
        keys = [key for key in entry if key != "line"]
        if len(keys) == 1:
            return {"article": keys[0], "text": entry[keys[0]], "line": entry.get("line", 0)}
    return entry


def _name_fields(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


def without_line(value: Any) -> Any:
    """The plain YAML values without the lines that yaml_source adds to mappings."""
    if isinstance(value, dict):
        return {key: without_line(part) for key, part in value.items() if key != "line"}
    if isinstance(value, list):
        return [without_line(part) for part in value]
    return value


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
RESERVED = ("index", "others")
"""Names of pages that every section has; no id may be one of them."""


def _free(text: str) -> str:
    if text in RESERVED:
        raise ValueError(f"{text!r} is the name of a page of its own; choose another id")
    return text


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"), AfterValidator(_free)]
SECTIONS_OF_A_PAGE = ("numbers", "events", "elsewhere", "related", "mentions")
"""Anchors that every page of an entity has; no topic may be one of them."""


def _no_section(text: str) -> str:
    if text in SECTIONS_OF_A_PAGE:
        raise ValueError(f"{text!r} is a section of every page; choose another topic of labels.yml")
    return text


Topic = Annotated[Slug, AfterValidator(_no_section)]
ArticleId = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*$"), AfterValidator(_free)
]
TextKind = Literal["text", "heading", "logo", "caption", "credit", "item", "quote", "pull"]
EdtfText = Annotated[str, AfterValidator(_edtf)]
OptionalEdtfText = Annotated[str, AfterValidator(_edtf_or_empty)]


class Row(BaseModel):
    """An entry of a data file; `line` is where it begins."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    line: int = 0


class QuoteRow(Row):
    article: str
    text: Text


Quotes = Annotated[list[QuoteRow], BeforeValidator(_one_key_mappings), Field(min_length=1)]


class EditorialRow(Row):
    """What no article says: the words and the reason for adding them."""

    text: Text
    editorial: Literal["true"]
    reason: Text


class AliasRow(Row):
    """A name that stands in an article; never found inside one of the `except_in` words."""

    text: Text
    except_in: list[Text] = []


Alias = Annotated[AliasRow, BeforeValidator(_name_fields)]
EnglishName = AliasRow | EditorialRow


class StatementRow(Row):
    text: Text
    quotes: Quotes


class FactRow(StatementRow):
    topic: Topic
    about: list[str] = []


class EntityRow(Row):
    id: Slug
    name: Text
    name_en: Annotated[EnglishName, BeforeValidator(_name_fields)] | None = None
    aliases: list[Alias] = []
    other_names: list[EditorialRow] = []
    summary: StatementRow
    facts: list[FactRow] = []
    type: Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$")] = ""
    within: str = ""
    dragon: bool = False


class AuthorRow(Row):
    name: Text
    role: Text


class RepairRow(Row):
    """`proof: gbk` has the build check that the damage is the words read one GBK byte late."""

    damaged: Text
    repaired: Text
    reason: Text
    proof: Literal["", "gbk"] = ""


class ArticleRow(Row):
    id: ArticleId
    seed: Text
    short: str = ""
    title: str = ""
    outlet: str = ""
    column: str = ""
    authors: list[AuthorRow] = []
    published: OptionalEdtfText = ""
    url: Annotated[str, StringConstraints(pattern=r"^(https?://\S+)?$")] = ""
    notes: list[Text] = []
    kinds: Annotated[dict[str, TextKind], BeforeValidator(without_line)] = {}
    repairs: list[RepairRow] = []


EventKind = Literal[
    "policy", "company", "meeting", "media", "education", "research", "market", "plan"
]


class EventRow(Row):
    id: Slug
    when: EdtfText
    title: Text
    kind: EventKind
    entities: Annotated[list[str], Field(min_length=1)]
    dated_by: str = ""
    quotes: Quotes


FigureKind = Literal[
    "amount", "count", "share", "rank", "growth", "duration", "ratio", "age", "threshold", "target"
]


class FigureRow(Row):
    id: Slug
    value: Text
    unit: str = ""
    kind: FigureKind
    about: str
    label: Text
    when: OptionalEdtfText = ""
    by: str = ""
    quotes: Quotes


class VersionRow(Row):
    claim: Text
    quotes: Quotes


class DisagreementRow(Row):
    id: Slug
    kind: Literal["conflict", "judgement", "variant"]
    topic: Text
    entities: list[str] = []
    versions: Annotated[list[VersionRow], Field(min_length=2)]
    comment: Text


class VoiceRow(Row):
    who: Text
    stance: Literal["argues", "doubts", "qualifies"]
    text: Text
    entities: list[str] = []
    quotes: Quotes


class ThemeRow(Row):
    id: Slug
    name: Text
    summary: StatementRow
    voices: Annotated[list[VoiceRow], Field(min_length=1)]


class ReasonRow(Row):
    """Why a sentence that holds something is used nowhere."""

    article: ArticleId
    sentence: Text
    reason: Text
