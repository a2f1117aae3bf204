"""The invented world becomes exactly the pages in golden/; `pytest --update-golden` rewrites them."""

from pathlib import Path

import pytest
from gazetteer.building import Project, build_files
from gazetteer.writing import write_files

GOLDEN = Path(__file__).parent / "golden"


def test_the_invented_world_becomes_exactly_the_golden_files(
    world: Path, request: pytest.FixtureRequest
) -> None:
    built = build_files(Project(root=world))
    if request.config.getoption("--update-golden"):
        write_files(GOLDEN, built, owned=(".",))
    assert _read(GOLDEN) == built


def _read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
