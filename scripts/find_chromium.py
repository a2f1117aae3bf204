#!/usr/bin/env python3
"""Prints the path of a Chromium; with --install installs one first where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """The Chromium of the environment, of the system, or Playwright's own."""
    for name in (os.environ.get("CHROMIUM", ""), *_NAMES):
        if name and (path := shutil.which(name)):
            return path
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_chromium() -> None:
    """Playwright's download first, then Debian's package as root; both tell what they do."""
    print("No Chromium found; installing Playwright's own …", file=sys.stderr)
    if subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"]).returncode == 0:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("That failed; installing Debian's package chromium …", file=sys.stderr)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-cjk"], env=quiet)


def main() -> int:
    if "--install" in sys.argv:
        if not find_chromium():
            install_chromium()
        if not find_chromium():
            print(
                "There is no Chromium and none could be installed: install one and set CHROMIUM to its path.",
                file=sys.stderr,
            )
            return 1
        return 0
    path = find_chromium()
    print(path or "", end="")
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
