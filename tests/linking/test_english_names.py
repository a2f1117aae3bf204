"""english_names: a known name in an English text is one where it stands whole, with its capitals, for itself."""

import dataclasses
from pathlib import Path

import pytest
from gazetteer.linking.mentions import NameMatcher
from gazetteer.model import Entity, EntityKind, Name

from tests.samples import make_entity

GOLD = Path(__file__).parents[1] / "fixtures" / "english_names_gold.tsv"


def _entity(
    kind: EntityKind, type: str, name: str, *names: str, except_in: tuple[str, ...] = ()
) -> Entity:
    spelled = [Name(text=one, reason="英文名", except_in=except_in) for one in names]
    return dataclasses.replace(make_entity(name, name, *spelled, kind=kind), type=type)


KNOWN = NameMatcher(
    (
        _entity("company", "", "深度求索", "DeepSeek", "DS"),
        _entity("company", "", "宇树科技", "Unitree", "Unitree Robotics"),
        _entity("company", "", "云深处科技", "DEEP Robotics"),
        _entity("company", "", "游戏科学", "Game Science"),
        _entity("company", "", "强脑科技", "BrainCo"),
        _entity("company", "", "群核科技", "Manycore", except_in=("manycore processor",)),
        _entity("company", "", "群核", "Manycore Tech"),
        _entity("company", "group", "杭州六小龙", "Six Little Dragons"),
        _entity("company", "", "阿里巴巴", "Alibaba", "Alibaba Group"),
        _entity("company", "", "苹果", "Apple", except_in=("Big Apple", "Apple pie", "Apple tree")),
        _entity("company", "", "艺电", "EA", "Electronic Arts"),
        _entity("company", "", "国际数据公司", "IDC"),
        _entity("city", "city", "杭州", "Hangzhou"),
        _entity("city", "city", "北京", "Beijing"),
        _entity("city", "city", "上海", "Shanghai"),
        _entity("city", "city", "波士顿", "Boston"),
        _entity("city", "province", "浙江", "Zhejiang"),
        _entity("city", "district", "滨江区", "Binjiang District"),
        _entity("city", "country", "中国", "China"),
        _entity("city", "region", "硅谷", "Silicon Valley"),
        _entity("person", "founder", "梁文锋", "Liang Wenfeng"),
        _entity("organisation", "university", "浙江大学", "Zhejiang University"),
        _entity("organisation", "academy", "中国科学院", "Chinese Academy of Sciences"),
        _entity("organisation", "government", "外交部", "Ministry of Foreign Affairs"),
        _entity("work", "model", "DeepSeek-R1", "R1"),
        _entity("policy", "concept", "“211”", "211"),
    ),
    editorial=True,
)


def _gold() -> list[tuple[str, list[str]]]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(phrase, names.split("|") if names else []) for phrase, names in rows]


@pytest.mark.parametrize(("phrase", "names"), _gold())
def test_names_in_an_english_phrase_are_those_that_stand_for_themselves(
    phrase: str, names: list[str]
) -> None:
    assert [phrase[span.start : span.end] for span in KNOWN.find(phrase, "en")] == names


@pytest.mark.parametrize("phrase", ["china瓷器", "Hangzhous", "Boston Dynamics公司", "R1模型"])
def test_rules_of_english_hold_for_english_texts_alone(phrase: str) -> None:
    assert KNOWN.find(phrase, "zh") != KNOWN.find(phrase, "en")
