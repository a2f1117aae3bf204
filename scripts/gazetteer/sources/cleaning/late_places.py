"""Where a text has GBK that was read one byte late, and what may have stood there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from pypinyin.constants import PHRASES_DICT

from gazetteer.sources.chinese import is_han, to_simplified
from gazetteer.sources.cleaning.everyday import COMMONEST, is_everyday
from gazetteer.sources.cleaning.late_bytes import is_late
from gazetteer.sources.cleaning.late_runs import LOST, LateRun, read_run
from gazetteer.sources.cleaning.stop_rivals import is_rival
from gazetteer.sources.repairs import Edit

_LATE = re.compile(f"[{LOST}](?=[!-~！-～])")
"""The lost byte and a mark or letter of full width, whose first byte is the second one of 。"""
_MARKS = 0xA1
"""The first byte of most marks of Chinese prose."""
_STOP = "。"
_TWO_ENDS = tuple(_STOP + mark for mark in "。，、：；！？\u3000·")
_CLOSING = "”’》）」』)…%％"
_SECOND_BYTES = range(0x80, 0xFF)
_FIRST_BYTES = range(0x81, 0xFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class LatePlace:
    """Damaged words from `start`, and all that may have stood there, the likeliest first.

    The only candidate is certain where no byte was lost but the first.
    """

    start: int
    damaged: str
    candidates: tuple[str, ...]
    is_certain: bool


class _Words:
    """The words of an article, as far as pairs of characters tell them, and a dictionary's."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self.settled: dict[tuple[LateRun, str, bool], tuple[str, ...]] = {}
        """Candidates of runs by the character before and whether a quotation is open."""

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(char for text in self._texts for char in text)

    @cached_property
    def _pairs(self) -> frozenset[str]:
        return frozenset("".join(pair) for text in self._texts for pair in pairwise(text))

    def has(self, pair: str) -> bool:
        if len(pair) < 2 or not all(map(is_han, pair)):
            return False
        return pair in self._pairs or to_simplified(pair) in PHRASES_DICT


def late_edits(texts: Sequence[str]) -> list[tuple[Edit, ...]]:
    """The places where one text alone can have stood."""
    return [
        tuple(
            Edit(start=one.start, damaged=one.damaged, repaired=one.candidates[0], rule="gbk")
            for one in places
            if one.is_certain
        )
        for places in late_places(texts)
    ]


def late_places(texts: Sequence[str]) -> list[list[LatePlace]]:
    """For each text of an article the places where a full stop, or what ends as it does, has lost its first byte.

    What stood there makes everyday characters of all bytes; instead of the full stop it may be a character
    that makes a word with its neighbour.
    """
    words = _Words(texts)
    return [list(_places(text, words)) for text in texts]


def _places(text: str, words: _Words) -> Iterator[LatePlace]:
    end = at = opened = 0
    for found in _LATE.finditer(text):
        start = found.start()
        run = read_run(text, start) if start >= end else None
        if run:
            opened += text.count("“", at, start) - text.count("”", at, start)
            at, end = start, start + len(run.seen)
            key = (run, text[max(start - 1, 0) : start], opened > 0)
            if key not in words.settled:
                words.settled[key] = tuple(_candidates(*key, words))
            if words.settled[key]:
                yield LatePlace(
                    start=start,
                    damaged=run.seen,
                    candidates=words.settled[key],
                    is_certain=len(words.settled[key]) == 1 and (not run.lead or run.has_tag),
                )


def _candidates(run: LateRun, before: str, opened: bool, words: _Words) -> Iterator[str]:
    """All that the bytes may have been, the likeliest first."""
    behind = run.meant[:1]
    firsts = [
        char
        for char in _ending_alike()
        if words.has(before + char)
        or words.has(char + behind)
        or is_rival(*map(to_simplified, (before, char, behind)))
    ]
    if before.isalnum() or (before and before in _CLOSING):
        firsts.append(_STOP)
    for first in firsts:
        for last in _lasts(run, opened, words):
            whole = first + run.meant + last
            if is_late(run.seen, whole) and not whole.startswith(_TWO_ENDS):
                yield whole


def _lasts(run: LateRun, opened: bool, words: _Words) -> Sequence[str]:
    """What the last character may have been; an open quotation ends before another mark."""
    if not run.lead:
        return [""]
    if run.lead == _MARKS and opened:
        return ["”"]
    before = run.meant[-1:]
    return sorted(
        _beginning_alike(run.lead),
        key=lambda c: (not words.has(before + c), -words.counts[c], _rank(to_simplified(c))),
    )


def _rank(char: str) -> int:
    order = "。”" + COMMONEST
    return order.find(char) % (len(order) + 1)


@cache
def _ending_alike() -> tuple[str, ...]:
    """The everyday characters whose second byte is that of 。"""
    return tuple(_everyday(bytes([byte, 0xA3]) for byte in _FIRST_BYTES if byte != 0xA1))


@cache
def _beginning_alike(lead: int) -> tuple[str, ...]:
    return tuple(_everyday(bytes([lead, byte]) for byte in _SECOND_BYTES))


def _everyday(pairs: Iterable[bytes]) -> Iterator[str]:
    chars = (pair.decode("gbk", "ignore") for pair in pairs)
    return (char for char in chars if len(char) == 1 and is_everyday(char))
