"""Which of some texts another, longer one holds whole, in time that grows with their length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

SHORTEST = 20
"""Characters of the shortest text that counts."""
MOST_ALIKE = 100
"""Of so many lengths may texts be that begin alike; more of them are a pattern, and none is looked for."""


def find_repeated(texts: Collection[str]) -> frozenset[str]:
    """The texts of SHORTEST characters or more that stand within another.

    They are looked up by their first and last SHORTEST characters and by their length wherever a text
    has such a beginning; one that is found is not looked for again.
    """
    wanted: dict[str, dict[int, dict[str, set[str]]]] = defaultdict(lambda: defaultdict(dict))
    for text in texts:
        if len(text) >= SHORTEST:
            by_end = wanted[text[:SHORTEST]][len(text)]
            by_end.setdefault(text[-SHORTEST:], set()).add(text)
    for pattern in [begin for begin, lengths in wanted.items() if len(lengths) > MOST_ALIKE]:
        del wanted[pattern]
    found: set[str] = set()
    for whole in texts:
        for start in range(len(whole) - SHORTEST + 1):
            by_length = wanted.get(whole[start : start + SHORTEST])
            for length in tuple(by_length or ()):
                end = start + length
                candidates = (
                    by_length[length].get(whole[end - SHORTEST : end]) if by_length else None
                )
                part = whole[start:end] if candidates and end <= len(whole) else ""
                if candidates and part in candidates and part != whole:
                    found.add(part)
                    candidates.remove(part)
    return frozenset(found)
