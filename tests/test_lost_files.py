"""A data file that is missing, empty, misspelled or unreadable is a problem, and no page goes; seeds are files of their own."""

import os
import shutil
from pathlib import Path

import pytest
from gazetteer.curated import load_knowledge
from gazetteer.sources import load_seeds
from gazetteer.sources.seeds import LARGEST_SEED

from tests.conftest import FIXTURES
from tests.test_build_pages import run_build

DATA = sorted(path.name for path in (FIXTURES / "world/data").glob("*.yml"))


def _problems(world: Path) -> list[str]:
    """What the build says, docs/ being as it was."""
    before = sorted((world / "docs").rglob("*"))
    status, output, errors = run_build(world)
    assert (status, output) == (1, "")
    assert sorted((world / "docs").rglob("*")) == before
    return errors.splitlines()[:-1]


@pytest.mark.parametrize("name", DATA)
def test_missing_data_file_is_named(name: str, world: Path) -> None:
    (world / "data" / name).unlink()
    _, problems = load_knowledge(world / "data")
    what = "the file is missing; restore it, or write [] into it for none"
    assert f"data/{name}: {what}" in [str(problem) for problem in problems]


@pytest.mark.parametrize("name", DATA)
def test_data_file_of_no_bytes_is_named(name: str, world: Path) -> None:
    (world / "data" / name).write_bytes(b"")
    _, problems = load_knowledge(world / "data")
    assert f"data/{name}: the file is empty; write [] for none" in map(str, problems)


def test_misspelled_file_loses_no_page(world: Path) -> None:
    run_build(world)
    (world / "data/themes.yml").rename(world / "data/theme.yml")
    missing, unknown = sorted(_problems(world), reverse=True)
    assert missing.startswith("data/themes.yml: the file is missing")
    assert unknown.startswith("data/theme.yml: no data file is called so; expected one of ")
    assert (world / "docs/themes/index.md").is_file()


def test_statements_under_another_ending_are_not_passed_over(world: Path) -> None:
    run_build(world)
    statements = world / "data/statements"
    (statements / "echo.yml").rename(statements / "echo.yaml")
    (unknown,) = [one for one in _problems(world) if "echo.yaml" in one]
    assert unknown.startswith("data/statements/echo.yaml: no data file is called so")


def test_lost_folder_of_statements_loses_no_page(world: Path) -> None:
    run_build(world)
    shutil.rmtree(world / "data/statements")
    assert "data/statements: the folder is missing; restore it, or make it for none" in _problems(
        world
    )


@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_seed_that_is_no_file_of_its_own_is_refused(kind: str, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (tmp_path / "secret").write_text("不可公开。", encoding="utf-8")
    make = {
        "link": lambda path: path.symlink_to(tmp_path / "secret"),
        "pipe": os.mkfifo,
    }
    make[kind](seeds / "a.txt")
    what = "this is no file of its own (a link or a device); put the article itself here"
    found, problems = load_seeds(seeds)
    assert (found, [str(problem) for problem in problems]) == ((), [f"seeds/a.txt: {what}"])


def test_seed_beyond_all_measure_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * (LARGEST_SEED + 1))
    (tmp_path / "b.txt").write_bytes(b"b" * LARGEST_SEED)
    found, problems = load_seeds(tmp_path)
    assert [seed.file for seed in found] == ["b.txt"]
    assert [problem.what for problem in problems] == [
        "2,000,001 bytes; an article has at most 2,000,000"
    ]
