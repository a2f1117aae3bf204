"""event_exports: the table, the calendar, the feed and the slides tell the same events as events.json."""

import csv
import dataclasses
import datetime
import functools
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree

import icalendar
import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.exports import data_tables
from gazetteer.exports.events import export_events
from gazetteer.model import Event, Gazetteer
from gazetteer.model.chronology import (
    covers_whole_days,
    days_of,
    first_told,
    in_order,
    last_told,
    newest_day,
)
from gazetteer.model.edtf import label_zh, parse_edtf

from tests.conftest import FIXTURES

ROOT = Path(__file__).resolve().parents[2]
ATOM = "{http://www.w3.org/2005/Atom}"
DATES = (
    *(
        "1978",
        "199X",
        "2002/2007",
        "2000/..",
        "2024-22",
        "2024-24",
        "2024-06/2025-02",
        "../2024-09",
    ),
    *("2024-12~", "2025-01-10", "2025-01-29~", "2025-02-07/2025-02-08", "2025-02-28", "../2026-12"),
)


@functools.cache
def _world() -> Gazetteer:
    """The invented world with an event of every kind of date, some with words that formats escape."""
    gazetteer, _ = load_gazetteer(Project(root=FIXTURES / "world"))
    model = gazetteer.events[0]
    events = tuple(
        dataclasses.replace(
            model,
            id=f"event-{at}",
            when=parse_edtf(when),
            title=f'第{at}件：甲,乙;丙\\丁 "戊" <己> & 庚，{"很长的题目" * at}',
        )
        for at, when in enumerate(DATES)
    )
    return dataclasses.replace(gazetteer, events=events)


@functools.cache
def _real() -> Gazetteer:
    return load_gazetteer(Project(root=ROOT))[0]


both = pytest.mark.parametrize("gazetteer", [_world, _real], ids=["world", "real"])


def _files(gazetteer: Gazetteer) -> Mapping[str, str]:
    return export_events(gazetteer)


def _events(gazetteer: Gazetteer) -> tuple[Event, ...]:
    return in_order(gazetteer.events, gazetteer.articles)


def _calendar(gazetteer: Gazetteer) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(_files(gazetteer)["timeline/events.ics"])
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


@both
def test_table_has_a_row_for_each_row_of_the_json(gazetteer: Callable[[], Gazetteer]) -> None:
    text = _files(gazetteer())["data/events.csv"]
    assert text.startswith("\ufeff")
    table = list(csv.DictReader(io.StringIO(text[1:], newline="")))
    expected = []
    for row in data_tables(gazetteer())["events"]:
        quotes = row.pop("quotes")
        assert isinstance(quotes, list)
        assert isinstance(row["entities"], list)
        row["entities"] = " ".join(row["entities"])
        first = quotes[0]
        expected.append(
            {
                **row,
                "article": first["article"],
                "sentence": first["sentence"],
                "quote": first["text"],
            }
        )
    assert table == expected


@both
def test_calendar_holds_the_events_of_whole_days_and_no_other(
    gazetteer: Callable[[], Gazetteer],
) -> None:
    found = [
        (
            str(one["UID"]).removesuffix("@six-dragons-gazetteer"),
            str(one["SUMMARY"]),
            one["DTSTART"].params["VALUE"],
            one["DTSTART"].dt,
            one["DTEND"].dt,
            one["DTSTAMP"].dt.date(),
        )
        for one in _calendar(gazetteer()).walk("VEVENT")
    ]
    assert found == [
        (
            event.id,
            event.title,
            "DATE",
            event.when.first_day,
            (event.when.last_day or datetime.date.max) + datetime.timedelta(days=1),
            last_told(event, days_of(gazetteer().articles)),
        )
        for event in _events(gazetteer())
        if covers_whole_days(event.when)
    ]
    assert found


@pytest.mark.parametrize("length", range(18, 30))
def test_line_of_the_calendar_is_never_folded_within_an_escape(length: int) -> None:
    world = _world()
    event = dataclasses.replace(
        next(one for one in world.events if covers_whole_days(one.when)),
        title="发" * length + ",后;\\",
    )
    text = _files(dataclasses.replace(world, events=(event,)))["timeline/events.ics"]
    assert "\\\r\n " not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert (
        str(_calendar(dataclasses.replace(world, events=(event,))).walk("VEVENT")[0]["SUMMARY"])
        == event.title
    )


@both
def test_calendar_is_what_the_standard_asks_of_clients(
    gazetteer: Callable[[], Gazetteer],
) -> None:
    text = _files(gazetteer())["timeline/events.ics"]
    lines = text.split("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in lines) <= 75
    calendar = _calendar(gazetteer())
    assert (calendar["VERSION"], calendar.errors) == ("2.0", [])
    identities = [str(one["UID"]) for one in calendar.walk("VEVENT")]
    assert len(identities) == len(set(identities))
    assert all(one.errors == [] for one in calendar.walk("VEVENT"))


@both
def test_feed_has_an_entry_for_each_event_latest_first(
    gazetteer: Callable[[], Gazetteer],
) -> None:
    articles = gazetteer().articles
    feed = ElementTree.fromstring(_files(gazetteer())["timeline/events.atom"])
    assert feed.findtext(f"{ATOM}updated") == f"{newest_day(articles)}T00:00:00Z"
    found = [
        (
            (entry.findtext(f"{ATOM}id") or "").removeprefix(
                "tag:six-dragons-gazetteer,2025:events/"
            ),
            entry.findtext(f"{ATOM}title"),
            entry.findtext(f"{ATOM}published"),
            entry.findtext(f"{ATOM}updated"),
            [link.get("href") for link in entry.findall(f"{ATOM}link[@rel='alternate']")],
            entry.findtext(f"{ATOM}content"),
        )
        for entry in feed.iter(f"{ATOM}entry")
    ]
    assert found == [
        (
            event.id,
            f"{label_zh(event.when)}：{event.title}",
            f"{first_told(event, days_of(articles))}T00:00:00Z",
            f"{last_told(event, days_of(articles))}T00:00:00Z",
            [f"./#{event.id}"],
            "\n".join(quote.reading for quote in event.quotes),
        )
        for event in reversed(_events(gazetteer()))
    ]


@both
def test_slides_tell_each_event_with_its_date(gazetteer: Callable[[], Gazetteer]) -> None:
    slides = json.loads(_files(gazetteer())["timeline/timelinejs.json"])["events"]
    found = [(one["unique_id"], one["display_date"]) for one in slides]
    assert found == [(event.id, label_zh(event.when)) for event in _events(gazetteer())]


def test_dates_of_slides_keep_their_precision() -> None:
    slides = json.loads(_files(_world())["timeline/timelinejs.json"])["events"]
    dates = {
        event.when.text: (slide["start_date"], slide.get("end_date"))
        for event, slide in zip(_events(_world()), slides, strict=True)
    }
    assert dates == {
        "1978": ({"year": 1978}, None),
        "199X": ({"year": 1990}, {"year": 1999}),
        "2002/2007": ({"year": 2002}, {"year": 2007}),
        "2000/..": ({"year": 2000}, None),
        "2024-22": ({"year": 2024, "month": 6}, {"year": 2024, "month": 8}),
        "2024-24": ({"year": 2024, "month": 12}, {"year": 2025, "month": 2}),
        "2024-06/2025-02": ({"year": 2024, "month": 6}, {"year": 2025, "month": 2}),
        "../2024-09": ({"year": 2024, "month": 9}, None),
        "2024-12~": ({"year": 2024, "month": 12}, None),
        "2025-01-10": ({"year": 2025, "month": 1, "day": 10}, None),
        "2025-01-29~": ({"year": 2025, "month": 1, "day": 29}, None),
        "2025-02-07/2025-02-08": (
            {"year": 2025, "month": 2, "day": 7},
            {"year": 2025, "month": 2, "day": 8},
        ),
        "2025-02-28": ({"year": 2025, "month": 2, "day": 28}, None),
        "../2026-12": ({"year": 2026, "month": 12}, None),
    }


def test_markup_in_a_title_stays_text_in_slides() -> None:
    slides = json.loads(_files(_world())["timeline/timelinejs.json"])["events"]
    assert "&lt;己&gt; &amp; 庚" in slides[0]["text"]["headline"]


def test_two_exports_are_the_same_bytes() -> None:
    assert export_events(_world()) == export_events(_world())


def test_files_of_the_site_are_these_exports() -> None:
    for path, text in _files(_real()).items():
        assert (ROOT / "docs" / path).read_bytes().decode("utf-8") == text
