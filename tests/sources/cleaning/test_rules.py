"""cleaning: each rule changes what it can prove, and of what an author may write nothing."""

import re
from collections.abc import Callable, Mapping
from html import unescape

import pytest
from gazetteer.curated.article_rows import CLEAN_RULES
from gazetteer.model.texts import CleanRule
from gazetteer.sources.cleaning import RULES, clean_texts, masked, merge_all
from gazetteer.sources.cleaning.late_bytes import is_late
from gazetteer.sources.repairs import Edit, apply_edits
from hypothesis import given
from hypothesis import strategies as st


def _cleaned(rule: CleanRule, *texts: str) -> list[str]:
    found = RULES[rule](texts)
    assert {edit.rule for edits in found for edit in edits} <= {rule}
    return [apply_edits(text, edits) for text, edits in zip(texts, found, strict=True)]


def test_each_name_of_the_closed_list_has_its_rule() -> None:
    assert tuple(RULES) == CLEAN_RULES


NOTES = [
    ("烟雨朦胧的乌镇(zhèn),总是", "烟雨朦胧的乌镇,总是"),
    ("強(qiáng)腦科技（jì）", "強腦科技"),
    ("業(yè)務、長(cháng)的、會(huì )罵、創(chuàng )型", "業務、長的、會罵、創型"),
    ("構(gou)成与業(yè)界、機（ＪＩ）", "構成与業界、機（ＪＩ）"),
    ("镇 （ zhèn ）上", "镇上"),
    ("镇(Zhèn)镇(zhen)镇(zhen4)", "镇镇镇"),
    ("绿(lu\u0308\u0300)绿(lü)绿(lv4)绿(lu:4)", "绿绿绿绿"),
    ("好(hăo)、发(fɑ)", "好、发"),
    ("的(de)、了(le5)、镇(zhèn)", "的、了、镇"),
    ("犇(bēn)、骉(biāo)、羴(shān)", "犇、骉、羴"),
    ("重(chóng)慶的業(yè)務", "重慶的業務"),
]
NO_NOTES = [
    "犇(bēn)是三头牛",
    "乐(yuè)清的企业",
    "韩璧(bì)丞",
    "总(AI)、中(zhèn)、人工智能（rengong）",
    "重庆（chóng qìng）与成都（chéngdū）",
    "镇(zhèn江)、镇(town)、镇(镇)",
    "游戏科学(Game Science)、强脑(BrainCo)",
    "镇[zhèn]、镇zhèn、(zhèn)",
    "他(ta)说她(TA)热爱(AI)",
    "他(ta)、他(ta)、他(ta)",
]


@pytest.mark.parametrize(("text", "cleaned"), NOTES)
def test_readings_that_a_program_wrote_are_taken_out(text: str, cleaned: str) -> None:
    assert _cleaned("pinyin", text) == [cleaned]


@pytest.mark.parametrize("text", NO_NOTES)
def test_what_an_author_explains_in_brackets_stays(text: str) -> None:
    assert _cleaned("pinyin", text) == [text]


def test_whether_a_program_wrote_the_readings_is_told_by_the_whole_article() -> None:
    assert _cleaned("pinyin", "犇(bēn)", "乌镇(zhèn)", "无") == ["犇", "乌镇", "无"]


LETTERS = [
    ("用D e e p S e e k写", "用DeepSeek写"),
    ("“U n i t r e e”与B r a i n C o", "“Unitree”与BrainCo"),
    ("用 D e e p S e e k R1 模型", "用 DeepSeek R1 模型"),
    ("D\u00a0e\u00a0e\u00a0p\u00a0S\u00a0e\u00a0e\u00a0k", "DeepSeek"),
    ("the D e e p S e e k model", "the DeepSeek model"),
    ("d e e p s e e k", "deepseek"),
    ("在2 014 年和20 15年", "在2014 年和2015年"),
    ("2 0 1 4 年、1 9 9 8年", "2014 年、1998年"),
]
NO_LETTERS = [
    "A B C D 四个选项",
    "选项 a b c d e",
    "元音 a e i o u",
    "变量 x y z w",
    "声母 b p m f d t n l",
    "A a B b",
    "答案：b a c d a c b",
    "音阶 c d e f g a b",
    "Y U Y U A N",
    "G P T 与 C E O",
    "I am a man",
    "is a D e e p S e e k",
    "D e e p1",
    "2 0 1 4",
    "2014 年与 2 月 14 年",
    "表1 2014年",
    "第 3 014 年",
    "0.2 014 年",
    "12 014 年",
]


@pytest.mark.parametrize(("text", "cleaned"), LETTERS)
def test_words_and_years_set_apart_are_joined(text: str, cleaned: str) -> None:
    assert _cleaned("letters", text) == [cleaned]


@pytest.mark.parametrize("text", NO_LETTERS)
def test_letters_and_digits_that_may_stand_apart_do(text: str) -> None:
    assert _cleaned("letters", text) == [text]


STARS = [
    ("中国****的创新药", "中国的创新药"),
    ("他说****：好****吧", "他说：好吧"),
    ("“重点****”", "“重点”"),
    ("DeepSeek****的", "DeepSeek的"),
]
NO_STARS = [
    "138****1234",
    "李****",
    "****江",
    "**** 江 ****",
    "“****”、（****）",
    "张****先生",
    "尾号****的客户",
    "f****k",
    "江**边",
    "江*****边",
    "江********边",
]


@pytest.mark.parametrize(("text", "cleaned"), STARS)
def test_stars_that_were_left_within_words_are_taken_out(text: str, cleaned: str) -> None:
    assert _cleaned("stars", text) == [cleaned]


@pytest.mark.parametrize("text", NO_STARS)
def test_stars_that_hide_something_stay(text: str) -> None:
    assert _cleaned("stars", text) == [text]


REFERENCES = [
    ("江&nbsp;边&#160;城", "江\u00a0边\u00a0城"),
    ("&lt;江&gt; &ldquo;城&rdquo; A&amp;B", "<江> “城” A&B"),
    ("江&amp;amp;nbsp;边", "江\u00a0边"),
    ("&#x4e00;&#19968;", "一一"),
]
NO_REFERENCES = ["AT&T与R&D;", "&c；&", "a&b;c", "&nbsp", "&#10;&#0;&#x1f;", "&#;"]


@pytest.mark.parametrize(("text", "cleaned"), REFERENCES)
def test_references_become_the_character_they_mean(text: str, cleaned: str) -> None:
    assert _cleaned("entities", text) == [cleaned]


@pytest.mark.parametrize("text", NO_REFERENCES)
def test_ampersands_that_are_no_reference_stay(text: str) -> None:
    assert _cleaned("entities", text) == [text]


def test_of_rules_that_would_change_the_same_characters_the_first_one_does() -> None:
    texts = ["銆€镇(zhèn)江", "他说"]
    made = clean_texts(texts, ["pinyin", "utf8", "stars"])
    assert list(made) == ["utf8", "stars", "pinyin"]
    merged = merge_all(list(made.values()), len(texts))
    assert [[edit.repaired for edit in edits] for edits in merged] == [["\u3000", "镇"], []]


def test_masked_text_keeps_its_places_and_shows_nothing_of_the_spans() -> None:
    assert masked("甲a乙bc", [(1, 2), (3, 9)]) == "甲\n乙\n\n"


def _is_unescaped(edit: Edit) -> bool:
    return unescape(unescape(unescape(edit.damaged))) == edit.repaired


def _byte(char: str) -> bytes:
    return b"\x80" if char == "€" else char.encode("cp1252" if char < "\u3000" else "gb18030")


def _is_misread(edit: Edit) -> bool:
    """Read twice, at most: what is right already is no bytes of UTF-8."""
    once = b"".join(map(_byte, edit.damaged)).decode("utf-8")
    return edit.repaired == once or edit.repaired in b"".join(map(_byte, once)).decode(
        "utf-8", "ignore"
    )


PROOFS: Mapping[CleanRule, Callable[[Edit], bool]] = {
    "utf8": _is_misread,
    "gbk": lambda edit: is_late(edit.damaged, edit.repaired),
    "entities": _is_unescaped,
    "stars": lambda edit: (edit.damaged, edit.repaired) == ("****", ""),
    "letters": lambda edit: re.sub(r"\s", "", edit.damaged) == edit.repaired,
    "pinyin": lambda edit: edit.damaged[0] == edit.repaired,
}
PIECES = [text for table in (NOTES, LETTERS, STARS, REFERENCES) for text, _ in table]
PIECES += [*NO_NOTES, *NO_LETTERS, *NO_STARS, *NO_REFERENCES]
PIECES += ["結果?；ヂ摼W", "湖?！彼?，", "?！?/p>", "浣犲ソ涓栫晫", "鈥滃叚", "â€œå…³", "Â·"]
PIECES += ["“", "”", "。", " ", "(", ")", "江边", "?", "2 0"]


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_each_edit_of_any_text_stands_there_apart_from_others_and_is_proven(text: str) -> None:
    made = clean_texts([text], CLEAN_RULES)
    for name, [edits] in made.items():
        assert all(PROOFS[name](edit) for edit in edits)
    [merged] = merge_all(list(made.values()), 1)
    ends = [0]
    for edit in merged:
        assert text[edit.start : edit.damaged_end] == edit.damaged
        assert edit.start >= ends[-1]
        ends.append(edit.damaged_end)
    assert (
        apply_edits(text, merged)
        == "".join(
            text[end : edit.start] + edit.repaired for end, edit in zip(ends, merged, strict=False)
        )
        + text[ends[-1] :]
    )
