"""Each kind of input, broken on purpose: its complete list of problems, and docs/ left as it was."""

import shutil
from pathlib import Path

import pytest
from build_pages import main
from gazetteer.building import Project, load_gazetteer
from gazetteer.problems import ProblemsFound

from tests.conftest import FIXTURES

BROKEN = FIXTURES / "broken"
CASES = sorted(path.stem for path in BROKEN.glob("*.yml") if path.stem != "organisations")
KEPT = ("articles.yml", "cities.yml", "organisations.yml", "figures.yml", "labels.yml")
"""What a broken file is checked against: two articles, two cities, a university, some figures."""


@pytest.fixture
def bare_world(world: Path) -> Path:
    for path in (world / "data").iterdir():
        if path.name == "statements":
            shutil.rmtree(path)
            path.mkdir()
        elif path.name not in KEPT:
            path.write_text("[]\n", encoding="utf-8")
    policy_figure = "\n- id: yumiao-funds-2024"
    figures = world / "data/figures.yml"
    text = figures.read_text(encoding="utf-8")
    figures.write_text(text.partition(policy_figure)[0], encoding="utf-8")
    return world


def _problems(folder: Path) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        load_gazetteer(Project(root=folder))
    return [str(problem) for problem in found.value.problems]


def _expected(case: str) -> list[str]:
    """The list in the fixture's .problems file, written by hand or reviewed line by line."""
    return (BROKEN / f"{case}.problems").read_text(encoding="utf-8").splitlines()


def _break(folder: Path, case: str) -> None:
    if case == "statements":
        (folder / "data/statements").mkdir(exist_ok=True)
        shutil.copy(BROKEN / "statements.yml", folder / "data/statements/first-light.yml")
        return
    shutil.copy(BROKEN / f"{case}.yml", folder / "data" / f"{case.partition('.')[0]}.yml")


@pytest.mark.parametrize("case", CASES)
def test_broken_data_file_gives_its_complete_list_of_problems(case: str, bare_world: Path) -> None:
    _break(bare_world, case)
    assert _problems(bare_world) == _expected(case)


def test_unreadable_file_of_entities_is_the_only_problem(bare_world: Path) -> None:
    _break(bare_world, "organisations")
    assert _problems(bare_world) == _expected("organisations")


def test_entry_of_a_wrong_shape_is_checked_for_its_quotes_and_ids_too(bare_world: Path) -> None:
    shutil.copy(BROKEN / "twofold" / "events.yml", bare_world / "data")
    assert _problems(bare_world) == _expected("twofold")


def test_broken_seeds_give_their_complete_list_of_problems(world: Path) -> None:
    shutil.copytree(BROKEN / "seeds", world / "seeds", dirs_exist_ok=True)
    assert _problems(world) == _expected("seeds")


def test_what_the_broken_files_are_checked_against_has_no_problem(bare_world: Path) -> None:
    gazetteer, _ = load_gazetteer(Project(root=bare_world))
    assert [entity.id for entity in gazetteer.entities] == [
        "yunting",
        "beipu",
        "yunting-university",
    ]


def test_all_problems_are_listed_in_one_run_and_docs_is_untouched(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = ("policies", "labels", "events", "themes")
    (world / "data/entries.yml").write_text("[]\n")  # it rests on events that are broken here
    main(["--root", str(world)])
    before = _state(world)
    shutil.copytree(BROKEN / "seeds", world / "seeds", dirs_exist_ok=True)
    for case in cases:
        _break(world, case)
    capsys.readouterr()
    status = main(["--root", str(world)])
    output = capsys.readouterr()
    problems = sorted(line for case in ("seeds", *cases) for line in _expected(case))
    closing = f"{len(problems)} problem(s); docs/ is as it was."
    listed = output.err.splitlines()
    assert (status, output.out, sorted(listed[:-1]), listed[-1]) == (1, "", problems, closing)
    assert _state(world) == before


def _state(world: Path) -> dict[str, tuple[bytes, int]]:
    files = [
        path for path in [*(world / "docs").rglob("*"), world / "mkdocs.yml"] if path.is_file()
    ]
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
