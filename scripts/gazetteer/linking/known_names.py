"""The entities by what they are called, made once for the rules that ask it of every row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from gazetteer.linking.wording import folded
from gazetteer.model import Entity
from gazetteer.sources.chinese import to_simplified

_SHORTEST_TAKEN_OUT = 3


class KnownNames:
    """Who is called what. `entities` by id; `groups` are those with members."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self.entities = entities
        self.groups = tuple(one for one in entities.values() if one.members)

    def spoken(self, name: str) -> tuple[str, ...]:
        """The words by which a text may name a speaker: any name of the entity of that name."""
        owners = self._by_title.get(name, ())
        return (name, *(other.text for owner in owners for other in owner.names))

    def others(self, words: str) -> tuple[str, ...]:
        """Every name, folded, of the entities that have this folded one."""
        return tuple(name for names in self._by_words.get(words, ()) for name in names)

    def without(self, text: str) -> str:
        """The text without the names in it, the longest taken out first; those of two characters stay."""
        rank = -1
        while True:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
            later = [name for name, _, _ in found if name > rank]
            if not later:
                return text
            rank = min(later)
            text = text.replace(self._longest_first[rank], "")

    @cached_property
    def _by_title(self) -> Mapping[str, Sequence[Entity]]:
        owners: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.entities.values():
            owners[entity.name].append(entity)
        return owners

    @cached_property
    def _by_words(self) -> Mapping[str, Sequence[Sequence[str]]]:
        owners: dict[str, list[list[str]]] = defaultdict(list)
        for entity in self.entities.values():
            names = [folded(to_simplified(name.text)) for name in entity.names]
            for name in dict.fromkeys(names):
                owners[name].append(names)
        return owners

    @cached_property
    def _longest_first(self) -> Sequence[str]:
        names = dict.fromkeys(n.text for one in self.entities.values() for n in one.names)
        return sorted((n for n in names if len(n) >= _SHORTEST_TAKEN_OUT), key=len, reverse=True)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._longest_first)
