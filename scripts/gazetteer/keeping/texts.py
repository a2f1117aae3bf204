"""Texts by path that need not all be in memory."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping

from gazetteer.keeping.store import Store


class Texts(MutableMapping[str, str]):
    """Path → text, in the order in which they came: in a store under their kind, or in memory where there is none."""

    def __init__(self, store: Store | None = None, kind: str = "text") -> None:
        self._store = store
        self._kind = kind
        self._held: dict[str, str] = {}

    def __getitem__(self, path: str) -> str:
        held = self._held[path]
        if self._store is None:
            return held
        value = self._store.load(self._kind, path)
        if value is None:
            raise OSError(f"what was kept of {path} is lost")
        return value.decode()

    def __setitem__(self, path: str, text: str) -> None:
        if self._store is None:
            self._held[path] = text
        else:
            self._store.keep(self._kind, path, text.encode())
            self._held[path] = ""

    def reserve(self, path: str) -> None:
        """Its place in the order, for a text that comes later."""
        self._held[path] = ""

    def take_kept(self, path: str) -> bool:
        """Has the text that an earlier build put there; false where none can be had."""
        if self._store is None or self._store.load(self._kind, path) is None:
            return False
        self._held[path] = ""
        return True

    def __delitem__(self, path: str) -> None:
        del self._held[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)
