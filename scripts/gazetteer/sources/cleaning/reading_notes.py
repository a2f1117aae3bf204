"""Characters that a program has followed by their reading in brackets: 镇(zhèn)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from pypinyin import Style, pinyin

from gazetteer.sources.chinese import HAN
from gazetteer.sources.cleaning.everyday import is_everyday
from gazetteer.sources.repairs import Edit

_NOTE = re.compile(
    rf"([{HAN}])[ \u3000\xa0]?[(（][ \u3000\xa0]?"
    r"((?:[^\W\d_][\u0300-\u036f]{0,2}|:){1,8}[0-5]?)[ \u3000\xa0]?[)）]"
)
_LETTERS = str.maketrans("ɑɡăĕĭŏŭ’", "agǎěǐǒǔ'")
"""What is written for letters and tones of pinyin."""
_MANY = 3


def note_edits(texts: Sequence[str]) -> list[tuple[Edit, ...]]:
    """The characters without their readings, with or without tones, if a program wrote these.

    An author explains a rare character, or a rare reading, once.
    """
    found = [list(_notes(text)) for text in texts]
    notes = [(note[1], _plain(note[2])) for in_text in found for note in in_text]
    if len({char for char, _ in notes}) < _MANY and not any(map(_is_needless, notes)):
        return [()] * len(texts)
    return [
        tuple(
            Edit(start=note.start(), damaged=note[0], repaired=note[1], rule="pinyin")
            for note in in_text
        )
        for in_text in found
    ]


def _notes(text: str) -> Iterator[re.Match[str]]:
    """Each character with its own reading; other words in brackets are none, such as TA behind 他."""
    for note in _NOTE.finditer(text):
        is_word = note[2].isascii() and note[2].isupper() and len(note[2]) > 1
        if not is_word and _plain(note[2]) in _written(note[1]):
            yield note


def _plain(reading: str) -> str:
    letters = unicodedata.normalize("NFC", reading.lower()).translate(_LETTERS)
    return letters.replace("u:", "ü").removesuffix("5").removesuffix("0")


def _is_needless(note: tuple[str, str]) -> bool:
    """Whether an everyday character has its most usual reading, with its tone: 他(ta) may be an author's."""
    char, reading = note
    has_tone = not (reading.isascii() and reading.isalpha())
    return has_tone and is_everyday(char) and reading in _written(char, 1)


@cache
def _written(char: str, most: int | None = None) -> frozenset[str]:
    """Its readings, or that many of the most usual ones, in each way of writing: lǜ, lü, lv, lv4."""
    readings = [
        reading
        for style in (Style.TONE, Style.NORMAL, Style.TONE3)
        for reading in pinyin(char, style=style, heteronym=True)[0][:most]
    ]
    return frozenset([*readings, *(reading.replace("v", "ü") for reading in readings)])
