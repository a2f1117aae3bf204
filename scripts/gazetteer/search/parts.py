"""An index that has grown too large for one file becomes a core and parts: runs of articles with what they tell.

Numbers stay those of the whole, so that a part can be read beside any others. The core keeps the pages and the places
that many parts tell of, and says how many parts a query looks at.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gazetteer.search.steps import as_spans, as_steps, numbers_in, spans_in

Index = Mapping[str, Any]
_CORE = -1
_COVERED, _NEAR = 4, 5
_ON, _QUOTED = 2, 3
_FEW = 8
"""A place that so many parts tell of stands in each of them, with what its page prints besides in its own alone."""
_MANY = 40
"""A sentence or row that more places print brings no others into its part, which would grow with all later articles."""
_SHARED = ("labels", "doors", "whole", "traditional", "readings", "more", "synonyms")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Characters of articles, as JSON, up to which an index stays one file, and of a part: about five articles.

    A query looks at `most` parts that have its words, the latest first: what fits into them stays one file.
    """

    whole: int = 96_000
    part: int = 24_000
    most: int = 4


BOUNDS = Bounds()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The core and the parts, the latest articles first, each as an index and statements."""

    core: tuple[Index, Index]
    parts: tuple[tuple[Index, Index], ...]


def text_size(index: Index) -> int:
    """Characters of its articles, as JSON."""
    return sum(map(_size, index["articles"]))


def cut(index: Index, statements: Index, bounds: Bounds = BOUNDS) -> Cut:
    """A core and parts, whatever the size of the index."""
    return _Cutter(index, statements, bounds.part).cut(bounds.most)


class _Cutter:
    """Knows the part of each article, sentence and row, and the parts of each place, its own first."""

    def __init__(self, index: Index, statements: Index, size: int) -> None:
        self._index, self._statements = index, statements
        self._runs = _runs(index["articles"], size)
        self._of_article = {number: at for at, run in enumerate(self._runs) for number in run}
        self._of_sentence = [
            self._of_article[number]
            for number, article in enumerate(index["articles"])
            for paragraph in article[3:]
            for _ in paragraph[1:]
        ]
        self._of_row = [
            self._of_article[row[_QUOTED][0]] if row[_QUOTED:] and row[_QUOTED] else _CORE
            for row in statements["statements"]
        ]
        self._spans = [spans_in(place[_COVERED]) for place in index["places"]]
        self._near = [numbers_in(place[_NEAR]) for place in index["places"]]
        self._homes = self._place_homes()

    def cut(self, most: int) -> Cut:
        core = {
            **{name: self._index[name] for name in _SHARED},
            "years": sorted({article[2][:4] for article in self._index["articles"]}),
            "parts": len(self._runs),
            "most": most,
        }
        own = _by_part(self._homes)
        rows = _by_part([part] for part in self._of_row)
        covers, near = self._covers(), self._near_of_core()
        first = {part: number for number, part in reversed([*enumerate(self._of_sentence)])}
        parts = []
        for at, run in enumerate(self._runs):
            part = {
                "first": [run.start, first.get(at, 0)],
                "published": self._index["published"][run.start : run.stop],
                "articles": self._index["articles"][run.start : run.stop],
                **self._places(own[at], at),
                "others": self._named_elsewhere(own[at], at),
                "covers": covers[at],
                "near": near[at],
            }
            parts.append((part, self._told(rows[at], own[at], at)))
        topics = {"topics": self._statements["topics"]}
        return Cut(
            core=(
                {**core, **self._places(own[_CORE], _CORE)},
                {**topics, **self._told(rows[_CORE], own[_CORE], _CORE)},
            ),
            parts=tuple(parts),
        )

    def _place_homes(self) -> list[Sequence[int]]:
        """The parts that tell of a place where they are few, else those of its own sentences and rows; else the core."""
        places = self._index["places"]
        times = Counter(number for spans in self._spans for number, _ in spans)
        own = [
            {self._of_sentence[number] for number, _ in spans if times[number] <= _MANY}
            for spans in self._spans
        ]
        told = [set(parts) for parts in own]
        for row, part in zip(self._statements["statements"], self._of_row, strict=True):
            own[row[_ON][0]].add(part)
            for at in row[_ON][:_MANY]:
                told[at].add(part)
        articles = {row[0]: self._of_article[at] for at, row in enumerate(self._index["articles"])}
        for at, place in enumerate(places):
            if place[1] == "article":
                part = articles[place[0].split("/")[1]]
                own[at].add(part)
                told[at].add(part)
        fixed = {*self._index["doors"], *(at for at, one in enumerate(places) if one[1] == "page")}
        few = [
            next((one for one in both if 0 < len(one) <= _FEW), {_CORE})
            for both in zip(told, own, strict=True)
        ]
        return [
            [_CORE] if at in fixed or _CORE in found else _own_first(found, own[at])
            for at, found in enumerate(few)
        ]

    def _is_core(self, number: int) -> bool:
        return self._homes[number][0] == _CORE

    def _is_own(self, number: int, part: int) -> bool:
        return self._homes[number][0] == part

    def _places(self, own: Sequence[int], part: int) -> dict[str, Any]:
        """Places with their numbers, and how many spans each has instead of these."""
        places = []
        for number in own:
            place = [*self._index["places"][number]]
            place[_COVERED] = len(self._spans[number])
            place[_NEAR] = as_steps(self._named(number, part))
            places.append(place)
        return {"numbers": as_steps(own), "places": places}

    def _named(self, number: int, part: int) -> Iterator[int]:
        """What a place names: in the core and beside its own part, only what stands there too."""
        here = {_CORE, part}
        is_all = part != _CORE and self._is_own(number, part)
        return (at for at in self._near[number] if is_all or not here.isdisjoint(self._homes[at]))

    def _named_elsewhere(self, own: Sequence[int], part: int) -> list[list[Any]]:
        """Number and name of what the places name, where neither the core nor the part has it."""
        named = {other for number in own for other in self._named(number, part)}
        missing = sorted(at for at in named if {_CORE, part}.isdisjoint(self._homes[at]))
        return [[at, self._index["places"][at][2][0]] for at in missing]

    def _covers(self) -> Mapping[int, list[Any]]:
        """What each place that stands in a part or in the core prints of the sentences of the part."""
        covers: dict[int, list[Any]] = defaultdict(list)
        for number, spans in enumerate(self._spans):
            for part, here in _by_part([self._of_sentence[one]] for one, _ in spans).items():
                if self._is_core(number) or part in self._homes[number]:
                    covers[part].append([number, as_spans([spans[at] for at in here])])
        return covers

    def _near_of_core(self) -> Mapping[int, list[Any]]:
        """Which places of a part each one of the core names."""
        near: dict[int, list[Any]] = defaultdict(list)
        for number, named in enumerate(self._near):
            if self._is_core(number):
                for part, here in _by_part(self._homes[other] for other in named).items():
                    near[part].append([number, as_steps(named[at] for at in here)])
        return near

    def _row(self, number: int) -> list[Any]:
        """A row with those of its places that its part or the core has."""
        row = [*self._statements["statements"][number]]
        here = {_CORE, self._of_row[number]}
        row[_ON] = [at for at in row[_ON] if not here.isdisjoint(self._homes[at])]
        return row

    def _told(self, rows: Sequence[int], own: Iterable[int], part: int) -> dict[str, Any]:
        """Rows, the first one's number, and what the places of its own print besides."""
        printed = [
            numbers_in(self._statements["printed"][at]) if self._is_own(at, part) else []
            for at in own
        ]
        used = sorted({word for words in printed for word in words})
        new = {word: at for at, word in enumerate(used)}
        return {
            "first": rows[0] if rows else 0,
            "statements": [*map(self._row, rows)],
            "words": [self._statements["words"][word] for word in used],
            "printed": [as_steps(new[word] for word in words) for words in printed],
        }


def _own_first(found: set[int], own: set[int]) -> list[int]:
    """The latest part that tells of the place itself, then the others."""
    first = min(found & own or found)
    return [first, *sorted(found - {first})]


def _runs(articles: Sequence[Any], size: int) -> list[range]:
    """Article numbers, the last ones first."""
    runs: list[range] = []
    end, told = len(articles), 0
    for number in reversed(range(len(articles))):
        told += _size(articles[number])
        if told >= size or number == 0:
            runs.append(range(number, end))
            end, told = number, 0
    return runs


def _size(value: object) -> int:
    return len(json.dumps(value, ensure_ascii=False))


def _by_part(parts: Iterable[Iterable[int]]) -> dict[int, list[int]]:
    """Part → the numbers of what stands in it, of things each of which may stand in several."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, homes in enumerate(parts):
        for part in homes:
            found[part].append(number)
    return found
