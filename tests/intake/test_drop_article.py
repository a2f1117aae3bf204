"""drop_article: what rests on an article alone goes with it, all other lines stay, and what is left builds."""

import difflib
from pathlib import Path

import build_pages
import pytest

from tests.intake.projects import drop, edit, files, publish, publishes_without_loss, text_of

FIRST_LIGHT = "data/statements/first-light.yml"
SHARED = """
- id: ships-leave
  text: "留下来的是想把船修好的人。"
  about: {yunting: view, moyu: products}
  quotes:
    - first-light: "墨羽工坊的《长夜:归途》将在2026年发行"
    - echo: "留下來的,是想把船修好的人"  # a comment

"""


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
    publish(world)
    before = {path: text_of(world, path) for path in files(world) if path.endswith(".yml")}
    assert drop(world, article, "--yes") == 0
    for path in before:
        if (world / path).exists() and path.startswith("data/"):
            lines = (before[path].splitlines(), text_of(world, path).splitlines())
            new = [line[2:] for line in difflib.ndiff(*lines) if line.startswith("+ ")]
            if path in ADDED[article] or path != "data/redirects.yml":
                assert new == ADDED[article].get(path, []), path
    assert not (world / f"data/statements/{article}.yml").exists()
    assert f"{article}: " not in "".join(
        text_of(world, path)
        for path in files(world)
        if path.startswith("data/") and path.endswith(".yml")
    )
    publishes_without_loss(world)


def test_without_yes_the_same_is_told_and_nothing_written(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(world)
    capsys.readouterr()
    before = files(world)
    assert drop(world, "echo") == 0
    told = capsys.readouterr().out
    assert files(world) == before
    assert drop(world, "echo", "--yes") == 0
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
        path: raw for path, raw in files(world).items() if path.startswith(("data/", "seeds/"))
    }
    (world / "seeds/Boat.md").write_text("# 船\n\n江边来了第一批造船的人。", encoding="utf-8")
    publish(world)
    assert "articles/boat/ " in text_of(world, "data/published_urls.txt")
    assert drop(world, "Boat.md", "--yes") == 0
    publishes_without_loss(world)
    after = files(world)
    changed = {path for path in before if after[path] != before[path]}
    assert changed == {"data/redirects.yml"}
    assert "seeds/Boat.md" not in after
    assert "- {from: articles/boat/, to: articles/}\n" in text_of(world, "data/redirects.yml")


def test_what_another_article_says_too_moves_to_its_file(world: Path) -> None:
    edit(world, FIRST_LIGHT, "\n- id: starraft-founder", f"{SHARED}- id: starraft-founder")
    assert drop(world, "first-light", "--yes") == 0
    assert text_of(world, "data/statements/echo.yml").endswith(
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
    edit(world, FIRST_LIGHT, "\n- id: starraft-founder", f"{row}- id: starraft-founder")
    assert drop(world, "first-light", "--yes") == 0
    assert "ships-leave" not in text_of(world, "data/statements/echo.yml")


def test_name_that_stood_there_only_becomes_the_editors(world: Path) -> None:
    edit(
        world,
        "data/cities.yml",
        'name: "北浦"\n  aliases: ["北浦市"]',
        'name: "北浦市"\n  name_en: "Starraft"\n  aliases: ["北浦", "星槎"]',
    )
    edit(world, "data/companies.yml", '  name_en: "Starraft"\n', "")
    edit(
        world,
        "data/companies.yml",
        '    - {text: "星槎", editorial: true, reason: "常用简称"}\n',
        '    - {text: "槎", editorial: true, reason: "常用简称"}\n',
    )
    assert build_pages.main(["--root", str(world)]) == 0
    assert drop(world, "first-light", "--yes") == 0
    assert (
        '  name_en: {text: "Starraft", editorial: true, reason: "其余文章未用此名"}\n  aliases: ["北浦"]\n'
        in text_of(world, "data/cities.yml")
    )


def test_article_that_is_none_is_named(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(world)
    assert drop(world, "gone", "--yes") == 1
    assert files(world) == before
    assert capsys.readouterr().err == (
        "gone: there is no such article; expected one of first-light, echo\nNothing was written.\n"
    )


def test_last_article_stays(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert drop(world, "echo", "--yes") == 0
    before = files(world)
    capsys.readouterr()
    assert drop(world, "first-light", "--yes") == 1
    assert files(world) == before
    assert capsys.readouterr().err == (
        "seeds/first-light.txt: it is the only article; nothing would be left\nNothing was written.\n"
    )


def test_data_with_problems_are_mended_first(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(world, FIRST_LIGHT, "云汀大学每年培养800名工程师", "云汀大学每年培养900名工程师")
    before = files(world)
    assert drop(world, "echo", "--yes") == 1
    assert files(world) == before
    said = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in said] == [
        *[FIRST_LIGHT] * (len(said) - 1),
        "Nothing was written.",
    ]


def test_folder_that_cannot_be_written_stays_as_it_is(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (world / ".pages.tmp").write_text("", encoding="utf-8")
    before = files(world)
    assert drop(world, "echo", "--yes") == 1
    assert files(world) == before
    assert capsys.readouterr().err.startswith("Nothing was written: ")
