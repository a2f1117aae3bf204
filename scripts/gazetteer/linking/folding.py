"""Names are compared in one form, and found at the characters that print them."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.model.texts import Language
from gazetteer.sources.chinese import HAN, simplify_character

_DOTS = re.compile(f"[·•‧∙⋅・]|(?<=[{HAN}])\\.(?=[{HAN}])")
"""Middle dots of foreign names, once in half width; a full stop is one between Han characters only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A folded text; character i is printed from `starts[i]` to before `ends[i]`, and a space of no width stands before `breaks`.

    In English a name in the plural is whole as well, without its s.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    breaks: frozenset[int]
    language: Language = "zh"

    def is_whole_word(self, start: int, end: int) -> bool:
        """False where a Latin letter or digit of a name touches another one outside it."""
        return not (self._goes_on(start) or (self._goes_on(end) and not self._is_plural(end)))

    def _is_plural(self, end: int) -> bool:
        is_s = self.language == "en" and self.text[end : end + 1] == "s"
        return is_s and not self.text[end + 1 : end + 2].isalnum()

    def _goes_on(self, at: int) -> bool:
        if at in self.breaks or not 0 < at < len(self.text):
            return False
        return _is_latin(self.text[at - 1]) and _is_latin(self.text[at])

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the folded text stands in the printed one."""
        return self.starts[start], self.ends[end - 1]


def fold_text(text: str, language: Language = "zh") -> Folded:
    """Simplified, ASCII width, one middle dot, nothing that is not seen. Case stays.

    A character by itself decides, whatever its neighbours: a name folds alike alone and in a sentence.
    """
    starts: Sequence[int] = range(len(text))
    ends: Sequence[int] = range(1, len(text) + 1)
    breaks: frozenset[int] = frozenset()
    folded = [_plain(char) for char in text]
    if "" in folded:
        starts, ends, breaks = _printed_at(text, folded)
    return Folded(
        text=_DOTS.sub("·", "".join(folded)),
        starts=starts,
        ends=ends,
        breaks=breaks,
        language=language,
    )


def _printed_at(
    text: str, folded: Sequence[str]
) -> tuple[Sequence[int], Sequence[int], frozenset[int]]:
    """Starts, ends and breaks of a text some of whose characters are not seen."""
    starts: list[int] = []
    ends: list[int] = []
    breaks: set[int] = set()
    for at, (char, plain) in enumerate(zip(text, folded, strict=True)):
        if plain:
            starts.append(at)
            ends.append(at + 1)
        elif char == "\u200b":
            breaks.add(len(starts))
        elif _is_selector(char) and ends and ends[-1] == at:
            ends[-1] = at + 1
    return starts, ends, frozenset(breaks)


def fold_name(text: str) -> str:
    return fold_text(text).text


@functools.cache
def _plain(char: str) -> str:
    """The one character in which all that print alike are compared; "" for one that is not seen."""
    if _is_selector(char) or unicodedata.category(char) == "Cf":
        return ""
    narrow = unicodedata.normalize("NFKC", char)
    return simplify_character(narrow if len(narrow) == 1 else char)


def _is_selector(char: str) -> bool:
    """A variation selector: it belongs to the character before it."""
    return (
        "\ufe00" <= char <= "\ufe0f"
        or "\U000e0100" <= char <= "\U000e01ef"
        or "\u180b" <= char <= "\u180f"
    )


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
