"""Queries for names: as written, in pinyin, begun, misheard and mistyped."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import opencc
from pypinyin.constants import PHRASES_DICT
from search_corpus import Corpus, Entity, fold
from search_slips import (
    HAN,
    Sounds,
    han_typos,
    homophone_slips,
    latin_typos,
    near_names,
    near_text,
    syllables,
)

LATIN = re.compile(r"[A-Za-z][A-Za-z0-9 .:'-]+")


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and what must be found: `need` all of these groups, `first` whose page, neither: nothing."""

    q: str
    need: tuple[tuple[str, ...], ...] = ()
    first: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What every class draws from."""

    corpus: Corpus
    sounds: Sounds
    draw: random.Random


@lru_cache(maxsize=1)
def traditional() -> tuple[opencc.OpenCC, ...]:
    """General, Taiwan's and Hong Kong's characters."""
    return tuple(opencc.OpenCC(kind) for kind in ("s2t", "s2tw", "s2hk"))


def in_traditional(words: str, draw: random.Random) -> str:
    """The words in one of the Traditional scripts, or "" where they stay as they are or do not come back."""
    other = str(draw.choice(traditional()).convert(words))
    return other if other != words and fold(other) == fold(words) else ""


def about(entity: Entity, words: str) -> Query:
    return Query(words, (tuple(entity.need),), entity.id if entity.page else "")


def _shuffled(source: Source) -> Iterator[Entity]:
    """Every entity again and again, each round in another order; not those whose name no text can be told by (EA)."""
    telling = [entity for entity in source.corpus.entities if entity.name in entity.need]
    for _ in range(12):
        yield from source.draw.sample(telling, len(telling))


def _own(source: Source, entity: Entity, names: list[str]) -> str:
    """One of the names that no other entity has, or ""."""
    own = [name for name in names if source.corpus.names[fold(name)] == {entity.id}]
    return source.draw.choice(own) if own else ""


def _han(entity: Entity, least: int = 2) -> list[str]:
    return [name for name in entity.names if HAN.fullmatch(name) and len(name) >= least]


def _latin(entity: Entity, least: int = 2) -> list[str]:
    return [name for name in entity.names if LATIN.fullmatch(name) and len(name) >= least]


def full_names(source: Source) -> Iterator[Query]:
    for entity in _shuffled(source):
        if name := _own(source, entity, [entity.name]):
            yield about(entity, name)


def other_names(source: Source) -> Iterator[Query]:
    for entity in _shuffled(source):
        if name := _own(source, entity, [one for one in entity.other if HAN.search(one)]):
            yield about(entity, name)


def english_names(source: Source) -> Iterator[Query]:
    for entity in _shuffled(source):
        if name := _own(source, entity, _latin(entity)):
            cased = source.draw.choice((name, name.lower(), name.upper(), name.replace(" ", "")))
            yield about(entity, cased)


def traditional_names(source: Source) -> Iterator[Query]:
    for entity in _shuffled(source):
        if name := _own(source, entity, [one for one in entity.names if HAN.search(one)]):
            if other := in_traditional(name, source.draw):
                yield about(entity, other)


def _sounding(
    source: Source, written: Callable[[tuple[str, ...]], str], least: int, most: int
) -> Iterator[Query]:
    """Names of so many characters by their pinyin, where those letters can mean nothing else."""
    for entity in _shuffled(source):
        name = _own(source, entity, [one for one in _han(entity, least) if len(one) <= most])
        letters = "".join(syllables(name))
        if name and source.sounds.names[letters] == {entity.id}:
            mine = {word for word in source.sounds.alike(letters, len(name))}
            if all(any(word in fold(one) for one in entity.names) for word in mine):
                yield about(entity, written(syllables(name)))


def whole_pinyin(source: Source) -> Iterator[Query]:
    yield from _sounding(source, "".join, 2, 8)


def spaced_pinyin(source: Source) -> Iterator[Query]:
    yield from _sounding(source, " ".join, 2, 6)


def begun_pinyin(source: Source) -> Iterator[Query]:
    """Two or more syllables of a name, sometimes with the first letter of the next."""
    for entity in _shuffled(source):
        if not (name := _own(source, entity, _han(entity, 3))):
            continue
        sounds = syllables(name)
        size = source.draw.randint(2, len(sounds) - 1)
        more = source.draw.choice(("", sounds[size][0]))
        letters = "".join(sounds[:size])
        if source.sounds.only(entity, letters, size):
            spaced = not more and source.draw.random() < 0.3
            yield about(entity, " ".join(sounds[:size]) if spaced else letters + more)


def _initials(name: str) -> str:
    return "".join(sound[0] for sound in syllables(name))


def initials(source: Source) -> Iterator[Query]:
    owners: dict[str, set[str]] = {}
    for name, ids in source.corpus.names.items():
        if HAN.fullmatch(name):
            owners.setdefault(_initials(name), set()).update(ids)
    for entity in _shuffled(source):
        if name := _own(source, entity, [one for one in _han(entity, 3) if len(one) <= 8]):
            letters = _initials(name)
            taken = source.corpus.stands(letters) or source.sounds.owners(letters)
            if owners[letters] == {entity.id} and not taken:
                yield about(entity, letters)


def misheard(source: Source) -> Iterator[Query]:
    """One character replaced by one of the same sound; what results is no word and stands nowhere."""
    for entity in _shuffled(source):
        name = _own(source, entity, _han(entity))
        for slip in homophone_slips(name, source.draw) if name else ():
            changed = next(char for char, right in zip(slip, name, strict=True) if char != right)
            fresh = not source.corpus.stands(slip) and slip not in PHRASES_DICT
            elsewhere = any(changed in one for one in source.corpus.names)
            if (
                fresh
                and not elsewhere
                and source.sounds.only(entity, "".join(syllables(name)), len(name))
            ):
                yield about(entity, slip)
                break


def _mistyped(
    source: Source, names: Callable[[Entity], list[str]], slips: Callable[..., Iterator[str]]
) -> Iterator[Query]:
    """A name with one typing error, near to no other name and no other words of the site."""
    for entity in _shuffled(source):
        name = _own(source, entity, names(entity))
        for slip in slips(name, source.draw) if name else ():
            wrong = fold(slip)
            begun = any(one.startswith(wrong) for one in source.corpus.names)
            if begun or wrong == fold(name) or source.corpus.stands(slip):
                continue
            mine = [fold(one) for one in entity.names]
            near = near_names(source.corpus, wrong, 2 if len(name) > 4 else 1)
            read = near_text(source.corpus, wrong)
            if near == {entity.id} and all(
                any(one in word or word in one for word in mine) for one in read
            ):
                yield about(entity, slip)
                break


def latin_slips(source: Source) -> Iterator[Query]:
    yield from _mistyped(source, lambda entity: _latin(entity, 5), latin_typos)


def han_slips(source: Source) -> Iterator[Query]:
    yield from _mistyped(source, lambda entity: _han(entity, 4), han_typos)


def begun_names(source: Source) -> Iterator[Query]:
    """The first characters of a name, where they stand in nothing but the names of that entity."""
    for entity in _shuffled(source):
        name = _own(source, entity, [one for one in entity.names if len(fold(one)) >= 3])
        if not name:
            continue
        start = fold(name)[: source.draw.randint(2, len(fold(name)) - 1)]
        mine = sorted((fold(one) for one in entity.names), key=len, reverse=True)
        rest = source.corpus.text
        for one in mine:
            rest = rest.replace(one, "|")
        others = [one for one, ids in source.corpus.names.items() if ids != {entity.id}]
        if start not in rest and not any(start in one for one in others):
            yield about(entity, start)


CLASSES: dict[str, Callable[[Source], Iterator[Query]]] = {
    "name_full": full_names,
    "name_other": other_names,
    "name_english": english_names,
    "name_traditional": traditional_names,
    "pinyin_whole": whole_pinyin,
    "pinyin_spaced": spaced_pinyin,
    "pinyin_begun": begun_pinyin,
    "initials": initials,
    "homophone": misheard,
    "typo_latin": latin_slips,
    "typo_han": han_slips,
    "prefix": begun_names,
}
