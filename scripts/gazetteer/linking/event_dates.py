"""Which words of the articles give an event its date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from gazetteer.model import DatingWords
from gazetteer.model.edtf import Edtf, parse_edtf
from gazetteer.model.texts import Article, DatePhrase, Quote

PhrasesNear = Mapping[str, tuple[DatePhrase, ...]]
"""Sentence id → the time expressions in or just before its paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    words: DatingWords
    when: Edtf


def dating_phrases(
    when: Edtf,
    quotes: Sequence[Quote],
    near: Mapping[str, PhrasesNear],
) -> tuple[DatingWords, ...]:
    """The time expressions, in the quotes' paragraphs or the one before, that mean this very date.

    `near` has those of each article. One expression with the same first and last day is enough; a range may also be spanned by two.
    """
    found = [
        _Found(
            words=DatingWords(article=quote.article, text=phrase.text), when=parse_edtf(phrase.when)
        )
        for quote in quotes
        for phrase in near[quote.article][quote.sentence]
        if phrase.when
    ]
    same = [one.words for one in found if _bounds(one.when) == _bounds(when)]
    if not same:
        same = [
            words
            for first, last in product(found, found)
            if (first.when.first_day, last.when.last_day) == _bounds(when)
            for words in (first.words, last.words)
        ]
    return tuple(dict.fromkeys(same))


def phrases_near(article: Article, dates: Mapping[str, tuple[DatePhrase, ...]]) -> PhrasesNear:
    """Of each sentence the time expressions of its paragraph, then those of the paragraph of text before it."""
    near: dict[str, tuple[DatePhrase, ...]] = {}
    before: tuple[DatePhrase, ...] = ()
    for block in (one for one in article.paragraphs if one.sentences):
        here = tuple(one for sentence in block.sentences for one in dates.get(sentence.id, ()))
        near.update(dict.fromkeys((one.id for one in block.sentences), here + before))
        before = here
    return near


def _bounds(when: Edtf) -> tuple[object, object]:
    return when.first_day, when.last_day
