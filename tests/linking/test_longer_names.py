"""longer_names: a name that is part of a longer, unknown one is none; one that only stands before another word is."""

import dataclasses
from pathlib import Path

import pytest
from gazetteer.linking.mentions import NameMatcher
from gazetteer.model import Entity, EntityKind, Name

from tests.samples import make_entity

GOLD = Path(__file__).parents[1] / "fixtures" / "longer_names_gold.tsv"


def _entity(kind: EntityKind, type: str, name: str, *names: str) -> Entity:
    made = make_entity(name, name, *(Name(text=one) for one in names), kind=kind)
    return dataclasses.replace(made, type=type)


KNOWN = NameMatcher(
    (
        _entity("city", "city", "杭州", "杭州市"),
        _entity("city", "city", "上海", "上海市"),
        _entity("city", "city", "北京", "北京市"),
        _entity("city", "city", "南京"),
        _entity("city", "city", "波士顿"),
        _entity("city", "province", "浙江"),
        _entity("city", "country", "中国"),
        _entity("city", "country", "美国"),
        _entity("company", "", "阿里巴巴", "阿里"),
        _entity("company", "", "华为"),
        _entity("company", "", "网易"),
        _entity("company", "", "宇树科技"),
        _entity("organisation", "university", "浙江大学", "浙大"),
        _entity("organisation", "university", "北京大学", "北大"),
        _entity("organisation", "university", "南京大学", "南大"),
        _entity("organisation", "party", "浙江省委"),
        _entity("organisation", "media", "总台"),
        _entity("work", "other", "春晚", "央视春晚"),
    )
)


def _gold() -> list[tuple[str, list[str]]]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(phrase, names.split()) for phrase, names in rows]


@pytest.mark.parametrize(("phrase", "names"), _gold())
def test_names_in_a_phrase_are_those_that_stand_for_themselves(
    phrase: str, names: list[str]
) -> None:
    assert [phrase[span.start : span.end] for span in KNOWN.find(phrase)] == names
