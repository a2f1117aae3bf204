"""How often and when each event was corrected since it was first published: what calendars and feeds go by."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gazetteer.model import Event
from gazetteer.model.chronology import Days, last_told
from gazetteer.model.texts import Article
from gazetteer.problems import Problem, ProblemsFound

FILE = "data/published_events.txt"
_NO_DAY = "-"
_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """An event as it was published: the hash of what is printed of it, how often that changed, when last."""

    content: str
    sequence: int = 0
    day: datetime.date | None = None


Revisions = Mapping[str, Revision]
NONE_LISTED: Revisions = {}


def parse_revisions(text: str) -> dict[str, Revision]:
    """Event id → its revision; a line is `id content sequence day`. Raises ProblemsFound."""
    found: dict[str, Revision] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            name, content, sequence, day = line.split(" ")
            found[name] = Revision(
                content=content,
                sequence=int(sequence),
                day=None if day == _NO_DAY else datetime.date.fromisoformat(day),
            )
        except ValueError:
            what = f"{line!r} is no row; make urls writes them, such as: starraft-founded 3f9a12bc04de 0 -"
            problems.append(Problem(file=FILE, line=number, what=what))
    if problems:
        raise ProblemsFound(tuple(problems))
    return found


def render_revisions(revisions: Revisions) -> str:
    return "".join(
        f"{name} {one.content} {one.sequence} {one.day or _NO_DAY}\n"
        for name, one in sorted(revisions.items())
    )


def current_revisions(
    listed: Revisions,
    events: Sequence[Event],
    articles: Sequence[Article],
    today: datetime.date | None = None,
) -> dict[str, Revision]:
    """The list brought up to the events: a changed one gets the next number and `today`.

    No number and no day ever falls: an event that is gone keeps its row and goes on from there if it comes back.
    """
    sources = {article.id: article for article in articles}
    revisions = dict(listed)
    for event in events:
        content = _content(event, sources)
        before = listed.get(event.id)
        if before is None:
            revisions[event.id] = Revision(content=content)
        elif before.content != content:
            day = max(filter(None, (before.day, today)), default=None)
            revisions[event.id] = Revision(content=content, sequence=before.sequence + 1, day=day)
    return revisions


def last_changed(event: Event, days: Days, revisions: Revisions) -> datetime.date:
    """The day of the last article that tells the event, or of its last correction."""
    told = last_told(event, days)
    return max(told, revisions[event.id].day or told)


def _content(event: Event, sources: Mapping[str, Article]) -> str:
    """A hash of all that a calendar or a feed prints of the event."""
    told = [event.when.text, event.title, event.kind]
    for quote in event.quotes:
        source = sources[quote.article]
        told += [quote.reading, source.short, source.url]
    text = json.dumps(told, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
