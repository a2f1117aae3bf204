"""A value that was found in a file, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`where` says for a curator where the value stands, such as `p7` or `front matter: source`."""

    value: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAuthor:
    """A person, what they did, as printed, and the place that says so."""

    name: str
    role: str
    where: str


PRINTED_DAY = r"(?<!\d)(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}(?!\d)"
"""A day as pages and texts print it, for a pattern."""
NOTHING = Found(value="", where="")
