#!/usr/bin/env python3
"""Prints the path of a browser, chromium or firefox; with --install installs it first where there is none."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "firefox": ("firefox-esr", "firefox"),
}
PACKAGES = {"chromium": ("chromium", "fonts-noto-cjk"), "firefox": ("firefox-esr",)}
"""What Debian calls them, with the fonts that Chinese pages need."""


def find_browser(kind: str) -> str | None:
    """The browser that the environment names (CHROMIUM, FIREFOX), the system's, or Playwright's own Chromium."""
    for name in (os.environ.get(kind.upper(), ""), *NAMES[kind]):
        if name and (path := shutil.which(name)):
            return path
    return _playwrights_own() if kind == "chromium" else None


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_browser(kind: str) -> None:
    """Playwright's Chromium first, then Debian's package as root; both tell what they do."""
    if kind == "chromium":
        print("No Chromium found; installing Playwright's own …", file=sys.stderr)
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        if subprocess.run(command).returncode == 0:
            return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing Debian's package {PACKAGES[kind][0]} …", file=sys.stderr)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", *PACKAGES[kind]], env=quiet)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=sorted(NAMES))
    parser.add_argument("--install", action="store_true")
    options = parser.parse_args()
    if not options.install:
        path = find_browser(options.kind)
        print(path or "", end="")
        return 0 if path else 1
    if not find_browser(options.kind):
        install_browser(options.kind)
    if not find_browser(options.kind):
        name = options.kind.upper()
        print(
            f"There is no {options.kind} and none could be installed: install one and set {name} to its path.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
