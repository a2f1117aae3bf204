"""Where words stand first in a long text, without reading all of it for each."""

from __future__ import annotations

from array import array
from bisect import bisect_left

_STEP, _SIZE = 4, 5
"""Every fourth character begins a piece of five: words of eight hold one, wherever they stand."""
SHORTEST = _STEP + _SIZE - 1
_HASH = (1 << 32) - 1


class WordFinder:
    """Pieces of the text by a hash of theirs, each with its place, and where each beginning of hashes begins.

    That is ten to twelve bytes for four characters; a beginning has one or two pieces, however long the text is.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        starts = range(0, len(text) - _SIZE + 1, _STEP)
        self._pieces = array("Q", sorted(_hash(text[at : at + _SIZE]) << 32 | at for at in starts))
        bits = (len(starts) // 2).bit_length()
        self._shift = 64 - bits
        begins = (bisect_left(self._pieces, at << self._shift) for at in range(1 << bits))
        self._begins = array("I", (*begins, len(starts)))

    def first(self, words: str) -> int:
        """What `text.find(words)` finds."""
        if len(words) < SHORTEST:
            return self._text.find(words)
        ranges = self._rarest(words)
        found = (self._first_of(words, left, right, before) for left, right, before in ranges)
        return min((at for at in found if at >= 0), default=-1)

    def _rarest(self, words: str) -> list[tuple[int, int, int]]:
        """Four neighbouring pieces of the words, one of which begins where one of the text does: left, right, offset."""
        best: list[tuple[int, int, int]] = []
        fewest = -1
        for group in range(0, len(words) - SHORTEST + 1, _STEP):
            ranges = [(*self._range(words, at), at) for at in range(group, group + _STEP)]
            count = sum(right - left for left, right, _ in ranges)
            if fewest < 0 or count < fewest:
                best, fewest = ranges, count
            if fewest <= _STEP:
                break
        return best

    def _range(self, words: str, at: int) -> tuple[int, int]:
        key = _hash(words[at : at + _SIZE]) << 32
        begin = key >> self._shift
        left, end = self._begins[begin], self._begins[begin + 1]
        if left == end:
            return left, end
        left = bisect_left(self._pieces, key, left, end)
        return left, bisect_left(self._pieces, key + _HASH + 1, left, end)

    def _first_of(self, words: str, left: int, right: int, before: int) -> int:
        for piece in self._pieces[left:right]:
            at = (piece & _HASH) - before
            if at >= 0 and self._text.startswith(words, at):
                return at
        return -1


def _hash(piece: str) -> int:
    return hash(piece) & _HASH
