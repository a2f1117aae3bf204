"""The shape of the entries of articles.yml."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from gazetteer.curated.rows import (
    ArticleId,
    OptionalDay,
    OptionalEdtfText,
    Row,
    Text,
    listed,
    without_line,
)
from gazetteer.model.texts import CleanRule, Rights, State
from gazetteer.model.web_addresses import web_address
from gazetteer.problems import did_you_mean, quoted


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
CLEAN_RULES: tuple[CleanRule, ...] = get_args(CleanRule)


def _rule(name: object) -> object:
    if not isinstance(name, str) or name in CLEAN_RULES:
        return name
    expected = f"expected some of {', '.join(CLEAN_RULES)}"
    meant = did_you_mean(name.strip().lower(), CLEAN_RULES, expected)
    raise ValueError(f"there is no rule {quoted(name)}{meant}")


def _different(names: list[CleanRule]) -> list[CleanRule]:
    for name in CLEAN_RULES:
        if names.count(name) > 1:
            raise ValueError(f"{name} stands {names.count(name)} times; keep one")
    return names


CleanRules = Annotated[
    list[Annotated[CleanRule, BeforeValidator(_rule)]],
    BeforeValidator(listed),
    AfterValidator(_different),
]
TextKind = Literal[
    "text",
    "heading",
    "logo",
    "caption",
    "alt",
    "credit",
    "item",
    "quote",
    "pull",
    "code",
    "footnote",
]


class AuthorRow(Row):
    name: Text
    role: Text


class RepairRow(Row):
    """`at` is the paragraph or the sentence the damage stands in, where it stands several times.

    `proof: gbk` has the build check that the damage is the words read one GBK byte late.
    """

    damaged: Text
    repaired: Annotated[str, StringConstraints(strip_whitespace=True)]
    reason: Text
    proof: Literal["", "gbk"] = ""
    at: Annotated[str, StringConstraints(pattern=r"^(p[1-9]\d*(s[1-9]\d*[a-z]*)?)?$")] = ""


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
    state: State = "raw"
    kinds: Annotated[dict[str, TextKind], BeforeValidator(without_line)] = {}
    clean: CleanRules = []
    repairs: list[RepairRow] = []
    readings: list[ReadingRow] = []
