"""What the head of a saved page says of its article: title, day, address, outlet, authors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString

from gazetteer.intake.finds import NOTHING, PRINTED_DAY, Found
from gazetteer.model.texts import one_line
from gazetteer.model.web_addresses import web_address
from gazetteer.sources.publication import publication_date
from gazetteer.sources.surnames import is_full_name

_TITLES = ("og:title", "twitter:title", "dc.title", "articletitle", "headline")
_DAYS = (
    *("article:published_time", "og:published_time", "datepublished", "publishdate", "pubdate"),
    *(
        "publish_time",
        "apub:time",
        "og:release_date",
        "article:create_at",
        "weibo: article:create_at",
    ),
    *("parsely-pub-date", "dc.date", "dc.date.issued", "release_date", "date"),
)
_ADDRESSES = ("og:url", "twitter:url")
_OUTLETS = ("og:site_name", "mediaid", "source", "contentsource", "application-name")
_AUTHORS = ("author", "article:author", "og:article:author", "dc.creator", "parsely-author")
_SITE = re.compile(r"\s*(?:[_|｜]|\s[-–—:·]{1,2}\s|[-–—](?=[^-–—]{1,12}$))\s*")
_SAVED = re.compile(r"saved from url=\(\d+\)(\S+)")
_DAY = re.compile(rf"{PRINTED_DAY}\s?[日号]?(?:\s*\d{{1,2}}[:：]\d{{2}})?")
_LABEL = re.compile(r"^(?:稿件|文章|本文)?(?:来源|來源)[：:]\s*")
_LONGEST_LINE = 80
_NEAR = 1500
"""Characters around the title within which a page prints the day of its article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is not found is NOTHING."""

    title: Found
    published: Found
    url: Found
    outlet: Found
    author: Found

    @property
    def fields(self) -> tuple[tuple[str, Found], ...]:
        """The names of the fields of front matter that say the same."""
        return (
            ("title", self.title),
            ("date", self.published),
            ("url", self.url),
            ("outlet", self.outlet),
            ("author", self.author),
        )


NO_HEAD = Head(title=NOTHING, published=NOTHING, url=NOTHING, outlet=NOTHING, author=NOTHING)


def read_head(page: BeautifulSoup) -> Head:
    """The usual metas first, then linked data, then what the page prints."""
    metas = _metas(page)
    linked = tuple(_linked_articles(page))
    return Head(
        title=_title(page, metas, linked),
        published=_published(page, metas, linked),
        url=_url(page, metas),
        outlet=_outlet(metas, linked),
        author=_author(metas, linked),
    )


def _metas(page: BeautifulSoup) -> dict[str, str]:
    """Name of a meta, in small letters → its content; the first of a name holds."""
    metas: dict[str, str] = {}
    for tag in page.find_all("meta"):
        content = one_line(str(tag.get("content") or "")).strip()
        for key in ("property", "name", "itemprop"):
            name = str(tag.get(key) or "").strip().lower()
            if name and content:
                metas.setdefault(name, content)
    return metas


def _linked_articles(page: BeautifulSoup) -> Iterator[Mapping[str, Any]]:
    """The articles that the linked data of the page describes."""
    for script in page.find_all("script", type="application/ld+json"):
        try:
            words = (script.string or "").strip().removeprefix("<![CDATA[").removesuffix("]]>")
            found = json.loads(words, strict=False)
        except (ValueError, RecursionError):
            continue
        for one in found if isinstance(found, list) else [found]:
            graph = one.get("@graph", [one]) if isinstance(one, dict) else []
            for part in graph if isinstance(graph, list) else ():
                if isinstance(part, dict) and ("headline" in part or "datePublished" in part):
                    yield part


def _first(metas: Mapping[str, str], names: Iterable[str]) -> Found:
    return next((Found(value=metas[name], where=name) for name in names if name in metas), NOTHING)


def _title(
    page: BeautifulSoup, metas: Mapping[str, str], linked: tuple[Mapping[str, Any], ...]
) -> Found:
    """A first-level heading that the page's own title begins with or holds, else what the metas say."""
    whole = one_line(page.title.get_text()) if page.title else ""
    given = _first(metas, _TITLES)
    told = [text for text in (given.value, whole) if text]
    for heading in page.find_all(["h1", "h2"]):
        words = " ".join(heading.get_text().split())
        if len(words) > 3 and any(_begins(words, text) for text in told):
            return Found(value=words, where=f"<{heading.name}>")
    if given.value:
        return Found(value=_without_site(given.value), where=given.where)
    for one in linked:
        if isinstance(one.get("headline"), str):
            return Found(value=one_line(one["headline"]), where="linked data: headline")
    return Found(value=_without_site(whole), where="<title>") if whole else NOTHING


def _begins(words: str, whole: str) -> bool:
    """Whether the whole begins with the words, or is little more than they are."""
    part, text = _plain(words), _plain(whole)
    return bool(part) and (text.startswith(part) or (part in text and 2 * len(part) > len(text)))


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _without_site(title: str) -> str:
    """The title without the names of section and site behind it, which are shorter."""
    parts = _SITE.split(title.strip())
    longest = max(parts, key=len)
    return longest.strip() if parts[0] == longest else title.strip()


def _published(
    page: BeautifulSoup, metas: Mapping[str, str], linked: tuple[Mapping[str, Any], ...]
) -> Found:
    candidates = [Found(value=metas[name], where=name) for name in _DAYS if name in metas]
    candidates += [
        Found(value=str(one["datePublished"]), where="linked data: datePublished")
        for one in linked
        if one.get("datePublished")
    ]
    candidates += [
        Found(value=str(tag.get("datetime") or tag.get_text()), where="<time>")
        for tag in page.find_all("time")
    ]
    candidates += _printed_days(page)
    for one in candidates:
        try:
            day = publication_date({"date": one.value})
        except ValueError:
            continue
        if day:
            return Found(value=day.text, where=one.where)
    return NOTHING


def _printed_days(page: BeautifulSoup) -> Iterator[Found]:
    """Days in short lines; with an hour first, then those right behind the first heading."""
    texts = (one for one in page.find_all(string=_DAY) if not _is_program(one))
    lines = [" ".join(text.split()) for text in texts]
    short = [line for line in lines if len(line) <= _LONGEST_LINE]
    for needs_hour in (True, False):
        for line in short:
            found = _DAY.search(line)
            if found and (":" in found[0] or "：" in found[0]) == needs_hour:
                yield Found(value=found[0], where=f"printed: {line[:30]}")


def _is_program(text: NavigableString) -> bool:
    programs = ("script", "style", "template", "noscript")
    return (
        isinstance(text, PreformattedString) or text.parent is None or text.parent.name in programs
    )


def _url(page: BeautifulSoup, metas: Mapping[str, str]) -> Found:
    link = page.find("link", rel="canonical")
    saved = _SAVED.search(str(page)[:2000])
    candidates = (
        Found(value=str(link.get("href") or "") if link else "", where="canonical"),
        *(Found(value=metas.get(name, ""), where=name) for name in _ADDRESSES),
        Found(value=saved[1] if saved else "", where="saved from url"),
    )
    for one in candidates:
        if web_address(one.value):
            return Found(value=web_address(one.value), where=one.where)
    return NOTHING


def _outlet(metas: Mapping[str, str], linked: tuple[Mapping[str, Any], ...]) -> Found:
    given = _first(metas, _OUTLETS)
    name = _LABEL.sub("", given.value)
    if name and not web_address(name):
        # a name of Han characters ends where white space or a channel begins
        whole = name if name.isascii() else str(re.split(r"\s|-", name)[0])
        return Found(value=whole, where=given.where)
    for one in linked:
        publisher = one.get("publisher")
        told = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(told, str) and told.strip():
            return Found(value=one_line(told).strip(), where="linked data: publisher")
    return NOTHING


def _author(metas: Mapping[str, str], linked: tuple[Mapping[str, Any], ...]) -> Found:
    given = _first({k: v for k, v in metas.items() if _names_people(v)}, _AUTHORS)
    if given.value:
        return given
    for one in linked:
        authors = one.get("author")
        people = authors if isinstance(authors, list) else [authors]
        names = [
            str(person.get("name") if isinstance(person, dict) else person or "").strip()
            for person in people
        ]
        if any(names) and all(_names_people(name) for name in names if name):
            return Found(value="、".join(filter(None, names)), where="linked data: author")
    return NOTHING


def _names_people(text: str) -> bool:
    """Names of people by their form: sites and programs write themselves into these fields, too."""
    if text.isascii():
        return bool(re.fullmatch(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}", text))
    return all(map(is_full_name, filter(None, re.split(r"[\s、,，;；/]+", text))))
