"""coverage_report: what is open, told by article; a check holds edited articles alone to it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from coverage_report import main

from tests.conftest import ROOT

OPEN = "  p7s1 [name, number] 星槎智能招走其中一成\n"
FIRST_LIGHT = "first-light ({}): 7 of 9 sentences used, 1 explained, 1 open\n" + OPEN
ECHO = "echo ({}): 5 of 6 sentences used, 1 explained, 0 open\n"
COMPLETE = "Every sentence of the edited articles is used or explained.\n"
INCOMPLETE = (
    "first-light (1 open): edited in data/articles.yml, but not complete; use the sentences, "
    "give reasons in data/coverage.yml, or write state: in work\n"
)


def _set_state(world: Path, article: str, state: str) -> None:
    catalogue = world / "data/articles.yml"
    before, entry, after = catalogue.read_text(encoding="utf-8").partition(f"- id: {article}\n")
    lines = after.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.startswith("  state:"))
    lines[at] = f"  state: {state}\n" if state else ""
    catalogue.write_text(before + entry + "".join(lines), encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], FIRST_LIGHT.format("in work") + ECHO.format("edited") + "1 open\n"),
        (["first-light"], FIRST_LIGHT.format("in work") + "1 open\n"),
        (["echo"], ECHO.format("edited") + "0 open\n"),
        (["--check"], COMPLETE),
    ],
    ids=" ".join,
)
def test_what_is_open_is_told(
    arguments: list[str], told: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(world), *arguments]) == 0
    assert capsys.readouterr().out == told


@pytest.mark.parametrize(
    ("state", "arguments", "status", "told"),
    [
        ("edited", ["--check"], 1, FIRST_LIGHT.format("edited") + INCOMPLETE),
        ("edited", ["--check", "echo"], 0, COMPLETE),
        ("edited", ["first-light"], 0, FIRST_LIGHT.format("edited") + "1 open\n"),
        ("raw", ["--check"], 0, COMPLETE),
        ("", ["--check", "first-light"], 0, COMPLETE),
        ("", ["first-light"], 0, FIRST_LIGHT.format("raw") + "1 open\n"),
    ],
)
def test_only_an_edited_article_has_to_be_complete(
    state: str,
    arguments: list[str],
    status: int,
    told: str,
    world: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _set_state(world, "first-light", state)
    assert main(["--root", str(world), *arguments]) == status
    assert capsys.readouterr().out == told


def test_an_article_that_is_not_there_is_named_with_the_nearest(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(world), "first-ligth"]) == 1
    assert capsys.readouterr().err == (
        "there is no article 'first-ligth'; did you mean first-light?\n"
    )


@pytest.mark.parametrize("arguments", [[], ["--check"]], ids=" ".join)
def test_a_reader_that_has_enough_is_no_error(arguments: list[str], world: Path) -> None:
    """The pipe is closed before a word is written, as by `head` that has its lines."""
    _set_state(world, "first-light", "edited")
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, ROOT / "scripts/coverage_report.py", "--root", world, *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (1 if arguments else 0, "")
