"""Words of the articles as numbers: the sentence they begin in, and offsets from its start."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence

from gazetteer.model.texts import Article, Quote
from gazetteer.pages.languages import first_words
from gazetteer.search.word_finder import WordFinder
from gazetteer.sources.chinese import to_simplified

Span = tuple[int, int, int]
_BREAK = "\n"


class SentenceNumbers:
    """Numbers the sentences of all articles in reading order and finds words in them."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._begun: set[str] = set()
        parts: list[str] = []
        size = 0
        for article in articles:
            for paragraph in article.paragraphs:
                for sentence in paragraph.sentences:
                    self._numbers[article.id, sentence.id] = len(self._starts)
                    self._starts.append(size)
                    parts.append(sentence.text)
                    self._begun.add(first_words(sentence.text, article.language))
                    size += len(sentence.text)
                    self._ends.append(size)
                parts.append(_BREAK)
                size += len(_BREAK)
        self._text = "".join(parts)
        self._words = WordFinder(self._text)

    def number(self, quote: Quote) -> int:
        return self._numbers[quote.article, quote.sentence]

    def is_begun(self, words: str) -> bool:
        """Whether they are the first words of a sentence, as pages print these for the whole."""
        return words in self._begun

    def find(self, words: str) -> Span | None:
        """The first place where the words, else their Simplified form, stand within a paragraph."""
        return self._place(words) or self._place_simplified(words)

    def _place_simplified(self, words: str) -> Span | None:
        simplified = to_simplified(words)
        return self._place(simplified) if simplified != words else None

    def _place(self, words: str) -> Span | None:
        at = self._words.first(words)
        if at < 0:
            return None
        number = bisect.bisect_right(self._starts, at) - 1
        start = at - self._starts[number]
        return number, start, start + len(words)

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
        """Steps from one sentence number to the next; offset and length unless it is all of it.

        Here characters become UTF-16 code units, the only ones a browser counts; all before counts characters.
        """
        parts: list[str] = []
        last = 0
        for number, start, end in spans:
            step, begin = number - last, self._starts[number]
            last = number
            if start == 0 and end == self._ends[number] - begin:
                parts.append(f"{step}")
            else:
                offset = _units(self._text[begin : begin + start])
                parts.append(f"{step}.{offset}.{_units(self._text[begin + start : begin + end])}")
        return " ".join(parts)

    def _range(self, span: Span) -> tuple[int, int]:
        number, start, end = span
        return self._starts[number] + start, self._starts[number] + end


def _units(text: str) -> int:
    """Its length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2
