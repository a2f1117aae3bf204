"""The id of a new article: proposed from outlet and day, checked against all that was ever published."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError
from pypinyin import lazy_pinyin

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.redirect_rows import RedirectRow
from gazetteer.curated.rows import LONGEST_ID, RESERVED, ArticleId
from gazetteer.model.texts import Article
from gazetteer.sources.chinese import to_simplified
from gazetteer.writing.published_urls import Listed

_DATED = re.compile(r"-\d{4}(?:-\d{2}){0,2}(?:-\d+)?$")
_ID: TypeAdapter[str] = TypeAdapter(ArticleId)
_HOST_PARTS = frozenset("www m mp wap news com cn net org co hk tw mo edu gov info io me".split())
_FROM_TITLE, _LONGEST_SLUG = 4, 40
"""Han characters and whole words of a title, or letters of a name, that make an id."""


def taken_ids(
    articles: Collection[str], published: Sequence[Listed], redirects: Sequence[RedirectRow]
) -> Mapping[str, str]:
    """Id → why no other article may have it."""
    stand = [one.address for one in published]
    gone = [row.page for row in redirects]
    return {
        **{name: "its address was published" for name in _named(stand)},
        **{name: "data/redirects.yml leads on from it" for name in _named(gone)},
        **dict.fromkeys(articles, "another article has it"),
    }


def _named(addresses: Collection[str]) -> set[str]:
    parts = (address.partition("#")[0].split("/") for address in addresses)
    return {part[1] for part in parts if part[0] == "articles" and len(part) > 2 and part[1]}


def id_fault(name: str, taken: Mapping[str, str]) -> str:
    """Why this may be no id, in a sentence; "" if it may."""
    if name in RESERVED:
        return f"{name!r} is the name of a page of its own; choose another id"
    try:
        _ID.validate_python(name)
    except ValidationError:
        return (
            f"{name!r} is no id; expected lower-case ASCII letters, digits and hyphens, at most {LONGEST_ID}, "
            "such as zaobao-2025-02-23"
        )
    return f"the id {name!r} is not free: {taken[name]}" if name in taken else ""


def propose_id(
    article: Article, outlet: str, rows: Sequence[ArticleRow], taken: Collection[str]
) -> str:
    """The word by which other articles of the outlet go, else its name in pinyin; and the day."""
    known = (
        _DATED.sub("", row.id)
        for row in rows
        if outlet and outlet in (row.outlet, row.short, row.column)
    )
    slug = (
        next(known, "") or _slug(outlet) or _host(article.url) or _slug(_title_words(article.title))
    )
    name = "-".join(filter(None, (slug or "article", _day(article))))
    free = (f"{name}-{n}" if n > 1 else name for n in range(1, len(taken) + 3))
    return next(one for one in free if one not in taken)


def _day(article: Article) -> str:
    when = article.published
    if not when or not when.first_day:
        return ""
    if when.is_single and when.precision in ("day", "month", "year"):
        return re.sub(r"[^\d-]", "", when.text)
    return str(when.first_day.year)


def _slug(name: str) -> str:
    letters = "".join(lazy_pinyin(to_simplified(name), errors=lambda other: f" {other} "))
    words = re.findall(r"[a-z0-9]+", letters.lower())
    joined = "-".join(words) if name.isascii() else "".join(words)
    return joined[:_LONGEST_SLUG].strip("-")


def _title_words(title: str) -> str:
    words = re.findall(r"[A-Za-z0-9]+|[^\W_]", title)[:_FROM_TITLE]
    return (" " if title.isascii() else "").join(words)


def _host(url: str) -> str:
    parts = (urlsplit(url).hostname or "").split(".")
    own = [part for part in parts[:-1] or parts if part not in _HOST_PARTS]
    return _slug(own[-1]) if own else ""
