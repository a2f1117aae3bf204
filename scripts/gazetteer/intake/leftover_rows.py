"""Rows that the build refuses once an article is gone: each goes, or loses the part that is not proved any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from gazetteer.intake.dependants import CHARTS, ENTRIES, MEASURES
from gazetteer.intake.receipts import ENTITIES, THEMES, Change, Texts, row_name
from gazetteer.intake.yaml_text import (
    Edit,
    compose,
    entry_gone,
    field,
    items,
    last_index,
    pairs,
    without,
)
from gazetteer.problems import Problem

SUMMARY = ": summary: "


def unproved_summaries(problems: Sequence[Problem]) -> frozenset[str]:
    """The entities and themes whose summary says more than its quotes."""
    return frozenset(
        one.what.partition(SUMMARY)[0]
        for one in problems
        if SUMMARY in one.what and one.file in (*ENTITIES, THEMES)
    )


def cast_out(texts: Texts, problems: Sequence[Problem]) -> Iterator[Change]:
    """For each problem the row that it names, or the cell, the line of a chart, the second half of a measure."""
    for problem in problems:
        text = texts.get(problem.file, "")
        row = next((row for row in compose(text) if _holds(text, row, problem.line)), None)
        if row is None:
            continue
        what = problem.what.removeprefix(f"{row_name(row)}: ")
        edits = tuple(_part(problem.file, text, row, problem.line)) or (entry_gone(text, row),)
        yield Change(
            file=problem.file, row=row_name(row) or f"line {problem.line}", what=what, edits=edits
        )


def _holds(text: str, node: yaml.Node, line: int) -> bool:
    first = node.start_mark.line + 1
    return first <= line <= text.count("\n", 0, last_index(node)) + 1


def _part(file: str, text: str, row: yaml.Node, line: int) -> Iterator[Edit]:
    if file == MEASURES and (whom := field(row, "whom")) and whom.start_mark.line + 1 == line:
        yield from without(text, row, [key for key, value in pairs(row) if value is whom])
    lists = [field(row, "rows")] if file == CHARTS else []
    if file == ENTRIES:
        lists = [field(row, "lead"), *(value for _, value in pairs(field(row, "box")))]
    for parts in lists:
        lost = [one for one in items(parts) if one.start_mark.line + 1 == line]
        fewest = 2 if file == CHARTS else 0
        if lost and parts is not None and len(items(parts)) - len(lost) >= fewest:
            if len(lost) < len(items(parts)):
                yield from without(text, parts, lost)
            else:
                holder = row if field(row, "lead") is parts else field(row, "box")
                if holder is not None:
                    yield from without(text, holder, [k for k, v in pairs(holder) if v is parts])
