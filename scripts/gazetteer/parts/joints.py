"""Joints for what has none: a term with too many links becomes several definitions of that term."""

from __future__ import annotations

import re
from collections.abc import Iterator

DEFINES = ":   "
_DEFINITION = re.compile(rf"\n{DEFINES}([^\n]+)")
_BETWEEN = re.compile(r"(?<=\))、(?=\[)")
_SHARE = 10
"""No definition is more than about a tenth of a part."""


def with_joints(markdown: str, most: int) -> str:
    """The text of a page that is cut into parts of `most` bytes, long definitions in several lines."""

    def shorter(found: re.Match[str]) -> str:
        return "".join(f"\n{DEFINES}{links}" for links in _shares(found[1], most / _SHARE))

    return _DEFINITION.sub(shorter, markdown)


def _shares(links: str, most: float) -> Iterator[str]:
    kept: list[str] = []
    size = 0
    for link in _BETWEEN.split(links):
        own = len(link.encode())
        if kept and size + own > most:
            yield "、".join(kept)
            kept, size = [], 0
        kept.append(link)
        size += own
    yield "、".join(kept)
