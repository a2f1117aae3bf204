"""Articles that may not be shown whole: of their words only those that are evidence stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from gazetteer.linking.coverage import all_quotes
from gazetteer.model import Coverage, Gazetteer, Mention
from gazetteer.model.texts import (
    Article,
    CodeSpan,
    DatePhrase,
    Paragraph,
    Quote,
    Repair,
    Sentence,
)

Span = tuple[int, int]
Place = tuple[str, str]
"""Article id and sentence id."""
Part = TypeVar("Part", Mention, DatePhrase, Repair, CodeSpan)
"""What has a place in a sentence."""
GAP = "……"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The spans of a sentence that stay, apart and in order; `length` is that of the sentence."""

    spans: tuple[Span, ...]
    length: int

    def text(self, whole: str) -> str:
        """The words that stay, with …… for what is left out."""
        before = GAP if self.spans[0][0] else ""
        after = GAP if self.spans[-1][1] < self.length else ""
        return before + GAP.join(whole[start:end] for start, end in self.spans) + after

    def moved(self, parts: Iterable[Part]) -> tuple[Part, ...]:
        """The parts that lie within what stays, at their places there."""
        moved: list[Part] = []
        for part in parts:
            at = 0
            for n, (start, end) in enumerate(self.spans):
                at += len(GAP) if n or start else 0
                if start <= part.start and part.end <= end:
                    shift = at - start
                    moved.append(replace(part, start=part.start + shift, end=part.end + shift))
                at += end - start
        return tuple(moved)


def withhold(gazetteer: Gazetteer) -> Gazetteer:
    """The gazetteer in which an article with `rights: excerpt` holds no words but those of its quotes.

    With `rights: link` it holds the places of the quotes, without words. The quotes themselves stay.
    """
    closed = {article.id: article for article in gazetteer.articles if article.rights != "full"}
    if not closed:
        return gazetteer
    kept = _excerpts(closed, all_quotes(gazetteer))
    told = {place: one for place, one in kept.items() if closed[place[0]].rights == "excerpt"}
    return replace(
        gazetteer,
        articles=tuple(
            _withheld(article, kept, told) if article.id in closed else article
            for article in gazetteer.articles
        ),
        mentions=tuple(
            moved
            for one in gazetteer.mentions
            for moved in (
                _moved((one,), told.get((one.article, one.sentence)))
                if one.article in closed
                else (one,)
            )
        ),
        dates={
            place: _moved(phrases, told.get(place)) if place[0] in closed else phrases
            for place, phrases in gazetteer.dates.items()
        },
        coverage=tuple(
            _without_words(one) if one.article in closed else one for one in gazetteer.coverage
        ),
    )


def _excerpts(closed: Mapping[str, Article], quotes: Iterable[Quote]) -> Mapping[Place, Excerpt]:
    """What is quoted of each sentence of the articles."""
    spans: dict[Place, list[Span]] = defaultdict(list)
    for quote in quotes:
        if quote.article in closed:
            for sentence, span in _quoted(closed[quote.article], quote):
                spans[quote.article, sentence].append(span)
    lengths = {(a.id, s.id): len(s.original) for a in closed.values() for s in a.sentences}
    return {
        place: Excerpt(spans=_joined(found), length=lengths[place])
        for place, found in spans.items()
    }


def _quoted(article: Article, quote: Quote) -> Iterable[tuple[str, Span]]:
    """The sentences that the quote touches, and what it takes of each."""
    paragraph = next(
        one for one in article.paragraphs if any(s.id == quote.sentence for s in one.sentences)
    )
    start = paragraph.original.index(quote.text)
    end, at = start + len(quote.text), 0
    for sentence in paragraph.sentences:
        first, last = max(start - at, 0), min(end - at, len(sentence.original))
        if first < last:
            yield sentence.id, (first, last)
        at += len(sentence.original)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _moved(parts: Iterable[Part], excerpt: Excerpt | None) -> tuple[Part, ...]:
    return excerpt.moved(parts) if excerpt else ()


def _withheld(
    article: Article, kept: Mapping[Place, Excerpt], told: Mapping[Place, Excerpt]
) -> Article:
    """The article with its quoted sentences alone: of those told their words, of the others none."""
    return replace(
        article,
        paragraphs=tuple(
            replace(
                paragraph,
                sentences=tuple(
                    _shortened(sentence, told.get((article.id, sentence.id)))
                    for sentence in paragraph.sentences
                    if (article.id, sentence.id) in kept
                ),
            )
            for paragraph in article.paragraphs
            if _is_quoted(article, paragraph, kept)
        ),
    )


def _is_quoted(article: Article, paragraph: Paragraph, kept: Mapping[Place, Excerpt]) -> bool:
    return any((article.id, sentence.id) in kept for sentence in paragraph.sentences)


def _shortened(sentence: Sentence, excerpt: Excerpt | None) -> Sentence:
    if not excerpt:
        return replace(sentence, text="", original="", repairs=(), code=())
    return replace(
        sentence,
        text=excerpt.text(sentence.text),
        original=excerpt.text(sentence.original),
        repairs=excerpt.moved(sentence.repairs),
        code=excerpt.moved(sentence.code),
    )


def _without_words(coverage: Coverage) -> Coverage:
    return replace(coverage, gaps=tuple(replace(gap, text="") for gap in coverage.gaps))
