"""Rendered files reach the disk: only what changed, stale files removed, all or nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
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
    return [path for path, _ in _changes(folder, files, owned)]


def write_files(
    folder: Path,
    files: Mapping[str, str],
    owned: Sequence[str],
    tell: Callable[[list[str]], None] = lambda changed: None,
    show: Callable[[str, bytes], None] = lambda path, content: None,
) -> list[str]:
    """Makes the folder hold exactly these files; returns the paths written or removed.

    `tell` hears of them while they can still be taken back: what it raises undoes the write too. `show` is shown each
    file as it passes, for each is asked for once and not held.
    """
    changed: list[str] = []

    def noted(changes: Iterable[tuple[str, bytes | None]]) -> Iterator[tuple[str, bytes | None]]:
        for path, content in changes:
            changed.append(path)
            yield path, content

    def close() -> None:
        _remove_empty(folder, owned)
        tell(changed)

    with sole_writer(folder):
        take_back_broken_off(folder)
        changes = noted(_changes(folder, files, owned, show))
        if first := next(changes, None):
            switch_files(folder, chain([first], changes), close)
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
        switch_files(folder, sorted(contents.items()), lambda: None)


def mend_files(folder: Path) -> None:
    """Takes back what a build that was killed had moved, so that the next one reads no mixture."""
    if os.path.lexists(folder / STAGED):
        with sole_writer(folder):
            take_back_broken_off(folder)


def _changes(
    folder: Path,
    files: Mapping[str, str],
    owned: Sequence[str],
    show: Callable[[str, bytes], None] = lambda path, content: None,
) -> Iterator[tuple[str, bytes | None]]:
    """Path and its new content, or None for a file that goes, in the order of the paths."""
    if problems := tuple(check_places(folder, files, owned)):
        raise ProblemsFound(problems)
    strangers = {path for name in owned for path in _entries(folder, name) if path not in files}
    for path in sorted(strangers.union(files)):
        if path in strangers:
            yield path, None
            continue
        content = files[path].encode()
        show(path, content)
        if _read(folder / path) != content:
            yield path, content


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
