"""What the finders of names hand on: a stretch of a sentence, what it names, and the pattern that showed it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from gazetteer.model import EntityKind

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """A name that may be new; `pattern` tells a maintainer why it is taken for one."""

    text: str
    kind: EntityKind
    type: str
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence in Simplified with the spans of the names and dates that are known in it."""

    text: str
    known: Sequence[tuple[Span, str, EntityKind]] = ()
    """Span, entity id, its kind."""
    dates: Sequence[Span] = ()

    def is_known(self, start: int, end: int) -> bool:
        """A known name covers the stretch."""
        return any(a <= start and end <= b for (a, b), _, _ in self.known)

    def is_free(self, start: int, end: int, kinds: Collection[str] = ()) -> bool:
        """No known name, but for those of the kinds given, and no date touches the stretch."""
        taken = [span for span, _, kind in self.known if kind not in kinds]
        return not any(a < end and start < b for a, b in (*taken, *self.dates))
