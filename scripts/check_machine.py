#!/usr/bin/env python3
"""Says in one sentence what this machine lacks to build the site; runs on any Python 3, before anything is installed."""

import importlib.util
import os
import shutil
import sys

NEEDED = (3, 11)


def missing_tool(version: "tuple[int, int]", has_pip: bool) -> str:
    """What the build cannot do without, as one sentence; empty where nothing is missing."""
    found, needed = (".".join(map(str, numbers)) for numbers in (version, NEEDED))
    if version < NEEDED:
        return f"Python {needed} or newer is needed, this is {found}: make PYTHON=/path/to/python{needed} …"
    if not has_pip:
        return f"Python's venv is needed: apt-get install python{found}-venv"
    return ""


def main() -> int:
    missing = missing_tool(sys.version_info[:2], importlib.util.find_spec("ensurepip") is not None)
    if missing:
        print(missing, file=sys.stderr)
        return 1
    if os.path.exists(".git") and not shutil.which("git"):
        print(
            "git is not installed, so the pages get a fixed date: apt-get install git",
            file=sys.stderr,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
