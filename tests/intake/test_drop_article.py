"""drop_article: what rests on an article alone goes with it, all other lines stay, and what is left builds."""

import difflib
import shutil
from pathlib import Path

import build_pages
import check_urls
import pytest
from drop_article import main

FIRST_LIGHT = "data/statements/first-light.yml"
SHARED = """
- id: ships-leave
  text: "留下来的是想把船修好的人。"
  about: {yunting: view, moyu: products}
  quotes:
    - first-light: "墨羽工坊的《长夜:归途》将在2026年发行"
    - echo: "留下來的,是想把船修好的人"  # a comment

"""


def _drop(world: Path, *arguments: str) -> int:
    return main([*arguments, "--root", str(world)])


def _all(world: Path) -> dict[str, bytes]:
    return {
        path.relative_to(world).as_posix(): path.read_bytes()
        for path in world.rglob("*")
        if path.is_file()
    }


def _text(world: Path, path: str) -> str:
    return (world / path).read_text(encoding="utf-8")


def _edit(world: Path, path: str, old: str, new: str) -> None:
    text = _text(world, path)
    assert old in text
    (world / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def _publish(world: Path) -> None:
    """Builds the world and lists its addresses."""
    assert build_pages.main(["--root", str(world)]) == 0
    assert check_urls.main(["--root", str(world)]) == 0


def _builds_without_loss(world: Path) -> None:
    assert build_pages.main(["--root", str(world)]) == 0
    assert check_urls.main(["--root", str(world)]) == 0
    assert build_pages.main(["--root", str(world)]) == 0
    assert check_urls.main(["--root", str(world), "--check"]) == 0


ADDED = {
    "echo": {
        "data/charts.yml": ["[]"],
        "data/disagreements.yml": ["[]"],
        "data/themes.yml": [
            '    text: "云汀晚报说，城市像江水，留得住船，才留得住人。"',
            '      - first-light: "城市像江水，留得住船，才留得住人。"',
        ],
        "data/redirects.yml": [
            "# Gone with the article echo.",
            '- {from: "articles/#echo", to: articles/}',
            "- {from: articles/echo/, to: articles/}",
            "- {from: cities/beipu/, to: cities/}",
            '- {from: "cities/yunting/#beipu-graduates-leave", to: cities/yunting/}',
            '- {from: "cities/yunting/#yunting-upstream", to: cities/yunting/}',
            '- {from: "coverage/#echo", to: coverage/}',
            "- {from: disagreements/, to: articles/}",
            '- {from: "figures/#beipu-engineers-2024", to: figures/}',
            '- {from: "people/others/#gu-lanzhou", to: people/others/}',
            '- {from: "themes/#patience-echo", to: themes/}',
        ],
    },
    "first-light": {
        **{
            f"data/{name}.yml": ["[]"]
            for name in (
                "charts",
                "companies",
                "events",
                "measures",
                "organisations",
                "policies",
                "works",
            )
        },
    },
}


@pytest.mark.parametrize("article", ADDED)
def test_article_goes_line_by_line_and_the_rest_builds(article: str, world: Path) -> None:
    _publish(world)
    before = {path: _text(world, path) for path in _all(world) if path.endswith(".yml")}
    assert _drop(world, article, "--yes") == 0
    for path in before:
        if (world / path).exists() and path.startswith("data/"):
            lines = (before[path].splitlines(), _text(world, path).splitlines())
            new = [line[2:] for line in difflib.ndiff(*lines) if line.startswith("+ ")]
            if path in ADDED[article] or path != "data/redirects.yml":
                assert new == ADDED[article].get(path, []), path
    assert not (world / f"data/statements/{article}.yml").exists()
    assert f"{article}: " not in "".join(
        _text(world, path)
        for path in _all(world)
        if path.startswith("data/") and path.endswith(".yml")
    )
    _builds_without_loss(world)


def test_without_yes_the_same_is_told_and_nothing_written(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _publish(world)
    capsys.readouterr()
    before = _all(world)
    assert _drop(world, "echo") == 0
    told = capsys.readouterr().out
    assert _all(world) == before
    assert _drop(world, "echo", "--yes") == 0
    done = capsys.readouterr().out
    assert told.splitlines()[:-1] == done.splitlines()[:-1]
    assert told.splitlines()[-1] == "Nothing was written; to do it: make drop ARTICLE=echo YES=1"
    assert told.splitlines()[:4] == [
        "data/articles.yml: 1 taken out, 0 kept",
        "  - echo: its entry",
        "data/charts.yml: 1 taken out, 0 kept",
        "  - engineers: fewer than two figures are left",
    ]


def test_article_without_an_entry_goes_by_the_name_of_its_file(world: Path) -> None:
    before = {
        path: raw for path, raw in _all(world).items() if path.startswith(("data/", "seeds/"))
    }
    (world / "seeds/Boat.md").write_text("# 船\n\n江边来了第一批造船的人。", encoding="utf-8")
    _publish(world)
    assert "articles/boat/ " in _text(world, "data/published_urls.txt")
    assert _drop(world, "Boat.md", "--yes") == 0
    _builds_without_loss(world)
    after = _all(world)
    changed = {path for path in before if after[path] != before[path]}
    assert changed == {"data/redirects.yml"}
    assert "seeds/Boat.md" not in after
    assert "- {from: articles/boat/, to: articles/}\n" in _text(world, "data/redirects.yml")


def test_what_another_article_says_too_moves_to_its_file(world: Path) -> None:
    _edit(world, FIRST_LIGHT, "\n- id: starraft-founder", f"{SHARED}- id: starraft-founder")
    assert _drop(world, "first-light", "--yes") == 0
    assert _text(world, "data/statements/echo.yml").endswith(
        """
- id: ships-leave
  text: "留下来的是想把船修好的人。"
  about: {yunting: view}
  quotes:
    - echo: "留下來的,是想把船修好的人"  # a comment
"""
    )


def test_row_that_names_the_article_as_its_speaker_goes(world: Path) -> None:
    row = SHARED.replace("留下来的", "云汀晚报说，留下来的")
    _edit(world, FIRST_LIGHT, "\n- id: starraft-founder", f"{row}- id: starraft-founder")
    assert _drop(world, "first-light", "--yes") == 0
    assert "ships-leave" not in _text(world, "data/statements/echo.yml")


def test_name_that_stood_there_only_becomes_the_editors(world: Path) -> None:
    _edit(
        world,
        "data/cities.yml",
        'name: "北浦"\n  aliases: ["北浦市"]',
        'name: "北浦市"\n  name_en: "Starraft"\n  aliases: ["北浦", "星槎"]',
    )
    _edit(world, "data/companies.yml", '  name_en: "Starraft"\n', "")
    _edit(
        world,
        "data/companies.yml",
        '    - {text: "星槎", editorial: true, reason: "常用简称"}\n',
        '    - {text: "槎", editorial: true, reason: "常用简称"}\n',
    )
    assert build_pages.main(["--root", str(world)]) == 0
    assert _drop(world, "first-light", "--yes") == 0
    assert (
        '  name_en: {text: "Starraft", editorial: true, reason: "其余文章未用此名"}\n  aliases: ["北浦"]\n'
        in _text(world, "data/cities.yml")
    )


def test_article_that_is_none_is_named(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _all(world)
    assert _drop(world, "gone", "--yes") == 1
    assert _all(world) == before
    assert capsys.readouterr().err == (
        "gone: there is no such article; expected one of first-light, echo\nNothing was written.\n"
    )


def test_last_article_stays(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _drop(world, "echo", "--yes") == 0
    before = _all(world)
    capsys.readouterr()
    assert _drop(world, "first-light", "--yes") == 1
    assert _all(world) == before
    assert capsys.readouterr().err == (
        "seeds/first-light.txt: it is the only article; nothing would be left\nNothing was written.\n"
    )


def test_data_with_problems_are_mended_first(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _edit(world, FIRST_LIGHT, "云汀大学每年培养800名工程师", "云汀大学每年培养900名工程师")
    before = _all(world)
    assert _drop(world, "echo", "--yes") == 1
    assert _all(world) == before
    said = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in said] == [
        *[FIRST_LIGHT] * (len(said) - 1),
        "Nothing was written.",
    ]


def test_folder_that_cannot_be_written_stays_as_it_is(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (world / ".pages.tmp").write_text("", encoding="utf-8")
    before = _all(world)
    assert _drop(world, "echo", "--yes") == 1
    assert _all(world) == before
    assert capsys.readouterr().err.startswith("Nothing was written: ")


@pytest.mark.parametrize("given", ["", "  rights: excerpt\n"], ids=["none given", "another given"])
def test_rights_are_one_word_of_the_entry(
    given: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _edit(world, "data/articles.yml", "  seed: 回声.txt\n", f"  seed: 回声.txt\n{given}")
    before = _text(world, "data/articles.yml")
    assert _drop(world, "echo", "--rights", "link") == 0
    assert _text(world, "data/articles.yml") == before
    assert _drop(world, "echo", "--rights", "link", "--yes") == 0
    old = f"  seed: 回声.txt\n{given}"
    assert _text(world, "data/articles.yml") == before.replace(
        old, "  seed: 回声.txt\n  rights: link\n"
    )
    assert build_pages.main(["--root", str(world)]) == 0
    assert "  data/statements/echo.yml: 4\n" in capsys.readouterr().out


def test_rights_of_an_article_without_an_entry_need_one(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (world / "seeds/boat.md").write_text("# 船\n\n江边来了第一批造船的人。", encoding="utf-8")
    assert _drop(world, "boat", "--rights", "link", "--yes") == 1
    assert capsys.readouterr().err.splitlines()[0] == (
        "data/articles.yml: boat: it has no entry; make one first: make new FILE=seeds/boat.md"
    )


ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real tree."""
    for name in ("seeds", "data", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    return tmp_path


ARTICLES = [
    "fengtou-2025",
    "hongxing-2025-02-13",
    "meijing-2025-02-07",
    "xue-hangzhou-2025-02-12",
    "yuyuan-2025-02-08",
]


@pytest.mark.parametrize("article", ARTICLES)
def test_each_article_of_the_project_can_go(article: str, project: Path) -> None:
    assert _drop(project, article, "--yes") == 0
    assert build_pages.main(["--root", str(project)]) == 0
    assert check_urls.main(["--root", str(project), "--check"]) == 0


def test_two_articles_can_go_one_after_the_other(project: Path) -> None:
    for article in ("meijing-2025-02-07", "fengtou-2025"):
        assert _drop(project, article, "--yes") == 0
    _builds_without_loss(project)


def test_places_of_an_article_that_is_withheld_may_go(world: Path) -> None:
    _publish(world)
    assert _drop(world, "first-light", "--rights", "excerpt", "--yes") == 0
    assert _drop(world, "echo", "--yes") == 0
    assert "articles/first-light/#" not in _text(world, "data/redirects.yml")
    _builds_without_loss(world)
