"""event_rows: how the page tells an event's date, and the words it follows from."""

import dataclasses
import functools

import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.model import Event
from gazetteer.model.edtf import label_zh, parse_edtf
from gazetteer.pages import Views
from gazetteer.pages.event_rows import EventView, event_view, time_views

from tests.conftest import FIXTURES


@functools.cache
def _views() -> Views:
    gazetteer, knowledge = load_gazetteer(Project(root=FIXTURES / "world"))
    return Views(gazetteer, knowledge.labels)


def _event(id: str) -> Event:
    return next(event for event in _views().gazetteer.events if event.id == id)


def _view(id: str, **changes: object) -> EventView:
    event = dataclasses.replace(_event(id), **changes)  # type: ignore[arg-type]
    return event_view(event, _views(), "timeline/index.md")


@pytest.mark.parametrize(
    ("when", "times"),
    [
        ("2018", [("2018年", "2018")]),
        ("2024-22", [("2024年夏", "2024")]),
        ("2024-24", [("2024年冬", "")]),
        ("2024-12~", [("约2024年12月", "2024-12")]),
        ("2002/2007", [("2002", "2002"), ("2007年", "2007")]),
        ("2025-02-07/2025-02-08", [("2025年2月7日", "2025-02-07"), ("8日", "2025-02-08")]),
        ("2000/..", [("2000年起", "2000")]),
        ("../2024-09", [("至2024年9月", "2024-09")]),
    ],
)
def test_each_end_of_a_date_has_its_form_for_machines(
    when: str, times: list[tuple[str, str]]
) -> None:
    edtf = parse_edtf(when)
    found = time_views(edtf, label_zh(edtf))
    assert [(time.text, time.datetime) for time in found] == times


@pytest.mark.parametrize(
    ("when", "label", "ahead"),
    [
        ("../2026-12", "至2026年底", True),
        ("../2026-06", "至2026年6月", True),
        ("2025/2026", "2025—2026年", True),
        ("2024-12", "2024年12月", False),
    ],
)
def test_plan_for_a_time_to_come_is_told_as_one(when: str, label: str, ahead: bool) -> None:
    view = _view("2026-changye-guitu", when=parse_edtf(when))
    assert (view.when, view.ahead) == (label, ahead)


def test_words_that_date_an_event_are_told_with_the_day_they_count_from() -> None:
    (dating,) = _view("2024-06-yumiao-banfa").dating
    assert (dating.words, dating.source, dating.published, dating.relative) == (
        ("去年6月",),
        "云汀晚报",
        "2025年3月6日",
        True,
    )
    assert not _view("2026-changye-guitu").dating[0].relative


def test_another_event_named_by_its_id_becomes_a_link() -> None:
    view = _view("2026-changye-guitu", dated_by="见2024-06-yumiao-banfa，[x]")
    link = "[云汀出台《云汀育苗办法》](#2024-06-yumiao-banfa)"
    assert view.dated_by == f"见{link}，&#91;x&#93;"
