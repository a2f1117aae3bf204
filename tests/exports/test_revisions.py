"""exports.revisions: a corrected event has a higher number, for calendars and feeds; no number ever falls."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence
from pathlib import Path

import icalendar
import pytest
from build_pages import main as build
from gazetteer.building import Project, load_gazetteer
from gazetteer.exports.events import export_events
from gazetteer.exports.revisions import (
    FILE,
    Revision,
    Revisions,
    current_revisions,
    parse_revisions,
    render_revisions,
)
from gazetteer.model import Gazetteer
from gazetteer.model.edtf import parse_edtf
from gazetteer.problems import ProblemsFound
from revise_events import main as revise

from tests.conftest import FIXTURES

MARCH = datetime.date(2025, 4, 1)
APRIL = datetime.date(2025, 5, 2)


def _world(**changes: object) -> Gazetteer:
    """The invented world with one event, known to the day."""
    gazetteer, _ = load_gazetteer(Project(root=FIXTURES / "world"))
    day = dataclasses.replace(gazetteer.events[0], when=parse_edtf("2018-05-01"))
    return dataclasses.replace(gazetteer, events=(dataclasses.replace(day, **changes),))


def _after(worlds: Sequence[Gazetteer], *days: datetime.date | None) -> Revisions:
    """The list after each world was listed on its day."""
    listed: Revisions = {}
    for world, day in zip(worlds, days, strict=True):
        listed = current_revisions(listed, world.events, world.articles, day)
    return listed


def _told(world: Gazetteer, listed: Revisions) -> tuple[int, str | None, str]:
    """Sequence, last modification and stamp of the event in the calendar."""
    calendar = icalendar.Calendar.from_ical(export_events(world, listed)["timeline/events.ics"])
    (event,) = calendar.walk("VEVENT")
    changed = event.get("LAST-MODIFIED")
    return event["SEQUENCE"], changed and str(changed.dt.date()), str(event["DTSTAMP"].dt.date())


FIRST = _world()
TITLE = _world(title="改过的题目")
DATE = _world(when=parse_edtf("2018-05-02"))
FEWER = _world(kind="policy")


@pytest.mark.parametrize(
    ("listed", "now", "told"),
    [
        ([], FIRST, (0, None, "2025-03-06")),
        ([FIRST], FIRST, (0, None, "2025-03-06")),
        ([FIRST, TITLE], TITLE, (1, "2025-05-02", "2025-05-02")),
        ([FIRST, DATE], DATE, (1, "2025-05-02", "2025-05-02")),
        ([FIRST, FEWER], FEWER, (1, "2025-05-02", "2025-05-02")),
        ([FIRST, TITLE, FIRST], FIRST, (2, "2025-05-02", "2025-05-02")),
        ([FIRST, TITLE], DATE, (2, "2025-05-02", "2025-05-02")),
        ([FIRST], TITLE, (1, None, "2025-03-06")),
    ],
    ids="new same title date kind back edited-again not-listed-yet".split(),
)
def test_calendar_numbers_what_was_changed_since_it_was_published(
    listed: list[Gazetteer], now: Gazetteer, told: tuple[int, str | None, str]
) -> None:
    days = [MARCH] + [APRIL] * (len(listed) - 1)
    assert _told(now, _after(listed, *days[: len(listed)])) == told


def test_event_that_is_gone_goes_on_from_its_number_when_it_comes_back() -> None:
    nothing = dataclasses.replace(FIRST, events=())
    listed = _after([FIRST, TITLE, nothing, FIRST], MARCH, MARCH, MARCH, APRIL)
    assert [(one.sequence, one.day) for one in listed.values()] == [(2, APRIL)]


def test_feed_tells_the_day_of_the_correction() -> None:
    feed = export_events(TITLE, _after([FIRST, TITLE], MARCH, APRIL))["timeline/events.atom"]
    assert feed.count("<updated>2025-05-02T00:00:00Z</updated>") == 2  # the entry's and the feed's
    assert "<published>2025-03-06T00:00:00Z</published>" in feed


def test_list_is_read_as_it_was_written() -> None:
    listed = {"b": Revision(content="1f", sequence=2, day=APRIL), "a": Revision(content="2e")}
    assert render_revisions(listed) == "a 2e 0 -\nb 1f 2 2025-05-02\n"
    assert parse_revisions(render_revisions(listed)) == listed


def test_every_line_that_is_no_row_is_a_problem_and_nothing_is_written(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(["--root", str(world)]) == 0
    before = (world / "docs/timeline/events.ics").read_bytes()
    (world / FILE).write_text("a 2e 0 -\n<<<<<<< HEAD\nb 1f zwei -\nc 1f 1 1.5.2025\n", "utf-8")
    capsys.readouterr()
    assert build(["--root", str(world)]) == 1
    problems = capsys.readouterr().err.splitlines()[:-1]
    assert [line.partition(": ")[0] for line in problems] == [f"{FILE}:{n}" for n in (2, 3, 4)]
    assert (world / "docs/timeline/events.ics").read_bytes() == before
    with pytest.raises(ProblemsFound):
        parse_revisions("a\n")


def test_make_urls_lists_events_and_the_check_names_those_that_changed(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = ["--root", str(world)]
    assert revise([*root, "--check"]) == 0
    assert not (world / FILE).exists()
    assert revise(root) == 0
    listed = (world / FILE).read_text(encoding="utf-8")
    assert [line.split(" ")[2:] for line in listed.splitlines()] == [["0", "-"]] * 3
    events = world / "data/events.yml"
    text = events.read_text(encoding="utf-8")
    events.write_text(text.replace("《长夜:归途》发行", "《长夜:归途》将发行"), encoding="utf-8")
    capsys.readouterr()
    assert revise([*root, "--check"]) == 1
    assert capsys.readouterr().err.startswith(f"{FILE}: 2026-changye-guitu ")
    assert (world / FILE).read_text(encoding="utf-8") == listed
    assert revise([*root, "--today", "2025-05-02"]) == 0
    changed = (world / FILE).read_text(encoding="utf-8").splitlines()
    assert [line.split(" ")[2:] for line in changed] == [["0", "-"]] * 2 + [["1", "2025-05-02"]]
    assert revise([*root, "--check"]) == 0
