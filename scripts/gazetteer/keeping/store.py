"""One file in .cache/ that keeps values from build to build. It is never needed: without it all is made anew."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
from contextlib import closing, suppress
from pathlib import Path
from typing import Self

FILE = ".cache/kept.sqlite"
_VERSION = 1
_PRAGMAS = ("locking_mode = EXCLUSIVE", "synchronous = OFF", "temp_store = FILE")
_TABLE = """
create table kept (
    kind text not null, name text not null, key blob not null, sum blob not null, value blob not null,
    primary key (kind, name)
)
"""


class Store:
    """Values by kind and name, each with the key under which it is right. What a build did not ask for is left out at its end."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._used: set[tuple[str, str]] = set()

    @classmethod
    def open(cls, root: Path) -> Store:
        """That of a project; where it cannot be read, written or had alone, an empty one that lasts as long as this process."""
        try:
            return cls(_open_file(root / FILE))
        except (OSError, sqlite3.Error):
            return cls.passing()

    @classmethod
    def passing(cls) -> Store:
        """An empty one that lasts as long as this process, on the disk beyond a few megabytes."""
        return cls(_connect(""))

    def key(self, kind: str, name: str) -> bytes | None:
        """The key of what is kept under the name; None where nothing is."""
        found = self._row("key", kind, name)
        return found[0] if found else None

    def load(self, kind: str, name: str) -> bytes | None:
        """The value, or None where nothing is kept or its bytes are not those that were."""
        found = self._row("value, sum", kind, name)
        if not found or _sum(found[0]) != found[1]:
            return None
        self._used.add((kind, name))
        return found[0]

    def keep(self, kind: str, name: str, value: bytes, key: bytes = b"") -> None:
        """Instead of what was kept under that name; raises OSError where the disk takes no more."""
        self._ask(
            "insert or replace into kept values (?, ?, ?, ?, ?)",
            (kind, name, key, _sum(value), value),
        )
        self._used.add((kind, name))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, error: object, *_: object) -> None:
        """A build that does not come to its end leaves what is kept as it was."""
        with suppress(sqlite3.Error), closing(self._database):
            if error is None:
                known = set(self._database.execute("select kind, name from kept"))
                gone = sorted(known - self._used)
                self._database.executemany("delete from kept where kind = ? and name = ?", gone)
                self._database.execute("commit")

    def _row(self, columns: str, kind: str, name: str) -> tuple[bytes, ...] | None:
        asked = f"select {columns} from kept where kind = ? and name = ?"
        found: tuple[bytes, ...] | None = self._ask(asked, (kind, name)).fetchone()
        return found

    def _ask(self, words: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        try:
            return self._database.execute(words, values)
        except sqlite3.Error as error:
            raise OSError(f"what builds keep: {error}; remove {FILE}") from error


def _open_file(path: Path) -> sqlite3.Connection:
    """Raises OSError or sqlite3.Error where another process has it, or where a link or no database stands."""
    path.parent.mkdir(exist_ok=True)
    if path.parent.is_symlink() or (
        os.path.lexists(path) and not stat.S_ISREG(os.lstat(path).st_mode)
    ):
        raise OSError(f"{path} is no file of its own")
    try:
        return _connect(path)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        path.unlink()
        return _connect(path)


def _connect(place: str | Path) -> sqlite3.Connection:
    """Of a file, or of one without a name; what happens from now on is one transaction."""
    database = sqlite3.connect(place, timeout=0, isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            database.execute(f"pragma {pragma}")
        (version,) = database.execute("pragma user_version").fetchone()
        if version != _VERSION:
            database.execute("drop table if exists kept")
            database.execute(_TABLE)
            database.execute(f"pragma user_version = {_VERSION}")
        database.execute("begin exclusive")
    except BaseException:
        database.close()
        raise
    return database


def _sum(value: bytes) -> bytes:
    return hashlib.sha256(value).digest()
