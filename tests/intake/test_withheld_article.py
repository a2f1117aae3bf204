"""drop_article with RIGHTS: what an article proves stays, its text goes, and later all of it may."""

from pathlib import Path

import build_pages
import pytest

from tests.intake.projects import drop, edit, publish, publishes_without_loss, text_of


@pytest.mark.parametrize("given", ["", "  rights: excerpt\n"], ids=["none given", "another given"])
def test_rights_are_one_word_of_the_entry(
    given: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(world, "data/articles.yml", "  seed: 回声.txt\n", f"  seed: 回声.txt\n{given}")
    before = text_of(world, "data/articles.yml")
    assert drop(world, "echo", "--rights", "link") == 0
    assert text_of(world, "data/articles.yml") == before
    assert drop(world, "echo", "--rights", "link", "--yes") == 0
    old = f"  seed: 回声.txt\n{given}"
    assert text_of(world, "data/articles.yml") == before.replace(
        old, "  seed: 回声.txt\n  rights: link\n"
    )
    assert build_pages.main(["--root", str(world)]) == 0
    assert "  data/statements/echo.yml: 4\n" in capsys.readouterr().out


def test_rights_of_an_article_without_an_entry_need_one(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (world / "seeds/boat.md").write_text("# 船\n\n江边来了第一批造船的人。", encoding="utf-8")
    assert drop(world, "boat", "--rights", "link", "--yes") == 1
    assert capsys.readouterr().err.splitlines()[0] == (
        "data/articles.yml: boat: it has no entry; make one first: make new FILE=seeds/boat.md"
    )


def test_places_of_an_article_that_is_withheld_may_go(world: Path) -> None:
    publish(world)
    assert drop(world, "first-light", "--rights", "excerpt", "--yes") == 0
    assert drop(world, "echo", "--yes") == 0
    assert "articles/first-light/#" not in text_of(world, "data/redirects.yml")
    publishes_without_loss(world)
