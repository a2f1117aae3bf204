"""pages.citations: GB/T 7714 with the day of access, APA without doubled stops, BibTeX that LaTeX can read."""

import dataclasses
import re

import pytest
from gazetteer.model.edtf import parse_edtf
from gazetteer.pages.citations import Words, cite_article, cite_page

from tests.samples import make_article

WORDS = Words(here="〔网址〕", accessed="〔日期〕", undated="无日期", archived="存档：")


def _cited(**row: object) -> dict[str, str]:
    article = make_article("甲。", **row)
    return {one.style: one.text for one in cite_article(article, WORDS)}


def test_article_is_cited_by_its_writers_not_its_editors() -> None:
    cited = _cited(
        title="偶然吗？",
        outlet="某报",
        published="2025-02-07",
        url="https://a.example/1",
        authors=[{"name": "甲", "role": "记者"}, {"name": "乙", "role": "编辑"}],
    )
    assert cited == {
        "GB/T 7714": "甲. 偶然吗？[EB/OL]. (2025-02-07)[〔日期〕]. https://a.example/1",
        "APA": "甲 (2025年2月7日). 偶然吗？ 某报. https://a.example/1",
        "BibTeX": "@online{a, author = {甲}, title = {偶然吗？}, organization = {某报}, "
        "date = {2025-02-07}, url = {https://a.example/1}, urldate = {〔日期〕}}",
    }


def test_words_that_turn_are_set_apart_and_their_own_end_is_still_seen() -> None:
    cited = _cited(title="甲\u202e乙？", outlet="某\u2067报", url="https://a.example/1")
    assert cited["GB/T 7714"] == (
        "\u2068某\u2067报\u2069\u2069. \u2068甲\u202e乙？\u2069[EB/OL]. [〔日期〕]. https://a.example/1"
    )
    assert cited["APA"] == (
        "\u2068某\u2067报\u2069\u2069 (无日期). \u2068甲\u202e乙？\u2069 https://a.example/1"
    )


def test_known_day_of_access_and_kept_copy_are_cited() -> None:
    cited = _cited(
        title="题",
        published="2025-02-07",
        url="https://a.example/1",
        archive_url="https://archive.example/a_1%7B",
        accessed="2025-03-04",
    )
    assert cited == {
        "GB/T 7714": "题[EB/OL]. (2025-02-07)[2025-03-04]. https://a.example/1. "
        "存档：https://archive.example/a_1%7B",
        "APA": "题 (2025年2月7日). https://a.example/1. 存档：https://archive.example/a_1%7B",
        "BibTeX": "@online{a, title = {题}, date = {2025-02-07}, url = {https://a.example/1}, "
        "urldate = {2025-03-04}, note = {存档：\\url{https://archive.example/a_1%7B}}}",
    }


def test_kept_copy_is_cited_once_where_the_original_has_no_link() -> None:
    cited = _cited(title="题", archive_url="https://archive.example/1", accessed="2025-03-04")
    assert cited["GB/T 7714"] == "题[EB/OL]. [2025-03-04]. https://archive.example/1"
    assert "note" not in cited["BibTeX"]


def test_article_of_nobody_is_cited_by_its_title_once() -> None:
    cited = _cited(title="无名")
    assert cited["GB/T 7714"] == "无名[EB/OL]. [〔日期〕]. 〔网址〕"
    assert cited["APA"] == "无名 (无日期). 〔网址〕"


@pytest.mark.parametrize(
    ("title", "latex"),
    [
        ("用{括号", r"用\textbraceleft{}括号"),
        ("右}括号", r"右\textbraceright{}括号"),
        ("5%_a&b#c$", r"5\%\_a\&b\#c\$"),
        ("a\\b~^", r"a\textbackslash{}b\textasciitilde{}\textasciicircum{}"),
    ],
)
def test_signs_of_latex_are_escaped_in_words_and_kept_in_addresses(title: str, latex: str) -> None:
    article = dataclasses.replace(
        make_article("甲。", url="https://a.example/x_y"), title=title, published=parse_edtf("2025")
    )
    bibtex = cite_article(article, WORDS)[-1].text
    assert f"title = {{{latex}}}" in bibtex
    assert "url = {https://a.example/x_y}" in bibtex


@pytest.mark.parametrize(
    "words",
    ["x}, url = {http://evil.example/", "x\\}, url = {b", "x}}@online{b, title = {c", '"}{"'],
)
def test_words_make_no_field_of_their_own(words: str) -> None:
    article = dataclasses.replace(
        make_article("甲。", url="https://a.example/1", authors=[{"name": words, "role": "记者"}]),
        title=words,
        outlet=words,
    )
    bibtex = cite_article(article, WORDS)[-1].text
    names = ["author", "title", "organization", "url", "urldate"]
    assert _fields(bibtex) == names


def _fields(bibtex: str) -> list[str]:
    """The names of the fields: what stands within the entry's braces alone; a brace after a backslash counts too."""
    depth, alone = 0, ""
    for char in bibtex:
        depth += {"{": 1, "}": -1}.get(char, 0)
        alone += char if depth == 1 and char not in "{}" else ""
    assert depth == 0
    return re.findall(r"(\w+) =", alone)


def test_page_is_cited_with_its_own_address() -> None:
    (gbt, *_) = cite_page("某志", "某页", "page", WORDS)
    assert gbt.text == "某志. 某页[EB/OL]. [〔日期〕]. 〔网址〕"


def test_traditional_article_is_cited_by_the_title_it_was_printed_under() -> None:
    article = make_article("為何是雲汀？江邊的學問。", title="雲汀的學問")
    cited = {one.style: one.text for one in cite_article(article, WORDS)}
    assert article.title == "云汀的学问"
    assert cited["GB/T 7714"] == "雲汀的學問[EB/OL]. [〔日期〕]. 〔网址〕"
    assert cited["APA"] == "雲汀的學問 (无日期). 〔网址〕"
    assert "title = {雲汀的學問}" in cited["BibTeX"]


ENGLISH = "The firm said that it had been founded in the city, and that it would grow there."


def _cited_in_english(**row: object) -> dict[str, str]:
    article = make_article(ENGLISH, **row)
    return {one.style: one.text for one in cite_article(article, WORDS)}


def test_english_newspaper_is_cited_by_its_name_and_day_in_english() -> None:
    cited = _cited_in_english(
        title="Why Hangzhou?",
        outlet="China Daily",
        published="2025-03-04",
        url="https://a.example/1",
        accessed="2025-03-10",
        authors=[
            {"name": "Jane A. Smith", "role": "Reporter"},
            {"name": "Wang Xingxing", "role": "Author"},
            {"name": "Bob Lee", "role": "Editor"},
        ],
    )
    assert cited == {
        "GB/T 7714": "SMITH J A, WANG Xingxing. Why Hangzhou?[N/OL]. China Daily, 2025-03-04[2025-03-10]. https://a.example/1",
        "APA": "Smith, J. A., & Wang, X. (2025, March 4). Why Hangzhou? China Daily. "
        "Retrieved March 10, 2025, from https://a.example/1",
        "BibTeX": "@online{a, author = {Smith, Jane A. and Wang, Xingxing}, title = {Why Hangzhou?}, "
        "organization = {China Daily}, date = {2025-03-04}, url = {https://a.example/1}, "
        "urldate = {2025-03-10}, langid = {english}}",
    }


def test_english_page_of_the_web_with_less_known_is_cited_in_english() -> None:
    cited = _cited_in_english(
        title="A & B",
        outlet="Example Blog",
        published="2025-03",
        url="https://a.example/1",
        archive_url="https://archive.example/1",
    )
    assert cited == {
        "GB/T 7714": "Example Blog. A & B[EB/OL]. (2025-03)[〔日期〕]. https://a.example/1. "
        "Archived at https://archive.example/1",
        "APA": "Example Blog (2025, March). A & B. https://a.example/1. Archived at https://archive.example/1",
        "BibTeX": r"@online{a, title = {A \& B}, organization = {Example Blog}, date = {2025-03}, "
        r"url = {https://a.example/1}, urldate = {〔日期〕}, langid = {english}, "
        r"note = {Archived at \url{https://archive.example/1}}}",
    }


def test_english_article_of_nobody_without_a_day_is_cited_by_its_title() -> None:
    cited = _cited_in_english(title="Nobody")
    assert cited["GB/T 7714"] == "Nobody[EB/OL]. [〔日期〕]. 〔网址〕"
    assert cited["APA"] == "Nobody (n.d.). 〔网址〕"
