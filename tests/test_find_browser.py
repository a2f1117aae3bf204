"""Finding a browser needs nothing but the standard library: run as in a folder with no packages and a home of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "scripts" / "find_browser.py"


def _executable(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def _find(kind: str, home: Path, **environment: str) -> str:
    """What the script prints under a Python that sees no installed package."""
    environment = {"PATH": str(home / "bin"), "HOME": str(home), **environment}
    command = [sys.executable, "-I", "-S", str(SCRIPT), kind]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("chromium", "chromium"),
        ("chromium", "chromium-browser"),
        ("chromium", "google-chrome-stable"),
        ("firefox", "firefox-esr"),
        ("firefox", "firefox"),
    ],
)
def test_system_browser_is_found(kind: str, name: str, tmp_path: Path) -> None:
    path = _executable(tmp_path / "bin" / name)
    assert _find(kind, tmp_path) == path


def test_named_browser_comes_before_the_systems(tmp_path: Path) -> None:
    _executable(tmp_path / "bin" / "chromium")
    named = _executable(tmp_path / "own" / "chrome")
    assert _find("chromium", tmp_path, CHROMIUM=named) == named


def test_newest_fetched_chromium_is_found_by_number(tmp_path: Path) -> None:
    cache = tmp_path / ".cache" / "ms-playwright"
    _executable(cache / "chromium-999" / "chrome-linux" / "chrome")
    newest = _executable(cache / "chromium-1200" / "chrome-linux64" / "chrome")
    _executable(cache / "chromium_headless_shell-1300" / "chrome-linux" / "headless_shell")
    assert _find("chromium", tmp_path) == newest


def test_fetched_chromium_is_found_where_the_environment_says(tmp_path: Path) -> None:
    path = _executable(tmp_path / "kept" / "chromium-1200" / "chrome-linux" / "chrome")
    assert _find("chromium", tmp_path, PLAYWRIGHT_BROWSERS_PATH=str(tmp_path / "kept")) == path


def test_a_file_that_cannot_run_is_no_browser(tmp_path: Path) -> None:
    cache = tmp_path / ".cache" / "ms-playwright"
    Path(_executable(cache / "chromium-1200" / "chrome-linux" / "chrome")).chmod(0o644)
    assert _find("chromium", tmp_path) == ""


def test_what_cannot_be_installed_is_said_in_one_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-S", str(SCRIPT), "firefox", "--install"]
    environment = {"PATH": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("Missing here: apt-get install firefox-esr")
    assert done.stderr.endswith(", or set FIREFOX to the path of one\n")
    assert done.stderr.count("\n") == 1
