"""dates: which words of a news text tell a time, and which time they tell."""

import csv
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest
from gazetteer.dates import find_dates
from gazetteer.model.edtf import label_zh, parse_edtf
from gazetteer.model.texts import DatePhrase
from hypothesis import given
from hypothesis import strategies as st

GOLD = Path(__file__).parents[1] / "fixtures" / "dates_gold.tsv"
NEWS = Path(__file__).parents[1] / "fixtures" / "dates_news.tsv"
PUBLISHED = {
    "000": date(2025, 2, 13),
    "001": date(2025, 2, 7),
    "002": date(2025, 2, 12),
    "003": date(2025, 2, 12),
    "004": date(2025, 2, 8),
}
WEDNESDAY = date(2025, 2, 12)


def _find(text: str, published: date | None = WEDNESDAY) -> tuple[DatePhrase, ...]:
    """The phrases of a paragraph, split at 。"""
    sentences = [f"{sentence}。" for sentence in text.split("。") if sentence]
    return tuple(phrase for found in find_dates([sentences], published)[0] for phrase in found)


def _written(phrases: Sequence[DatePhrase]) -> str:
    return " ".join(f"{phrase.text}={phrase.when or '-'}" for phrase in phrases)


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize(
    ("text", "expected"), [(row["text"], row["expected"]) for row in _rows(NEWS)]
)
def test_news_published_on_12_february_2025(text: str, expected: str) -> None:
    """Sentences such as other news has; the last ones have numbers and names, but no time."""
    assert _written(_find(text)) == expected


@pytest.mark.parametrize(
    "gap", ["\u00a0", "\u3000", "\u2009", "  ", "\u200b", "\ufeff", "\u00ad", "\ufe0f"]
)
def test_what_is_not_seen_within_a_date_does_not_part_it(gap: str) -> None:
    printed = f"2018{gap}年5{gap}月{gap}3日"
    assert _written(_find(f"于{printed}成立。")) == f"{printed}=2018-05-03"


@pytest.mark.parametrize("dash", "-‐‑－–")
def test_day_in_figures_may_have_any_dash(dash: str) -> None:
    assert _written(_find(f"2018{dash}05{dash}10。")) == f"2018{dash}05{dash}10=2018-05-10"


def test_year_that_is_there_and_not_read_lends_none_to_the_paragraph() -> None:
    """Until a year is read again no month is counted from the publication, nor does 当时 tell one."""
    read = _find("213年5月成立，8月上市，当时是春节。到2015年，9月搬家。")
    assert _written(read) == "5月=- 8月=- 当时=- 春节=- 2015年=2015 9月=2015-09"


def test_vague_times_are_found_without_a_date() -> None:
    words = "近年来 近几年 近期 近日 日前 最近 目前 如今 现在 当下 未来 过去 此前 当时 彼时 每年".split()
    for word in words:
        found = _find(f"{word}，杭州在变。")
        assert [(phrase.text, phrase.when, phrase.relative) for phrase in found] == [
            (word, None, True)
        ]


def _gold() -> list[tuple[str, list[dict[str, str]]]]:
    articles = groupby(_rows(GOLD), lambda row: row["article"])
    return [(article, list(rows)) for article, rows in articles]


@pytest.mark.parametrize(("article", "rows"), _gold())
def test_every_expression_of_the_five_articles(article: str, rows: list[dict[str, str]]) -> None:
    """The sentences stand at their places; those without any time are left out."""
    paragraphs: list[list[str]] = [[] for _ in range(int(rows[-1]["paragraph"]) + 1)]
    expected: dict[str, str] = {}
    for row in rows:
        paragraph, sentence = paragraphs[int(row["paragraph"])], row["sentence"]
        if sentence not in paragraph:
            paragraph.append(sentence)
        if row["expression"]:
            written = f"{row['expression']}={row['when']}"
            expected[sentence] = f"{expected.get(sentence, '')} {written}".strip()
    found = find_dates(paragraphs, PUBLISHED[article])
    assert expected == {
        sentence: _written(phrases)
        for sentences, by_sentence in zip(paragraphs, found, strict=True)
        for sentence, phrases in zip(sentences, by_sentence, strict=True)
        if phrases
    }


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("2018年", False),
        ("2025年新春", False),
        ("截至2024年9月", False),
        ("2025年2月7日、8日", False),
        ("20世纪90年代", False),
        ("上世纪90年代", True),
        ("2月5日", True),
        ("去年夏天", True),
        ("2020年以来", True),
        ("1个多月前", True),
    ],
)
def test_phrase_is_relative_if_another_article_would_mean_another_date(
    text: str, relative: bool
) -> None:
    assert [phrase.relative for phrase in _find(text)] == [relative]


def test_then_points_back_two_paragraphs_and_not_over_a_vaguer_time() -> None:
    def last(*paragraphs: str) -> str | None:
        return find_dates([[paragraph] for paragraph in paragraphs], WEDNESDAY)[-1][0][-1].when

    assert last("2003年。", "无。", "当时还早。") == "2003"
    assert last("2003年。", "无。", "无。", "当时还早。") is None
    assert last("2003年，最近。", "彼时还早。") is None
    assert last("2003年。", "同期增长。") is None


def test_day_takes_the_month_of_the_day_before_it_or_the_last_such_day() -> None:
    found = find_dates([["1月24日开会。", "26日散会。"], ["10日、28日。"]], WEDNESDAY)
    assert [_written(phrases) for by_sentence in found for phrases in by_sentence] == [
        "1月24日=2025-01-24",
        "26日=2025-01-26",
        "10日=2025-02-10 28日=2025-02-28",
    ]


def test_article_without_a_date_resolves_only_absolute_times() -> None:
    assert (
        _written(_find("2018年成立，去年上市，2月5日停牌。", None)) == "2018年=2018 去年=- 2月5日=-"
    )


def test_same_shape_as_the_input_also_where_nothing_is_found() -> None:
    assert find_dates([[], ["", "无"]], WEDNESDAY) == ((), ((), ()))


words = st.sampled_from(
    ["2018年", "去年", "3月", "10日", "至", "、", "前", "后", "起", "上半年", "春节", "两", "三", "天"]
    + ["当时", "同年", "截至", "到", "年", "月", "日", "二", "十", "5", "12", "，", "周", "上", "末", "底", "近"]
    + ["世纪", "90", "年代", "初", "季度", "一", "每", "个", "多", "~", "-", "2025", "/", ".", "节", "期间"]
)  # fmt: skip
sentences = st.lists(words, max_size=12).map("".join)
days = st.dates(date(1990, 1, 1), date(2050, 12, 31))


@given(st.lists(st.lists(sentences, max_size=3), max_size=3), days)
def test_whatever_the_text_phrases_are_its_words_apart_and_dated_in_the_profile(
    paragraphs: list[list[str]], published: date
) -> None:
    found = find_dates(paragraphs, published)
    assert found == find_dates(paragraphs, published)
    assert [len(by_sentence) for by_sentence in found] == [len(one) for one in paragraphs]
    for text, phrases in (
        pair
        for sentences, by_sentence in zip(paragraphs, found, strict=True)
        for pair in zip(sentences, by_sentence, strict=True)
    ):
        end = 0
        for phrase in phrases:
            assert end <= phrase.start < phrase.end
            assert phrase.text == text[phrase.start : phrase.end]
            end = phrase.end
            if phrase.when is not None:
                parse_edtf(phrase.when)


two_days = st.lists(days, min_size=2, max_size=2, unique=True).map(sorted)
absolute = st.one_of(
    days.map(str),
    days.map("{:%Y-%m}".format),
    days.map("{:%Y}".format),
    days.map("{:%Y-%m}~".format),
    st.tuples(st.integers(1990, 2050), st.integers(21, 24)).map("{0[0]}-{0[1]}".format),
    st.integers(195, 205).map("{}X".format),
    two_days.map("{0[0]}/{0[1]}".format),
    two_days.filter(lambda pair: pair[0].year < pair[1].year).map("{0[0]:%Y}/{0[1]:%Y}".format),
    days.map("{:%Y-%m}/..".format),
    days.map("../{:%Y-%m}".format),
)


@given(absolute, days)
def test_absolute_date_comes_back_from_its_chinese_label(text: str, published: date) -> None:
    label = label_zh(parse_edtf(text))
    assert [(one.text, one.when) for one in find_dates([[label]], published)[0][0]] == [
        (label, text)
    ]
