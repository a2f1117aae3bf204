"""Whether docs/ is already what a build would make of it: what went in and what stands there, by content.

A build leaves one small file in .cache/. It is never needed: without it, or with any other content, the build goes
its whole way. `--check` never asks it.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from gazetteer.own_files import Unreadable, load_bytes

FILE = ".cache/standing.json"
_SCRIPTS = Path(__file__).resolve().parent.parent
_ASSETS = _SCRIPTS.parent / "docs" / "assets"
_CODE = (
    *(_SCRIPTS / name for name in ("build_pages.py", "gazetteer", "templates", "schemas")),
    *(_ASSETS / name for name in ("stylesheets", "javascripts")),
)
_SOURCES = ("seeds", "data", "docs/about", "docs/search")
_BROKEN_OFF = ".pages.tmp"
"""There while a build moves files, or was killed doing so: writing/switch.py."""
_COMPILED = ("__pycache__",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a build read and left, as hashes; how many files, and what it warned of; the places that hold generated files.

    `owned` are folders that hold nothing else, `single` the files elsewhere.
    """

    read: str
    left: str
    owned: tuple[str, ...]
    single: tuple[str, ...]
    files: int
    warnings: tuple[str, ...]

    @classmethod
    def parse(cls, text: bytes) -> Standing:
        """Of the words of such a file; raises ValueError for any other."""
        kept: Any = json.loads(text)
        match kept:
            case {
                "read": str(read),
                "left": str(left),
                "owned": [*owned],
                "single": [*single],
                "files": int(files),
                "warnings": [*warnings],
            } if all(isinstance(one, str) for one in (*owned, *single, *warnings)):
                return cls(
                    read=read,
                    left=left,
                    owned=tuple(owned),
                    single=tuple(single),
                    files=files,
                    warnings=tuple(warnings),
                )
        raise ValueError("not what a build keeps")


def load_standing(root: Path) -> Standing | None:
    """What the last build left, if it still stands and a build would leave the same."""
    if os.path.lexists(root / _BROKEN_OFF):
        return None
    try:
        was = Standing.parse(load_bytes(root / FILE))
        same = was.read == read_hash(root) != "" and was.left == _left_hash(root, was)
    except (Unreadable, OSError, ValueError, RecursionError):
        return None
    return was if same else None


def keep_standing(
    root: Path,
    read: str,
    hashes: Mapping[str, str],
    owned: Sequence[str],
    warnings: Iterable[str],
) -> None:
    """Of the files that were written, by `content_hash`.

    `read` is the hash of what went in, taken before anything was read; a change since then is no matter of ours.
    """
    if not read or read_hash(root) != read:
        return
    inside = tuple(f"{name}/" for name in owned)
    standing = Standing(
        read=read,
        left=_joined(sorted(hashes.items())),
        owned=tuple(owned),
        single=tuple(sorted(path for path in hashes if not path.startswith(inside))),
        files=len(hashes),
        warnings=tuple(warnings),
    )
    _write(root / FILE, json.dumps(asdict(standing)))


def _write(path: Path, text: str) -> None:
    """Nothing is written through a link; a disk that keeps nothing costs time only."""
    part = path.with_suffix(".tmp")
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        if path.parent.is_symlink():
            return
        part.unlink(missing_ok=True)
        with open(part, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(part, path)


def read_hash(root: Path) -> str:
    """A hash of all a build reads but what it writes itself: the project, the code, what is installed.

    Empty where something cannot be read.
    """
    try:
        parts = [("code", code_hash())]
        parts += [(name, _folder_hash(root / name)) for name in _SOURCES]
    except (Unreadable, OSError):
        return ""
    return _joined(parts)


def code_hash() -> str:
    """A hash of the code and of what is installed; raises Unreadable or OSError."""
    site = sysconfig.get_path("purelib")
    installed = sorted(name for name in os.listdir(site) if name.endswith(".dist-info"))
    parts = [(path.name, _folder_hash(path)) for path in _CODE]
    return _joined([(sys.version, repr(installed)), *parts])


def _folder_hash(path: Path) -> str:
    """Of a file or of all in a folder; of nothing, nothing."""
    if not os.path.lexists(path):
        return ""
    if not path.is_dir():
        return _file_hash(path)
    found = _below(path, lambda name: name not in _COMPILED)
    return _joined((name, _file_hash(path / name)) for name in sorted(found))


def _left_hash(root: Path, was: Standing) -> str:
    """Of all that stands where the build writes; of nothing where a folder on the way is a link."""
    folders = {parent for name in was.single for parent in PurePosixPath(name).parents}
    folders |= {
        up for name in was.owned for up in (PurePosixPath(name), *PurePosixPath(name).parents)
    }
    if any((root / folder).is_symlink() for folder in folders if folder.name):
        return ""
    found = {f"{name}/{inner}" for name in was.owned for inner in _below(root / name)}
    return _joined((path, _file_hash(root / path)) for path in sorted(found.union(was.single)))


def _below(folder: Path, wanted: Callable[[str], bool] = lambda name: True) -> Iterator[str]:
    """The paths of all but folders in a folder, and of folders that hold nothing: no build leaves such."""
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if wanted(name)]
        inner = Path(at).relative_to(folder)
        links = [name for name in folders if (Path(at) / name).is_symlink()]
        yield from ((inner / name).as_posix() for name in (*names, *links))
        if not folders and not names:
            yield inner.as_posix()


def _file_hash(path: Path) -> str:
    """Of a regular file of its own; whatever else stands there is like nothing a build leaves."""
    if not stat.S_ISREG(os.lstat(path).st_mode):
        return "-"
    return content_hash(load_bytes(path))


def content_hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _joined(parts: Iterable[tuple[str, str]]) -> str:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(json.dumps(part).encode())
    return whole.hexdigest()
