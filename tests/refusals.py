"""A build of a world that is refused, and what it says."""

import contextlib
import io
from pathlib import Path

from build_pages import main


def status_and_problems(world: Path) -> tuple[int, list[str]]:
    errors = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
        return main(["--root", str(world)]), errors.getvalue().splitlines()


def problems_of(world: Path) -> list[str]:
    status, (*problems, closing) = status_and_problems(world)
    assert status == 1
    assert closing == f"{len(problems)} problem(s); docs/ is as it was."
    assert not (world / "docs/index.md").exists()
    return problems


def edit(world: Path, file: str, old: str, new: str) -> None:
    text = (world / file).read_text(encoding="utf-8")
    assert old in text
    (world / file).write_text(text.replace(old, new, 1), encoding="utf-8")
