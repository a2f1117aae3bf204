"""What people read in a text beside what the reader of dates makes of it: right, unread or wrong."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import yaml
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import DatePhrase

Verdict = Literal["right", "unread", "wrong"]
Split = Callable[[str], Sequence[tuple[int, int]]]
Find = Callable[[Sequence[Sequence[str]], date | None], Sequence[Sequence[Sequence[DatePhrase]]]]


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


def judge(file: Path, split: Split, find: Find) -> tuple[Judged, ...]:
    """Every expression of the file, and what was read besides; `split` parts texts, `find` reads them."""
    rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    return tuple(one for row in rows for one in _of_text(row, split, find))


def _of_text(row: dict, split: Split, find: Find) -> Iterator[Judged]:
    text, at = row["text"], 0
    found = _find(text, date.fromisoformat(row["published"]), split, find)
    listed: set[Found] = set()
    for one in row.get("dates", ()):
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


def _find(text: str, published: date, split: Split, find: Find) -> list[Found]:
    spans = split(text)
    by_sentence = find([[text[start:end] for start, end in spans]], published)[0]
    return [
        Found(start=start + one.start, end=start + one.end, text=one.text, when=one.when)
        for (start, _), phrases in zip(spans, by_sentence, strict=True)
        for one in phrases
    ]
