"""search: how the words of the texts are spelled in pinyin, places by either reading."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from gazetteer.search.characters import (
    _level_one,
    further_readings,
    reading_runs,
)
from gazetteer.search.place_readings import PLACE_READINGS, readings_of_places


def test_readings_follow_gb_2312_and_know_surnames_and_context() -> None:
    assert reading_runs().startswith("a2ai13an9")
    assert sum(map(int, re.findall(r"\d+", reading_runs()))) == 3755
    further = dict(re.findall(r"([a-z]+)([^a-z]+)", further_readings(["重庆璧丞"], "单曾")))
    assert "单" in further["shan"]
    assert "曾" in further["zeng"]
    assert "重" in further["chong"]
    assert "璧" in further["bi"]


@pytest.mark.parametrize(
    ("place", "readings"),
    [
        ("会稽", ["kuai ji", "hui ji"]),
        ("六合区", ["lu he qu", "liu he qu"]),
        ("单县", ["shan xian", "dan xian"]),
        ("涡阳", ["guo yang", "wo yang"]),
        ("洪洞", ["hong tong", "hong dong"]),
        ("乐陵", ["lao ling", "le ling"]),
        ("浚县", ["xun xian", "jun xian"]),
        ("荥经", ["ying jing", "xing jing"]),
        ("筠连", ["jun lian", "yun lian"]),
        ("大栅栏", ["da shi lan", "da zha lan"]),
        ("大夫", ["dai fu", "da fu"]),
        ("大宛", ["da yuan", "da wan"]),
        ("长治", ["chang zhi"]),
        ("歙县", ["she xian"]),
        ("珲春", ["hun chun"]),
        ("赵𫖯", ["zhao fu"]),
    ],
)
def test_place_is_read_both_ways(place: str, readings: list[str]) -> None:
    known = _readings(further_readings([f"他到过{place}。"], ""))
    for reading in readings:
        for char, syllable in zip(place, reading.split(), strict=True):
            assert syllable in known[char]


def _readings(more: str) -> dict[str, set[str]]:
    """What the browser knows: the usual reading of each common character, and the further ones."""
    level_one = iter(_level_one())
    known: dict[str, set[str]] = defaultdict(set)
    for syllable, count in re.findall(r"([a-z]+)(\d+)", reading_runs()):
        for _ in range(int(count)):
            known[next(level_one)].add(syllable)
    for syllable, chars in re.findall(r"([a-z]+)([^a-z]+)", more):
        for char in chars:
            known[char].add(syllable)
    return known


def test_rare_readings_cost_nothing_where_no_text_has_the_place() -> None:
    assert "kuai会" not in further_readings(["会议"], "")
    assert readings_of_places(["会议", "稽查"]) == {}
    assert {len(word) - len(syllables) for word, syllables in PLACE_READINGS} == {0}
