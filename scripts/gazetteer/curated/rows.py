"""What the rows of all data files are made of: texts, ids, dates, quotes, each field checked."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import one_line

EXAMPLES = {
    "id": "deep-robotics",
    "when": '"2025-02-10", "2024-22" (summer) or "2002/2007"',
    "published": '"2025-02-12"',
    "quotes": '- meijing-2025-02-07: "群核科技拥有全球最大的室内场景认知数据集"',
    "name_en": '{text: "Unitree", editorial: true, reason: "公司通用英文名"}',
    "other_names": '[{text: "游科", editorial: true, reason: "通用简称"}]',
    "editorial": "true",
    "summary": '{text: "…", quotes: […]}',
    "within": '{id: anhui, editorial: true, reason: "行政区划"}',
    "ties": '["elon-musk 转发 unitree"]',
    "weight": "main or more",
    "clean": "[pinyin, gbk]",
    "at": "p12s2",
    "words": "[机器狗, 四足机器人]",
    "versions": "two entries or more, each {claim: …, quotes: […]}",
}
"""A right example for each field that is easily written wrong, for messages to curators."""


def _edtf(text: str) -> str:
    parse_edtf(text)
    return text


def _edtf_or_empty(text: str) -> str:
    return _edtf(text) if text else text


def _day_or_empty(text: str) -> str:
    if _edtf_or_empty(text) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise ValueError(f"{text!r} is not one day; write it as 2025-03-04")
    return text


def _one_key_mappings(value: Any) -> Any:
    """`- article: "words"` is short to write; `{article, text}` is what it means."""
    if not isinstance(value, list):
        return value
    return [quote_fields(entry) for entry in value]


def quote_fields(entry: Any) -> Any:
    """`{article: words}` as `{article: …, text: …}`; anything else as it is."""
    if isinstance(entry, dict):
        keys = [key for key in entry if key != "line"]
        if len(keys) == 1 and keys != ["of"]:
            return {"article": keys[0], "text": entry[keys[0]], "line": entry.get("line", 0)}
    return entry


def name_fields(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


def listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


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


LONGEST_ID = 80
Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_ID),
    AfterValidator(_free),
]
ArticleId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*$", max_length=LONGEST_ID),
    AfterValidator(_free),
]
EdtfText = Annotated[str, AfterValidator(_edtf)]
OptionalEdtfText = Annotated[str, AfterValidator(_edtf_or_empty)]
OptionalDay = Annotated[str, AfterValidator(_day_or_empty)]


def _joined(value: Any) -> Any:
    if isinstance(value, list):
        return [one_line(part) if isinstance(part, str) else part for part in value]
    return one_line(value) if isinstance(value, str) else value


class Row(BaseModel):
    """An entry of a data file; `line` is where it begins."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    line: int = 0

    @model_validator(mode="before")
    @classmethod
    def _lines_joined(cls, entry: Any) -> Any:
        """Texts are one line each: in a calendar or a table a line end begins something else."""
        if not isinstance(entry, dict):
            return entry
        return {key: _joined(value) for key, value in entry.items()}


class QuoteRow(Row):
    """Words of an article; those taken from another row name it in `of`, and are checked there."""

    article: str
    text: Text
    of: str = ""


OptionalQuotes = Annotated[list[QuoteRow], BeforeValidator(_one_key_mappings)]
Quotes = Annotated[OptionalQuotes, Field(min_length=1)]


class EditorialRow(Row):
    """What no article says: the words and the reason for adding them.

    A name of this kind is looked for in new articles all the same, but never inside one of the `except_in`
    words, and not at all if it is also a `common` word.
    """

    text: Text
    editorial: Literal["true"]
    reason: Text
    except_in: list[Text] = []
    common: Literal["", "true"] = ""


class SummaryRow(Row):
    text: Text
    quotes: Quotes
