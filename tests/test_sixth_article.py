"""What a maintainer meets who adds articles to the real site: one command, whole pages, and a word on what cannot be read well."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from build_pages import main as build_pages
from gazetteer.building import Project, build_files, load_gazetteer
from gazetteer.model.texts import Article
from gazetteer.pages.addresses import article_address
from gazetteer.pages.data_rows import FILE as DATA_ROWS
from gazetteer.writing.published_urls import shown_addresses
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.conftest import FIXTURES, ROOT
from tests.reading import read_page, texts_by_id, words_of

SIXTH = FIXTURES / "sixth"
STRANGE = """---
title: 灯塔下的面包店
{dated}source: 海角早报
---

面包师每天四点起床。老猫睡在窗台上。

“面粉要慢慢醒。”她说。
"""
INDEXES = {
    *("index", "articles/index", "coverage/index", "data/index", "themes/index", "timeline/index"),
    "book/index",  # all articles in one
}
DATA = {"docs/data/articles.json", "docs/data/dates.json", "docs/data/datapackage.json"}
SEARCH = {"docs/assets/search/index.json", "docs/assets/search/statements.json"}
LISTS = {"docs/llms.txt", "docs/timeline/events.ics", "mkdocs.yml", DATA_ROWS}
NEIGHBOUR = re.compile(r'^<p class="(?:previous|next)" markdown>.*\n', re.MULTILINE)
"""The article before and the one after: an index in two lines."""
EIGHT = sorted(path.name for path in (SIXTH / "seeds").iterdir())
REAL = tuple(f"seeds/{path.name}:" for path in (ROOT / "seeds").iterdir())
FIVE = sorted(path.stem for path in (ROOT / "data/statements").glob("*.yml"))


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project with eight invented articles, each of another kind, not yet built."""
    project = copy_project(tmp_path_factory.mktemp("grown"))
    shutil.copytree(SIXTH / "seeds", project / "seeds", dirs_exist_ok=True)
    return project


def copy_project(folder: Path) -> Path:
    """What a build reads and writes, without the tests and the code."""
    for name in ("seeds", "data", "docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def test_one_command_makes_pages_and_says_all_there_is_to_say(
    grown: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    """The list is in fixtures/sixth/said.txt; --update-golden writes it anew."""
    assert build_pages(["--root", str(grown)]) == 0
    said = capsys.readouterr()
    listed = SIXTH / "said.txt"
    lines = said.err.splitlines(keepends=True)
    words = "".join(line for line in lines if not line.startswith(REAL))
    if request.config.getoption("--update-golden"):
        listed.write_text(words, encoding="utf-8", newline="\n")
    assert words == listed.read_text(encoding="utf-8")
    assert build_pages(["--root", str(grown), "--check"]) == 0


def test_pages_of_the_eight_are_complete(grown: Path) -> None:
    gazetteer, _ = load_gazetteer(Project(root=grown))
    articles = {one.file: one for one in gazetteer.articles if one.file in EIGHT}
    assert sorted(articles) == EIGHT
    build_pages(["--root", str(grown)])
    for article in articles.values():
        page = read_page((grown / "docs" / article_address(article).path).read_text("utf-8"))
        shown = texts_by_id(page)
        assert {one.id: shown[one.id] for one in article.sentences} == {
            one.id: one.text for one in article.sentences
        }
        heading = page.find(".//h1")
        assert heading is not None
        assert words_of(heading).removesuffix("#") == article.title
    assert {file: _header(article) for file, article in articles.items()} == {
        "2025-03-12-table.md": ("一张表看懂园区", "2025-03-12", "", "", "Hans"),
        "chinese-keys.md": ("深夜食堂里的程序员", "2025-03-10", "江城夜话", "顾小满", "Hans"),
        "damaged.txt": ("雨中的演示会", "", "", "", "Hans"),
        "english.md": ("A walk with a robot dog", "2025-03-15", "The Riverside Review", "", "Latn"),
        "hexo.md": ("码头上的演示", "2025-03-08", "", "", "Hans"),
        "toml.md": ("六条小龙的账本", "2025-03-06", "", "沈未央", "Hans"),
        "traditional.txt": ("从江边看杭州", "", "", "", "Hant"),
        "yaml.md": ("湖边的机器人", "2025-03-04", "湖畔周刊", "林见川", "Hans"),
    }


def _header(article: Article) -> tuple[str, str, str, str, str]:
    published = article.published.text if article.published else ""
    authors = " ".join(author.name for author in article.authors)
    return (article.title, published, article.outlet, authors, article.script)


def test_strict_build_of_the_site_is_green(grown: Path, caplog: pytest.LogCaptureFixture) -> None:
    build_pages(["--root", str(grown)])
    config = load_config(str(grown / "mkdocs.yml"), strict=True)
    build(config)
    assert [one.getMessage() for one in caplog.records if one.levelname == "WARNING"] == []
    assert (grown / "site/articles/english/index.html").is_file()


@pytest.mark.parametrize("dated", ["date: 2025-02-10\n", "date: 2019-05-01\n", ""])
def test_article_without_shared_subjects_changes_indexes_counts_and_search_alone(
    dated: str, tmp_path: Path
) -> None:
    """Between the five, before them, after them: their pages stay, and all places show what they showed."""
    project = copy_project(tmp_path)
    (project / "seeds/bakery.md").write_text(STRANGE.format(dated=dated), encoding="utf-8")
    built = build_files(Project(root=project))
    was = {
        path: (ROOT / path).read_text(encoding="utf-8") for path in built if (ROOT / path).exists()
    }
    assert set(built) - set(was) == {"docs/articles/bakery.md"}
    pages = {f"docs/articles/{name}.md" for name in FIVE}
    changed = {path for path in was if built[path] != was[path]}
    assert changed - pages <= {f"docs/{name}.md" for name in INDEXES} | DATA | SEARCH | LISTS
    for path in pages:
        assert NEIGHBOUR.sub("", built[path]) == NEIGHBOUR.sub("", was[path])
    before, after = (_places(files) for files in (was, built))
    assert {place: after.get(place) for place in before} == before


def _places(files: Mapping[str, str]) -> dict[str, str]:
    """What each place within a page shows."""
    pages = {path.removeprefix("docs/"): text for path, text in files.items() if "docs/" in path}
    shown = shown_addresses(pages).items()
    return {one: words for one, words in shown if "#" in one}
