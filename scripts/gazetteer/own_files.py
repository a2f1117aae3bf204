"""The project's own files, read without following a link or waiting at a pipe."""

from __future__ import annotations

import os
import stat
from pathlib import Path

NOT_OWN = "this is no file of its own (a link or a device)"


class Unreadable(Exception):
    """Why a file or folder cannot be read, in a sentence; `missing` where nothing stands there."""

    def __init__(self, what: str, *, missing: bool = False) -> None:
        super().__init__(what)
        self.missing = missing


def load_bytes(path: Path, largest: int | None = None, kind: str = "file") -> bytes:
    """The bytes of a regular file; raises Unreadable for anything else, or more than `largest` bytes.

    `kind` is what such a file is called.
    """
    try:
        status = os.lstat(path)
        if stat.S_ISDIR(status.st_mode):
            raise Unreadable(f"this is a folder; put the {kind} itself here")
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(f"{NOT_OWN}; put the {kind} itself here")
        if largest is not None and status.st_size > largest:
            raise Unreadable(f"{status.st_size:,} bytes; an {kind} has at most {largest:,}")
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise Unreadable("the file is missing", missing=True) from None
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}") from error


def load_text(path: Path) -> str:
    """The text of a regular file in UTF-8, with or without a byte order mark, its line ends `\\n`; raises Unreadable."""
    try:
        text = load_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def list_folder(folder: Path) -> list[Path]:
    """What stands in a folder, by name, hidden things left out; raises Unreadable."""
    try:
        if not stat.S_ISDIR(os.lstat(folder).st_mode):
            raise Unreadable("this is no folder of its own; expected one")
        return sorted(folder / name for name in os.listdir(folder) if not name.startswith("."))
    except FileNotFoundError:
        raise Unreadable("the folder is missing", missing=True) from None
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}") from error


def shown_text(name: str) -> str:
    """The name of a file as text; what is no UTF-8 in it is shown as �."""
    return os.fsencode(name).decode("utf-8", "replace")
