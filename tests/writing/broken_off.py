"""A small project folder that is written anew, and the writing ended at any one call of the system."""

import errno
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gazetteer.writing import HalfWritten, mend_files, write_files

OWNED = ("docs/articles", "docs/cities")
OLD = {
    "mkdocs.yml": "旧\n",
    "docs/index.md": "旧首页\n",
    "docs/about/index.md": "手写\n",
    "docs/articles/a.md": "同\n",
    "docs/articles/gone.md": "旧\n",
    "docs/cities/deep/gone.md": "旧\n",
}
FILES = {
    "mkdocs.yml": "新\n",
    "docs/index.md": "新首页\n",
    "docs/articles/a.md": "同\n",
    "docs/articles/b.md": "新\n",
    "docs/cities/new/c.md": "新\n",
}
NEW = {**FILES, "docs/about/index.md": "手写\n"}
CALLS = ("mkdir", "open", "fsync", "chmod", "link", "replace", "unlink", "rmdir", "scandir")


def make_old(folder: Path) -> None:
    for path, text in OLD.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


def state(folder: Path) -> str:
    """`old`, `new`, or every file that there is."""
    there = {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return {str(sorted(OLD.items())): "old", str(sorted(NEW.items())): "new"}.get(
        str(sorted(there.items())), str(there)
    )


def write(folder: Path) -> str:
    """What the writing says: `done`, `nothing` was written, or `half` of it was."""
    try:
        write_files(folder, FILES, OWNED)
    except HalfWritten:
        return "half"
    except OSError:
        return "nothing"
    return "done"


def counting(before: Callable[[int], None]) -> tuple[list[str], Callable[[], None]]:
    """Has `before` called with the number of each call of the system; the names, and the way back."""
    real = {name: getattr(os, name) for name in CALLS}
    called: list[str] = []

    def wrapped(name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            called.append(name)
            before(len(called) - 1)
            return real[name](*arguments, **named)

        return call

    for name in CALLS:
        setattr(os, name, wrapped(name))
    return called, lambda: [setattr(os, name, real[name]) for name in CALLS] and None


def write_failing(folder: Path, at: int, code: int, *, once: bool) -> tuple[str, bool]:
    """What the writing says where the call of that number fails, and whether there was such a call."""

    def fail(number: int) -> None:
        if number == at if once else number >= at:
            raise OSError(code, os.strerror(code))

    called, restore = counting(fail)
    try:
        said = write(folder)
    finally:
        restore()
    return said, len(called) > at


def write_killed(folder: Path, at: int) -> bool:
    """Writes in a process that kills itself before the call of that number; whether it came to that."""

    def kill(number: int) -> None:
        if number == at:
            os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if not child:
        counting(kill)
        write(folder)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(folder: Path) -> None:
    """Kills a writing at each of its calls; prints the states after the next start and the next writing."""
    at, killed = 0, True
    while killed:
        one = folder / str(at)
        make_old(one)
        killed = write_killed(one, at)
        mend_files(one)
        mended = state(one)
        print(killed, mended, write(one), state(one), (one / ".pages.tmp").exists())
        at += 1


ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EBUSY)

if __name__ == "__main__":
    import sys

    main(Path(sys.argv[1]))
