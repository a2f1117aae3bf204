"""Where everything lives: the path and anchor of each article, sentence, entity and event."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from gazetteer.model import Entity, EntityKind, Event
from gazetteer.model.texts import Article, Quote
from gazetteer.pages.markup import Markdown

SECTIONS: Mapping[EntityKind, str] = {
    "company": "companies",
    "city": "cities",
    "person": "people",
    "organisation": "organisations",
    "policy": "policies",
    "work": "works",
}
ARTICLES = "articles/index.md"
COVERAGE = "coverage/index.md"
TIMELINE = "timeline/index.md"
FIGURES = "figures/index.md"
MEASURES = "measures/index.md"
THEMES = "themes/index.md"
DISAGREEMENTS = "disagreements/index.md"
SOMETIMES = (*SECTIONS.values(), "relations", "measures", "disagreements", "themes", "figures")
"""Sections that are there only while something stands in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A page of docs/ and, where it is a part of one, the anchor within."""

    path: str
    anchor: str = ""

    def seen_from(self, path: str) -> Markdown:
        """The link to here from another page: relative, as Markdown wants it."""
        anchor = f"#{self.anchor}" if self.anchor else ""
        if path == self.path and anchor:
            return Markdown(anchor)
        return Markdown(_from_folder(self.path, path.rpartition("/")[0]) + anchor)

    @property
    def url(self) -> str:
        """The address on the site, relative to its root."""
        folder = self.path.removesuffix("index.md").removesuffix(".md")
        folder = folder if not folder or folder.endswith("/") else f"{folder}/"
        return folder + (f"#{self.anchor}" if self.anchor else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link as a page prints it; `title` says where it leads, `key` is the id it stands for, `lang` its language if it is not the site's."""

    text: str
    url: Markdown
    kind: str = ""
    key: str = ""
    count: int = 0
    title: str = ""
    lang: str = ""


@lru_cache(maxsize=1 << 16)
def _from_folder(path: str, folder: str) -> str:
    return posixpath.relpath(path, folder or ".")


class Addresses:
    """Looks up the address of any entity."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = {entity.id: entity_address(entity) for entity in entities}

    def entity(self, name: str) -> Address:
        return self._entities[name]


def entity_address(entity: Entity) -> Address:
    section = SECTIONS[entity.kind]
    if entity.paged:
        return Address(path=f"{section}/{entity.id}.md")
    return Address(path=f"{section}/others.md", anchor=entity.id)


def statement_address(name: str, entity: Entity) -> Address:
    """The statement of that id on the page of an entity it is about; an entry has no place for each."""
    address = entity_address(entity)
    return replace(address, anchor=name) if entity.paged else address


def article_address(article: Article) -> Address:
    return Address(path=f"articles/{article.id}.md")


def sentence_address(article: str, sentence: str) -> Address:
    return Address(path=f"articles/{article}.md", anchor=sentence)


def quote_address(quote: Quote) -> Address:
    """The sentence quoted; where there are several, the place that highlights all of them."""
    return sentence_address(quote.article, range_anchor(quote.sentences))


def range_anchor(sentences: Sequence[str]) -> str:
    """`p3s1` for one sentence, `p3s1-2` for p3s1 and p3s2: a quote lies within one paragraph."""
    first, last = sentences[0], sentences[-1]
    return first if first == last else f"{first}-{last.partition('s')[2]}"


def event_address(event: Event) -> Address:
    return Address(path=TIMELINE, anchor=event.id)


def place_words(sentence: str) -> str:
    """p12s2 → 第12段第2句: what stands for words that may not be shown."""
    paragraph, _, number = sentence.removeprefix("p").partition("s")
    return f"第{paragraph}段第{number}句"
