"""mentions: names in running text, the longest first."""

import pytest
from gazetteer.linking.folding import fold_name
from gazetteer.linking.mentions import NameMatcher, name_owners
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
    make_entity("yu", "余杭", Name(text="DS", reason="编者补充的名称")),
    make_entity("go", "宇树Go", Name(text="Go2")),
    make_entity("unitree", "宇树"),
    make_entity("ds", "宇树DS"),
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


def _found_added(text: str, *names: Name) -> list[str]:
    """The names of one work that are found when the editors' are looked for as well."""
    own = make_entity("own", "数据通", *names)
    spans = NameMatcher((*ENTITIES, own), editorial=True).find(text)
    return [text[span.start : span.end] for span in spans]


def test_name_added_by_the_editors_is_looked_for_on_demand_only() -> None:
    assert (_found("DS发布"), _found_added("DS发布")) == ([], ["DS"])


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (Name(text="云深处", reason="因"), "云深处的狗", ["云深处"]),
        (Name(text="云深处", reason="因", except_in=("白云深处",)), "白云深处有人家", []),
        (Name(text="浪潮", reason="因", common=True), "时代的浪潮", []),
        (Name(text="宇树数据通", reason="因"), "宇树数据通", ["宇树", "数据通"]),
        (Name(text="宇树通", reason="因"), "宇树通", ["宇树通"]),
        (Name(text="杭州", reason="因"), "杭州", ["杭州"]),
        (Name(text="DS", reason="因"), "DS发布", []),
    ],
)
def test_name_of_the_editors_gives_way_to_common_words_and_printed_names(
    name: Name, text: str, found: list[str]
) -> None:
    assert _found_added(text, name) == found


def test_name_of_the_editors_is_nobodys_where_an_article_gives_it_to_another() -> None:
    taken = make_entity("b", "乙", Name(text="杭州", reason="因"))
    spans = NameMatcher((*ENTITIES, taken), editorial=True).find("杭州")
    assert [span.entity for span in spans] == ["hangzhou"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("宇\u200b树", "宇\u200b树"),
        ("余\ufeff杭。", "余\ufeff杭"),
        ("余\u00ad\u2060杭", "余\u00ad\u2060杭"),
        ("\u200b余杭\u200b", "余杭"),
        ("西\U000e0100湖\U000e0101人", "西\U000e0100湖\U000e0101"),
        ("西湖\ufe00\ufe01", "西湖\ufe00\ufe01"),
        ("\ufe0f西湖", "西湖"),
        ("Deep\u200bSeek", "Deep\u200bSeek"),
        ("𠮷\u200b余\u200d杭", "余\u200d杭"),
    ],
)
def test_characters_that_are_not_seen_do_not_hide_a_name(text: str, found: str) -> None:
    assert [name for name, _ in _found(text)] == [found]


@pytest.mark.parametrize("dot", "·•‧・･．∙⋅.")
def test_middle_dots_of_a_foreign_name_are_one(dot: str) -> None:
    matcher = NameMatcher((make_entity("z", "马克·扎克伯格"),))
    text = f"与马克{dot}扎克伯格。"
    assert [(s.start, s.end) for s in matcher.find(text)] == [(1, 8)]


def test_full_stop_of_a_number_is_no_middle_dot() -> None:
    assert (fold_name("2．5·0"), fold_name("A．B")) == ("2.5·0", "A.B")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Deepseek发布", ["Deepseek"]),
        ("deepseek发布", ["deepseek"]),
        ("DEEPSEEK发布", ["DEEPSEEK"]),
        ("ｄｅｅｐｓｅｅｋ发布", ["ｄｅｅｐｓｅｅｋ"]),
        ("ＤｅｅｐＳｅｅｋ发布", ["ＤｅｅｐＳｅｅｋ"]),
        ("deepseek-r1", ["deepseek-r1"]),
        ("deepseeker", []),
        ("deepseek\u00ader", []),
        ("deepseek\u200ber", ["deepseek"]),
        ("mydeepseek", []),
        ("deepseek2", []),
        ("宇树GO", ["宇树GO"]),
        ("Ea发布", []),
        ("宇树ds", ["宇树"]),
    ],
)
def test_case_of_a_latin_name_does_not_matter_but_in_abbreviations(
    text: str, found: list[str]
) -> None:
    assert [name for name, _ in _found(text)] == found


def test_two_spellings_that_only_case_tells_apart_keep_their_owners() -> None:
    matcher = NameMatcher((make_entity("a", "Ea"), make_entity("b", "EA")))
    assert [span.entity for span in matcher.find("EA与Ea与ea")] == ["b", "a", "a"]


def test_text_without_names_and_names_without_text_give_nothing() -> None:
    assert (_found(""), NameMatcher(()).find("杭州")) == ([], ())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("《黑神話：悟空》！", "《黑神话:悟空》!"),
        ("ＤＳ㈱ﬁ…", "DS㈱ﬁ…"),
        ("Ａa", "Aa"),
        ("张乾\u200b隆", "张干隆"),
        ("葛\U000e0100", "葛"),
    ],
)
def test_folding_keeps_the_case_and_what_is_seen(text: str, folded: str) -> None:
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
