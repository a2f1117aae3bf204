"""All or nothing: new files are staged and old ones kept, so that what is broken off can be taken back.

```text
.pages.tmp/new/<n>        what will stand at the n-th path, on the disk before anything moves
.pages.tmp/old/<n>        what stands there now: a second name of the same file
.pages.tmp/journal.json   there while files move; without it nothing has moved, or all has
```

Each file is moved by one rename. A build that is killed on the way leaves the journal, and the next one
begins by taking back what that one had moved; until then docs/ can be part new and part old.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from gazetteer.problems import ProblemsFound
from gazetteer.writing.own_places import check_places

STAGED = ".pages.tmp"
_JOURNAL = "journal.json"
_CHANGED = (("docs",), ("data",), ("seeds",))
"""The folders in which programs write; seeds/ gets new files and loses dropped ones, and none is edited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A path that changes: whether something stands there, the SHA-256 of what will, or nothing."""

    path: str
    old: bool
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Journal:
    """The steps in order, and the folders that they make, outer ones first."""

    folders: tuple[str, ...]
    steps: tuple[_Step, ...]


class HalfWritten(Exception):
    """Some files are new and cannot be taken back now; the next build takes them back."""


def switch_files(
    folder: Path, changes: Iterable[tuple[str, bytes | None]], closing: Callable[[], None]
) -> None:
    """Writes each path's content, or removes the file; `closing` is called when all are in place.

    An error, of `closing` too, leaves every file as it was, and is raised; else HalfWritten is.
    """
    home = folder / STAGED
    try:
        journal = _stage(folder, home, changes)
    except BaseException:
        _sweep(home)
        raise
    try:
        for number, step in enumerate(journal.steps):
            _move(folder, home, number, step)
        for changed in sorted({(folder / step.path).parent for step in journal.steps}):
            _fsync_folder(changed)
        closing()
        os.unlink(home / _JOURNAL)
    except BaseException as error:
        if failure := _take_back(folder, home, journal):
            raise HalfWritten(f"{error}; then {failure}") from error
        _sweep(home)
        raise
    _sweep(home)


def take_back_broken_off(folder: Path) -> None:
    """Makes the folder what it was before a build that was killed; nothing to do after any other.

    Raises HalfWritten where that cannot be done yet.
    """
    home = folder / STAGED
    if not os.path.lexists(home):
        return
    if not stat.S_ISDIR(os.lstat(home).st_mode):
        raise NotADirectoryError(f"{home} is no folder; remove it, only a build may make it")
    if os.path.lexists(home / _JOURNAL):
        if failure := _take_back(folder, home, _load_journal(folder, home)):
            raise HalfWritten(str(failure)) from failure
    shutil.rmtree(home)


def _stage(folder: Path, home: Path, changes: Iterable[tuple[str, bytes | None]]) -> _Journal:
    for made in (home, home / "new", home / "old"):
        os.mkdir(made)
    steps: list[_Step] = []
    for number, (path, content) in enumerate(changes):
        if content is not None:
            _write(home / "new" / str(number), content)
        old = os.path.lexists(folder / path)
        if old:
            _keep(folder / path, home / "old" / str(number))
        new = "" if content is None else hashlib.sha256(content).hexdigest()
        steps.append(_Step(path=path, old=old, new=new))
    journal = _Journal(folders=_missing_folders(folder, steps), steps=tuple(steps))
    _write(home / "journal.part", json.dumps(asdict(journal), indent=0).encode())
    os.replace(home / "journal.part", home / _JOURNAL)
    for made in (home / "new", home / "old", home, folder):
        _fsync_folder(made)
    return journal


def _missing_folders(folder: Path, steps: Iterable[_Step]) -> tuple[str, ...]:
    parents = {parent for step in steps for parent in PurePosixPath(step.path).parents[:-1]}
    return tuple(str(path) for path in sorted(parents) if not (folder / path).is_dir())


def _write(path: Path, content: bytes) -> None:
    """A file that everyone can read and that is on the disk when this returns."""
    with open(path, "xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.chmod(path, 0o644)


def _fsync_folder(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _keep(path: Path, kept: Path) -> None:
    try:
        os.link(path, kept, follow_symlinks=False)
    except OSError:  # not every disk has second names
        shutil.copy2(path, kept, follow_symlinks=False)


def _move(folder: Path, home: Path, number: int, step: _Step) -> None:
    target = folder / step.path
    if step.new:
        os.makedirs(target.parent, exist_ok=True)
        os.replace(home / "new" / str(number), target)
    else:
        target.unlink(missing_ok=True)


def _take_back(folder: Path, home: Path, journal: _Journal) -> OSError | None:
    """Every step that was done is undone; the first failure, after which the rest is tried too."""
    failure: OSError | None = None
    for number, step in enumerate(journal.steps):
        try:
            _undo(folder / step.path, home / "old" / str(number), step)
        except OSError as error:
            failure = failure or error
    for path in reversed(journal.folders):
        with suppress(OSError):  # not made yet, or holds something by now
            os.rmdir(folder / path)
    if failure is None:
        with suppress(OSError):  # what is left of it leads to nothing
            os.unlink(home / _JOURNAL)
    return failure


def _undo(target: Path, kept: Path, step: _Step) -> None:
    """What the build put there goes; what stands there for another reason stays."""
    if _fingerprint(target) != step.new:
        return
    if step.old and os.path.lexists(kept):
        os.makedirs(target.parent, exist_ok=True)
        os.replace(kept, target)
    elif not step.old:
        target.unlink(missing_ok=True)


def _fingerprint(path: Path) -> str:
    """The SHA-256 of a file, empty where nothing stands, a dash for anything else."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return "-"
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return ""


def _load_journal(folder: Path, home: Path) -> _Journal:
    """The journal of a writing that was killed; it may name no place outside docs/, data/ and seeds/."""
    path = home / _JOURNAL
    try:
        written = json.loads(path.read_bytes())
        steps = tuple(_Step(**step) for step in written["steps"])
        journal = _Journal(folders=tuple(written["folders"]), steps=steps)
        paths = [step.path for step in steps]
        safe = all(map(_may_change, (*journal.folders, *paths)))
    except (ValueError, KeyError, TypeError) as error:
        raise OSError(f"{path} is no journal of a build; remove the folder {home}") from error
    if not safe:
        raise OSError(f"{path} names a place that is no build's; remove the folder {home}")
    if problems := tuple(check_places(folder, paths, ())):
        raise ProblemsFound(problems)
    return journal


def _may_change(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return ".." not in parts and (parts[:1] in _CHANGED or path == "mkdocs.yml")


def _sweep(home: Path) -> None:
    """What cannot be removed now is removed by the next build."""
    shutil.rmtree(home, ignore_errors=True)
