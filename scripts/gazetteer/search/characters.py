"""What the search box must know of characters: Traditional forms and readings."""

from __future__ import annotations

import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import opencc
from pypinyin import lazy_pinyin, pinyin
from pypinyin.constants import Style
from pypinyin.seg.mmseg import seg

from gazetteer.search.place_readings import readings_of_places
from gazetteer.search.reading_tables import COMMON, RUNS

_LINES = 1000
"""So many are converted at once."""
_HAN_RUN = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]+")
_RUN = re.compile(r"([a-z]+)(\d+)")
_SPELLED = re.compile(r"([a-z]+)([^a-z]+)")


def traditional_pairs(texts: Iterable[str]) -> str:
    """Each Traditional form of a character of the texts, followed by the Simplified one: 國国學学.

    Forms that are used within some words only, such as 著 for 着, count everywhere: both the texts
    and what is typed are folded by these pairs.
    """
    found = tuple(dict.fromkeys(texts))
    known = set(itertools.chain.from_iterable(found))
    simplify = opencc.OpenCC("t2s").convert
    pairs = {
        char: simple
        for char in map(chr, range(0x3400, 0xA000))
        if (simple := str(simplify(char))) != char and simple in known
    }
    for config in ("s2t", "s2tw", "s2hk"):
        told = _converted(found, opencc.OpenCC(config).convert)
        for simple, char in dict.fromkeys(itertools.chain.from_iterable(told)):
            if char != simple:
                pairs.setdefault(char, simple)
    return "".join(char + simple for char, simple in sorted(pairs.items()))


def _converted(
    texts: Sequence[str], convert: Callable[[str], object]
) -> Iterator[Iterable[tuple[str, str]]]:
    """Each character of each line with its converted form; a call of OpenCC costs as much as a line."""
    for at in range(0, len(texts), _LINES):
        lines = "\n".join(texts[at : at + _LINES])
        yield from map(zip, lines.split("\n"), str(convert(lines)).split("\n"))


def reading_runs() -> str:
    """The usual reading of the 3755 characters of GB 2312 level 1, in its order: a2ai13an9.

    That list is itself sorted by reading, and every browser can decode it, so that only the runs
    need to be told.
    """
    return RUNS


def further_readings(texts: Iterable[str], surnames: Iterable[str]) -> str:
    """Other readings: common ones, those of the texts in their context, all of a surname, of places: shan单."""
    texts = tuple(texts)
    found: dict[str, set[str]] = defaultdict(set, readings_of_places(texts))
    for reading, chars in _SPELLED.findall(COMMON):
        for char in chars:
            found[char].add(reading)
    runs = {run for text in texts for run in _HAN_RUN.findall(text)}
    for word in set(itertools.chain.from_iterable(map(seg.cut, runs))):
        for char, reading in zip(word, lazy_pinyin([word]), strict=False):
            found[char].add(_plain(reading))
    for char in surnames:
        found[char] |= {_plain(r) for r in pinyin(char, style=Style.NORMAL, heteronym=True)[0]}
    by_reading: dict[str, list[str]] = defaultdict(list)
    for char in sorted(found):
        for reading in found[char] - {_usual().get(char, "")}:
            by_reading[reading].append(char)
    return "".join(reading + "".join(by_reading[reading]) for reading in sorted(by_reading))


def readings_of(runs: str, further: str) -> dict[str, frozenset[str]]:
    """The syllables of each character as readings.js reads them of the two texts above: ü is typed v, u or yu."""
    found: dict[str, set[str]] = defaultdict(set)
    chars = iter(_level_one())
    for syllable, count in _RUN.findall(runs):
        for char in itertools.islice(chars, int(count)):
            found[char].add(syllable)
    for syllable, more in _SPELLED.findall(further):
        for char in more:
            found[char].add(syllable)
    return {
        char: frozenset(
            one.replace("v", typed, 1) for one in syllables for typed in ("v", "u", "yu")
        )
        for char, syllables in found.items()
    }


@functools.cache
def _level_one() -> str:
    rows = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    return b"".join(rows).decode("gb2312", errors="ignore")


@functools.cache
def _usual() -> Mapping[str, str]:
    """Character of level 1 → its usual reading."""
    told = (reading for reading, count in _RUN.findall(RUNS) for _ in range(int(count)))
    return dict(zip(_level_one(), told, strict=True))


def _plain(reading: str) -> str:
    """ü is typed v."""
    return reading.replace("ü", "v")
