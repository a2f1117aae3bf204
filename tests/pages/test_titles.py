"""titles: a Traditional article is called by its Simplified title; its own words stand beside it and are cited."""

import json
from pathlib import Path

from gazetteer.building import Project, build_files

TITLE, ORIGINAL = "顾兰舟的学问", "顧蘭舟的學問"


def _built(world: Path) -> dict[str, str]:
    catalogue = world / "data/articles.yml"
    text = catalogue.read_text(encoding="utf-8")
    assert "［回声］" in text
    catalogue.write_text(text.replace("［回声］", ORIGINAL), encoding="utf-8")
    return build_files(Project(root=world))


def test_title_is_simplified_where_readers_meet_it_and_printed_where_it_is_cited(
    world: Path,
) -> None:
    files = _built(world)
    page = files["docs/articles/echo.md"]
    assert f'title: "{TITLE}"' in page
    assert f"\n# {TITLE}\n" in page
    assert f'<div><dt>原题</dt><dd lang="zh-Hant">{ORIGINAL}</dd></div>' in page
    assert f'"headline": "{TITLE}"' in page
    cited = [line for line in page.splitlines() if 'class="citation"' in line]
    assert [(ORIGINAL in line, TITLE in line) for line in cited] == [(True, False)] * 3
    for path in ("docs/articles/index.md", "docs/llms.txt", "mkdocs.yml"):
        assert (TITLE in files[path], ORIGINAL in files[path]) == (path != "mkdocs.yml", False)
    assert f'，原题《<span lang="zh-Hant">{ORIGINAL}</span>》' in files["docs/book/index.md"]


def test_both_titles_are_published(world: Path) -> None:
    rows = json.loads(_built(world)["docs/data/articles.json"])
    titles = [(row["id"], row["title"], row["title_simplified"]) for row in rows]
    assert titles[1:] == [("echo", ORIGINAL, TITLE)]


def test_article_in_simplified_has_one_title(world: Path) -> None:
    files = _built(world)
    assert "原题" not in files["docs/articles/first-light.md"]
