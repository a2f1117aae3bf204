"""Words of the articles as numbers: the sentence they begin in, and offsets from its start."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence

from gazetteer.model.texts import Article, Quote
from gazetteer.sources.chinese import to_simplified

Span = tuple[int, int, int]
_BREAK = "\n"


class SentenceNumbers:
    """Numbers the sentences of all articles in reading order and finds words in them."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._starts: list[int] = []
        self._ends: list[int] = []
        text = ""
        for article in articles:
            for paragraph in article.paragraphs:
                for sentence in paragraph.sentences:
                    self._numbers[article.id, sentence.id] = len(self._starts)
                    self._starts.append(len(text))
                    text += sentence.text
                    self._ends.append(len(text))
                text += _BREAK
        self._text = text

    def number(self, quote: Quote) -> int:
        return self._numbers[quote.article, quote.sentence]

    def find(self, words: str) -> tuple[Span, ...]:
        """Every place where the words, or their Simplified form, stand within a paragraph."""
        found: list[Span] = []
        for form in {words, to_simplified(words)}:
            at = self._text.find(form)
            while at >= 0:
                number = bisect.bisect_right(self._starts, at) - 1
                start = at - self._starts[number]
                found.append((number, start, start + len(form)))
                at = self._text.find(form, at + 1)
        return tuple(found)

    def outermost(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The spans that no other contains, in reading order."""
        kept: list[Span] = []
        reached = -1
        for span in sorted(
            set(spans), key=lambda span: (self._range(span)[0], -self._range(span)[1])
        ):
            end = self._range(span)[1]
            if end > reached:
                kept.append(span)
                reached = end
        return tuple(kept)

    def text(self, span: Span) -> str:
        return self._text[slice(*self._range(span))]

    def written(self, spans: Sequence[Span]) -> str:
        """Steps from one sentence number to the next; offset and length unless it is all of it."""
        parts: list[str] = []
        last = 0
        for number, start, end in spans:
            whole = start == 0 and end == self._ends[number] - self._starts[number]
            parts.append(f"{number - last}" if whole else f"{number - last}.{start}.{end - start}")
            last = number
        return " ".join(parts)

    def _range(self, span: Span) -> tuple[int, int]:
        number, start, end = span
        return self._starts[number] + start, self._starts[number] + end
