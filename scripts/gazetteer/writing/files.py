"""Rendered files reach the disk: only what changed, stale files removed, all or nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from gazetteer.problems import ProblemsFound
from gazetteer.writing.lock import sole_writer
from gazetteer.writing.own_places import check_places
from gazetteer.writing.switch import STAGED, switch_files, take_back_broken_off


def stale_files(folder: Path, files: Mapping[str, str], owned: Sequence[str]) -> list[str]:
    """Files that differ from what they should be, are missing, or should not be there.

    `owned` are the sub-folders that hold generated files only; elsewhere only the given paths count.
    Raises ProblemsFound where something else has taken the place of a file or folder.
    """
    return sorted(_changes(folder, files, owned))


def write_files(
    folder: Path,
    files: Mapping[str, str],
    owned: Sequence[str],
    tell: Callable[[list[str]], None] = lambda changed: None,
) -> list[str]:
    """Makes the folder hold exactly these files; returns the paths written or removed.

    `tell` hears of them while they can still be taken back: what it raises undoes the write too.
    """
    with sole_writer(folder):
        take_back_broken_off(folder)
        changes = _changes(folder, files, owned)
        changed = sorted(changes)

        def close() -> None:
            _remove_empty(folder, owned)
            tell(changed)

        if changes:
            switch_files(folder, _Encoded({path: changes[path] for path in changed}), close)
        else:
            close()
    return changed


def replace_files(folder: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Writes these files, or removes those that are None: all of them, or none if it cannot be done."""
    contents = {
        path: new.encode("utf-8") if isinstance(new, str) else new for path, new in files.items()
    }
    with sole_writer(folder):
        take_back_broken_off(folder)
        switch_files(folder, dict(sorted(contents.items())), lambda: None)


def mend_files(folder: Path) -> None:
    """Takes back what a build that was killed had moved, so that the next one reads no mixture."""
    if os.path.lexists(folder / STAGED):
        with sole_writer(folder):
            take_back_broken_off(folder)


def _changes(folder: Path, files: Mapping[str, str], owned: Sequence[str]) -> dict[str, str | None]:
    """Path → its new content, or None for a file that goes."""
    if problems := tuple(check_places(folder, files, owned)):
        raise ProblemsFound(problems)
    wrong = {path: text for path, text in files.items() if _read(folder / path) != text.encode()}
    strangers = (path for name in owned for path in _entries(folder, name) if path not in files)
    return {**wrong, **dict.fromkeys(strangers)}


class _Encoded(Mapping[str, bytes | None]):
    """The contents as bytes, made one at a time: thousands of pages are not held twice."""

    def __init__(self, texts: Mapping[str, str | None]) -> None:
        self._texts = texts

    def __getitem__(self, path: str) -> bytes | None:
        text = self._texts[path]
        return None if text is None else text.encode("utf-8")

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def _entries(folder: Path, name: str) -> Iterator[str]:
    """All that stands in a sub-folder and is no folder; links are not followed."""
    for path, folders, names in os.walk(folder / name, onerror=_raise):
        links = [inner for inner in folders if (Path(path) / inner).is_symlink()]
        for inner in (*names, *links):
            yield (Path(path) / inner).relative_to(folder).as_posix()


def _raise(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _remove_empty(folder: Path, owned: Sequence[str]) -> None:
    for name in owned:
        for path, _, _ in os.walk(folder / name, topdown=False):
            if Path(path) != folder / name and not os.listdir(path):
                os.rmdir(path)
