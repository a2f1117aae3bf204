"""suggest: the whole output for an article of the invented world, what it builds when pasted, and what is refused."""

import re
from pathlib import Path

import pytest
import yaml
from gazetteer.building import Project, build_files, load_unabridged
from gazetteer.suggesting import print_proposals, suggest
from suggest import main

from tests.conftest import FIXTURES
from tests.refusals import edit

RAW = FIXTURES / "suggesting" / "third.txt"
EXPECTED = FIXTURES / "suggesting" / "third.yml"


@pytest.fixture
def raw_world(world: Path) -> Path:
    """The world with a third article, of which nothing was curated."""
    (world / "seeds/third.txt").write_bytes(RAW.read_bytes())
    return world


def _printed(world: Path, article: str) -> str:
    gazetteer, knowledge = load_unabridged(Project(root=world))
    found = next(one for one in gazetteer.articles if one.id == article)
    return print_proposals(found, suggest(gazetteer, knowledge, found))


def _parts(printed: str) -> dict[str, str]:
    """The text for each file."""
    parts = re.split(r"(?m)^# ==== (.+) ====$", printed)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_whole_output_for_a_raw_article(
    raw_world: Path, request: pytest.FixtureRequest
) -> None:
    printed = _printed(raw_world, "third")
    if request.config.getoption("--update-golden"):
        EXPECTED.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == EXPECTED.read_text(encoding="utf-8")


def test_it_is_one_list_of_rows_and_the_same_twice(raw_world: Path) -> None:
    printed = _printed(raw_world, "third")
    assert all(isinstance(row, dict) for row in yaml.safe_load(printed))
    assert _printed(raw_world, "third") == printed


def test_no_id_is_taken_and_every_row_quotes_or_names_one_that_does(raw_world: Path) -> None:
    rows = yaml.safe_load(_printed(raw_world, "third"))
    ids = [row["id"] for row in rows if "id" in row]
    written = "".join(
        path.read_text(encoding="utf-8") for path in (raw_world / "data").rglob("*.yml")
    )
    assert len(ids) == len(set(ids))
    assert [name for name in ids if re.search(rf"(?m)^- id: {name}$", written)] == []
    told = [quote["of"] for row in rows for quote in row.get("quotes", []) if "of" in quote]
    assert set(told) <= set(ids)


def test_a_sentence_is_quoted_once(raw_world: Path) -> None:
    rows = yaml.safe_load(_printed(raw_world, "third"))
    listed = [row.get("quotes") or row.get("summary", {}).get("quotes", []) for row in rows]
    words = [quote["third"] for quotes in listed for quote in quotes if "third" in quote]
    assert len(words) == len(set(words)) > 0


def test_pasted_with_its_blanks_filled_it_builds(raw_world: Path) -> None:
    for file, text in _parts(_printed(raw_world, "third")).items():
        if file.startswith("data/"):
            path = raw_world / file
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            filled = text.replace('comment: ""', 'comment: "两篇各有说法。"')
            filled = filled.replace('text: ""', 'text: "一个虚构的名字，别处没有。"')
            path.write_text(before + filled, encoding="utf-8")
    files = build_files(Project(root=raw_world))
    assert "docs/articles/third.md" in files or "docs/articles/third/index.md" in files


def test_an_article_without_anything_open_says_so(world: Path) -> None:
    (world / "seeds/fourth.txt").write_text(
        "---\ntitle: 无事\n---\n\n没有什么事。\n", encoding="utf-8"
    )
    assert _printed(world, "fourth") == (
        "# fourth: 无事\n"
        "# Nothing to propose: every name is known and every sentence used or explained.\n[]\n"
    )


def test_an_english_article_is_read_without_a_fault(world: Path) -> None:
    text = "---\ntitle: Rivers\ndate: 2025-03-01\n---\n\nStarraft raised $30 million in 2024, said Northwind Robotics.\n"
    (world / "seeds/english.txt").write_text(text, encoding="utf-8")
    names = [row["name"] for row in yaml.safe_load(_printed(world, "english")) if "name" in row]
    assert "Northwind Robotics" in names


def test_an_unknown_article_names_the_nearest(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["first-ligth", "--root", str(world)]) == 1
    assert capsys.readouterr().err == (
        "there is no article 'first-ligth'; did you mean first-light?\n"
    )


def test_nothing_is_written(raw_world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in raw_world.rglob("*") if path.is_file()}
    assert main(["third", "--root", str(raw_world)]) == 0
    assert capsys.readouterr().out == EXPECTED.read_text(encoding="utf-8")
    assert {path: path.read_bytes() for path in raw_world.rglob("*") if path.is_file()} == before


def test_problems_of_the_data_come_first(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(world, "data/events.yml", "entities: [starraft, yunting]", "entities: [starraf, yunting]")
    assert main(["first-light", "--root", str(world)]) == 1
    assert "data/events.yml:2: 2018-starraft-founded: there is no entity 'starraf'" in (
        capsys.readouterr().err
    )


def test_an_article_of_which_only_excerpts_may_be_shown_is_read_whole(raw_world: Path) -> None:
    entry = "- id: third\n  seed: third.txt\n  rights: link\n"
    path = raw_world / "data/articles.yml"
    path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8")
    assert _printed(raw_world, "third") == EXPECTED.read_text(encoding="utf-8")
