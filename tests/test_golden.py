"""The invented world becomes exactly the pages in golden/; `pytest --update-golden` rewrites them."""

import re
from pathlib import Path

import pytest
from gazetteer.building import Project, build_files
from gazetteer.writing import write_files

GOLDEN = Path(__file__).parent / "golden"
SAME_IN_ANY_WORLD = re.compile(r"docs/assets/bundles/|docs/assets/search/\w+\.js$")
"""Joined from the project's own sources; tests/test_bundles.py and tests/test_search_index.py know them."""


def test_the_invented_world_becomes_exactly_the_golden_files(
    world: Path, request: pytest.FixtureRequest
) -> None:
    files = build_files(Project(root=world))
    built = {path: text for path, text in files.items() if not SAME_IN_ANY_WORLD.match(path)}
    if request.config.getoption("--update-golden"):
        write_files(GOLDEN, built, owned=(".",))
    assert _read(GOLDEN) == built


def _read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
