"""Words written letter by letter, and years digit by digit: D e e p S e e k, 2 014 年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazetteer.sources.repairs import Edit

_SPACE = "[ \u00a0\u2002-\u200a\u202f\u3000]"
_SPACES = re.compile(_SPACE)
_LETTERS = re.compile(rf"(?<![A-Za-z0-9])(?:[A-Za-z]{_SPACE}){{3,}}[A-Za-z](?![A-Za-z0-9])")
_YEAR = re.compile(
    rf"(?<![\d.])(?<!\d{_SPACE})(?=\d{{1,3}}{_SPACE})"
    rf"((?:1{_SPACE}?[89]|2{_SPACE}?0)(?:{_SPACE}?\d){{2}})(?={_SPACE}?年)"
)
_CASED = re.compile(r"[a-z]{3}")
_VOWEL, _CONSONANT = re.compile("[aeiouy]"), re.compile("[b-df-hj-np-tv-z]")
_FEWEST = 6
"""Letters of a word without a capital; a few small letters may be variables, or answers."""
_FIRST_LETTERS = frozenset("abcdefg")
_WORDS = ("a", "A", "I")
"""English words of one letter."""
_BEFORE, _BEHIND = re.compile(rf"[A-Za-z,.]{_SPACE}$"), re.compile(rf"{_SPACE}[A-Za-z]")


def joining_edits(text: str) -> Iterator[Edit]:
    for found in _LETTERS.finditer(text):
        joined = _SPACES.sub("", found[0])
        if _is_word(joined) and not _is_beside_words(text, found):
            yield Edit(start=found.start(), damaged=found[0], repaired=joined, rule="letters")
    for found in _YEAR.finditer(text):
        yield Edit(
            start=found.start(),
            damaged=found[1],
            repaired=_SPACES.sub("", found[1]),
            rule="letters",
        )


def _is_word(joined: str) -> bool:
    """Capitals alone may be a choice of type, letters in their order an enumeration, the first ones answers or tones."""
    small = joined.lower()
    if joined.isupper() or list(small) == sorted(small) or _FIRST_LETTERS.issuperset(small):
        return False
    if joined != small:
        return bool(_CASED.search(joined))
    return len(small) >= _FEWEST and bool(_VOWEL.search(small) and _CONSONANT.search(small))


def _is_beside_words(text: str, found: re.Match[str]) -> bool:
    """Whether its first or last letter may be a word of the Latin words before or behind it."""
    before, after = (
        text[max(found.start() - 2, 0) : found.start()],
        text[found.end() : found.end() + 2],
    )
    return (found[0].startswith(_WORDS) and bool(_BEFORE.search(before))) or (
        found[0].endswith(_WORDS) and bool(_BEHIND.match(after))
    )
