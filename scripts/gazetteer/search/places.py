"""The places a search can lead to, pages and entries of pages, each with all that it prints."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gazetteer.model import Entity, Gazetteer
from gazetteer.pages.addresses import Address, article_address
from gazetteer.search.rows import Row, place_of
from gazetteer.search.spans import SentenceNumbers, Span
from gazetteer.search.text import page_pieces, page_title

_SHORTEST_SPAN = 8
"""Fewer characters of an article are kept as words: that is shorter than telling where they stand."""

_Known = tuple[tuple[int, ...], int | None, Span | None, str]
"""What a part of a text is: rows and perhaps an entity of that name, words of an article, or other words."""
_IN_BRACKETS = re.compile(r"(.+?)（([^（）]*)）$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`names` open it: its title first, then the English name or nothing, then other names in use."""

    url: str
    kind: str
    names: tuple[str, ...]
    other_names: tuple[str, ...] = ()


@dataclass(slots=True)
class Print:
    """What a place prints: words of articles, names of entities and rows by number, other words."""

    spans: set[Span] = field(default_factory=set)
    entities: set[int] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)
    words: set[str] = field(default_factory=set)


def places(gazetteer: Gazetteer, pages: Mapping[str, str]) -> tuple[Place, ...]:
    """Entities first, in the order of the data, then articles, then every other page."""
    own = [_entity_place(entity) for entity in gazetteer.entities]
    own += [
        Place(url=article_address(article).url, kind="article", names=(article.title, ""))
        for article in gazetteer.articles
    ]
    known = {place.url for place in own}
    titles = {Address(path=path).url: page_title(text) for path, text in sorted(pages.items())}
    others = [
        Place(url=url, kind="page", names=(title, ""))
        for url, title in titles.items()
        if url not in known
    ]
    return (*(place for place in own if place.url.split("#")[0] in titles), *others)


def _entity_place(entity: Entity) -> Place:
    written = [name.text for name in entity.names if not name.editorial]
    english = entity.name_en.text if entity.name_en else ""
    names = dict.fromkeys((entity.name, english, *written))
    others = dict.fromkeys(name.text for name in entity.names if name.text not in names)
    return Place(
        url=place_of(entity),
        kind="place" if entity.kind == "city" and entity.type != "city" else entity.kind,
        names=tuple(names),
        other_names=tuple(others),
    )


class Reader:
    """Knows the texts of the site again where pages print them."""

    def __init__(
        self, found: Sequence[Place], rows: Sequence[Row], numbers: SentenceNumbers
    ) -> None:
        self._numbers = numbers
        self._names = {place.names[0]: at for at, place in enumerate(found) if place.kind != "page"}
        self._own = {place.url: {*place.names, *place.other_names} for place in found}
        self._rows: dict[str, list[int]] = defaultdict(list)
        for at, row in enumerate(rows):
            self._rows[row.text].append(at)
        self._known: dict[str, tuple[_Known, ...]] = {}

    def read(self, pages: Mapping[str, str]) -> dict[str, Print]:
        """What every place prints, by address; an entry prints what stands under its heading."""
        prints: dict[str, Print] = defaultdict(Print)
        for path, markdown in pages.items():
            page = Address(path=path).url
            for piece in page_pieces(markdown):
                entry = f"{page}#{piece.anchor}"
                url = entry if entry in self._own else page
                self._note(piece.text, prints[url], self._own[url])
        return prints

    def _note(self, text: str, prints: Print, own: set[str]) -> None:
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._recognise(text)
        for rows, entity, span, word in known:
            prints.rows.update(rows)
            if entity is not None:
                prints.entities.add(entity)
            elif span:
                prints.spans.add(span)
            elif word and word not in own:
                prints.words.add(word)

    def _recognise(self, text: str) -> tuple[_Known, ...]:
        known: list[_Known] = []
        left = [text]
        while left:
            text = left.pop()
            if self._knows(text):
                known.append((tuple(self._rows.get(text, ())), self._names.get(text), None, ""))
            elif len(text) >= _SHORTEST_SPAN and (span := self._numbers.find(text)):
                known.append(((), None, span, ""))
            elif parts := self._parts(text):
                left += parts
            elif any(char.isalnum() for char in text):
                known.append(((), None, None, text))
        return tuple(known)

    def _parts(self, text: str) -> list[str]:
        """A text printed with a date before it, a label before it, or sources in brackets after it."""
        if found := _IN_BRACKETS.match(text):
            if self._knows(found[1]) or self._knows(found[1].partition(" ")[2]):
                return [found[1], *found[2].split("；")]
        head, _, tail = text.partition(" ")
        return [head, tail] if self._knows(tail) else text.split("：", 1) if "：" in text else []

    def _knows(self, text: str) -> bool:
        return text in self._rows or text in self._names


def shared_words(prints: Iterable[Print]) -> tuple[str, ...]:
    """All other words, the commonest first."""
    times = Counter(word for one in prints for word in one.words)
    return tuple(word for word, _ in sorted(times.items(), key=lambda found: (-found[1], found[0])))


def named_besides(one: Print, found: Sequence[Place], numbers: SentenceNumbers) -> Iterator[int]:
    """The places whose names are printed, but not within words of the articles."""
    text = "\n".join(numbers.text(span) for span in one.spans)
    return (at for at in sorted(one.entities) if found[at].names[0] not in text)
