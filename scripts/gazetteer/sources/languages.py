"""The language of a text, from its letters and its commonest words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gazetteer.model.texts import Script
from gazetteer.sources.chinese import HAN, is_traditional

_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENGLISH = frozenset(
    "the and of to that with for by from this these those which their they been were has have had would said not but its are than who"
    " what when about more after into over other can will also our your there".split()
)
"""Common words of English that no language near it has, nor the spelling of Chinese."""
_FEWEST_WORDS, _WORDS_TO_ENGLISH_ONE = 5, 10
"""A line of so many words, one of so many among these, is English."""
_WORDS_TO_A_HAN = 8
"""So many words of such lines or more stand against one Han character: names in brackets pass, an abstract before an article does not."""
_WORDS_TO_A_LINES = 3
"""At least one word of so many stands in such a line; the rest are lists, tables, code."""


def find_script(body: str, texts: Iterable[str]) -> Script:
    """The script of an article by its text as received, and by what its blocks say without markup."""
    if is_english(texts):
        return "Latn"
    return "Hant" if is_traditional(body) else "Hans"


def is_english(texts: Iterable[str]) -> bool:
    """Whether a text is English: its English lines have eight words or more to a Han character, and a third of all words.

    So a Chinese text stays one however many English names, lines of code or words of an abstract stand in it.
    """
    han = words = english = 0
    for text in texts:
        han += len(_HAN.findall(text))
        found = _WORD.findall(_HAN.sub(" ", text))
        words += len(found)
        common = sum(word.casefold() in _ENGLISH for word in found)
        if len(found) >= _FEWEST_WORDS and common * _WORDS_TO_ENGLISH_ONE >= len(found):
            english += len(found)
    return english >= _WORDS_TO_A_HAN * max(1, han) and english * _WORDS_TO_A_LINES >= words
