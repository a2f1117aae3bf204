"""Values as digests, by which a later build knows that it would be told the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass

_SIZE = 16
"""Bytes of a digest."""


class Digests:
    """Tells the digest of values; that of each record is made once and holds while this is held.

    Records are frozen dataclasses of plain values, whose representation tells all of them. A set within one is told
    in any order: then a digest says that what is the same has changed, never that what has changed is the same.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}

    def of(self, value: object) -> bytes:
        """Of a record, a text, a number, nothing, or a list, set or mapping of such."""
        if is_dataclass(value):
            return self._of_record(value)
        if isinstance(value, Mapping):
            pairs = sorted((repr(key), one) for key, one in value.items())
            return self.joined(part for key, one in pairs for part in (key.encode(), self.of(one)))
        if isinstance(value, frozenset | set):
            return self.joined(sorted(map(self.of, value)))
        if isinstance(value, list | tuple):
            return self.joined(map(self.of, value))
        return _digest(repr(value).encode())

    @staticmethod
    def joined(parts: Iterable[bytes]) -> bytes:
        """Of digests, and other bytes, in their order."""
        whole = hashlib.blake2b(digest_size=_SIZE)
        for part in parts:
            whole.update(len(part).to_bytes(4, "big"))
            whole.update(part)
        return whole.digest()

    def _of_record(self, record: object) -> bytes:
        known = self._known.get(id(record))
        if known is None:
            known = self._known[id(record)] = (record, _digest(repr(record).encode()))
        return known[1]


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_SIZE).digest()
