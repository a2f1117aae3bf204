"""Names in running text: the longest wins, and a Latin name never begins or ends within a word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from gazetteer.model import Entity
from gazetteer.sources.chinese import to_simplified

_SPEAKING = {"article", "meeting", "group"}
"""Types of works and policies whose names are phrases of their own: names within them count too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSpan:
    """A name found in a text: offsets and the entity it names; `within` a longer name, or not."""

    start: int
    end: int
    entity: str
    within: bool = False


class NameMatcher:
    """Finds every name of some entities in a text of either script; the longest name wins.

    Within the title of a newspaper piece or the name of a meeting, the names it is made of are
    found as well: 广东新春第一会 is a meeting and names 广东, while 浙江大学 is not 浙江.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        known = list(entities)
        owners = _owners(known)
        shields = _shields(known)
        opaque = {fold_name(n.text) for e in known for n in e.names if n.except_in}
        speaking = {fold_name(n.text) for e in known if e.type in _SPEAKING for n in e.names}
        inner = {name: owner for name, owner in owners.items() if name not in opaque | speaking}
        self._open = speaking | shields
        self._outer = _Automaton({**dict.fromkeys(shields, ""), **owners})
        self._inner = _Automaton(inner)

    def find(self, text: str) -> tuple[NameSpan, ...]:
        """The names in the text, from left to right; one within another follows it."""
        folded = fold_name(text)
        spans: list[NameSpan] = []
        for start, end, owner in self._outer.find(folded):
            if not _whole_word(folded, start, end):
                spans += self._shorter(folded, start, end)
                continue
            if owner:
                spans.append(NameSpan(start=start, end=end, entity=owner))
            name = folded[start:end]
            if name in self._open:
                spans += self._shorter(folded, start, end, within=bool(owner))
        return tuple(spans)

    def _shorter(
        self, folded: str, start: int, end: int, *, within: bool = False
    ) -> Iterator[NameSpan]:
        """The names inside a stretch of the text that is no name itself, or a phrase."""
        last = start
        for at, to, owner in self._inner.find_all(folded[start:end]):
            left, right = start + at, start + to
            if left >= last and right - left < end - start and _whole_word(folded, left, right):
                yield NameSpan(start=left, end=right, entity=owner, within=within)
                last = right


class _Automaton:
    """Aho and Corasick's search for many names at once, leftmost and longest."""

    def __init__(self, owners: Mapping[str, str]) -> None:
        self._names = sorted(owners)
        self._owners = owners
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest)

    def find(self, folded: str) -> Iterator[tuple[int, int, str]]:
        for name, start, end in self._automaton.find_matches_as_indexes(folded):
            yield start, end, self._owners[self._names[name]]

    def find_all(self, folded: str) -> list[tuple[int, int, str]]:
        """Every match, also those that overlap: from left to right, the longest first."""
        found = AhoCorasick(self._names).find_matches_as_indexes(folded, overlapping=True)
        places = [(start, end, self._owners[self._names[name]]) for name, start, end in found]
        return sorted(places, key=lambda place: (place[0], -place[1]))


def fold_name(text: str) -> str:
    """Simplified, ASCII width; same length, so that offsets hold. Case counts: EA is not ea."""
    return "".join(_half_width(char) for char in to_simplified(text))


def name_owners(entities: Iterable[Entity]) -> Mapping[str, tuple[str, ...]]:
    """For every name that is looked for in texts, the entities that claim it; two are one too many."""
    owners: dict[str, tuple[str, ...]] = {}
    for entity in entities:
        for name in {fold_name(name.text): name for name in entity.names if not name.editorial}:
            owners[name] = (*owners.get(name, ()), entity.id)
    return owners


def _owners(entities: Iterable[Entity]) -> Mapping[str, str]:
    return {
        fold_name(name.text): entity.id
        for entity in entities
        for name in entity.names
        if not name.editorial
    }


def _shields(entities: Iterable[Entity]) -> set[str]:
    """Longer words in which a name is none: 杭州市 within 杭州市长."""
    return {
        fold_name(longer)
        for entity in entities
        for name in entity.names
        for longer in name.except_in
    }


def _half_width(char: str) -> str:
    narrow = unicodedata.normalize("NFKC", char)
    return narrow if len(narrow) == 1 else char


def _whole_word(text: str, start: int, end: int) -> bool:
    """False where a Latin letter or digit of the name touches another one outside it."""
    before = start > 0 and _is_latin(text[start - 1]) and _is_latin(text[start])
    after = end < len(text) and _is_latin(text[end - 1]) and _is_latin(text[end])
    return not (before or after)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
