"""What a new source says of itself, each value with the place that says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.intake.bylines import Bylines, read_bylines
from gazetteer.intake.finds import NOTHING, PRINTED_DAY, Found, FoundAuthor
from gazetteer.model.texts import Article, Paragraph
from gazetteer.model.web_addresses import web_address
from gazetteer.sources.front_fields import front_outlet, front_url
from gazetteer.sources.front_matter import TITLE, first_field
from gazetteer.sources.publication import KEYS, publication_date
from gazetteer.sources.seeds import Seed

_DAY = re.compile(PRINTED_DAY)
_ORIGINAL = re.compile(
    r"(?:原文|本文|文章|来源|來源)(?:的)?(?:链接|鏈接|連結|地址|网址|網址)(?:[：:]|为)\s*(https?://[^\s，。；、）)】]+)"
)
_KEPT = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(https?://.+)")
"""The address of a copy in the Wayback Machine, which holds that of the original."""
_LONGEST_LINE, _HEAD, _FOOT = 60, 5, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """`known` is what the reader of sources takes from the file without an entry; the rest has to stand in one."""

    known: tuple[tuple[str, Found], ...]
    published: Found
    url: Found
    archive_url: Found
    outlet: Found
    authors: tuple[FoundAuthor, ...]
    credits: tuple[str, ...]

    @property
    def publisher(self) -> str:
        """Who published it, wherever that is said."""
        return self.outlet.value or dict(self.known).get("outlet", NOTHING).value

    @property
    def lacking(self) -> tuple[str, ...]:
        """Fields for readers that neither the file nor its text says."""
        said = {name for name, _ in self.known}
        new = {"outlet": self.outlet, "published": self.published, "url": self.url}
        return tuple(name for name, one in new.items() if name not in said and not one.value)


def find_all(seed: Seed, article: Article) -> Findings:
    bylines = read_bylines(article)
    worded = [one for one in article.paragraphs if one.sentences]
    known = [("title", _title(seed, article))]
    if article.published:
        known.append(("published", _published(seed, article.published.text)))
    kept = _KEPT.fullmatch(article.url)
    if article.url:
        key = _key_of(seed, front_url(seed.meta))
        where = f"front matter: {key}" if key else "the last link"
        known.append(("url", Found(value=article.url, where=where)))
    if outlet := front_outlet(seed.meta):
        where = f"front matter: {_key_of(seed, outlet)}"
        known.append(("outlet", Found(value=outlet, where=where)))
    if article.authors:
        names = "、".join(author.name for author in article.authors)
        known.append(("authors", Found(value=names, where="front matter")))
    return Findings(
        known=tuple(known),
        published=NOTHING if article.published else _printed_day(worded),
        url=_original_of(kept[1]) if kept else NOTHING if article.url else _printed_address(worded),
        archive_url=Found(value=article.url, where="the address in the file") if kept else NOTHING,
        outlet=_new_outlet(bylines, front_outlet(seed.meta)),
        authors=_new_authors(bylines, article),
        credits=bylines.credits,
    )


def _key_of(seed: Seed, value: str) -> str:
    return next((key for key, text in seed.meta.items() if value and text.strip() == value), "")


def _title(seed: Seed, article: Article) -> Found:
    given = first_field(seed.meta, TITLE)
    if given and given == article.printed_title:
        return Found(value=given, where=f"front matter: {_key_of(seed, given) or 'title'}")
    if article.title.startswith("［"):
        return Found(value=article.title, where="nobody says it: how the text opens")
    shown = any(one.original == article.printed_title for one in article.paragraphs)
    return Found(value=article.title, where="the first line" if shown else "the first heading")


def _published(seed: Seed, text: str) -> Found:
    if not first_field(seed.meta, KEYS):
        return Found(value=text, where="the file's name")
    fields = {key.strip().lower(): key for key, value in seed.meta.items() if value.strip()}
    return Found(value=text, where=f"front matter: {next(fields[k] for k in KEYS if k in fields)}")


def _printed_day(worded: Sequence[Paragraph]) -> Found:
    """A day in a short line at the head of the text."""
    for one in worded[:_HEAD]:
        text = one.original.strip()
        if len(text) > _LONGEST_LINE or text.endswith(("。", "？", "！")) or not _DAY.search(text):
            continue
        try:
            day = publication_date({"date": text})
        except ValueError:
            continue
        if day:
            return Found(value=day.text, where=f"{one.id}: {text[:30]}")
    return NOTHING


def _original_of(address: str) -> Found:
    return Found(value=web_address(address), where="within the address of the copy")


def _printed_address(worded: Sequence[Paragraph]) -> Found:
    """An address that a line at either end calls that of the original."""
    for one in (*worded[:_HEAD], *worded[-_FOOT:]):
        found = _ORIGINAL.search(one.original)
        if found and web_address(found[1]):
            return Found(value=web_address(found[1]), where=one.id)
    return NOTHING


def _new_outlet(bylines: Bylines, given: str) -> Found:
    """What the text says of its source holds against a field, which often names the site that reprints it."""
    return bylines.outlet if bylines.outlet.value != given else NOTHING


def _new_authors(bylines: Bylines, article: Article) -> tuple[FoundAuthor, ...]:
    """The people of the text, with those of the fields that it does not name: an entry holds instead of both."""
    named = {one.name for one in bylines.authors}
    others = [one for one in article.authors if one.name not in named]
    if not bylines.authors or (not named.difference(one.name for one in article.authors)):
        return ()
    given = (FoundAuthor(name=one.name, role=one.role, where="front matter") for one in others)
    return (*bylines.authors, *given)
