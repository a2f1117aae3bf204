"""How the engine reads: text folded, words found in it, a query as dates, syllables and within bounds."""

from __future__ import annotations

import pytest
from gazetteer.search.characters import traditional_pairs
from playwright.sync_api import Browser, Page

from tests.browser.search_world import open_engine


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Page:
    return open_engine(browser)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＤｅｅｐＳｅｅｋ－Ｒ１", "deepseekr1"),
        ("《黑神話：悟空》", "黑神话悟空"),
        ("達到1.87萬億", "达到1.87万亿"),
        ("第1.节", "第1节"),
        ("15％ ½", "15%12"),
        ("Poke\u0301mon Pokémon", "pokemonpokemon"),
        ("e\u0302\u0301 ế ﬁ", "eefi"),
        ("ｶﾞが\u304b\u3099", "ガがが"),
        ("\u1112\u1161\u11ab글", "한글"),
        ("й и\u0306", "ии"),
        ("葛\U000e0100城", "葛城"),
        ("C＋＋、C#和F＃", "c++c#和f#"),
        ("AI+医疗，A+轮，#1，1+1", "ai医疗a轮111"),
    ],
)
def test_folding_drops_width_case_script_and_punctuation(
    engine: Page, text: str, folded: str
) -> None:
    pairs = traditional_pairs(["黑神话悟空达到万亿"])
    script = "([pairs, text]) => gazetteerSearch.makeFold(pairs)(text).text"
    assert engine.evaluate(script, [pairs, text]) == folded


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("共228家，28家", "28家", ["28家"]),
        ("ChatGPT与GPT", "gpt", ["GPT", "GPT"]),
        ("the cat and cathedral", "cat", ["cat", "cat"]),
        ("1.87万、87万", "87万", ["87万"]),
        ("黑神话：悟空", "神话悟空", ["神话：悟空"]),
        ("concat", "cat", []),
        ("看Poke\u0301mon", "pokemon", ["Poke\u0301mon"]),
        ("看Poke\u0301mon", "poke", ["Poke\u0301"]),
        ("Poke\u0301mon", "mon", []),
        ("葛\U000e0100城\U000e0101的", "葛城", ["葛\U000e0100城\U000e0101"]),
        ("𠮷野家", "𠮷", ["𠮷"]),
        ("用C++和C写", "c++", ["C++"]),
    ],
)
def test_words_are_found_at_word_starts_and_marked_in_the_source(
    engine: Page, text: str, words: str, marked: list[str]
) -> None:
    script = """([text, words]) => {
      const folded = gazetteerSearch.makeFold("")(text);
      return gazetteerSearch.positions(folded, words)
        .map(i => text.slice(...gazetteerSearch.span(folded, i, words.length)));
    }"""
    assert engine.evaluate(script, [text, words]) == marked


def test_long_text_is_folded_whole_and_leads_back(engine: Page) -> None:
    """Longer than what the folding writes into at first; what is folded next does not change it."""
    script = """text => {
      const fold = gazetteerSearch.makeFold("");
      const folded = fold(text);
      const other = fold("后来");
      return [folded.text, other.text, [0, 1, -1].map(i => folded.at.at(i)), folded.at.length];
    }"""
    text = "甲，ﬁ" * 40_000
    assert engine.evaluate(script, text) == [
        "甲fi" * 40_000,
        "后来",
        [0, 2, 120_000],
        120_001,
    ]


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("2025年2月10日", ["2025年2月10日", "2月10日"]),
        ("2025-02-10", ["2025年2月10日", "2月10日"]),
        ("2025/2/10", ["2025年2月10日", "2月10日"]),
        ("20250210", ["2025年2月10日", "2月10日"]),
        ("二〇二五年二月十日", ["2025年2月10日", "2月10日"]),
        ("二月二十三日", ["2月23日"]),
        ("２月１０号", ["2月10日"]),
        ("2024-12", ["2024年12月"]),
        ("2018年3月1日", ["2018年3月1日"]),
        ("13-40", []),
        ("1.87", []),
        ("七月", []),
    ],
)
def test_dates_are_read_in_any_form(engine: Page, typed: str, ways: list[str]) -> None:
    assert engine.evaluate("t => gazetteerSearch.dateWords(t, new Set(['2025']))", typed) == ways


@pytest.mark.parametrize("query", ["*", "😀", "((((", "%", "“”", "++", "𝄞"])
def test_signs_alone_list_nothing_and_say_so(engine: Page, query: str) -> None:
    script = """query => {
      const answer = engine.answer(query);
      return [answer.pages.length, answer.sure, gazetteerSearch.notes(answer, { signs: "只有符号" })];
    }"""
    assert engine.evaluate(script, query) == [0, True, "只有符号"]


@pytest.mark.parametrize(
    ("query", "read"),
    [
        ("杭州 " * 1000, 1),
        ("杭州 机器狗 " * 500, 2),
        (" ".join(chr(0x4E00 + i) for i in range(90)), 20),
        ("宇" * 5000, 1),
        ("yuan" * 2000, 1),
    ],
)
def test_long_query_is_read_to_a_bound_and_says_so(engine: Page, query: str, read: int) -> None:
    script = """query => {
      const { text, isCut } = gazetteerSearch.bounded(query);
      const note = gazetteerSearch.notes(engine.answer(query), { cut: "太长" });
      return [new Set(text.split(" ")).size, text.length <= 200, isCut, note];
    }"""
    assert engine.evaluate(script, query) == [read, True, True, "太长"]


def test_long_query_is_cut_between_words_and_whole_characters(engine: Page) -> None:
    script = "query => gazetteerSearch.bounded(query).text"
    assert engine.evaluate(script, "一" * 195 + " 机器狗很会翻山越岭") == "一" * 195
    assert engine.evaluate(script, "一" * 199 + "👩‍👧‍👦") == "一" * 199
    assert engine.evaluate(script, "杭州 " * 60) == ("杭州 " * 60).strip()


def test_letters_that_read_many_ways_are_read_in_some(engine: Page) -> None:
    script = """letters => {
      const known = new Set(["yu", "yuan", "an", "a", "n"]);
      const ways = gazetteerSearch.syllables(letters, known);
      return [ways.length, ways.every(way => way.join("") === letters), ways[0]];
    }"""
    assert engine.evaluate(script, "yuanyu") == [3, True, ["yuan", "yu"]]
    assert engine.evaluate(script, "yuan" * 60) == [16, True, ["yuan"] * 60]
    assert engine.evaluate(script, "yuanx") == [0, True, None]


def test_note_prints_what_was_typed_as_it_is(engine: Page) -> None:
    script = """asked => gazetteerSearch.notes(
      { also: ["甲$&", "乙{asked}"], mended: { asked, shown: "宇树{asked}" } },
      { mended: "未找到“{asked}”，显示“{shown}”", also: "也搜了{shown}" },
    )"""
    assert engine.evaluate(script, "宇数$&$'科技") == (
        "未找到“宇数$&$'科技”，显示“宇树{asked}”；也搜了“甲$&”“乙{asked}”"
    )
