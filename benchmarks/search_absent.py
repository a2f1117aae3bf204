"""Queries for what stands nowhere on the site: nothing may be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from pypinyin.constants import PHRASES_DICT
from search_corpus import fold
from search_name_queries import Query, Source
from search_slips import HAN, near_names, syllables


def _nowhere(source: Source, word: str) -> bool:
    """Whether nothing on the site is the word, sounds like it, is one error away or holds both its halves."""
    corpus, letters = source.corpus, "".join(syllables(word)).lower()
    halves = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
    together = any(
        one in text and other in text for one, other in halves for text in corpus.folded.values()
    )
    near = near_names(corpus, fold(word)) if len(word) > 3 or word.isascii() else set()
    heard = source.sounds.owners(letters) or source.sounds.alike(letters, len(word))
    return not (corpus.stands(word) or near or heard or (HAN.fullmatch(word) and together))


@lru_cache(maxsize=1)
def _listed() -> dict[str, list[str]]:
    lines = (Path(__file__).parent / "absent_words.txt").read_text(encoding="utf-8").splitlines()
    groups = (line.partition(":") for line in lines if not line.startswith("#"))
    return {group: words.split() for group, _, words in groups}


def _absent(source: Source, words: list[str], typed: Callable[[str], str] = str) -> Iterator[Query]:
    for word in source.draw.sample(words, len(words)):
        if _nowhere(source, word):
            yield Query(typed(word))


def absent_names(source: Source) -> Iterator[Query]:
    yield from _absent(
        source, [word for group in ("firms", "people", "places") for word in _listed()[group]]
    )


def absent_words(source: Source) -> Iterator[Query]:
    """Things of everyday talk, and as many words of the dictionary."""
    known = source.draw.sample([word for word in PHRASES_DICT if len(word) <= 6], 400)
    for pair in zip(_absent(source, _listed()["things"]), _absent(source, known), strict=False):
        yield from pair


def absent_latin(source: Source) -> Iterator[Query]:
    yield from _absent(source, _listed()["latin"])


def _said(source: Source, glue: str) -> Iterator[Query]:
    words = [word for group in _listed() if group != "latin" for word in _listed()[group]]
    yield from _absent(source, words, lambda word: glue.join(syllables(word)))


def absent_pinyin(source: Source) -> Iterator[Query]:
    yield from _said(source, "")


def absent_spaced(source: Source) -> Iterator[Query]:
    """Pinyin of absent words, syllable by syllable."""
    yield from _said(source, " ")


CLASSES: dict[str, Callable[[Source], Iterator[Query]]] = {
    "absent_names": absent_names,
    "absent_words": absent_words,
    "absent_latin": absent_latin,
    "absent_pinyin": absent_pinyin,
    "absent_spaced": absent_spaced,
}
