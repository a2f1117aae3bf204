"""What pure functions made of a text, kept by what the text is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from gazetteer.keeping.store import Store


class Remembered:
    """Results that JSON can hold; `code` is a hash of the programs that made them. Without a store all is made."""

    def __init__(self, store: Store | None, code: str) -> None:
        self._store = store
        self._code = code

    def get(self, kind: str, name: str, text: str, make: Callable[[], Any]) -> Any:
        """What `make` gives, or gave for the same text, as JSON gives it back: lists for tuples and sets."""
        if self._store is None:
            return make()
        key = hashlib.sha256(f"{self._code}\n{text}".encode()).digest()
        if self._store.key(kind, name) == key and (kept := self._store.load(kind, name)):
            return json.loads(kept)
        made = make()
        written = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
        self._store.keep(kind, name, written.encode(), key)
        return made


NOTHING_REMEMBERED = Remembered(None, "")
