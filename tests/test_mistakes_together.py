"""A mistake in one file hides no mistake in another: all are told in the same run."""

from pathlib import Path

import pytest

from tests.refusals import edit, problems_of

MISTAKES = {
    "data/events.yml": ("entities: [", "entities: [nobody-known, "),
    "data/redirects.yml": ("[]", "- {from: companies/old/, to: companys/new/}"),
    "data/works.yml": ("type: game", "typ: game"),
}


def _with_mistakes(world: Path) -> list[str]:
    """The world with the mistakes, and what is said of them alone."""
    (world / "data/redirects.yml").write_text(MISTAKES["data/redirects.yml"][1], encoding="utf-8")
    for file in ("data/events.yml", "data/works.yml"):
        edit(world, file, *MISTAKES[file])
    return [one.partition(": ")[0].partition(":")[0] for one in problems_of(world)]


def _files(problems: list[str]) -> list[str]:
    return [problem.partition(": ")[0].partition(":")[0] for problem in problems]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/articles.yml", "outlet:", "outlett:"),
        ("data/articles.yml", "- id: first-light", "- id: First Light"),
        ("data/articles.yml", "- id:", "- id: [ id:"),
    ],
    ids=["unknown field", "no id", "no YAML"],
)
def test_mistake_in_the_catalogue_hides_no_other(
    file: str, old: str, new: str, world: Path
) -> None:
    alone = _with_mistakes(world)
    assert sorted({*alone}) == sorted(MISTAKES)
    edit(world, file, old, new)
    problems = _files(problems_of(world))
    assert sorted({*problems}) == sorted({*MISTAKES, file})
    assert problems.count(file) == 1


@pytest.mark.parametrize("name", ["first-light.md", "FIRST-LIGHT.txt"])
def test_two_seeds_of_one_id_hide_no_other_mistake(name: str, world: Path) -> None:
    _with_mistakes(world)
    (world / "seeds" / name).write_text("一句。", encoding="utf-8")
    assert sorted({*_files(problems_of(world))}) == sorted({*MISTAKES, f"seeds/{name}"})


def test_seed_that_cannot_be_read_makes_no_quote_wrong(world: Path) -> None:
    (world / "seeds/first-light.txt").write_bytes(b"\0")
    assert _files(problems_of(world)) == ["seeds/first-light.txt"]


def test_quote_that_is_wrong_is_told_beside_a_mistake_in_the_catalogue_of_another_article(
    world: Path,
) -> None:
    edit(world, "data/statements/echo.yml", '- echo: "', '- echo: "无此一句')
    edit(world, "data/articles.yml", "- id: first-light", "- id: first-light\n  odd: x")
    assert sorted(_files(problems_of(world))) == ["data/articles.yml", "data/statements/echo.yml"]


def test_redirects_are_checked_beside_other_mistakes(world: Path) -> None:
    rows = [
        "{from: companies/, to: cities/}",
        "{from: companies/a/, to: companies/nowhere/}",
        "{from: companies/a/, to: companies/others/#x}",
        "{from: companies/b/, to: companies/starraft/}",
        "{from: companies/c/, to: articles/first-light/}",
        "{from: companies/d/, to: nowhere/}",
    ]
    text = "".join(f"- {row}\n" for row in rows)
    (world / "data/redirects.yml").write_text(text, encoding="utf-8")
    alone = problems_of(world)
    assert [problem.partition(": ")[0] for problem in alone] == [
        f"data/redirects.yml:{line}" for line in (1, 2, 3, 6)
    ]
    (world / "seeds/bad.txt").write_bytes(b"\0")
    assert [one for one in problems_of(world) if not one.startswith("seeds/")] == alone
