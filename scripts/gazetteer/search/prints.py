"""What each place prints, told by numbers: the texts of the site known again where pages print them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ahocorasick_rs import AhoCorasick

from gazetteer.search.page_texts import PageTexts
from gazetteer.search.places import Place
from gazetteer.search.rows import Row
from gazetteer.search.spans import SentenceNumbers, Span

_SHORTEST_SPAN = 8
"""Fewer characters of an article are kept as words: that is shorter than telling where they stand."""
_IN_BRACKETS = re.compile(r"(.+?)（([^（）]*)）$")
_BETWEEN_SOURCES = re.compile("[；，]")
_COUNTED = re.compile(r"(.+?)(?: (\d+))?")
_AND, _RIVAL = "、", "⇄"
_IN_NAME = 4
"""A name holds fewer of the signs that part the names of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """What a text or a place prints: words of articles, names of entities and rows by number, other words."""

    spans: tuple[Span, ...] = ()
    entities: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()
    words: tuple[str, ...] = ()


class Reader:
    """Knows the texts of the site again."""

    def __init__(
        self, found: Sequence[Place], rows: Sequence[Row], numbers: SentenceNumbers
    ) -> None:
        self._numbers = numbers
        self._places = found
        self._names = {place.names[0]: at for at, place in enumerate(found) if place.kind != "page"}
        self._titles = {place.names[0] for place in found}
        self._rows: dict[str, list[int]] = defaultdict(list)
        for at, row in enumerate(rows):
            self._rows[row.text].append(at)

    def read(self, pages: PageTexts) -> dict[str, Print]:
        """What every place prints, by address; an entry prints what stands under its heading."""
        known = [*map(self._recognise, pages.texts)]
        prints = {
            place.url: _joined(place, [known[number] for number in pages.at.get(place.url, ())])
            for place in self._places
        }
        alike = [place.url for place in self._places if place.kind != "page"]
        return {**prints, **_told_apart({url: prints[url] for url in alike})}

    def _recognise(self, text: str) -> Print:
        spans: list[Span] = []
        entities: list[int] = []
        rows: list[int] = []
        words: list[str] = []
        left = [text]
        while left:
            text = left.pop()
            if text.endswith("…") and self._numbers.is_begun(text[:-1]):
                continue
            if self._knows(text):
                rows += self._rows.get(text, ())
                entities += [self._names[text]] if text in self._names else []
            elif len(text) >= _SHORTEST_SPAN and (span := self._numbers.find(text)):
                spans.append(span)
            elif parts := self._parts(text):
                left += parts
            elif any(char.isalnum() for char in text):
                words.append(text)
        return Print(
            spans=tuple(spans), entities=tuple(entities), rows=tuple(rows), words=tuple(words)
        )

    def _parts(self, text: str) -> list[str]:
        """A text with a date or a label before it, a label or sources in brackets after it; names in a list; sentences
        between which something is linked."""
        if found := _IN_BRACKETS.match(text):
            return [found[1], *_BETWEEN_SOURCES.split(found[2])]
        if _RIVAL in text:
            return text.split(_RIVAL)
        if names := self._listed(text):
            return names
        head, _, tail = text.partition(" ")
        if self._knows(tail):
            return [head, tail]
        head, _, tail = text.rpartition(" ")
        if self._knows(head):
            return [head, tail]
        return text.split("：", 1) if "：" in text else []

    def _listed(self, text: str) -> list[str]:
        """The names, and the counts behind some, of a list that holds nothing else."""
        found: list[str] = []
        left = text.split(_AND)
        while left:
            sizes = range(1, min(_IN_NAME, len(left)) + 1)
            told = ((size, _COUNTED.fullmatch(_AND.join(left[:size]))) for size in sizes)
            named = ((size, one) for size, one in told if one and one[1] in self._titles)
            size, one = next(named, (0, None))
            if not one:
                return []
            found += filter(None, one.groups())
            left = left[size:]
        return found if found != [text] else []

    def _knows(self, text: str) -> bool:
        return text in self._rows or text in self._names


def _joined(place: Place, texts: Sequence[Print]) -> Print:
    """What all the texts of a place are, without its own names."""
    own = {*place.names, *place.other_names}
    return Print(
        spans=tuple({span for one in texts for span in one.spans}),
        entities=tuple({at for one in texts for at in one.entities}),
        rows=tuple({at for one in texts for at in one.rows}),
        words=tuple({word for one in texts for word in one.words} - own),
    )


def _told_apart(prints: Mapping[str, Print]) -> dict[str, Print]:
    """Without the words that more than half of them print, as 引用 and 到原句 do: they tell nothing of any."""
    times = Counter(word for one in prints.values() for word in one.words)
    common = {word for word, count in times.items() if 2 * count > len(prints)}
    return {
        url: replace(one, words=tuple(word for word in one.words if word not in common))
        for url, one in prints.items()
    }


def shared_words(prints: Iterable[Print]) -> tuple[str, ...]:
    """All other words, the commonest first."""
    times = Counter(word for one in prints for word in one.words)
    return tuple(word for word, _ in sorted(times.items(), key=lambda found: (-found[1], found[0])))


class Besides:
    """Knows which names stand in the words of the articles that a place prints; all names are looked for at once."""

    def __init__(self, found: Sequence[Place], numbers: SentenceNumbers) -> None:
        self._names = [place.names[0] for place in found]
        self._known = sorted({place.names[0] for place in found if place.kind != "page"})
        self._automaton = AhoCorasick(self._known)
        self._numbers = numbers

    def named(self, one: Print) -> Iterator[int]:
        """The places whose names are printed, but not within words of the articles."""
        text = "\n".join(self._numbers.text(span) for span in one.spans)
        matches = self._automaton.find_matches_as_indexes(text, overlapping=True)
        within = {self._known[name] for name, _, _ in matches}
        return (at for at in sorted(one.entities) if self._names[at] not in within)
