"""One build writes at a time: a lock on the project's folder itself, which leaves no file behind."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 30.0
"""Seconds a build waits for another that writes; a write takes less than one."""
_PAUSE = 0.05


@contextmanager
def sole_writer(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the lock of a project folder; the system frees it when the process ends, however it ends.

    Raises OSError where another build holds it for longer than `patience` seconds.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        until = time.monotonic() + patience
        while not _locked(handle):
            if time.monotonic() >= until:
                raise BlockingIOError(f"another build is writing {folder}; wait for its end")
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
