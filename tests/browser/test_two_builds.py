"""A deploy between two fetches: index and statements of two builds are never read together, and nothing asked is lost."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from gazetteer.building import Project, build_files
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import ROOT
from tests.browser.serving import Served

INDEX, STATEMENTS = "index.json", "statements.json"
QUERY = "时任浙江省委书记"
NEW = """
- id: cyber-yangge
  name: "赛博秧歌"
  summary:
    text: "宇树科技的人形机器人在2025年春晚上扭的秧歌。"
    quotes:
      - meijing-2025-02-07: "宇树科技的人形机器人登上春晚，扭上了赛博秧歌，让更多人认识这家来自杭州的企业。"
"""

Files = dict[str, str]


@pytest.fixture(scope="module")
def old() -> Files:
    folder = ROOT / "docs/assets/search"
    return {name: (folder / name).read_text(encoding="utf-8") for name in (INDEX, STATEMENTS)}


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of the next build, in which one company more stands before most places."""
    root = tmp_path_factory.mktemp("next")
    for name in ("seeds", "data", "docs"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    companies = root / "data/companies.yml"
    text = companies.read_text(encoding="utf-8").replace(
        "\n- id: deepseek", NEW + "\n- id: deepseek", 1
    )
    companies.write_text(text, encoding="utf-8")
    files = build_files(Project(root=root))
    return {name: files[f"docs/assets/search/{name}"] for name in (INDEX, STATEMENTS)}


def _replay(page: Page, answers: dict[str, list[str]]) -> None:
    """Each file is answered by its texts in turn, the last again and again."""
    left = {name: list(texts) for name, texts in answers.items()}

    def answer(route: Route) -> None:
        name = Path(route.request.url.partition("?")[0]).name
        texts = left[name]
        route.fulfill(
            body=texts.pop(0) if len(texts) > 1 else texts[0], content_type="application/json"
        )

    page.route(re.compile(r"assets/search/(index|statements)\.json"), answer)


def _hits(page: Page, site: Served) -> list[tuple[str, str]]:
    """What the box lists for the query: address and words of each hit."""
    page.goto(site.url)
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill("没有这样的词")
    expect(page.locator(".md-search-result__meta")).to_contain_text("没有")
    box.fill(QUERY)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    hits = page.locator(".md-search-result__link").evaluate_all(
        "links => links.map(link => [link.getAttribute('href').split('?')[0].split('#')[0], link.querySelector('h1, h2').textContent])"
    )
    return [tuple(hit) for hit in hits]


def test_builds_tell_themselves_apart(old: Files, new: Files) -> None:
    marks = [re.findall(r'"build":"([^"]+)"', text) for text in (*old.values(), *new.values())]
    assert marks[0] == marks[1]
    assert marks[2] == marks[3]
    assert marks[0] != marks[2]
    assert all(len(found) == 1 for found in marks)


def test_tab_of_before_the_deploy_reads_the_new_pair_and_says_so(
    open_page: Callable[..., Page], site: Served, old: Files, new: Files
) -> None:
    page = open_page()
    _replay(page, {INDEX: [new[INDEX]], STATEMENTS: [new[STATEMENTS]]})
    wanted = _hits(page, site)
    tab = open_page()
    _replay(tab, {INDEX: [old[INDEX], new[INDEX]], STATEMENTS: [new[STATEMENTS]]})
    assert _hits(tab, site) == wanted
    expect(tab.locator(".md-search-result__meta")).to_contain_text(
        "本站刚刚更新，刷新本页可见新内容"
    )


def test_statements_that_lag_behind_are_fetched_anew(
    open_page: Callable[..., Page], site: Served, old: Files, new: Files
) -> None:
    page = open_page()
    _replay(page, {INDEX: [new[INDEX]], STATEMENTS: [new[STATEMENTS]]})
    wanted = _hits(page, site)
    tab = open_page()
    _replay(tab, {INDEX: [new[INDEX]], STATEMENTS: [old[STATEMENTS], new[STATEMENTS]]})
    assert _hits(tab, site) == wanted


@pytest.mark.parametrize("older", [INDEX, STATEMENTS])
def test_pair_that_stays_unequal_is_refused(
    older: str, open_page: Callable[..., Page], site: Served, old: Files, new: Files
) -> None:
    tab = open_page()
    pair = {name: [(old if name == older else new)[name]] for name in (INDEX, STATEMENTS)}
    _replay(tab, pair)
    tab.goto(site.url + f"search/?q={QUERY}&company=unitree")
    expect(tab.locator("[data-failed]")).to_be_visible()
    expect(tab.locator("form.search-page")).to_be_hidden()
    assert "company=unitree" in tab.url
    box_page = open_page()
    _replay(box_page, pair)
    told = [words for _, words in _hits(box_page, site)]
    assert not any("楼建忠" in words for words in told)


def test_search_page_reads_the_new_pair(
    open_page: Callable[..., Page], site: Served, old: Files, new: Files
) -> None:
    tab = open_page()
    _replay(tab, {INDEX: [old[INDEX], new[INDEX]], STATEMENTS: [new[STATEMENTS]]})
    tab.goto(site.url + "search/?q=赛博秧歌")
    expect(tab.locator("form.search-page")).to_be_visible()
    assert "赛博秧歌" in tab.locator("select[name=company]").inner_text()


def test_fetch_that_fails_keeps_the_query_and_offers_to_load_anew(
    browser: Browser, site: Served
) -> None:
    page = browser.new_page()  # a file that is not fetched is an error on the console
    failing = [True]
    page.route(
        "**/assets/search/index.json*",
        lambda route: route.abort() if failing[0] else route.continue_(),
    )
    page.goto(site.url + "search/?q=宇树&company=unitree")
    failed = page.locator("[data-failed]")
    expect(failed).to_contain_text("没有取到")
    failing[0] = False
    failed.get_by_role("button", name="重新载入").click()
    expect(page.locator("form.search-page")).to_be_visible()
    assert page.locator("input[name=q]").input_value() == "宇树"
    expect(page.locator("select[name=company] option:checked")).to_contain_text("宇树科技")
    page.close()


@pytest.mark.parametrize("name", ["length", "elements", "submit", "toString", "__proto__"])
def test_names_of_the_form_itself_in_the_address_do_no_harm(
    name: str, page: Page, site: Served
) -> None:
    page.goto(site.url + f"search/?q=南京&{name}=5")
    expect(page.locator("form.search-page")).to_be_visible()
    assert page.locator("input[name=q]").input_value() == "南京"
