"""mentions: names in running text, the longest first."""

import pytest
from gazetteer.linking.mentions import NameMatcher, fold_name, name_owners
from gazetteer.model import Name
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import make_entity

ENTITIES = (
    make_entity("zhejiang", "浙江"),
    make_entity("zju", "浙江大学", Name(text="浙大")),
    make_entity("hangzhou", "杭州", Name(text="杭州市")),
    make_entity("daily", "杭州日报"),
    make_entity("wukong", "黑神话：悟空"),
    make_entity("ea", "EA"),
    make_entity("r1", "DeepSeek-R1"),
    make_entity("deepseek", "深度求索", Name(text="DeepSeek")),
    make_entity("yu", "余杭", Name(text="DS", reason="编者补充的名称不在文中找")),
    make_entity("go", "宇树Go", Name(text="Go2")),
    make_entity("unitree", "宇树"),
    make_entity("lake", "西湖", Name(text="西湖区", except_in=("西湖区块链", "西湖大学"))),
)


def _found(text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.entity) for span in NameMatcher(ENTITIES).find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("浙江大学在浙江。", [("浙江大学", "zju"), ("浙江", "zhejiang")]),
        ("杭州日报说杭州市很好。", [("杭州日报", "daily"), ("杭州市", "hangzhou")]),
        ("DeepSeek-R1与DeepSeek", [("DeepSeek-R1", "r1"), ("DeepSeek", "deepseek")]),
        ("浙江大", [("浙江", "zhejiang")]),
        ("杭州杭州", [("杭州", "hangzhou"), ("杭州", "hangzhou")]),
    ],
)
def test_longest_name_wins(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("EA发布", [("EA", "ea")]),
        ("与EA。", [("EA", "ea")]),
        ("EA-1", [("EA", "ea")]),
        ("ＥＡ发布", [("ＥＡ", "ea")]),
        ("EAST", []),
        ("IDEA", []),
        ("EA2", []),
        ("3EA", []),
        ("ea", []),
        ("Go2023", []),
    ],
)
def test_latin_name_stands_for_itself_only_as_a_whole_word(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found


def test_shorter_name_is_found_where_the_longer_is_no_whole_word() -> None:
    assert _found("宇树Google") == [("宇树", "unitree")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("西湖区的西湖。", [("西湖区", "lake"), ("西湖", "lake")]),
        ("西湖大学与西湖区块链。", [("西湖", "lake"), ("西湖", "lake")]),
        ("西湖大", [("西湖", "lake")]),
    ],
)
def test_name_is_not_found_within_the_words_it_is_excepted_in(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("《黑神话：悟空》", [("黑神话：悟空", "wukong")]),
        ("《黑神話:悟空》", [("黑神話:悟空", "wukong")]),
        ("浙江大學與餘杭", [("浙江大學", "zju"), ("餘杭", "yu")]),
        ("云與余杭", [("余杭", "yu")]),
    ],
)
def test_name_is_found_in_both_scripts_and_both_widths(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found


def test_name_added_by_the_editors_is_not_looked_for() -> None:
    assert _found("DS发布") == []


def test_text_without_names_and_names_without_text_give_nothing() -> None:
    assert (_found(""), NameMatcher(()).find("杭州")) == ([], ())


@pytest.mark.parametrize(
    ("text", "folded"),
    [("《黑神話：悟空》！", "《黑神话:悟空》!"), ("ＤＳ㈱ﬁ…", "DS㈱ﬁ…"), ("Ａa", "Aa")],
)
def test_folding_keeps_the_case_and_the_length(text: str, folded: str) -> None:
    assert fold_name(text) == folded


def test_owners_of_a_name_are_all_entities_that_claim_it() -> None:
    entities = (
        make_entity("a", "黑神话：悟空", Name(text="悟空")),
        make_entity("b", "黑神話:悟空", Name(text="黑神话:悟空"), Name(text="悟空", reason="编者")),
    )
    assert name_owners(entities) == {"黑神话:悟空": ("a", "b"), "悟空": ("a",)}


@given(st.text("浙江大学杭州日报市EA2 DepSk-R1西湖区块链宇树Go", max_size=30))
def test_names_found_stand_in_order_without_overlap(text: str) -> None:
    names = {fold_name(name.text): entity.id for entity in ENTITIES for name in entity.names}
    spans = NameMatcher(ENTITIES).find(text)
    assert [names[fold_name(text[span.start : span.end])] for span in spans] == [
        span.entity for span in spans
    ]
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
