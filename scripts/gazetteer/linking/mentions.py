"""Names in running text: the longest wins, and a Latin name never begins or ends within a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from gazetteer.linking.english_names import is_name_in_english
from gazetteer.linking.folding import Folded, fold_name, fold_text
from gazetteer.linking.longer_names import is_part_of_longer, is_two_words
from gazetteer.model import Entity, Name
from gazetteer.model.texts import Language

_SPEAKING = {"article", "meeting", "group"}
"""Types of works and policies whose names are phrases of their own: names within them count too."""
_ABBREVIATION = 3
"""So many capitals alone are an abbreviation, whose case counts: EA is not ea."""


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
    Characters that are not seen do not hide a name; a span covers all that is printed of it.
    The editors' names are looked for on demand only: in articles, not in what the editors write.
    """

    def __init__(self, entities: Iterable[Entity], *, editorial: bool = False) -> None:
        known = list(entities)
        self._entities = {entity.id: entity for entity in known}
        owners = {**(_added(known) if editorial else {}), **_printed(known)}
        shields = _shields(known)
        opaque = {fold_name(n.text) for e in known for n in e.names if n.except_in}
        speaking = {fold_name(n.text) for e in known if e.type in _SPEAKING for n in e.names}
        inner = {name: owner for name, owner in owners.items() if name not in opaque | speaking}
        self._open = {_lower(name) for name in speaking | shields}
        self._outer = _Automaton({**dict.fromkeys(shields, ""), **owners})
        self._inner = _Automaton(inner)

    def find(self, text: str, language: Language = "zh") -> tuple[NameSpan, ...]:
        """The names in the text, from left to right; one within another follows it."""
        folded = fold_text(text, language)
        spans: list[NameSpan] = []
        for span in self._find(folded):
            start, end = folded.printed(span.start, span.end)
            spans.append(NameSpan(start=start, end=end, entity=span.entity, within=span.within))
        return tuple(spans)

    def _find(self, folded: Folded) -> Iterator[NameSpan]:
        text = folded.text
        for start, end, owner in self._outer.find(text):
            whole = folded.is_whole_word(start, end) and not is_two_words(text, start, end)
            if owner is None or not whole:
                yield from self._shorter(folded, start, end)
            elif not owner or not self._is_part(owner, folded, start, end):
                if owner:
                    yield NameSpan(start=start, end=end, entity=owner)
                if _lower(text[start:end]) in self._open:
                    yield from self._shorter(folded, start, end, within=bool(owner))

    def _shorter(
        self, folded: Folded, start: int, end: int, *, within: bool = False
    ) -> Iterator[NameSpan]:
        """The names inside a stretch of the text that is no name itself, or a phrase."""
        text, last = folded.text, start
        for at, to, owner in self._inner.find_all(text[start:end]):
            left, right = start + at, start + to
            if left < last or right - left >= end - start or not folded.is_whole_word(left, right):
                continue
            if owner and not self._is_part(owner, folded, left, right):
                yield NameSpan(start=left, end=right, entity=owner, within=within)
                last = right

    def _is_part(self, owner: str, folded: Folded, start: int, end: int) -> bool:
        entity, text = self._entities[owner], folded.text
        if folded.language == "en":
            return not is_name_in_english(
                entity, text, start, end, beside=self._beside(text, start, end)
            )
        return is_part_of_longer(entity, text, start, end)

    def _beside(self, text: str, start: int, end: int) -> tuple[bool, bool]:
        """Whether a known name ends one character before a stretch of the text, and whether one begins so behind it."""
        left, right = text[max(0, start - _FAR) : max(0, start - 1)], text[end + 1 : end + _FAR]
        before = any(to == len(left) for _, to, _ in self._outer.find(left))
        return before, any(at == 0 for at, _, _ in self._outer.find(right))


_FAR = 100
"""Characters in which a name stands that follows another."""


class _Automaton:
    """Aho and Corasick's search for many names at once, leftmost and longest; case counts in abbreviations only."""

    def __init__(self, owners: Mapping[str, str]) -> None:
        self._owners: dict[str, dict[str, str]] = defaultdict(dict)
        for name, owner in owners.items():
            self._owners[_lower(name)][name if _is_abbreviation(name) else ""] = owner
        self._names = sorted(self._owners)
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest)
        self._overlapping = AhoCorasick(self._names)

    def find(self, text: str) -> Iterator[tuple[int, int, str | None]]:
        return self._owned(text, self._automaton.find_matches_as_indexes(_lower(text)))

    def find_all(self, text: str) -> list[tuple[int, int, str | None]]:
        """Every match, also those that overlap: from left to right, the longest first."""
        found = self._overlapping.find_matches_as_indexes(_lower(text), overlapping=True)
        return sorted(self._owned(text, found), key=lambda place: (place[0], -place[1]))

    def _owned(
        self, text: str, found: Iterable[tuple[int, int, int]]
    ) -> Iterator[tuple[int, int, str | None]]:
        """Each match with its owner; None for an abbreviation in other letters."""
        for name, start, end in found:
            spelled = self._owners[self._names[name]]
            yield start, end, spelled.get(text[start:end], spelled.get(""))


def _lower(text: str) -> str:
    """Small letters, each in its place."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _is_abbreviation(name: str) -> bool:
    letters = [char for char in name if char.isascii() and char.isalpha()]
    return 0 < len(letters) <= _ABBREVIATION and all(char.isupper() for char in letters)


def name_owners(entities: Iterable[Entity]) -> Mapping[str, tuple[str, ...]]:
    """For every name that stands in articles, the entities that claim it; two are one too many."""
    return _claims(
        (entity.id, name) for entity in entities for name in entity.names if not name.editorial
    )


def _claims(names: Iterable[tuple[str, Name]]) -> dict[str, tuple[str, ...]]:
    owners: dict[str, dict[str, None]] = defaultdict(dict)
    for entity, name in names:
        owners[fold_name(name.text)][entity] = None
    return {name: tuple(claims) for name, claims in owners.items()}


def _printed(entities: Iterable[Entity]) -> dict[str, str]:
    return {name: claims[-1] for name, claims in name_owners(entities).items()}


def _added(entities: Sequence[Entity]) -> dict[str, str]:
    """The editors' names that one entity claims and that are no common word.

    Where such a name only joins one of something else to one of its own (火石创造 | 产业数据通), the two are found instead.
    """
    printed = _printed(entities)
    claims = _claims(
        (entity.id, name)
        for entity in entities
        for name in entity.names
        if name.editorial and not name.common
    )
    return {
        name: claim[0]
        for name, claim in claims.items()
        if len(claim) == 1 and not _joins_two(name, claim[0], printed)
    }


def _joins_two(name: str, owner: str, printed: Mapping[str, str]) -> bool:
    cuts = ((name[:at], name[at:]) for at in range(1, len(name)))
    return any(
        printed.get(head, owner) != owner and printed.get(tail) == owner for head, tail in cuts
    )


def _shields(entities: Iterable[Entity]) -> set[str]:
    """Longer words in which a name is none: 杭州市 within 杭州市长."""
    return {
        fold_name(longer)
        for entity in entities
        for name in entity.names
        for longer in name.except_in
    }
