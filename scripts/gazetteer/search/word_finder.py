"""Where words stand first in a long text, without reading all of it for each."""

from __future__ import annotations

from array import array
from bisect import bisect_left

_STEP, _SIZE = 4, 5
"""Every fourth character begins a piece of five: words of eight hold one, wherever they stand."""
SHORTEST = _STEP + _SIZE - 1
_HASH = (1 << 32) - 1


class WordFinder:
    """Pieces of the text by a hash of theirs, each with its place: eight bytes for four characters."""

    def __init__(self, text: str) -> None:
        self._text = text
        starts = range(0, len(text) - _SIZE + 1, _STEP)
        self._pieces = array("Q", sorted(_hash(text[at : at + _SIZE]) << 32 | at for at in starts))

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
        key = _hash(words[at : at + _SIZE])
        left = bisect_left(self._pieces, key << 32)
        return left, bisect_left(self._pieces, key + 1 << 32, lo=left)

    def _first_of(self, words: str, left: int, right: int, before: int) -> int:
        for piece in self._pieces[left:right]:
            at = (piece & _HASH) - before
            if at >= 0 and self._text.startswith(words, at):
                return at
        return -1


def _hash(piece: str) -> int:
    return hash(piece) & _HASH
