"""Editing on GitHub: with a repository every article, entity and record leads to its own lines of data/; without, nothing does."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import html5lib
import pytest
from gazetteer.building import Project, build_files
from gazetteer.curated.yaml_source import parse_yaml
from gazetteer.pages.data_rows import FILE
from gazetteer.writing import write_files
from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.conftest import ROOT

REPO = "https://github.com/someone/elsewhere"
MANY = """
# what is said of it

- id: one   # the first
  text: >
    folded
    words

# of the second

- {id: two, text: "a",
   more: [b,
     c]}
-
  id: three
  list:
    - a
    - "b
      c"
# the end
"""


def _build(world: Path, **options: str) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", world)
    shutil.copytree(ROOT / "overrides", world / "overrides")
    for name in ("assets/images", "search"):
        shutil.copytree(ROOT / "docs" / name, world / "docs" / name)
    write_files(world, build_files(Project(root=world)), owned=())
    build(load_config(str(world / "mkdocs.yml"), strict=False, **options))
    return world / "site"


def _links(page: Path) -> Iterator[tuple[str, str]]:
    """Text and address of each link."""
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    for link in tree.iter("a"):
        yield "".join(link.itertext()), link.get("href") or ""


def _rows_led_to(site: Path, world: Path) -> dict[str, set[str]]:
    """Page → `file id` of each row whose lines a link of it names; the lines must be that row and nothing else."""
    rows: dict[str, set[str]] = {}
    for page in site.rglob("index.html"):
        for _, address in _links(page):
            found = re.fullmatch(rf"{REPO}/blob/a%20b/(data/\S+)#L(\d+)-L(\d+)", address)
            if not found:
                continue
            lines = (world / found[1]).read_text(encoding="utf-8").splitlines()
            row = lines[int(found[2]) - 1 : int(found[3])]
            after = [line for line in lines[int(found[3]) :] if line.strip() and line[0] != "#"]
            assert row[-1].strip()
            assert not after or after[0].startswith("- id: "), address
            assert [line for line in row if line.startswith("-")] == row[:1]
            name = row[0].removeprefix("- id: ")
            rows.setdefault(page.parent.relative_to(site).as_posix(), set()).add(
                f"{found[1]} {name}"
            )
    return rows


def test_every_row_is_led_to_from_its_page(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPO_URL", REPO)
    monkeypatch.setenv("GITHUB_REF_NAME", "a b")
    site = _build(world)
    files = ("articles", "companies", "cities", "people", "organisations", "policies", "works")
    rows = {
        f"data/{name}.yml {line.removeprefix('- id: ')}"
        for name in (*files, "events", "figures", "disagreements", "themes", "measures")
        for line in (world / f"data/{name}.yml").read_text(encoding="utf-8").splitlines()
        if line.startswith("- id: ")
    }
    led = _rows_led_to(site, world)
    assert set().union(*led.values()) == rows
    assert led["articles/echo"] == {"data/articles.yml echo"}
    assert led["companies/starraft"] == {"data/companies.yml starraft"}
    assert {row for row in rows if row.startswith("data/events.yml ")} == led["timeline"]
    words = dict(_links(site / "articles/echo/index.html"))
    assert words["在 GitHub 上改这一条"].startswith(f"{REPO}/blob/a%20b/data/articles.yml#L")
    assert words["在 GitHub 上改 data/statements/echo.yml"] == (
        f"{REPO}/blob/a%20b/data/statements/echo.yml"
    )


def test_report_of_a_page_names_it(world: Path) -> None:
    site = _build(world, repo_url=REPO, site_url="https://site.example/x/")
    link = urlsplit(dict(_links(site / "companies/starraft/index.html"))["报告错误"])
    assert unquote(link._replace(query="").geturl()) == f"{REPO}/issues/new"
    assert parse_qs(link.query) == {
        "template": ["correct-a-statement.yml"],
        "title": ["更正：星槎智能 Starraft"],
        "where": ["https://site.example/x/companies/starraft/"],
    }


def test_repository_of_the_header_is_not_asked_for_its_stars(world: Path) -> None:
    """The theme's script asks another host wherever it finds this component."""
    site = _build(world, repo_url=REPO)
    page = (site / "index.html").read_text(encoding="utf-8")
    assert 'class="md-source"' in page
    assert 'data-md-component="source"' not in page


def test_without_a_repository_no_page_tells_of_one(world: Path) -> None:
    site = _build(world)
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "上改" not in text, page
        assert "issues/new" not in text, page
    words = dict(_links(site / "companies/starraft/index.html"))
    assert words["报告错误"] == "../../about/#report"


def test_article_without_an_entry_leads_to_where_it_may_get_one(world: Path) -> None:
    (world / "seeds/new.txt").write_text("江边有风。\n", encoding="utf-8")
    rows = _rows_of(build_files(Project(root=world))[FILE])
    assert rows["articles/new/"] == [["", "data/articles.yml", 0, 0]]


def test_names_of_rows_are_text_whatever_they_are(world: Path) -> None:
    name = '%} {{ x }} {# "\\ {% endfor %} <b>'
    events = world / "data/events.yml"
    text = events.read_text(encoding="utf-8")
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    events.write_text(text.replace("星槎智能在云汀成立", quoted, 1), encoding="utf-8")
    rows = _rows_of(build_files(Project(root=world))[FILE])
    assert name in [row[0] for row in rows["timeline/"]]


def test_row_that_is_added_changes_no_page_but_its_own(world: Path) -> None:
    """All rows below it stand elsewhere now; only the table of rows tells so."""
    before = build_files(Project(root=world))
    people = world / "data/people.yml"
    text = people.read_text(encoding="utf-8")
    people.write_text(text.replace("- id:", "\n# two lines more\n- id:", 1), encoding="utf-8")
    after = build_files(Project(root=world))
    assert {path for path in after if after[path] != before.get(path)} == {FILE}


def _rows_of(template: str) -> dict[str, list[list[object]]]:
    module = Environment(autoescape=True).from_string(template).module
    rows: dict[str, list[list[object]]] = vars(module)["rows"]
    return rows


def test_lines_of_an_entry_end_with_its_last_value() -> None:
    source, problems = parse_yaml("data/x.yml", MANY)
    assert source
    assert problems == ()
    assert [source.lines_of(at) for at in range(3)] == [(4, 7), (11, 13), (15, 19)]
