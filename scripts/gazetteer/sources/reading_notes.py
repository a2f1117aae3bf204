"""Characters that a program has followed by their reading in brackets: 镇(zhèn)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache

from pypinyin import Style, pinyin

from gazetteer.sources.chinese import to_simplified

_NOTE = re.compile(r"([\u3400-\u9fff])[(（]([^\W\d_]{1,7})[)）]")
_LETTERS = str.maketrans("ɑɡ", "ag")
_MANY = 3
_EVERYDAY = range(0xB0, 0xD8)
"""The rows of GB 2312 that hold the 3,755 commonest characters."""


def reading_notes(text: str) -> list[str]:
    """The characters with their readings, with or without tones; other words in brackets are none."""
    found = _NOTE.finditer(unicodedata.normalize("NFC", text))
    return [note[0] for note in found if note[2].lower().translate(_LETTERS) in _readings(note[1])]


@cache
def _readings(char: str) -> frozenset[str]:
    return frozenset(
        reading
        for style in (Style.TONE, Style.NORMAL)
        for reading in pinyin(char, style=style, heteronym=True)[0]
    )


def are_added(notes: Collection[str]) -> bool:
    """Whether a program wrote the notes: an author explains a rare character, once."""
    return len(notes) >= _MANY or any(_is_everyday(to_simplified(note[0])) for note in notes)


def _is_everyday(char: str) -> bool:
    return next(iter(char.encode("gb2312", "ignore")), 0) in _EVERYDAY
