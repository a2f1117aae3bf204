#!/usr/bin/env python3
"""Live preview: mkdocs serve, with pages made anew whenever seeds, data or templates change."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_WATCHED = ("seeds", "data", "scripts", "docs/assets/stylesheets", "docs/assets/javascripts")


def main() -> int:
    state = _state()
    _build()
    server = subprocess.Popen([sys.executable, "-m", "mkdocs", "serve", *sys.argv[1:]], cwd=_ROOT)
    try:
        while server.poll() is None:
            time.sleep(0.5)
            if (now := _state()) != state:
                state = now
                _build()
    except KeyboardInterrupt:
        server.terminate()
    return server.wait()


def _build() -> None:
    """In a process of its own, so that a change of the code counts too; its problems are its output."""
    subprocess.run([sys.executable, str(_ROOT / "scripts" / "build_pages.py")])


def _state() -> dict[Path, float]:
    files = (path for name in _WATCHED for path in (_ROOT / name).rglob("*") if path.is_file())
    return {path: path.stat().st_mtime for path in files if "__pycache__" not in path.parts}


if __name__ == "__main__":
    sys.exit(main())
