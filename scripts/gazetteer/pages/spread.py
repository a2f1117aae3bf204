"""What is too much for one file goes into several, by a hash that the browser makes, too."""

from __future__ import annotations

from collections.abc import Mapping

_HASHES = 1 << 16


def hash_of(name: str) -> int:
    """0 to 65535."""
    found = 0
    for char in name:
        found = (found * 31 + ord(char)) % _HASHES
    return found


def spread(values: Mapping[str, str], files: int) -> list[dict[str, str]]:
    """The values of each file by their names, sorted."""
    found: list[dict[str, str]] = [{} for _ in range(files)]
    for name in sorted(values):
        found[hash_of(name) % files][name] = values[name]
    return found
