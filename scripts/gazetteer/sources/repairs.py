"""Damaged places of a source and what they were: edits of a text that can be traced back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from gazetteer.model.texts import CleanRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A replacement in a text: `damaged` from `start`, and what stands there once repaired, if anything.

    `reason` is the editors'; an edit that a rule proves names the `rule` instead.
    """

    start: int
    damaged: str
    repaired: str
    reason: str = ""
    rule: CleanRule | Literal[""] = ""

    @property
    def damaged_end(self) -> int:
        return self.start + len(self.damaged)

    def overlaps(self, other: Edit) -> bool:
        return self.start < other.damaged_end and other.start < self.damaged_end


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with each edit made; the edits are in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += [text[at : edit.start], edit.repaired]
        at = edit.damaged_end
    return "".join(parts) + text[at:]


def damaged_offsets(edits: Sequence[Edit], offsets: Iterable[int]) -> Iterator[int]:
    """Where each offset of the repaired text, in order, stands in the damaged one; inside an edit: at its end."""
    shift = at = 0
    for offset in offsets:
        while at < len(edits) and offset >= edits[at].start + shift + len(edits[at].repaired):
            shift += len(edits[at].repaired) - len(edits[at].damaged)
            at += 1
        within = at < len(edits) and offset > edits[at].start + shift
        yield edits[at].damaged_end if within else offset - shift


def merge_edits(*ranked: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits of one text in order; where two overlap, that of the earlier list holds, else the earlier one."""
    merged: list[Edit] = []
    for edits in ranked:
        kept: list[Edit] = []
        at, end = 0, 0
        for edit in sorted(edits, key=lambda one: one.start):
            while at < len(merged) and merged[at].damaged_end <= edit.start:
                at += 1
            if edit.start >= end and not (at < len(merged) and merged[at].overlaps(edit)):
                kept.append(edit)
                end = edit.damaged_end
        merged = sorted([*merged, *kept], key=lambda one: one.start)
    return tuple(merged)
