"""How the page of an entity opens, and the measures of the city: short words that rest on rows with receipts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gazetteer.model.edtf import Edtf
from gazetteer.model.texts import Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A sentence of a lead or the words of a cell; `proof` are the ids of the rows it rests on, `quotes` theirs."""

    text: str
    proof: tuple[str, ...] = ()
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The opening of an entity's page: a lead, and cells by the rows of its kind in labels.yml."""

    lead: tuple[Brief, ...] = ()
    box: Mapping[str, tuple[Brief, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure of the city: what it gives, and whom it reached if an article says so."""

    id: str
    name: str
    by: str
    when: Edtf | None
    gives: Brief
    whom: Brief | None
