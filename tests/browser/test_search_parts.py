"""An index in parts: the same answers as in one file, from the files a query needs and no others."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import make_zip
import pytest
from gazetteer.search.index import search_files
from gazetteer.search.parts import Bounds
from gazetteer.search.scripts import ENGINE, LATER, PARTS
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ROOT
from tests.browser.search_world import SCRIPTS
from tests.browser.serving import Served, serve

FOLDER = "assets/search"
KEYS = (
    *("宇树科技", "杭州", "南京 人才", "1.87万亿", "DeepSeek", "hangzhou", "诺贝尔奖", "揭榜挂帅"),
    *("二月十日", "机械狗 春晚", "深度求索人才", "C++", "宇树 比亚迪", "yskj", "，。", "静水流深"),
)
"""Typed key by key."""
LISTS = [ROOT / "tests/browser" / name for name in ("slips.txt", "absent.txt")]
ENOUGH = Bounds(whole=0, part=3000, most=9)
"""Five parts, and a query may look at all of them."""
FEW = Bounds(whole=0, part=2000, most=2)

OPEN = """([files, preloaded]) => {
  const read = (path) => JSON.parse(files[path]);
  const open = () => {
    const engine = gazetteerSearch.build(read("index.json"));
    engine.add(read("statements.json"));
    return engine;
  };
  const fetched = new Set();
  const answered = (engine, query) => {
    for (;;) {
      const answer = engine.answer(query);
      const missing = engine.missing();
      if (!missing.length) return answer;
      missing.forEach(([path]) => fetched.add(path));
      engine.take(missing.map(([path, take]) => [take, read(path)]));
    }
  };
  const told = (engine, query) => {
    const { parts, pages, ...rest } = answered(engine, query);
    const excerpt = gazetteerSearch.makeExcerpts(parts, engine.corpus);
    const shown = gazetteerSearch.shownOf(pages);
    const listed = pages.map((page) => [page.url, page.place.url, page.score, excerpt(page, 3, shown)]);
    return JSON.stringify([listed, parts.map(({ words }) => words), rest]);
  };
  self.engine = open();
  if (preloaded) preloaded.forEach((query) => answered(engine, query));
  self.told = (query) => told(engine, query);
  self.fetched = fetched;
}"""


def _files(bounds: Bounds | None) -> dict[str, str]:
    """The real index by its paths in the folder of the search: as it is, or cut."""
    read = {
        name: (ROOT / "docs" / FOLDER / f"{name}.json").read_text(encoding="utf-8")
        for name in ("index", "statements")
    }
    if not bounds:
        return {f"{name}.json": text for name, text in read.items()}
    index, statements = ({**json.loads(text)} for text in read.values())
    del index["build"], statements["build"]
    files = search_files(index, statements, bounds)
    return {path.removeprefix(f"{FOLDER}/"): text for path, text in files.items()}


def _queries() -> list[str]:
    lines = [line for path in LISTS for line in path.read_text(encoding="utf-8").splitlines()]
    listed = [line.split("\t")[0].strip() for line in lines if line and not line.startswith("#")]
    return [key[:size] for key in KEYS for size in range(1, len(key) + 1)] + listed


def _open(browser: Browser, files: dict[str, str], preloaded: list[str] | None = None) -> Page:
    page = browser.new_page()
    for name in (*ENGINE, *LATER, *PARTS):
        page.add_script_tag(path=str(SCRIPTS / f"{name}.js"))
    page.evaluate(OPEN, [files, preloaded])
    return page


def _answers(page: Page, queries: list[str]) -> dict[str, Any]:
    return {query: json.loads(page.evaluate("query => told(query)", query)) for query in queries}


def test_whole_answers_are_those_of_the_one_file(browser: Browser) -> None:
    queries = _queries()
    assert len(queries) > 200
    whole, cut = _open(browser, _files(None)), _open(browser, _files(ENOUGH))
    wanted, found = _answers(whole, queries), _answers(cut, queries)
    assert whole.evaluate("fetched.size") == 0
    assert cut.evaluate("[...fetched].filter(path => path.startsWith('parts/')).length") == 10
    assert sum(bool(listed) for listed, *_ in wanted.values()) > 100
    assert [query for query in queries if found[query] != wanted[query]] == []


def test_answer_does_not_depend_on_what_was_asked_before(browser: Browser) -> None:
    queries = _queries()
    one = _open(browser, _files(FEW))
    other = _open(browser, _files(FEW), preloaded=["甲", *reversed(queries)])
    assert _answers(one, queries) == _answers(other, queries)


def _fetched_parts(browser: Browser, files: dict[str, str], query: str) -> set[int]:
    page = _open(browser, files)
    page.evaluate("query => told(query)", query)
    found = {int(at) for at in re.findall(r"parts/(\d+)", page.evaluate("[...fetched].join()"))}
    page.close()
    return found


@pytest.mark.parametrize("words", ["扭上了赛博秧歌", "折射出各个城市的焦虑", "静水流深"])
def test_query_fetches_the_parts_that_have_its_words_and_no_others(
    browser: Browser, words: str
) -> None:
    files = _files(FEW)
    parts = {path: int(at[1]) for path in files if (at := re.match(r"parts/(\d+)", path))}
    holding = {part for path, part in parts.items() if words in files[path]}
    assert _fetched_parts(browser, files, words) == holding
    assert 0 < len(holding) <= FEW.most < len({*parts.values()})


def test_word_of_all_parts_is_looked_for_in_the_latest(browser: Browser) -> None:
    assert _fetched_parts(browser, _files(FEW), "企业") == {0, 1}


@pytest.fixture(scope="module")
def cut_folder(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site with its index in parts."""
    folder = tmp_path_factory.mktemp("cut") / "site"
    shutil.copytree(site_folder, folder)
    for path, text in _files(ENOUGH).items():
        (folder / FOLDER / path).parent.mkdir(exist_ok=True)
        (folder / FOLDER / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def cut_site(cut_folder: Path) -> Iterator[Served]:
    with serve(cut_folder, "/six-dragons/") as served:
        yield served


def _listed(page: Page, address: str, query: str) -> list[list[str]]:
    """What the box lists: page from the root, place there and words."""
    page.goto(address)
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").fill(query)
    expect(page.locator(".md-search-result__item mark").first).to_be_visible()
    links = page.locator(".md-search-result__item > a").evaluate_all(
        "links => links.map(link => [link.pathname, link.hash, link.innerText])"
    )
    root = urlsplit(address).path.removesuffix("index.html")
    return [[path.removeprefix(root).replace("index.html", ""), *rest] for path, *rest in links]


@pytest.mark.parametrize("query", ["宇数科技", "将信将疑地坚定支持", "yaogaoyuan"])
def test_box_lists_the_same_on_the_site_and_from_files(
    browser: Browser, site: Served, cut_site: Served, tmp_path: Path, query: str
) -> None:
    page = browser.new_page()
    wanted = _listed(page, site.url, query)
    assert _listed(page, cut_site.url, query) == wanted
    files = make_zip.offline_files(
        make_zip.load_files(cut_site.folder), make_zip.load_files(ROOT / "scripts" / "offline")
    )
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert _listed(page, (tmp_path / "index.html").as_uri(), query) == wanted
    page.close()


@pytest.mark.parametrize(
    "state", ["?q=静水流深", "?q=人才&city=nanjing", "?company=unitree", "", "?q=姚高圆"]
)
def test_search_page_lists_the_same(
    browser: Browser, site: Served, cut_site: Served, state: str
) -> None:
    page = browser.new_page()
    found = []
    for served in (site, cut_site):
        page.goto(f"{served.url}search/{state}")
        expect(page.locator("form.search-page")).to_be_visible()
        rows = page.locator("[data-rows] tr").all_text_contents()
        facets = page.locator(".search-facets option").all_text_contents()
        found.append([page.text_content("[data-count]"), rows, facets])
    page.close()
    assert found[0] == found[1]


def test_parts_of_a_later_build_are_not_mixed_in(
    open_page: Callable[..., Page], site: Served, cut_site: Served
) -> None:
    """A tab from before a deploy asks for parts that are another build's: all is read anew, and it says so."""
    page = open_page()
    stale = [True]

    def older(route: Any) -> None:
        text = (cut_site.folder / FOLDER / "index.json").read_text(encoding="utf-8")
        build = re.search(r'"build":"([^"]+)"', text)
        assert build
        body = text.replace(build[1], "1-of-before") if stale.pop() else text
        stale.append(False)
        route.fulfill(body=body, content_type="application/json")

    page.route(
        re.compile("assets/search/"),
        lambda route: route.continue_(
            url=route.request.url.replace(urlsplit(site.url).netloc, urlsplit(cut_site.url).netloc)
        ),
    )
    page.route(re.compile(r"assets/search/index\.json"), older)
    page.goto(site.url)
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").fill("将信将疑地坚定支持")
    expect(page.locator(".md-search-result__item mark").first).to_have_text("将信将疑地坚定支持")
    expect(page.locator(".md-search-result__meta")).to_contain_text("本站刚刚更新")
