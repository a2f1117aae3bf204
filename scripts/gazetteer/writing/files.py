"""Rendered files reach the disk: only what changed, stale files removed, all or nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path


def stale_files(folder: Path, files: Mapping[str, str], owned: Sequence[str]) -> list[str]:
    """Files that differ from what they should be, are missing, or should not be there.

    `owned` are the sub-folders that hold generated files only; elsewhere only the given paths count.
    """
    wrong = {path for path, text in files.items() if _read(folder / path) != text.encode("utf-8")}
    return sorted(wrong | _strangers(folder, files, owned))


def write_files(folder: Path, files: Mapping[str, str], owned: Sequence[str]) -> list[str]:
    """Makes the folder hold exactly these files; returns the paths written or removed.

    Everything is first written beside its place, then renamed: a full disk leaves the old state.
    """
    changed = stale_files(folder, files, owned)
    staged: list[tuple[str, Path]] = []
    try:
        for path in changed:
            if path in files:
                staged.append((_stage(folder / path, files[path]), folder / path))
    except OSError:
        for temporary, _ in staged:
            os.unlink(temporary)
        raise
    for temporary, target in staged:
        os.replace(temporary, target)
    for path in changed:
        if path not in files:
            (folder / path).unlink()
    _remove_empty(folder, owned)
    return changed


def _strangers(folder: Path, files: Mapping[str, str], owned: Sequence[str]) -> set[str]:
    found = {
        path.relative_to(folder).as_posix()
        for name in owned
        for path in (folder / name).rglob("*")
        if path.is_file()
    }
    return found - set(files)


def _stage(target: Path, text: str) -> str:
    if target.is_dir():
        raise IsADirectoryError(f"{target} is a folder; a generated file has its place there")
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".tmp")
    with open(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    os.chmod(temporary, 0o644)
    return temporary


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _remove_empty(folder: Path, owned: Sequence[str]) -> None:
    for name in owned:
        for path in sorted((folder / name).rglob("*"), reverse=True):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
