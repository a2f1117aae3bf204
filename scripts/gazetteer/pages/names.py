"""The names of all entities and where they lead: what any text needs to be shown with its links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from gazetteer.linking.mentions import NameMatcher, NameSpan
from gazetteer.model import Entity, Summary
from gazetteer.pages.addresses import Addresses

_NO_SUMMARY = Summary(text="", quotes=())


class Names:
    """Finds names in texts; knows of each entity what does not change with what is told of it, its `bare` form."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.bare = tuple(map(_bare, entities))
        self.addresses = Addresses(self.bare)
        self._spans = cache(NameMatcher(self.bare).find)

    def to_link(self, text: str) -> tuple[NameSpan, ...]:
        """The names in a text that may be links: none within a longer name or a title of something else."""
        spans = self._spans(text)
        return tuple(span for span in spans if not span.within and not _in_title(text, span))


def _bare(entity: Entity) -> Entity:
    return replace(entity, summary=_NO_SUMMARY, within=None, members=())


def _in_title(text: str, span: NameSpan) -> bool:
    """Whether the name is a part of what stands in 《》: the title of something else."""
    opened = text.rfind("《", 0, span.start)
    closed = text.find("》", span.end)
    if opened < 0 or closed < 0 or "》" in text[opened : span.start]:
        return False
    return (opened + 1, closed) != (span.start, span.end)
