"""event_dates: which words of the articles give an event its date."""

from collections.abc import Mapping

import pytest
from gazetteer.dates import find_dates
from gazetteer.linking.event_dates import dating_phrases, phrases_near
from gazetteer.model import DatingWords
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import DatePhrase

from tests.samples import make_article, make_quote

ARTICLES = {
    "a": make_article(
        "2024年，甲。\n\n去年6月，乙。同年丙。\n\n![图](https://x.example)\n\n---\n\n丁。\n\n戊。"
    ),
    "b": make_article("那年夏天到秋天，己。"),
}


def _phrase(text: str, when: str | None) -> DatePhrase:
    return DatePhrase(start=0, end=len(text), text=text, when=when, relative=True)


DATES: Mapping[str, Mapping[str, tuple[DatePhrase, ...]]] = {
    "a": {
        "p1s1": (_phrase("2024年", "2024"),),
        "p2s1": (_phrase("去年6月", "2024-06"),),
        "p2s2": (_phrase("同年", "2024~"), _phrase("当时", None)),
    },
    "b": {"p1s1": (_phrase("那年夏天", "2023-22"), _phrase("秋天", "2023-23"))},
}
NEAR = {name: phrases_near(article, DATES[name]) for name, article in ARTICLES.items()}


def _dated_by(when: str, *places: tuple[str, str]) -> list[str]:
    quotes = [make_quote("", article=article, sentence=sentence) for article, sentence in places]
    return [
        f"{words.article}:{words.text}" for words in dating_phrases(parse_edtf(when), quotes, NEAR)
    ]


@pytest.mark.parametrize(
    ("when", "sentence", "words"),
    [
        ("2024-06", "p2s1", ["a:去年6月"]),
        ("2024-06", "p2s2", ["a:去年6月"]),
        ("2024-06", "p3s1", ["a:去年6月"]),
        ("2024-06~", "p3s1", ["a:去年6月"]),
        ("2024-06-01/2024-06-30", "p3s1", ["a:去年6月"]),
        ("2024", "p1s1", ["a:2024年"]),
        ("2024", "p2s1", ["a:同年", "a:2024年"]),
        ("2024-06", "p1s1", []),
        ("2024-06", "p4s1", []),
        ("2024-07", "p2s1", []),
        ("2025", "p2s1", []),
    ],
)
def test_date_follows_from_words_in_the_paragraph_or_the_one_before(
    when: str, sentence: str, words: list[str]
) -> None:
    assert _dated_by(when, ("a", sentence)) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2023-22/2023-23", ["b:那年夏天", "b:秋天"]),
        ("2023-06/2023-11", ["b:那年夏天", "b:秋天"]),
        ("2023-22", ["b:那年夏天"]),
        ("2023-22/2023-10", []),
    ],
)
def test_interval_may_be_spanned_by_two_expressions(when: str, words: list[str]) -> None:
    assert _dated_by(when, ("b", "p1s1")) == words


def test_words_of_any_quote_count_and_are_named_once() -> None:
    places = [("b", "p1s1"), ("a", "p2s1"), ("a", "p2s2")]
    assert _dated_by("2024-06", *places) == ["a:去年6月"]


def test_dating_words_name_their_article() -> None:
    quotes = [make_quote("", sentence="p2s1")]
    assert dating_phrases(parse_edtf("2024-06"), quotes, NEAR) == (
        DatingWords(article="a", text="去年6月"),
    )


@pytest.mark.parametrize(
    ("sentence", "when", "words"),
    [
        ("公司18年5月成立。", "2018-05", ["c:18年5月"]),
        ("公司18年5月成立。", "2025-05", []),
        ("公司于213年5月成立。", "2025-05", []),
        ("农历八月十五开业。", "2024-09-17", ["c:农历八月十五"]),
        ("农历八月十五开业。", "2024-08", []),
    ],
)
def test_words_that_the_reader_of_dates_understands_are_the_gate(
    sentence: str, when: str, words: list[str]
) -> None:
    article = make_article(sentence, meta={"date": "2025-02-13"}, id="c")
    found = find_dates([[sentence]], article.anchor)[0][0]
    quotes = [make_quote("", article="c", sentence="p1s1")]
    near = {"c": phrases_near(article, {"p1s1": found})}
    dated = dating_phrases(parse_edtf(when), quotes, near)
    assert [f"{one.article}:{one.text}" for one in dated] == words
