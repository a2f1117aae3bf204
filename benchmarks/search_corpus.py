"""What the search queries are drawn from: the text of a built site, block by block, and the names of data/*.yml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import opencc
import yaml

ROOT = Path(__file__).resolve().parent.parent
KINDS = ("companies", "cities", "people", "organisations", "policies", "works")
BREAKS = frozenset(
    "p li h1 h2 h3 h4 h5 h6 td th tr div dt dd blockquote pre section article ul ol table figure"
    " figcaption br hr details summary".split()
)
HIDDEN = frozenset({"script", "style", "svg", "nav", "button"})
LEADS_ON = 'http-equiv="refresh"'
"""What a page has that only leads on to where its subject stands now."""
INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_SIMPLIFIED = opencc.OpenCC("t2s")


@cache
def fold(text: str) -> str:
    """Simplified, NFKC, lower case; only letters, digits, per cent signs and decimal points stay."""
    plain = unicodedata.normalize("NFKC", INVISIBLE.sub("", text))
    low = re.sub(r"(?<=\d)\.(?=\d)", "\0", str(_SIMPLIFIED.convert(plain)).lower())
    kept = (one for one in low if one in "\0%" or unicodedata.category(one)[0] in "LN")
    return "".join(kept).replace("\0", ".")


class _Blocks(HTMLParser):
    """The text blocks of the page's own content; `prose` are those with numbered sentences of an article."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self.prose: dict[str, None] = {}
        self._articles = 0
        self._hidden = 0
        self._sentence = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "article" and (self._articles or "md-content__inner" in str(dict(attrs))):
            self._articles += 1
        self._hidden += tag in HIDDEN
        self._sentence |= bool(re.fullmatch(r"p\d+s\d+", dict(attrs).get("id") or ""))
        if tag in BREAKS:
            self._close()

    def handle_endtag(self, tag: str) -> None:
        self._articles -= tag == "article" and self._articles > 0
        self._hidden -= tag in HIDDEN
        if tag in BREAKS:
            self._close()

    def _close(self) -> None:
        if self._sentence and self.blocks[-1].strip():
            self.prose[str(_SIMPLIFIED.convert(self.blocks[-1].strip()))] = None
        self.blocks.append("")
        self._sentence = False

    def handle_data(self, data: str) -> None:
        if self._articles and not self._hidden:
            self.blocks[-1] += data


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A company, place, person …: `name` first among its names, `page` its address or None if it shares one."""

    id: str
    kind: str
    name: str
    other: tuple[str, ...]
    page: str | None
    heading: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.other)

    @property
    def need(self) -> list[str]:
        """Words of which a page about it has one; two Latin letters stand inside too many others."""
        telling = [name for name in self.names if not re.fullmatch(r"[\x00-\x7f]{1,3}", name)]
        return telling or list(self.names)


@dataclass(frozen=True, eq=False, kw_only=True)
class Corpus:
    """A built site: `folded` address → text, `articles` the chosen articles' paragraphs, `dates` 2月10日 → its ISO form."""

    folded: dict[str, str]
    articles: tuple[str, ...]
    entities: tuple[Entity, ...]
    dates: dict[str, str]
    text: str
    names: dict[str, frozenset[str]]

    def stands(self, words: str) -> bool:
        """Whether the words are anywhere on the site or in a name."""
        return fold(words) in self.text or any(fold(words) in name for name in self.names)


def _rows(folder: Path, kind: str) -> Iterator[dict[str, object]]:
    yield from yaml.safe_load((folder / f"{kind}.yml").read_text(encoding="utf-8")) or []


def _spelled(values: object) -> Iterator[str]:
    """Names as data/*.yml writes them: a string, {text: …} or a list of both."""
    for value in values if isinstance(values, list) else [values]:
        if value:
            yield str(value["text"] if isinstance(value, dict) else value)


def _entity(kind: str, row: dict[str, object], pages: dict[str, tuple[str, ...]]) -> Entity:
    page = f"{kind}/{row['id']}/"
    other = [
        name for key in ("name_en", "aliases", "other_names") for name in _spelled(row.get(key))
    ]
    heading = next(iter(pages.get(page, ())), "").rstrip("#").strip()
    return Entity(
        id=str(row["id"]),
        kind=kind,
        name=str(row["name"]),
        other=tuple(dict.fromkeys(other)),
        page=page if page in pages else None,
        heading=heading,
    )


def _by_name(entities: Iterable[Entity]) -> dict[str, frozenset[str]]:
    owners: dict[str, set[str]] = {}
    for entity in entities:
        for name in entity.names:
            owners.setdefault(fold(name), set()).add(entity.id)
    return {name: frozenset(ids) for name, ids in sorted(owners.items())}


def _dates(sources: Iterable[str]) -> dict[str, str]:
    """Days printed as 2月10日 → 2025-02-10, those the site gives one year only."""
    found: dict[str, set[str]] = {}
    for source in sources:
        for iso, words in re.findall(r'<time datetime="(\d{4}-\d\d-\d\d)"[^>]*>([^<]*)', source):
            for day in re.findall(r"\d{1,2}月\d{1,2}日", words):
                found.setdefault(day, set()).add(iso)
    plain = {day: min(isos) for day, isos in sorted(found.items()) if len(isos) == 1}
    return {day: iso for day, iso in plain.items() if day == f"{int(iso[5:7])}月{int(iso[8:])}日"}


def load_corpus(site: Path, folder: Path, article: str = "") -> Corpus:
    """Reads a built site and the data files; with `article`, words are drawn from that one alone."""
    files = {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in sorted(site.rglob("index.html"))
    }
    sources = {page: text for page, text in files.items() if LEADS_ON not in text}
    read = {page: _Blocks(source) for page, source in sources.items()}
    pages = {
        page: tuple(dict.fromkeys(block.strip() for block in one.blocks if block.strip()))
        for page, one in read.items()
    }
    entities = tuple(_entity(kind, row, pages) for kind in KINDS for row in _rows(folder, kind))
    chosen = [page for page in pages if re.fullmatch(rf"articles/{article or '[^/]+'}/", page)]
    folded = {page: "\n".join(fold(block) for block in blocks) for page, blocks in pages.items()}
    return Corpus(
        folded=folded,
        articles=tuple(dict.fromkeys(block for page in chosen for block in read[page].prose)),
        entities=entities,
        dates=_dates(sources[page] for page in (chosen if article else sources)),
        text="\n".join(folded.values()),
        names=_by_name(entities),
    )
