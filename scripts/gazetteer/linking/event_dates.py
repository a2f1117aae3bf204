"""Which words of the articles give an event its date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from gazetteer.model import DatingWords
from gazetteer.model.edtf import Edtf, parse_edtf
from gazetteer.model.texts import Article, DatePhrase, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    words: DatingWords
    when: Edtf


def dating_phrases(
    when: Edtf,
    quotes: Sequence[Quote],
    articles: Mapping[str, Article],
    dates: Mapping[str, Mapping[str, tuple[DatePhrase, ...]]],
) -> tuple[DatingWords, ...]:
    """The time expressions, in the quotes' paragraphs or the one before, that mean this very date.

    One expression with the same first and last day is enough; a range may also be spanned by two.
    """
    found = [
        _Found(
            words=DatingWords(article=quote.article, text=phrase.text), when=parse_edtf(phrase.when)
        )
        for quote in quotes
        for phrase in dates_near(quote, articles[quote.article], dates[quote.article])
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


def dates_near(
    quote: Quote, article: Article, dates: Mapping[str, tuple[DatePhrase, ...]]
) -> Iterator[DatePhrase]:
    """The time expressions of the quote's paragraph, then those of the paragraph of text before it."""
    for sentence in _nearby(article, quote.sentence):
        yield from dates.get(sentence, ())


def _bounds(when: Edtf) -> tuple[object, object]:
    return when.first_day, when.last_day


def _nearby(article: Article, sentence: str) -> Iterator[str]:
    """The sentences of the quote's paragraph, then those of the paragraph of text before it."""
    blocks = [block for block in article.paragraphs if block.sentences]
    at = next(n for n, block in enumerate(blocks) if any(s.id == sentence for s in block.sentences))
    for block in (blocks[at], *blocks[max(0, at - 1) : at]):
        yield from (one.id for one in block.sentences)
