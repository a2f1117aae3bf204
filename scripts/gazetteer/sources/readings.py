"""A text in Simplified as its curators read it: words of theirs where no rule can know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from gazetteer.curated.article_rows import ReadingRow
from gazetteer.model.texts import Script
from gazetteer.problems import Problem
from gazetteer.sources.chinese import to_simplified

_FILE = "data/articles.yml"


def simplify_text(text: str, readings: Iterable[ReadingRow]) -> str:
    """The text in Simplified, character for character; where readings overlap, the longest holds."""
    simplified = list(to_simplified(text))
    settled: set[int] = set()
    for reading in sorted(readings, key=lambda one: -len(one.original)):
        at = text.find(reading.original)
        while at >= 0:
            place = range(at, at + len(reading.original))
            if settled.isdisjoint(place):
                simplified[at : place.stop] = reading.simplified
                settled.update(place)
            at = text.find(reading.original, at + 1)
    return "".join(simplified)


def usable_readings(
    rows: Sequence[ReadingRow], texts: Sequence[str], script: Script
) -> tuple[tuple[ReadingRow, ...], tuple[Problem, ...]]:
    """The readings that fit the article's texts, each as its source has it, repaired; and what is wrong with the others."""
    faults = [(row, _fault(row, texts, script)) for row in rows]
    faults += [
        (second, f"the reading of {second.original!r} stands twice; keep one")
        for first, second in combinations(rows, 2)
        if first.original == second.original
    ]
    wrong = [(row, fault) for row, fault in faults if fault]
    refused = [row for row, _ in wrong]
    problems = tuple(Problem(file=_FILE, line=row.line, what=fault) for row, fault in wrong)
    return tuple(row for row in rows if row not in refused), problems


def _fault(row: ReadingRow, texts: Sequence[str], script: Script) -> str:
    if script != "Hant":
        return f"a reading of {row.original!r}, but the article is in Simplified: nothing is converted; take it out"
    if len(row.original) != len(row.simplified):
        return (
            f"the reading {row.simplified!r} has {len(row.simplified)} characters, {row.original!r} has {len(row.original)}; "
            "expected one for each, since both scripts share their places"
        )
    if not any(row.original in text for text in texts):
        return f"the reading's words {row.original!r} do not stand in the article; write them in its own script"
    return ""
