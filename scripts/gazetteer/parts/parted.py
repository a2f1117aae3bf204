"""All pages as they are published, without all of them in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import asdict
from pathlib import Path

from gazetteer.keeping import NOTHING_REMEMBERED, Remembered
from gazetteer.parts.links import lead_to_parts
from gazetteer.parts.parting import (
    MOST,
    Parting,
    find_parting,
    may_be_parted,
    parse_parting,
    part_each,
)


class PartedPages(Mapping[str, str]):
    """Path → text: the parts of those too long for `most` bytes, put into `made`; the others as they are asked for."""

    def __init__(
        self,
        pages: Mapping[str, str],
        templates: Path,
        made: MutableMapping[str, str],
        remembered: Remembered = NOTHING_REMEMBERED,
        most: int = MOST,
    ) -> None:
        self._pages = pages
        self._made = made
        found = ((path, _parting(path, text, remembered, most)) for path, text in pages.items())
        partings = {path: parting for path, parting in found if parting}
        long = ((path, pages[path]) for path in partings)
        made.update(part_each(long, partings, templates, most))
        self._moved = {path: parting.places for path, parting in partings.items()}

    def __getitem__(self, path: str) -> str:
        if path in self._made:
            return self._made[path]
        text = self._pages[path]
        is_led = self._moved and path.endswith(".md")
        return lead_to_parts(text, path, path, self._moved) if is_led else text

    def __iter__(self) -> Iterator[str]:
        yield from self._pages
        yield from (path for path in self._made if path not in self._pages)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _parting(path: str, text: str, remembered: Remembered, most: int) -> Parting | None:
    if not may_be_parted(path, text, most):
        return None

    def find() -> dict[str, object]:
        parting = find_parting(path, text, most)
        return asdict(parting) if parting else {}

    kept = remembered.get("parting", path, f"{most}\n{text}", find)
    return parse_parting(kept) if kept else None
