"""sentences: where the sentences of a paragraph begin and end."""

import pytest
from gazetteer.sources.sentences import split_sentences
from hypothesis import given
from hypothesis import strategies as st


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("一句。两句！三句？", ["一句。", "两句！", "三句？"]),
        ("没有句号", ["没有句号"]),
        ("半角?也算!对吗", ["半角?", "也算!", "对吗"]),
        ("分号；不断句，冒号：也不。", ["分号；不断句，冒号：也不。"]),
        ("他问：“为什么？”她没有答。", ["他问：“为什么？”", "她没有答。"]),
        ("「他說:『好。』」完了。", ["「他說:『好。』」", "完了。"]),
        ("真的？！太好了……好吧。", ["真的？！", "太好了……", "好吧。"]),
        ("《为什么是杭州？》一文说。下一句。", ["《为什么是杭州？》一文说。", "下一句。"]),
        ("他来了（真的！没骗你）就好。完。", ["他来了（真的！没骗你）就好。", "完。"]),
        ("他(真的?)来了。", ["他(真的?)来了。"]),
        ("《没有关上的书名。下一句。", ["《没有关上的书名。", "下一句。"]),
        ("1.5%不是句号。Yes. No.", ["1.5%不是句号。", "Yes. No."]),
        ("句尾有空格。  ", ["句尾有空格。  "]),
        ("一句。 二句。", ["一句。", " 二句。"]),
        (
            "他来了。[1]她没来[2]。[3][注4]完。[图]",
            ["他来了。[1]", "她没来[2]。[3][注4]", "完。", "[图]"],
        ),
        ("见[[江。城？|城]]。完。", ["见[[江。城？|城]]。", "完。"]),
        ("<!-- 一。二 -->三。四", ["<!-- 一。二 -->三。", "四"]),
        (
            "{% a 一？二 %}三。{{ 四。五 }}{: 六！ }七",
            ["{% a 一？二 %}三。", "{{ 四。五 }}{: 六！ }七"],
        ),
        ("[[没有关上。下一句。", ["[[没有关上。", "下一句。"]),
        ("。。。", ["。。。"]),
        ("", [""]),
        (" ", [" "]),
    ],
)
def test_paragraph_is_split_behind_its_full_stops(text: str, sentences: list[str]) -> None:
    assert _split(text) == sentences


@given(st.text("甲乙。！？!?…；\n”」》（）()《〈〉 ab."))
def test_sentences_cover_the_paragraph_without_a_gap(text: str) -> None:
    assert "".join(_split(text)) == text


@given(st.text("甲。（）()《》〈〉", max_size=14))
def test_marks_within_closed_brackets_end_no_sentence(text: str) -> None:
    pairs = [("《", "》"), ("（", "）"), ("(", ")"), ("〈", "〉")]
    spans = [
        (at, text.index(closing, at))
        for opening, closing in pairs
        for at, char in enumerate(text)
        if char == opening and closing in text[at:]
    ]
    ends = {end for _, end in split_sentences(text)} - {len(text)}
    full_stops = [at for at, char in enumerate(text[:-1]) if char == "。"]
    for at in full_stops:
        if any(start < at < end for start, end in spans):
            assert at + 1 not in ends
