"""The events a calendar can hold, as iCalendar (RFC 5545): whole days, no clock, no time zone."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

from gazetteer.exports.revisions import Revisions, last_changed
from gazetteer.model import Event
from gazetteer.model.chronology import Days, covers_whole_days, days_of
from gazetteer.model.directions import isolated
from gazetteer.model.texts import Article

_SITE = "六小龙志"
_LINE = 75
"""The most octets of a line before its line break (RFC 5545, 3.1)."""
_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f]")
"""What a value may not hold (RFC 5545, 3.3.11)."""
_UNIT = re.compile(r"\\.|.", re.DOTALL)
"""A character, or a backslash with what it escapes: some programs do not unfold between the two."""


def render_calendar(
    events: Sequence[Event], articles: Sequence[Article], revisions: Revisions
) -> str:
    """Only events known to the day; a coarser date would be a day that no article names."""
    sources = {article.id: article for article in articles}
    days = days_of(articles)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//six-dragons-gazetteer//{_SITE}//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_SITE}",
        *(line for event in events for line in _event(event, sources, days, revisions)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(
    event: Event, sources: Mapping[str, Article], days: Days, revisions: Revisions
) -> Iterator[str]:
    first, last = event.when.first_day, event.when.last_day
    if not covers_whole_days(event.when) or not first or not last or last == datetime.date.max:
        return
    words = [
        f"{isolated(quote.reading)}（{isolated(sources[quote.article].short)}）"
        for quote in event.quotes
    ]
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@six-dragons-gazetteer"
    yield f"DTSTAMP:{last_changed(event, days, revisions):%Y%m%d}T000000Z"
    yield f"SEQUENCE:{revisions[event.id].sequence}"
    if day := revisions[event.id].day:
        yield f"LAST-MODIFIED:{day:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + datetime.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(isolated(event.title))}"
    yield f"DESCRIPTION:{_escaped(chr(10).join(words))}"
    yield f"CATEGORIES:{_escaped(event.kind)}"
    if url := sources[event.quotes[0].article].url:
        yield f"URL:{url}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    for char in "\\;,":
        text = text.replace(char, f"\\{char}")
    return _LINE_END.sub(r"\\n", _NO_TEXT.sub("", text))


def _folded(line: str) -> str:
    """The line in pieces of 75 octets at most, each after the first indented; no character and no escape is split."""
    pieces = [""]
    for char in _UNIT.findall(line):
        indent = 1 if len(pieces) > 1 else 0
        if len((pieces[-1] + char).encode()) + indent > _LINE:
            pieces.append("")
        pieces[-1] += char
    return "\r\n ".join(pieces)
