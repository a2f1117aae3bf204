"""chinese: both scripts, counted characters, reading time."""

from pathlib import Path

import pytest
from gazetteer.sources.chinese import (
    count_words,
    fold,
    is_traditional,
    reading_minutes,
    to_simplified,
)
from hypothesis import given
from hypothesis import strategies as st

GOLD = Path(__file__).parents[1] / "fixtures" / "simplified_gold.tsv"


@pytest.mark.parametrize(
    ("text", "simplified"),
    [
        ("宇樹科技與強腦科技", "宇树科技与强脑科技"),
        ("頭髮與發現", "头发与发现"),
        ("乾隆年間的餅乾", "乾隆年间的饼干"),
        ("云汀,余杭;里面:后来?", "云汀,余杭;里面:后来?"),
        ("已经是简体，AI 与 𠮷 都不变。", "已经是简体，AI 与 𠮷 都不变。"),
        ("", ""),
    ],
)
def test_text_becomes_simplified_by_phrase(text: str, simplified: str) -> None:
    assert to_simplified(text) == simplified


def _gold() -> list[tuple[str, str]]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(traditional, simplified) for traditional, simplified in pairs]


@pytest.mark.parametrize(("text", "simplified"), _gold())
def test_words_decide_what_one_character_becomes(text: str, simplified: str) -> None:
    assert to_simplified(text) == simplified


@pytest.mark.parametrize(("text", "simplified"), _gold())
def test_simplified_text_stays_as_it_is(text: str, simplified: str) -> None:
    assert to_simplified(simplified) == simplified


@given(
    st.text(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF) | st.sampled_from("A1，。"))
)
def test_simplified_text_has_a_character_for_each_character(text: str) -> None:
    assert len(to_simplified(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("顧蘭舟不同意這種說法。", True),
        ("顾兰舟不同意这种说法。", False),
        ("云汀的名字傳到了下游的北浦。", True),
        ("顾先生从杭州飞到上海，又转道苏州、无锡、常州、镇江、南京，晚上才回到樊樓。", False),
        ("English only, 2025.", False),
        ("", False),
    ],
)
def test_script_is_traditional_when_more_than_one_han_in_twenty_changes(
    text: str, expected: bool
) -> None:
    assert is_traditional(text) is expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("杭州", 2),
        ("杭州，杭州！", 4),
        ("DeepSeek-R1发布", 3),
        ("1.87万亿元，占30.5%", 6),
        ("二〇二五年", 5),
        ("《》——…… \n", 0),
        ("蔡𬱖", 2),
        ("𠮷野家", 3),
        ("𫖯\U00031350\U000323af", 3),
        ("⼀⺀豈\U0002f800", 4),
        ("䷀ꀀあ가", 0),
    ],
)
def test_each_han_and_each_latin_run_counts_as_a_word(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (599, 1), (601, 2), (4000, 10)])
def test_reading_time_is_whole_minutes_and_at_least_one(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes


@pytest.mark.parametrize(
    "spelling", ["DeepSeek 強腦", "deepseek强脑", "ＤｅｅｐＳｅｅｋ　强脑", "DEEP SEEK強腦"]
)
def test_spellings_of_one_name_fold_alike(spelling: str) -> None:
    assert fold(spelling) == "deepseek强脑"
