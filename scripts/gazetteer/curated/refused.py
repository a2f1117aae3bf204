"""Entries of a wrong shape: what of them can be checked all the same, so that one run lists everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from gazetteer.curated.rows import QuoteRow, quote_fields, without_line

_REFERENCES = ("entities", "about", "members")


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedEntry:
    """An entry that is no row: its id and its seed if it has them, the quotes and entities it names."""

    file: str
    line: int
    id: str
    seed: str
    quotes: tuple[QuoteRow, ...]
    entities: tuple[str, ...]


def read_refused(file: str, line: int, entry: Any) -> RefusedEntry:
    """What stands in the entry's plain YAML values, whatever else is wrong with it."""
    name, seed = map(entry.get, ("id", "seed")) if isinstance(entry, dict) else ("", "")
    return RefusedEntry(
        file=file,
        line=line,
        id=name if isinstance(name, str) else "",
        seed=seed if isinstance(seed, str) else "",
        quotes=tuple(_quotes(entry)),
        entities=tuple(dict.fromkeys(_references(entry))),
    )


def _quotes(value: Any) -> Iterator[QuoteRow]:
    if isinstance(value, dict):
        quotes = value.get("quotes")
        for quote in quotes if isinstance(quotes, list) else ():
            try:
                yield QuoteRow.model_validate(quote_fields(quote))
            except ValidationError:
                continue  # already a problem of shape
        for key, part in value.items():
            if key != "quotes":
                yield from _quotes(part)
    elif isinstance(value, list):
        for part in value:
            yield from _quotes(part)


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            if key in _REFERENCES:
                names = list(without_line(part)) if isinstance(part, dict | list) else [part]
                yield from (name for name in names if isinstance(name, str) and name)
            else:
                yield from _references(part)
    elif isinstance(value, list):
        for part in value:
            yield from _references(part)
