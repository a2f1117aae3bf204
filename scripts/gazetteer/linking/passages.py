"""The words of an article that a quote may mean: found whatever its marks, width, case and script, or nearest to it."""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from functools import cached_property
from itertools import accumulate, takewhile

from gazetteer.linking.folding import fold_text
from gazetteer.model.texts import Article

_LONGEST = 600
"""Letters of a quote that is compared letter by letter; a longer one is only looked for."""
_ALIKE = 0.6
"""Share of a quote's letters that its nearest words have at least."""
_MOST_TRIED = 5
"""Places that share most with a quote and are compared with it."""
_MOST_LEFT_OUT = 12
"""Letters of the article that a quote may leave out between two stretches it has; fewer where one of them is short."""
_REST_OF_CLAUSE = 6
_STRAIGHT = "\"'"
_GOES_ON = ",、:;"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Letters of an article, and how many of those wanted are missing before and behind them."""

    start: int
    end: int
    before: int
    behind: int


class Passages:
    """An article as one row of letters and digits, each with the place it is printed at.

    What is asked costs about as much as the quote is long; the first time, as the article is.
    """

    def __init__(self, article: Article) -> None:
        blocks = [block for block in article.paragraphs if block.sentences]
        self._whole = "".join(block.original for block in blocks)
        reading = "".join(s.text for block in blocks for s in block.sentences)
        self._begin = [0, *accumulate(len(block.original) for block in blocks)]
        self._letters, self._at = _letters(reading)

    def words_like(self, text: str) -> tuple[str, ...]:
        """The words as the article prints them, one for each paragraph they stand in; none where nothing is like it."""
        wanted, _ = _letters(text)
        if not wanted:
            return ()
        near = self._exact(wanted) or (self._nearest(wanted) if len(wanted) <= _LONGEST else None)
        if not near:
            return ()
        bare = text.strip()
        start = self._widened(near.start, -1, near.before, whole=_is_mark(bare[0]))
        end = self._widened(near.end, 1, near.behind, whole=_is_mark(bare[-1]))
        return tuple(self._printed(start, end, text))

    def has(self, text: str) -> bool:
        """Whether the letters of the text stand there."""
        wanted, _ = _letters(text)
        return bool(wanted) and wanted in self._letters

    @cached_property
    def _pairs(self) -> Mapping[str, Sequence[int]]:
        """Two letters → where they stand."""
        places: dict[str, list[int]] = defaultdict(list)
        for at, (one, other) in enumerate(zip(self._letters, self._letters[1:], strict=False)):
            places[one + other].append(at)
        return places

    def _exact(self, wanted: str) -> _Stretch | None:
        at = self._letters.find(wanted)
        return _Stretch(at, at + len(wanted), 0, 0) if at >= 0 else None

    def _nearest(self, wanted: str) -> _Stretch | None:
        """The stretch most like the letters wanted, within one paragraph."""
        size = len(wanted)
        pairs = sorted({wanted[at : at + 2] for at in range(size - 1)})
        shared = Counter(
            part for pair in pairs for part in {at // size for at in self._pairs.get(pair, ())}
        )
        likely = sorted(shared, key=lambda part: (-shared[part] - shared[part + 1], part))
        chains = [self._equal_near(part * size, wanted) for part in likely[:_MOST_TRIED]]
        chain = max(chains, key=_equal, default=())
        if _equal(chain) < _ALIKE * size:
            return None
        start, end = self._within_paragraph(chain[0].a, chain[-1].a + chain[-1].size)
        return _Stretch(start, end, chain[0].b, size - chain[-1].b - chain[-1].size)

    def _equal_near(self, at: int, wanted: str) -> Sequence[Match]:
        """The equal stretches of what is wanted and the letters around that place, one row of them."""
        first = max(0, at - len(wanted))
        around = self._letters[first : at + 3 * len(wanted)]
        blocks = SequenceMatcher(None, around, wanted, autojunk=False).get_matching_blocks()
        return _chain([Match(one.a + first, one.b, one.size) for one in blocks if one.size])

    def _within_paragraph(self, start: int, end: int) -> tuple[int, int]:
        """The part of the stretch in the paragraph that has most of it."""
        counts = Counter(self._paragraph(at) for at in range(start, end))
        most = max(sorted(counts), key=lambda number: counts[number])
        inside = [at for at in range(start, end) if self._paragraph(at) == most]
        return inside[0], inside[-1] + 1

    def _widened(self, edge: int, step: int, letters: int, *, whole: bool) -> int:
        """The edge moved out by so many letters, to the end of the clause where it is near; a Latin word stays whole."""
        if letters or whole:
            most = letters + _REST_OF_CLAUSE
            reach = self._reach(edge, step, most)
            letters = reach if reach < most else letters
        while self._goes_on(edge) and (letters > 0 or self._in_word(edge)):
            edge += step
            letters -= 1
        return edge

    def _reach(self, edge: int, step: int, most: int) -> int:
        """How many letters stand between the edge and the end of the clause, so many at most."""
        return next((n for n in range(most) if not self._goes_on(edge + n * step)), most)

    def _goes_on(self, edge: int) -> bool:
        """Whether the letters on both sides of the edge stand in one clause, spaces between them at most."""
        if not 0 < edge < len(self._letters) or self._paragraph(edge - 1) != self._paragraph(edge):
            return False
        return not self._whole[self._at[edge - 1] + 1 : self._at[edge]].strip()

    def _in_word(self, edge: int) -> bool:
        left, right = self._at[edge - 1], self._at[edge]
        letters = self._whole[left] + self._whole[right]
        return right - left == 1 and letters.isascii()

    def _paragraph(self, letter: int) -> int:
        return bisect_right(self._begin, self._at[letter]) - 1

    def _printed(self, start: int, end: int, text: str) -> Iterator[str]:
        """The stretch paragraph by paragraph; with marks at its ends where the text has some."""
        left, right = self._at[start], self._at[end - 1] + 1
        left -= _opening(self._whole[:left], text)
        right += _closing(self._whole[right:], text)
        for number in range(self._paragraph(start), self._paragraph(end - 1) + 1):
            begin, stop = self._begin[number : number + 2]
            yield self._whole[max(left, begin) : min(right, stop)].strip()


def _letters(text: str) -> tuple[str, Sequence[int]]:
    """The letters and digits, folded and in lower case, and where each is printed."""
    folded = fold_text(text)
    found = [
        (char.lower(), at)
        for char, at in zip(folded.text, folded.starts, strict=True)
        if not _is_mark(char) and len(char.lower()) == 1
    ]
    return "".join(char for char, _ in found), array("l", (at for _, at in found))


def _chain(blocks: Sequence[Match]) -> Sequence[Match]:
    """The longest of the equal stretches, with those before and behind it that are near enough."""
    if not blocks:
        return ()
    most = max(range(len(blocks)), key=lambda at: blocks[at].size)
    first, last = most, most
    while first and _follow(blocks[first - 1], blocks[first]):
        first -= 1
    while last + 1 < len(blocks) and _follow(blocks[last], blocks[last + 1]):
        last += 1
    return blocks[first : last + 1]


def _follow(one: Match, other: Match) -> bool:
    there = other.a - one.a - one.size
    wanted = other.b - one.b - one.size
    return there <= wanted + min(_MOST_LEFT_OUT, 2 * min(one.size, other.size))


def _equal(chain: Sequence[Match]) -> int:
    return sum(one.size for one in chain)


def _opening(before: str, text: str) -> int:
    """How many opening marks end the words before, at most so many as marks begin the text."""
    most = len(list(takewhile(_is_mark, text)))
    marks = takewhile(_opens, reversed(before[-most:] if most else ""))
    return len(list(marks))


def _closing(after: str, text: str) -> int:
    """How many marks that end a sentence or a quotation follow, at most so many as end the text."""
    ends = "".join(takewhile(_is_mark, reversed(text)))
    marks = takewhile(lambda mark: _closes(mark, ends), after[: len(ends)])
    return len(list(marks))


def _is_mark(char: str) -> bool:
    return not char.isalnum() and char not in "%％"


def _opens(char: str) -> bool:
    return char in _STRAIGHT or unicodedata.category(char) in ("Ps", "Pi")


def _closes(char: str, ends: str) -> bool:
    """A mark that goes on, such as a comma, closes nothing unless the text has it too."""
    if not _is_mark(char) or unicodedata.category(char) in ("Ps", "Pi", "Pd"):
        return False
    plain = unicodedata.normalize("NFKC", char)
    return plain not in _GOES_ON or plain in unicodedata.normalize("NFKC", ends)
