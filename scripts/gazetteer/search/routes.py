"""Which parts of an index have a word: for each pair of its characters, and each three of a Latin word or a number, the
parts in which these stand.

A word stands in no part that one of its pairs does not; a letter or two is enough of pinyin. What routes is kept in
files by a hash of the pair, so that a query reads one for each pair.
"""

from __future__ import annotations

import operator
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from gazetteer.pages.spread import spread
from gazetteer.search.parts import Cut, Index
from gazetteer.search.steps import as_steps, numbers_in

SPELLED, INITIALS, ABOUT = "~", "^", "@"
"""What comes before the beginning of a spelling, before initials, and before the key of a place."""
LETTERS = 5
"""So many letters of a spelling route."""
_FILE = 12_000
"""Characters of a file of routes, about."""
_LATIN = re.compile("[a-z0-9]{3,}")
_BETWEEN = "\0"
"""What stands between texts that are folded at once, and in no text."""
_LATIN_MARKS = re.compile("[\u0300-\u036f]")

Readings = Mapping[str, frozenset[str]]


def route(cut: Cut, readings: Readings) -> list[dict[str, str]]:
    """The files of routes, by the hash: gram → its parts."""
    letters = Letters(cut.core[0]["traditional"])
    keys = {
        number: _key(place[0])
        for part, _ in (cut.core, *cut.parts)
        for number, place in zip(numbers_in(part["numbers"]), part["places"], strict=True)
    }

    @cache
    def of_name(name: str) -> frozenset[str]:
        return _grams_of_name(fold(name, letters), readings)

    found: dict[str, list[int]] = defaultdict(list)
    for at, (part, told) in enumerate(cut.parts):
        grams = _grams_of_texts(fold(_BETWEEN.join({*_texts(part, told)}), letters))
        grams.update(*(of_name(name) for place in part["places"] for name in _names(place)))
        grams.update(ABOUT + keys[number] for number in _places(part, told))
        for gram in grams:
            found[gram].append(at)
    written = {gram: written_parts(parts) for gram, parts in found.items()}
    size = sum(len(gram) + len(parts) + 6 for gram, parts in written.items())
    return spread(written, 1 + size // _FILE)


def _grams_of_texts(folded: str) -> set[str]:
    """Characters, pairs of them, and threes of a Latin word or a number, each within one text."""
    pairs = {*map(operator.add, folded, folded[1:])}
    grams = {gram for gram in pairs.union(folded) if _BETWEEN not in gram}
    words = {*_LATIN.findall(folded)}
    return grams.union(word[at : at + 3] for word in words for at in range(len(word) - 2))


def _grams_of_name(folded: str, readings: Readings) -> frozenset[str]:
    units = [readings.get(char, frozenset(char)) for char in folded]
    spelled = (SPELLED + letters for letters in beginnings(units))
    return frozenset(spelled).union(INITIALS + letters for letters in _initials(units))


def _names(place: Sequence[Any]) -> Iterator[str]:
    yield from (*place[2], *place[3])


def _places(part: Index, told: Index) -> set[int]:
    """The places that a part tells of."""
    about = {*numbers_in(part["numbers"]), *(number for number, _ in part["covers"])}
    return about.union(number for row in told["statements"] for number in row[2])


def _texts(part: Index, told: Index) -> Iterator[str]:
    """Whatever of a part can be found: paragraphs, rows with their days, names and words of places."""
    for article in part["articles"]:
        for paragraph in article[3:]:
            yield "".join(one if isinstance(one, str) else one[1] for one in paragraph[1:])
    for row in told["statements"]:
        yield f"{row[6]}\u3000{row[1]}" if len(row) > 6 else row[1]
    for place in part["places"]:
        yield " ".join(place[2][:2])
        yield from _names(place)
    yield from told["words"]


class Letters(dict[int, str]):
    """For str.translate: a letter or a digit in its simple form, nothing for anything else; texts stay apart."""

    def __init__(self, traditional: str) -> None:
        self._simple = dict(zip(traditional[::2], traditional[1::2], strict=True))
        self[ord(_BETWEEN)] = _BETWEEN

    def __missing__(self, code: int) -> str:
        char = chr(code)
        is_kept = unicodedata.category(char)[0] in "LN"
        return self.setdefault(code, self._simple.get(char, char) if is_kept else "")


def fold(text: str, letters: Letters) -> str:
    """Letters and digits alone, as fold.js folds them."""
    bare = _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFKC", bare).lower().translate(letters)


def beginnings(units: Sequence[frozenset[str]]) -> set[str]:
    """The first letters, one to five, of every way to spell the units."""
    found: set[str] = set()

    def go(spelled: str, unit: int) -> None:
        found.update(spelled[:end] for end in range(1, min(LETTERS, len(spelled)) + 1))
        if len(spelled) < LETTERS and unit < len(units):
            for syllable in units[unit]:
                go(spelled + syllable, unit + 1)

    go("", 0)
    return found


def _initials(units: Sequence[frozenset[str]]) -> set[str]:
    found = {""}
    for unit in units[:LETTERS]:
        found = {begun + syllable[0] for begun in found for syllable in unit}
    return found


def written_parts(parts: Sequence[int]) -> str:
    """Rising numbers: the steps between them or, where that is shorter, four to a hexadecimal digit."""
    steps = as_steps(parts)
    if not parts or len(steps) <= len("x") + 1 + parts[-1] // 4:
        return steps
    digits = [0] * (1 + parts[-1] // 4)
    for at in parts:
        digits[at // 4] |= 1 << at % 4
    return "x" + "".join(f"{digit:x}" for digit in digits)


def _key(url: str) -> str:
    """What the search page calls a place: the end of its address."""
    return [part for part in re.split("[#/]", url) if part][-1:][0] if url.strip("/#") else ""
