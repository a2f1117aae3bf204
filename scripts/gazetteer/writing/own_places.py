"""Where generated files may stand: in folders and files of the project's own, never through a link."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from gazetteer.problems import Problem


def check_places(folder: Path, files: Iterable[str], owned: Iterable[str]) -> Iterator[Problem]:
    """Each place on the way to a generated file, or of one, that something else has taken."""
    folders = {
        parent.as_posix() for path in files for parent in PurePosixPath(path).parents[:-1]
    }.union(owned)
    for path in sorted(folders):
        mode = _mode(folder / path)
        if stat.S_ISLNK(mode):
            yield Problem(
                file=path, line=0, what="this is a link; expected a folder of the project"
            )
        elif mode and not stat.S_ISDIR(mode):
            yield Problem(file=path, line=0, what="this is no folder; generated files go into one")
    for path in sorted(files):
        mode = _mode(folder / path)
        if stat.S_ISDIR(mode):
            yield Problem(file=path, line=0, what="this is a folder; a generated file goes here")
        elif mode and not stat.S_ISREG(mode):
            what = "this is no file of its own (a link or a device); a generated file goes here"
            yield Problem(file=path, line=0, what=what)


def _mode(path: Path) -> int:
    """What stands at a path itself; 0 for nothing."""
    try:
        return os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0
