"""What a page asks of the gazetteer while it is made: if all answers are the same again, so is the page.

A page that is made by views of `Asked` can reach nothing that it does not ask for, so that nothing it rests on is missed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

from gazetteer.keeping import Digests
from gazetteer.model import Gazetteer
from gazetteer.model.texts import Article
from gazetteer.pages.told import Told

Ask = tuple[str, ...]
"""Names that lead from the gazetteer's Told to a value, the last ones the key of a mapping or what a method was given."""
_GAZETTEER, _ID = "gazetteer", "id"
_BY_PARTS = "articles"
"""Whose records are asked attribute by attribute: a page that prints the title of an article stays while its text changes."""


class Asked:
    """Notes the questions to a Told, which answers them."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._asks: dict[Ask, None] = {}

    @property
    def asks(self) -> tuple[Ask, ...]:
        """Each question once, in the order in which they came."""
        return tuple(self._asks)

    @property
    def told(self) -> Told:
        """Stands for the Told."""
        return cast(Told, _Noted(self._told, (), self._note))

    def _note(self, ask: Ask) -> None:
        self._asks[ask] = None


class _Noted:
    """Stands for a Told, a Gazetteer or an Article: each attribute is noted when it is read."""

    def __init__(
        self, whole: Told | Gazetteer | Article, at: Ask, note: Callable[[Ask], None]
    ) -> None:
        self._whole = whole
        self._at = at
        self._note = note

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._whole, name)
        ask = (*self._at, name)
        if isinstance(value, Gazetteer):
            return _Noted(value, ask, self._note)
        if isinstance(value, Mapping):
            return _NotedMapping(value, ask, self._note)
        if callable(value):
            return self._method(value, ask)
        self._note(ask)
        return value

    def _method(self, method: Callable[..., object], ask: Ask) -> Callable[..., object]:
        def asked(*given: str) -> object:
            self._note((*ask, *given))
            return method(*given)

        return asked


class _NotedMapping(Mapping[Any, Any]):
    """Stands for a mapping: each key that is looked up is noted, and the whole where it is gone through or counted."""

    def __init__(self, whole: Mapping[Any, Any], at: Ask, note: Callable[[Ask], None]) -> None:
        self._whole = whole
        self._at = at
        self._note = note

    def __getitem__(self, key: str | Ask) -> Any:
        ask = (*self._at, *((key,) if isinstance(key, str) else key))
        if self._at == (_BY_PARTS,) and key in self._whole:
            self._note((*ask, _ID))  # that it is there
            return _Noted(self._whole[key], ask, self._note)
        self._note(ask)
        return self._whole[key]

    def __iter__(self) -> Iterator[Any]:
        self._note(self._at)
        return iter(self._whole)

    def __len__(self) -> int:
        self._note(self._at)
        return len(self._whole)


class Answers:
    """The digests of what a Told answers, each made once."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._digests = Digests()
        self._known: dict[Ask, bytes] = {}

    def digest(self, asks: Iterable[Ask]) -> bytes:
        """Of all answers together."""
        return self._digests.joined(map(self._answer, asks))

    def _answer(self, ask: Ask) -> bytes:
        if ask not in self._known:
            self._known[ask] = self._digests.of(_value(self._told, ask))
        return self._known[ask]


def _value(told: Told, ask: Ask) -> object:
    """What the question is answered; None where there is no such thing."""
    whole: Told | Gazetteer = told
    if ask[0] == _GAZETTEER:
        whole, ask = told.gazetteer, ask[1:]
    name, *given = ask
    value = getattr(whole, name)
    if name == _BY_PARTS and len(given) > 1:
        return getattr(value.get(given[0]), given[1], None)
    if isinstance(value, Mapping) and given:
        return value.get(given[0] if len(given) == 1 else tuple(given))
    try:
        return value(*given) if callable(value) else value
    except KeyError:
        return None
