"""chronology: the order of dates of mixed precision, and what may be said of an event's date."""

import datetime
import random

import pytest
from gazetteer.model import Event
from gazetteer.model.chronology import (
    covers_whole_days,
    days_of,
    first_told,
    in_order,
    is_ahead,
    last_told,
    newest_day,
    year_of,
)
from gazetteer.model.edtf import parse_edtf

from tests.samples import make_article, make_quote

OLD = make_article("一。二。\n\n三。", id="old", published="2025-02-07")
NEW = make_article("一。二。", id="new", published="2025-02-12")
UNDATED = make_article("一。", id="undated")
ARTICLES = (OLD, NEW, UNDATED)


def _event(when: str, *places: str, id: str = "e", kind: str = "policy") -> Event:
    """An event told at places such as `old p1s2`; without one, by the old article's first sentence."""
    quotes = tuple(
        make_quote("一", article=place.split()[0], sentence=place.split()[1])
        for place in places or ("old p1s1",)
    )
    return Event(
        id=id,
        when=parse_edtf(when),
        title="某事",
        kind=kind,
        weight="main",
        entities=("x",),
        dated_by="",
        quotes=quotes,
    )


ORDER = [
    "1978",
    "1985~/1995~",
    "2000/..",
    "2003",
    "2003/..",
    "2003/2024",
    "2018",
    "2018~",
    "2018-08",
    "2024",
    "2024?",
    "2024~",
    "2024/2025",
    "2024-01",
    "2024-01-01",
    "2024-22",
    "2024-06",
    "2024-06/2025-02",
    "../2024-09",
    "2024-12~",
    "2024-12/2025-01",
    "2025",
    "2025-01",
    "2025-01/2025-02",
    "2025-01-01",
    "2025-01-28",
    "2025-01-28/2025-02-04",
    "2025-01-29~",
    "[2025-02-12..2025-03-04]",
    "../2026-12",
]


@pytest.mark.parametrize("seed", range(5))
def test_dates_of_mixed_precision_stand_in_the_order_of_the_rule(seed: int) -> None:
    shuffled = [_event(when, id=f"e{at}") for at, when in enumerate(ORDER)]
    random.Random(seed).shuffle(shuffled)
    assert [event.when.text for event in in_order(shuffled, ARTICLES)] == ORDER


def test_events_of_one_date_stand_as_the_articles_tell_them() -> None:
    later_article = _event("2024", "new p1s1", id="a")
    later_sentence = _event("2024", "old p2s1", id="b")
    earlier_sentence = _event("2024", "new p1s2", "old p1s2", id="c")
    same_and_more = _event("2024", "old p1s2", "old p2s1", id="d")
    events = [later_article, later_sentence, same_and_more, earlier_sentence]
    expected = (earlier_sentence, same_and_more, later_sentence, later_article)
    assert in_order(events, ARTICLES) == expected
    assert in_order(reversed(events), ARTICLES) == expected


@pytest.mark.parametrize(
    ("when", "year"),
    [
        ("2024-22", 2024),
        ("2003/2024", 2003),
        ("../2024-09", 2024),
        ("2000/..", 2000),
        ("199X", 1990),
    ],
)
def test_event_stands_under_the_year_it_is_sorted_by(when: str, year: int) -> None:
    assert year_of(_event(when)) == year


@pytest.mark.parametrize("when", ["2025-02-07", "2025-02-07/2025-02-08"])
def test_day_and_days_fit_a_calendar(when: str) -> None:
    assert covers_whole_days(parse_edtf(when))


@pytest.mark.parametrize(
    "when",
    ["2025", "2025-02", "2024-22", "2025-01-29~", "2025-02-07?", "2025-01/2025-02-07"]
    + ["../2025-02-07", "2025-02-07/..", "[2025-02-12..2025-03-04]"],
)
def test_coarser_open_and_doubtful_dates_do_not_fit_a_calendar(when: str) -> None:
    assert not covers_whole_days(parse_edtf(when))


def test_days_of_telling_come_from_the_articles() -> None:
    event = _event("2024", "new p1s1", "old p1s1")
    assert first_told(event, days_of(ARTICLES)) == datetime.date(2025, 2, 7)
    assert last_told(event, days_of(ARTICLES)) == newest_day(ARTICLES) == datetime.date(2025, 2, 12)


def test_article_without_a_day_counts_as_the_newest_and_none_as_the_epoch() -> None:
    event = _event("2024", "undated p1s1")
    assert last_told(event, days_of(ARTICLES)) == datetime.date(2025, 2, 12)
    assert last_told(event, days_of((UNDATED,))) == datetime.date(1970, 1, 1)


@pytest.mark.parametrize(
    ("when", "kind", "ahead"),
    [
        ("2025", "plan", True),
        ("../2026-12", "plan", True),
        ("2025/..", "plan", True),
        ("2024", "plan", False),
        ("2025-02-07", "plan", False),
        ("2025", "policy", False),
    ],
)
def test_only_a_plan_for_a_time_not_over_is_ahead(when: str, kind: str, ahead: bool) -> None:
    assert is_ahead(_event(when, kind=kind), days_of(ARTICLES)) is ahead
