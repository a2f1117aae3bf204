"""Addresses once published: redirects lead on, places on pages keep their ids, losses are named."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from build_pages import main as build
from check_urls import main as check_urls
from gazetteer.writing.published_urls import (
    lost_addresses,
    page_address,
    parse_list,
    shown_addresses,
)

LIST = "data/published_urls.txt"
STATEMENT = """
- id: xiaocha-robot
  text: "小槎问世之前，星槎智能只有三个人。"
  about: {xiaocha: content}
  quotes:
    - first-light: "那时我们只有三个人"
"""


@pytest.fixture
def published(world: Path) -> Path:
    """The invented world, built, with every address of it listed."""
    assert build(["--root", str(world)]) == 0
    assert check_urls(["--root", str(world)]) == 0
    return world


def _rename(world: Path, old: str, new: str) -> None:
    """A new id for an entity or an article, everywhere in the data."""
    for path in (world / "data").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new), encoding="utf-8")


def _redirect(world: Path, *rows: str) -> None:
    text = "".join(f"- {{{row}}}\n" for row in rows)
    (world / "data/redirects.yml").write_text(text, encoding="utf-8")


def _grow(world: Path) -> None:
    """小槎 gets a second statement, and with it a page of its own."""
    path = world / "data/statements/first-light.yml"
    path.write_text(path.read_text(encoding="utf-8") + STATEMENT, encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", "./"),
        ("companies/index.md", "companies/"),
        ("companies/one.md", "companies/one/"),
        ("companies/old/index.html", "companies/old/"),
        ("timeline/events.ics", "timeline/events.ics"),
    ],
)
def test_address_of_a_file(path: str, address: str) -> None:
    assert page_address(path) == address


def test_list_holds_pages_files_and_citable_places(published: Path) -> None:
    lines = (published / LIST).read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    listed = [line.partition(" ")[0] for line in lines]
    assert {
        "./",
        "companies/starraft/",
        "data/entities.json",
        "works/others/#xiaocha",
        "articles/first-light/#p1s1",
    } <= set(listed)
    assert check_urls(["--root", str(published), "--check"]) == 0


def test_listing_again_changes_nothing(published: Path) -> None:
    before = (published / LIST).read_bytes()
    assert check_urls(["--root", str(published)]) == 0
    assert (published / LIST).read_bytes() == before


def test_entity_that_gets_its_own_page_keeps_its_place_on_the_page_of_others(
    published: Path,
) -> None:
    _grow(published)
    assert build(["--root", str(published)]) == 0
    assert (published / "docs/works/xiaocha.md").is_file()
    assert check_urls(["--root", str(published), "--check"]) == 0


def test_entity_that_loses_its_page_needs_a_redirect(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    statements = world / "data/statements/first-light.yml"
    before = statements.read_bytes()
    _grow(world)
    build(["--root", str(world)])
    check_urls(["--root", str(world)])
    statements.write_bytes(before)
    build(["--root", str(world)])
    assert check_urls(["--root", str(world), "--check"]) == 1
    assert "works/xiaocha/: the page is gone" in capsys.readouterr().err
    _redirect(world, 'from: works/xiaocha/, to: "works/others/#xiaocha"')
    assert build(["--root", str(world)]) == 0
    assert check_urls(["--root", str(world), "--check"]) == 0
    assert "url=../others/&#35;xiaocha" in _page(world, "works/xiaocha")


def test_article_that_is_renamed_takes_its_sentences_along(published: Path) -> None:
    _rename(published, "first-light", "morning")
    (published / "seeds/first-light.txt").rename(published / "seeds/morning.txt")
    statements = published / "data/statements"
    (statements / "first-light.yml").rename(statements / "morning.yml")
    _redirect(published, "from: articles/first-light/, to: articles/morning/")
    assert build(["--root", str(published)]) == 0
    assert check_urls(["--root", str(published), "--check"]) == 0
    page = _page(published, "articles/first-light")
    assert "location.replace" in page
    assert '<link rel="canonical" href="../morning/">' in page


def _page(world: Path, folder: str) -> str:
    text = (world / "docs" / folder / "index.html").read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
    return text


def test_redirect_that_goes_takes_its_page_with_it(published: Path) -> None:
    _redirect(published, "from: works/old/, to: works/others/")
    build(["--root", str(published)])
    assert (published / "docs/works/old/index.html").is_file()
    (published / "data/redirects.yml").write_text("[]\n")
    build(["--root", str(published)])
    assert not (published / "docs/works/old").exists()


def test_lost_places_and_files_are_named() -> None:
    shown = shown_addresses({"a/index.md": '## 甲 { #one }\n<li id="two">', "b.json": "{}"})
    listed = parse_list("a/\na/#one\na/#two\na/#three\nb.json\nc.json\nold/#x\n")
    assert [str(problem) for problem in lost_addresses(listed, shown, {"old/"})] == [
        "data/published_urls.txt:4: a/#three: the page has no such id any more; keep the id on the page, or add to "
        "data/redirects.yml what took its place there, for example: - {from: a/#three, to: a/#other}",
        "data/published_urls.txt:6: c.json: the file is gone; published files stay where they are",
    ]


def test_lost_page_is_one_problem_with_all_its_places() -> None:
    shown = shown_addresses({"articles/index.md": "", "works/others.md": "", "works/index.md": ""})
    listed = parse_list(
        "articles/x/\narticles/x/#p1s1\narticles/x/#p1s2\nworks/y/\nworks/y/#s\nelse/z/#a\n"
    )
    advice = "add to data/redirects.yml where it went, for example: - {{from: {}, to: {}}}"
    assert [str(problem) for problem in lost_addresses(listed, shown, ())] == [
        "data/published_urls.txt:1: articles/x/: the page is gone, and 2 places on it; "
        + advice.format("articles/x/", "articles/"),
        "data/published_urls.txt:4: works/y/: the page is gone, and 1 place on it; "
        + advice.format("works/y/", "works/others/"),
        "data/published_urls.txt:6: else/z/: the page is gone, and 1 place on it; "
        + advice.format("else/z/", "companies/"),
    ]


def test_place_that_is_gone_leads_on_within_its_page(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _rename(published, "starraft-founder", "starraft-founded")
    build(["--root", str(published)])
    assert check_urls(["--root", str(published), "--check"]) == 1
    error = capsys.readouterr().err
    rows = []
    for page in ("companies/starraft/", "people/shen-zhiyao/", "cities/yunting/"):
        assert f"{page}#starraft-founder: the page has no such id any more" in error
        rows.append(f'from: "{page}#starraft-founder", to: "{page}#starraft-founded"')
    _redirect(published, *rows)
    assert build(["--root", str(published)]) == 0
    assert check_urls(["--root", str(published), "--check"]) == 0
    page = (published / "docs/companies/starraft.md").read_text(encoding="utf-8")
    assert page.count('<span id="starraft-founder"></span>') == 1


def test_place_that_nothing_took_over_leads_to_the_title_of_its_page(world: Path) -> None:
    _redirect(world, 'from: "works/#x", to: works/')
    assert build(["--root", str(world)]) == 0
    page = (world / "docs/works/index.md").read_text(encoding="utf-8")
    assert '\n\n# <span id="x"></span>' in page


def test_redirects_that_lead_nowhere_are_all_named(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _redirect(
        world,
        "from: companies/starraft/, to: companies/",
        "from: works/old/, to: works/none/",
        "from: works/old/, to: works/",
        "from: assets/search/, to: search/",
        'from: "works/none/#x", to: "works/none/#y"',
        'from: "companies/starraft/#x", to: "works/#y"',
        'from: "companies/starraft/#x2", to: "companies/starraft/#none"',
        'from: "companies/starraft/#starraft-founder", to: "companies/starraft/#mentions"',
    )
    assert build(["--root", str(world)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "data/redirects.yml:1: from: a page stands at 'companies/starraft/'; take the row out",
        "data/redirects.yml:2: to: no page stands at 'works/none/'; name one that does",
        "data/redirects.yml:3: from: 'works/old/' stands in two rows; keep one of them",
        "data/redirects.yml:4: from: no page ever stood at 'assets/search/'; expected one of about, articles, "
        "book, cities, companies, coverage, data, disagreements, figures, measures, organisations, people, policies, "
        "relations, themes, timeline, works, and the page below it",
        "data/redirects.yml:4: to: no page stands at 'search/'; name one that does",
        "data/redirects.yml:5: from: no generated page stands at 'works/none/' to lead on from",
        "data/redirects.yml:6: to: found 'works/#y'; a place leads to another of 'companies/starraft/'",
        "data/redirects.yml:7: to: 'companies/starraft/' has no place 'none'; name one that it has",
        "data/redirects.yml:8: from: a place stands at 'companies/starraft/#starraft-founder'; take the row out",
        "9 problem(s); docs/ is as it was.",
    ]
