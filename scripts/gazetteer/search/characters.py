"""What the search box must know of characters: Traditional forms and readings."""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import opencc
from pypinyin import lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT, Style
from pypinyin.contrib.tone_convert import to_normal

from gazetteer.search.place_readings import readings_of_places

_HAN_RUN = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]+")
_COMMON_SHARE = 0.1
"""A reading is common when a tenth of the words with the character have it."""


def traditional_pairs(texts: Iterable[str]) -> str:
    """Each Traditional form of a character of the texts, followed by the Simplified one: 國国學学.

    Forms that are used within some words only, such as 著 for 着, count everywhere: both the texts
    and what is typed are folded by these pairs.
    """
    found = tuple(texts)
    known = {char for text in found for char in text}
    simplify = opencc.OpenCC("t2s").convert
    pairs = {
        char: simple
        for char in map(chr, range(0x3400, 0xA000))
        if (simple := str(simplify(char))) != char and simple in known
    }
    for config in ("s2t", "s2tw", "s2hk"):
        convert = opencc.OpenCC(config).convert
        for text in found:
            for simple, char in zip(text, str(convert(text)), strict=False):
                if char != simple:
                    pairs.setdefault(char, simple)
    return "".join(char + simple for char, simple in sorted(pairs.items()))


def reading_runs() -> str:
    """The usual reading of the 3755 characters of GB 2312 level 1, in its order: a2ai13an9.

    That list is itself sorted by reading, and every browser can decode it, so that only the runs
    need to be told.
    """
    readings = (_plain(lazy_pinyin(char)[0]) for char in _level_one())
    return "".join(f"{reading}{len(list(run))}" for reading, run in itertools.groupby(readings))


def further_readings(texts: Iterable[str], surnames: Iterable[str]) -> str:
    """Other readings: common ones, those of the texts in their context, all of a surname, of places: shan单."""
    texts = tuple(texts)
    found: dict[str, set[str]] = defaultdict(set, readings_of_places(texts))
    for char, readings in _common_readings().items():
        found[char] |= readings
    for run in {run for text in texts for run in _HAN_RUN.findall(text)}:
        for char, reading in zip(run, lazy_pinyin(run), strict=False):
            found[char].add(_plain(reading))
    for char in surnames:
        found[char] |= {_plain(r) for r in pinyin(char, style=Style.NORMAL, heteronym=True)[0]}
    by_reading: dict[str, list[str]] = defaultdict(list)
    for char in sorted(found):
        usual = _plain(lazy_pinyin(char)[0]) if char in _level_one() else ""
        for reading in found[char] - {usual}:
            by_reading[reading].append(char)
    return "".join(reading + "".join(by_reading[reading]) for reading in sorted(by_reading))


@functools.cache
def _level_one() -> str:
    rows = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    return b"".join(rows).decode("gb2312", errors="ignore")


@functools.cache
def _common_readings() -> Mapping[str, set[str]]:
    """Readings of level 1 characters that pypinyin's dictionary of words uses often enough."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for char, reading in _readings_in_words():
        counts[char][_toneless(reading)] += 1
    return {
        char: {
            r
            for r, n in counts[char].items()
            if n > 1 and n >= _COMMON_SHARE * counts[char].total()
        }
        for char in _level_one()
    }


def _readings_in_words() -> Iterator[tuple[str, str]]:
    for word, readings in PHRASES_DICT.items():
        for char, reading in zip(word, readings, strict=False):
            yield char, reading[0]


@functools.cache
def _toneless(reading: str) -> str:
    return _plain(to_normal(reading))


def _plain(reading: str) -> str:
    """ü is typed v."""
    return reading.replace("ü", "v")
