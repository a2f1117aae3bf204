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


NOTHING = Found(value="", where="")
