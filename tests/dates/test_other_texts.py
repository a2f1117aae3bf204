"""dates: what readers of other kinds of text said of their time expressions; unread is allowed, wrong is not."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from gazetteer.dates import find_dates
from gazetteer.model.edtf import parse_edtf
from gazetteer.sources.sentences import split_sentences

FILE = Path(__file__).parents[1] / "fixtures" / "dates_other.yml"
MOST_UNREAD = 0.3
Verdict = Literal["right", "unread", "wrong"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    start: int
    end: int
    text: str
    when: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An expression of the list, or words that were read and are in no list."""

    words: str
    verdict: Verdict
    told: str


@cache
def _judged() -> tuple[Judged, ...]:
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return tuple(one for row in rows for one in _of_text(row))


def _of_text(row: dict) -> Iterator[Judged]:
    text, at = row["text"], 0
    found = _find(text, date.fromisoformat(row["published"]))
    listed: set[Found] = set()
    for one in row["dates"]:
        start = text.index(one["phrase"], at)
        at = start + len(one["phrase"])
        read = [phrase for phrase in found if phrase.start < at and start < phrase.end]
        listed.update(read)
        told = ", ".join(f"{phrase.text}={phrase.when}" for phrase in read if phrase.when)
        yield Judged(
            words=f"{one['phrase']} in {text}",
            verdict=_verdict([phrase.when for phrase in read if phrase.when], one),
            told=told,
        )
    for phrase in found:
        if phrase.when and phrase not in listed:
            yield Judged(words=f"{phrase.text} in {text}", verdict="wrong", told=phrase.when)


def _verdict(read: list[str], one: dict) -> Verdict:
    right = [when for when in (one["when"], *one.get("or", ())) if when]
    if not read:
        return "unread" if right else "right"
    bounds = {_bounds(when) for when in right}
    return "right" if any(_bounds(when) in bounds for when in read) else "wrong"


def _bounds(when: str) -> tuple[date | None, date | None]:
    edtf = parse_edtf(when)
    return edtf.first_day, edtf.last_day


def _find(text: str, published: date) -> list[Found]:
    spans = split_sentences(text)
    by_sentence = find_dates([[text[start:end] for start, end in spans]], published)[0]
    return [
        Found(start=start + one.start, end=start + one.end, text=one.text, when=one.when)
        for (start, _), phrases in zip(spans, by_sentence, strict=True)
        for one in phrases
    ]


def test_none_is_read_wrong() -> None:
    assert [one for one in _judged() if one.verdict == "wrong"] == []


def test_most_are_read() -> None:
    counts = Counter(one.verdict for one in _judged())
    assert counts.total() > 2_000
    assert counts["unread"] < MOST_UNREAD * counts.total()
