#!/usr/bin/env python3
"""Prints the path of a browser, chromium or firefox; with --install installs it, and what Chinese pages need, where missing."""

from __future__ import annotations

import argparse
import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "firefox": ("firefox-esr", "firefox"),
}
APPLICATIONS = {
    "chromium": (
        "Chromium.app/Contents/MacOS/Chromium",
        "Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    "firefox": ("Firefox.app/Contents/MacOS/firefox",),
}
PACKAGES = {"chromium": "chromium", "firefox": "firefox-esr"}
FONTS, LIBRARY = "fonts-noto-cjk", "libatomic1"
"""What Debian calls the browsers, a font of Chinese, and the library that Playwright's node cannot start without."""
_BUILD = re.compile(r"chromium-(\d+)$")


def find_browser(kind: str) -> str | None:
    """The browser that the environment names (CHROMIUM, FIREFOX), the system's, or one that Playwright has fetched."""
    for name in (os.environ.get(kind.upper(), ""), *NAMES[kind]):
        if name and (path := shutil.which(name)):
            return path
    for path in (*_applications(kind), *(_fetched() if kind == "chromium" else ())):
        if os.access(path, os.X_OK):
            return str(path)
    return None


def _applications(kind: str) -> Iterator[Path]:
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield from (folder / name for name in APPLICATIONS[kind])


def _fetched() -> Iterator[Path]:
    """Where Playwright keeps its Chromium, the newest build first; Playwright itself need not be there."""
    caches = (
        Path(
            os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright"
        ),
        Path.home() / "Library" / "Caches" / "ms-playwright",
    )
    builds = [
        (int(found[1]), folder)
        for cache in caches
        if cache.is_dir()
        for folder in cache.iterdir()
        if (found := _BUILD.search(folder.name))
    ]
    for _, folder in sorted(builds, reverse=True):
        yield from sorted(folder.glob("chrome-linux*/chrome"))
        yield from sorted(folder.glob("chrome-mac*/*.app/Contents/MacOS/*"))


def missing_packages(kind: str) -> tuple[str, ...]:
    """Debian's names of what the tests in this browser lack here."""
    missing = [] if find_browser(kind) else [PACKAGES[kind]]
    if sys.platform.startswith("linux"):
        missing += [] if _has_chinese_font() else [FONTS]
        missing += [] if _loads("libatomic.so.1") else [LIBRARY]
    return tuple(missing)


def _has_chinese_font() -> bool:
    if tool := shutil.which("fc-list"):
        return bool(subprocess.run([tool, ":lang=zh-cn"], capture_output=True).stdout.strip())
    return any(Path("/usr/share/fonts").rglob("*CJK*"))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(kind: str) -> None:
    """Debian's packages as root; a Chromium that is missing still comes from Playwright, where that is installed."""
    root = os.geteuid() == 0
    if root and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        _say(["apt-get", "update", "-qq"], quiet)
        for package in missing_packages(kind):
            print(f"Installing Debian's package {package} …", file=sys.stderr)
            _say(["apt-get", "install", "-y", "-qq", package], quiet)
    if kind == "chromium" and not find_browser(kind):
        print("No Chromium found; installing Playwright's own …", file=sys.stderr)
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        _say([*command, "--with-deps"] if root else command)


def _say(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Runs it, its words where ours go; whether it helped is looked at afterwards."""
    subprocess.run(command, env=environment, stdout=sys.stderr)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=sorted(NAMES))
    parser.add_argument("--install", action="store_true")
    options = parser.parse_args()
    if not options.install:
        path = find_browser(options.kind)
        print(path or "", end="")
        return 0 if path else 1
    if missing_packages(options.kind):
        install(options.kind)
    if missing := missing_packages(options.kind):
        other = (
            f", or set {options.kind.upper()} to the path of one"
            if PACKAGES[options.kind] in missing
            else ""
        )
        print(f"Missing here: apt-get install {' '.join(missing)}{other}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
