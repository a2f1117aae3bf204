"""Quotes and where they stand: verbatim in one paragraph, or a problem that shows where they part."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import accumulate
from os.path import commonprefix

from gazetteer.linking.passages import Passages
from gazetteer.model.texts import Article, Paragraph, Quote

_TELLING = 4
"""Fewer equal characters at the beginning of a quote say nothing."""
_LONGEST_SHOWN = 100
_AHEAD = 8
"""Characters shown where two texts part."""
_ESCAPED = re.compile(r'["\\]')
"""What is written otherwise between the double quotes of YAML."""
_BORDER = "\0"
"""What stands between two paragraphs, and in no text."""
_SECOND_CHOICE = ("pull", "logo", "caption", "alt")


class Places:
    """The paragraphs of an article as one text, in the order in which a quote is looked for."""

    def __init__(self, article: Article) -> None:
        self._article = article.id
        self._paragraphs = sorted(article.paragraphs, key=lambda one: one.kind in _SECOND_CHOICE)
        texts = [paragraph.original for paragraph in self._paragraphs]
        self._whole = _BORDER.join(texts)
        self._starts = [0, *accumulate(len(text) + len(_BORDER) for text in texts)]

    def locate(self, text: str) -> Quote | None:
        """The quote at the first sentence it touches; a pull quote's words belong to the full paragraph."""
        found = self._whole.find(text)
        if found < 0 or not self._paragraphs or _BORDER in text:
            return None
        number = bisect_right(self._starts, found) - 1
        paragraph, at = self._paragraphs[number], found - self._starts[number]
        return Quote(
            article=self._article,
            sentences=_sentences_between(paragraph, at, at + len(text)),
            text=text,
            reading="".join(s.text for s in paragraph.sentences)[at : at + len(text)],
        )


class Library:
    """The articles by id, in which quotes are looked for; what that takes is made of each once it is asked for."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self.articles = articles
        self._places: dict[str, Places] = {}
        self._passages: dict[str, Passages] = {}

    def locate(self, article: str, text: str) -> Quote | None:
        """The quote where it stands in the article, if it does; none of an article that is not there."""
        if article not in self.articles:
            return None
        if article not in self._places:
            self._places[article] = Places(self.articles[article])
        return self._places[article].locate(text)

    def words_like(self, article: str, text: str) -> tuple[str, ...]:
        """The words of the article that the text may mean, paragraph by paragraph."""
        return self._of(article).words_like(text)

    def has_letters(self, article: str, text: str) -> bool:
        return self._of(article).has(text)

    def _of(self, article: str) -> Passages:
        if article not in self._passages:
            self._passages[article] = Passages(self.articles[article])
        return self._passages[article]


def explain_missing(library: Library, article: str, text: str) -> str:
    """Why a quote is refused: where its words part from the article's, the words to write, or where they stand."""
    shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    refused = f"the quote «{shown}» does not stand in {article}"
    others = [name for name in library.articles if name != article]
    if elsewhere := [name for name in others if library.locate(name, text)]:
        return f"{refused} but in {', '.join(elsewhere)}"
    words = library.words_like(article, text)
    if not words:
        for name in others:
            if library.has_letters(name, text):
                return f"{refused}; {name} has {_shown(library.words_like(name, text))}"
    parting = _parting(text, words[0]) if words else _beginning(library.articles[article], text)
    meant = f"did you mean {_shown(words)}?" if words else ""
    return f"{refused}; {'; '.join(filter(None, (parting, meant))) or 'nothing there is like it'}"


def _shown(words: Sequence[str]) -> str:
    """The words to paste; those a paragraph each are quotes of their own."""
    return " and, as a quote of its own, ".join(
        f"«{one}»"
        if not _ESCAPED.search(one)
        else f"«{one}», in YAML {json.dumps(one, ensure_ascii=False)}"
        for one in words
    )


def _parting(text: str, words: str) -> str:
    """Behind how many equal characters the text parts from the words; "" where it is clear without."""
    size = len(commonprefix((text, words)))
    if size < _TELLING or not words[size:]:
        return ""
    return f"after {size} equal characters it has {_next(text, size)}, the article {_next(words, size)}"


def _beginning(article: Article, text: str) -> str:
    """The same for the longest beginning of a text that nothing is like as a whole."""
    wholes = [paragraph.original for paragraph in article.paragraphs]
    sizes = range(1, len(text) + 1)
    size = max(
        (bisect_left(sizes, True, key=partial(_parts, text, whole)) for whole in wholes),
        default=0,
    )
    if size < _TELLING:
        return ""
    there = next(whole for whole in wholes if text[:size] in whole)
    return _parting(text, text[:size] + there.partition(text[:size])[2])


def _parts(text: str, whole: str, size: int) -> bool:
    return text[:size] not in whole


def _next(text: str, at: int) -> str:
    return f"«{text[at : at + _AHEAD]}»"


def _sentences_between(paragraph: Paragraph, start: int, end: int) -> tuple[str, ...]:
    """The ids of the sentences that the characters from start to end touch."""
    touched: list[str] = []
    at = 0
    for sentence in paragraph.sentences:
        before, at = at, at + len(sentence.original)
        if before < end and at > start:
            touched.append(sentence.id)
    return tuple(touched)
