"""Prints: what the site says elsewhere is known again on a page, and only the rest is kept as words."""

from __future__ import annotations

from array import array

import pytest
from gazetteer.search.page_texts import PageTexts
from gazetteer.search.places import Place
from gazetteer.search.prints import Print, Reader
from gazetteer.search.rows import Row
from gazetteer.search.spans import SentenceNumbers

from tests.samples import make_article

PLACES = (
    Place(url="", kind="page", names=("首页", "")),
    Place(url="companies/yunting/", kind="company", names=("云汀科技", "Yunting")),
    Place(url="cities/beipu/", kind="city", names=("北浦", "")),
    Place(url="policies/long/", kind="policy", names=("投早、投小、投硬科技、投长期", "")),
    Place(url="timeline/", kind="page", names=("时间线", "")),
)
YUNTING, BEIPU, LONG = 1, 2, 3
ROWS = (Row(kind="statement", text="云汀科技说，北浦 2025 年要办展。", home="companies/yunting/"),)
SENTENCES = "云汀科技在北浦办了展览。第二天又办了一次展览。\n"


def _read(*texts: str) -> Print:
    """What a page prints that has these texts."""
    numbers = SentenceNumbers([make_article(SENTENCES)])
    pages = PageTexts(titles={}, texts=texts, at={"": array("I", range(len(texts)))})
    return Reader(PLACES, ROWS, numbers).read(pages)[""]


@pytest.mark.parametrize(
    ("text", "entities", "words"),
    [
        ("北浦", {BEIPU}, set()),
        ("北浦 12", {BEIPU}, {"12"}),
        ("云汀科技、北浦", {YUNTING, BEIPU}, set()),
        ("云汀科技 3、投早、投小、投硬科技、投长期 2、北浦", {YUNTING, BEIPU, LONG}, {"3", "2"}),
        ("北浦 2、时间线", {BEIPU}, {"2", "时间线"}),
        ("时间线", set(), {"时间线"}),
        ("云汀科技、南岸", set(), {"云汀科技、南岸"}),
        ("云汀科技、北浦等地", set(), {"云汀科技、北浦等地"}),
        ("北浦（云汀科技；南岸）", {BEIPU, YUNTING}, {"南岸"}),
        ("12家（2024年，云汀科技）", {YUNTING}, {"12家", "2024年"}),
        ("2025年2月 北浦", {BEIPU}, {"2025年2月"}),
        ("说法：北浦", {BEIPU}, {"说法"}),
    ],
)
def test_names_are_known_again_in_lists_and_beside_labels(
    text: str, entities: set[int], words: set[str]
) -> None:
    found = _read(text)
    assert ({*found.entities}, {*found.words}) == (entities, words)


def test_words_that_most_entities_print_are_kept_where_pages_print_them() -> None:
    texts = ("引用", "甲机床", "乙学会")
    at = {place.url: array("I", [0]) for place in PLACES}
    at |= {"companies/yunting/": array("I", [0, 1]), "cities/beipu/": array("I", [0, 1])}
    at["policies/long/"] = array("I", [2])
    found = Reader(PLACES, ROWS, SentenceNumbers([make_article(SENTENCES)])).read(
        PageTexts(titles={}, texts=texts, at=at)
    )
    assert {url: one.words for url, one in found.items()} == {
        **{"": ("引用",), "timeline/": ("引用",)},
        **{"companies/yunting/": (), "cities/beipu/": (), "policies/long/": ("乙学会",)},
    }


@pytest.mark.parametrize("label", ["{}", "2025年2月 {}", "{} 判断相反", "说法：{}"])
def test_a_row_is_known_again_beside_a_label(label: str) -> None:
    assert _read(label.format(ROWS[0].text)).rows == (0,)


def test_sentences_are_known_again_whether_something_is_linked_between_them_or_not() -> None:
    first, second = "云汀科技在北浦办了展览。", "第二天又办了一次展览。"
    apart = {(0, 0, len(first)), (1, 0, len(second))}
    assert {*_read(f"{first}⇄{second}").spans} == apart
    assert _read(first + second).spans == ((0, 0, len(first + second)),)


def test_first_words_stand_for_a_sentence_that_is_printed_anyway() -> None:
    assert _read("云汀科技在北浦办…") == Print()
    assert _read("云汀科技在南岸办…").words == ("云汀科技在南岸办…",)
