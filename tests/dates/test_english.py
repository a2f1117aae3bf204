"""dates.english: what English time expressions mean; unread is allowed, wrong is not."""

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from gazetteer.dates.english import find_english_dates
from gazetteer.linking.article_dates import find_article_dates
from gazetteer.sources.english_sentences import split_english

from tests.dates.judging import Judged, judge
from tests.samples import make_article

FILE = Path(__file__).parents[1] / "fixtures" / "dates_english.yml"
MOST_UNREAD = 0.1


@cache
def _judged() -> tuple[Judged, ...]:
    return judge(FILE, split_english, find_english_dates)


def test_none_is_read_wrong() -> None:
    assert [one for one in _judged() if one.verdict == "wrong"] == []


def test_nearly_all_are_read() -> None:
    counts = Counter(one.verdict for one in _judged())
    assert counts.total() > 150
    assert counts["unread"] < MOST_UNREAD * counts.total()


def _find(
    sentence: str, published: date | None = date(2025, 2, 20)
) -> list[tuple[str, str | None]]:
    ((phrases,),) = find_english_dates([[sentence]], published)
    assert all(sentence[one.start : one.end] == one.text for one in phrases)
    return [(one.text, one.when) for one in phrases]


def test_without_a_day_of_publication_only_what_is_told_whole_is_read() -> None:
    assert _find("In May 2023 it began, last year it grew, on Feb. 10 it ended.", None) == [
        ("May 2023", "2023-05"),
        ("last year", None),
        ("Feb. 10", None),
    ]


def test_what_would_mean_the_same_in_any_article_is_absolute() -> None:
    text = "In 2018, on May 5, 2019 and in Q3 2024 it grew; since 2016, last week and two years ago too."
    ((phrases,),) = find_english_dates([[text]], date(2025, 2, 20))
    assert [one.relative for one in phrases] == [False, False, False, True, True, True]


def test_characters_that_are_not_seen_stay_within_the_phrase() -> None:
    assert _find("It began on Feb\u00a010,\u200b 2025.") == [
        ("Feb\u00a010,\u200b 2025", "2025-02-10")
    ]


@pytest.mark.parametrize(
    ("paragraph", "read"),
    [
        (["It was poor in 2019.", "That year it lost a tenth."], "2019"),
        (["In 2019 it was poor.", "In January it was sold."], None),
        (["Back in 2019, it was poor.", "In January it was sold."], None),
        (["It was founded in 2019.", "In January it was sold."], "2025-01"),
        (["It was founded in 2019.", "In the same year it was sold."], "2019"),
        (["It is rich.", "In January it was sold."], "2025-01"),
    ],
)
def test_year_spoken_of_holds_for_the_paragraph(paragraph: list[str], read: str | None) -> None:
    (found,) = find_english_dates([paragraph], date(2025, 2, 20))
    assert found[1][0].when == read


def test_english_article_is_read_by_the_rules_of_english() -> None:
    article = make_article(
        "The firm said that it had been founded in 2016, and that it would grow. It rose last August.",
        published="2025-02-20",
    )
    found = find_article_dates(article)
    assert {name: [one.when for one in phrases] for name, phrases in found.items()} == {
        "p1s1": ["2016"],
        "p1s2": ["2024-08"],
    }
