"""The timeline's picture: lanes, two scales, one mark for each event, nothing drawn over another."""

import datetime
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from gazetteer.drawings.timeline import Drawing, draw_timeline
from gazetteer.drawings.timeline_lanes import LaneKey, lanes_for
from gazetteer.drawings.timeline_scales import day_scale, extent, year_scale
from gazetteer.model import Event
from gazetteer.model.chronology import in_order
from gazetteer.model.edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from tests.reading import read_page
from tests.samples import make_article, make_quote

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = make_article("一。", id="a", published="2025-02-07")
LANES = (
    LaneKey(name="甲公司", members=frozenset({"jia"}), dragon="jia"),
    LaneKey(name="乙公司", members=frozenset({"yi"}), dragon="yi"),
    LaneKey(name="其他", members=frozenset()),
)
SVG = "{http://www.w3.org/2000/svg}"
BUSY = [f"2025-01-{day:02}" for day in range(10, 22)]


def _events(dates: Sequence[str], *, entities: tuple[str, ...] = ("jia",)) -> tuple[Event, ...]:
    events = [
        Event(
            id=f"e{at}",
            when=parse_edtf(when),
            title="某事",
            kind="policy",
            weight="main",
            entities=entities,
            dated_by="",
            quotes=(make_quote("一"),),
        )
        for at, when in enumerate(dates)
    ]
    return in_order(events, (ARTICLE,))


def _draw(dates: Sequence[str], *, entities: tuple[str, ...] = ("jia",)) -> Drawing:
    drawing = draw_timeline(_events(dates, entities=entities), LANES, (ARTICLE,))
    assert drawing
    return drawing


def test_no_events_no_picture() -> None:
    assert draw_timeline((), LANES, (ARTICLE,)) is None


def test_the_two_busiest_months_are_opened_up_day_by_day() -> None:
    days = day_scale(_events(["1978", "2024-03", *BUSY, "2025-02-05"]), 0)
    assert days
    assert (days.day(0), days.day(days.columns - 1)) == (
        datetime.date(2025, 1, 1),
        datetime.date(2025, 2, 28),
    )


def test_few_dates_open_nothing_up() -> None:
    assert day_scale(_events(["2024", "2024-03", "2025-01-10"]), 0) is None


@pytest.mark.parametrize(
    ("when", "in_days", "first", "last"),
    [
        ("2025-01-10", True, "2025-01-10", "2025-01-10"),
        ("2025-01", True, "2025-01-01", "2025-01-31"),
        ("2025-01-28/2025-02-04", True, "2025-01-28", "2025-02-04"),
        ("2025-02/2025-06", True, "2025-02-01", "2025-02-28"),
        ("2025", False, "2025-01-01", "2025-01-01"),
        ("2025/2026", False, "2025-01-01", "2026-01-01"),
        ("2024-12/2025-01", False, "2024-01-01", "2025-01-01"),
        ("2000/..", False, "2000-01-01", "2026-01-01"),
        ("../2026-12", False, "2026-01-01", "2026-01-01"),
    ],
)
def test_date_takes_the_columns_it_covers(when: str, in_days: bool, first: str, last: str) -> None:
    events = _events(["1978", "../2026-12", *BUSY])
    place = extent(parse_edtf(when), year_scale(events, 0), day_scale(events, 500))
    columns = (str(place.scale.day(place.start)), str(place.scale.day(place.end)))
    assert (place.scale.days, *columns) == (in_days, first, last)


def test_event_of_two_companies_is_one_mark_in_both_lanes() -> None:
    (mark,) = _draw(["2024"], entities=("jia", "yi")).marks
    assert [dot.dragon for dot in mark.dots] == ["jia", "yi"]


def test_event_of_no_lane_stands_in_the_last() -> None:
    (event,) = _events(["2024"], entities=("elsewhere",))
    assert lanes_for(event, LANES) == (2,)


def test_marks_tell_days_coarse_dates_and_plans_apart() -> None:
    events = _events(["2024", "2024-05-01", "2024-06-01~"])
    plan = Event(**{name: getattr(events[0], name) for name in Event.__slots__} | {"kind": "plan"})
    drawing = draw_timeline((plan, *events), LANES, (ARTICLE,))
    assert drawing
    assert [mark.shape for mark in drawing.marks] == ["plan", "coarse", "day", "coarse"]


def test_day_of_an_article_is_marked_among_the_days() -> None:
    drawing = _draw(BUSY)
    assert [tick.day for tick in drawing.published] == [datetime.date(2025, 2, 7)]


DATES = st.sampled_from(
    ["1978", "2000/..", "2003/2024", "2024", "2024-22", "2025", "2025-01", "2025-01-28/2025-02-04"]
    + ["2025-01-20/2025-02-12", "2025-02-05", "2025-01-29~", "../2026-12", *BUSY]
)


@given(dates=st.lists(DATES, min_size=1, max_size=40))
def test_no_mark_covers_another_and_all_stand_within_their_lane(dates: list[str]) -> None:
    drawing = _draw(dates)
    lane = drawing.lanes[0]
    taken = sorted((dot.y, dot.x, dot.to) for mark in drawing.marks for dot in mark.dots)
    assert len(taken) == len(dates)
    for (y, x, to), (next_y, next_x, _) in zip(taken, taken[1:], strict=False):
        assert x <= to
        assert y < next_y or to < next_x
    assert all(lane.top < y < lane.bottom for y, _, _ in taken)


@pytest.fixture(scope="module")
def page() -> str:
    """The page of the real site."""
    return (ROOT / "docs" / "timeline" / "index.md").read_text(encoding="utf-8")


def test_picture_stands_whole_in_the_markdown(page: str) -> None:
    figure = re.search(r"<figure class=\"overview\".*?</figure>", page, re.S)
    assert figure
    assert "\n\n" not in figure[0]
    assert not re.search(r"^\s", figure[0], re.M), "an indented line may become code"


def test_every_event_is_one_link_of_the_picture_named_by_date_and_title(page: str) -> None:
    document = read_page(page)
    events = [one.get("id") for one in document.iter("li") if "event" in one.get("class", "")]
    links = list(document.iter(f"{SVG}a"))
    assert [(one.get("href") or "").removeprefix("#") for one in links] == events
    assert len(events) > 65
    for link in links:
        assert link.get("aria-label") == link.findtext(f"{SVG}title")
