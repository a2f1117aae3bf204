"""reading_tables: what pypinyin's dictionaries make of the characters of level 1, made anew."""

import itertools
from collections import Counter, defaultdict

from gazetteer.search.characters import _level_one
from gazetteer.search.reading_tables import COMMON, RUNS
from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT
from pypinyin.contrib.tone_convert import to_normal

SHARE = 0.1


def _plain(reading: str) -> str:
    return to_normal(reading).replace("ü", "v")


def _usual(char: str) -> str:
    return lazy_pinyin(char)[0].replace("ü", "v")


def test_the_usual_readings_are_those_of_pypinyin() -> None:
    runs = itertools.groupby(map(_usual, _level_one()))
    assert RUNS == "".join(f"{reading}{len(list(run))}" for reading, run in runs)


def test_the_common_readings_are_those_of_its_words() -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word, readings in PHRASES_DICT.items():
        for char, reading in zip(word, readings, strict=False):
            counts[char][_plain(reading[0])] += 1
    found: dict[str, list[str]] = defaultdict(list)
    for char in _level_one():
        for reading, times in counts[char].items():
            if times > 1 and times >= SHARE * counts[char].total() and reading != _usual(char):
                found[reading].append(char)
    expected = "".join(reading + "".join(sorted(found[reading])) for reading in sorted(found))
    assert expected == COMMON
