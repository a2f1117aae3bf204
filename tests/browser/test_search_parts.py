"""An index in parts: the same answers as in one file, from the files a query needs and no others."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from gazetteer.search.scripts import ENGINE, LATER, PARTS
from playwright.sync_api import Browser, Page

from tests.browser.conftest import ROOT
from tests.browser.cut_index import ENOUGH, FEW, cut_files
from tests.browser.search_world import SCRIPTS

KEYS = (
    *("宇树科技", "杭州", "南京 人才", "1.87万亿", "DeepSeek", "hangzhou", "诺贝尔奖", "揭榜挂帅"),
    *("二月十日", "机械狗 春晚", "深度求索人才", "C++", "宇树 比亚迪", "yskj", "，。", "静水流深"),
    *("城市发展", "城市 发展"),
)
"""Typed key by key."""
LISTS = [ROOT / "tests/browser" / name for name in ("slips.txt", "absent.txt")]

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
    whole, cut = _open(browser, cut_files(None)), _open(browser, cut_files(ENOUGH))
    wanted, found = _answers(whole, queries), _answers(cut, queries)
    assert whole.evaluate("fetched.size") == 0
    assert cut.evaluate("[...fetched].filter(path => path.startsWith('parts/')).length") == 10
    assert sum(bool(listed) for listed, *_ in wanted.values()) > 100
    assert [query for query in queries if found[query] != wanted[query]] == []


def test_answer_does_not_depend_on_what_was_asked_before(browser: Browser) -> None:
    queries = _queries()
    one = _open(browser, cut_files(FEW))
    other = _open(browser, cut_files(FEW), preloaded=["甲", *reversed(queries)])
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
    files = cut_files(FEW)
    parts = {path: int(at[1]) for path in files if (at := re.match(r"parts/(\d+)", path))}
    holding = {part for path, part in parts.items() if words in files[path]}
    assert _fetched_parts(browser, files, words) == holding
    assert 0 < len(holding) <= FEW.most < len({*parts.values()})


def test_word_of_all_parts_is_looked_for_in_the_latest(browser: Browser) -> None:
    assert _fetched_parts(browser, cut_files(FEW), "企业") == {0, 1}


def test_words_typed_apart_are_hardly_looked_for_as_one(browser: Browser) -> None:
    """Parts 2, 3 and 4 may have 城市人才 in one word, by its pairs; none of them has."""
    assert _fetched_parts(browser, cut_files(FEW), "城市 人才") == {0, 1}


@pytest.mark.parametrize(
    ("words", "grams"),
    [
        ("宇树科技", ["宇树", "树科", "科技"]),
        ("hangzhou", ["han", "gzh", "hou"]),
        ("北京abcd号", ["北京", "京a", "abc", "bcd", "d号"]),
        ("1.87万", ["187", "7万"]),
        ("ha", ["ha"]),
        ("c", ["c"]),
        ("", []),
    ],
)
def test_words_are_routed_by_pairs_and_by_threes_that_cover_latin_words(
    browser: Browser, words: str, grams: list[str]
) -> None:
    page = _open(browser, cut_files(FEW))
    assert page.evaluate("words => gazetteerSearch.grams(words)", words) == grams
    page.close()


@pytest.mark.parametrize(
    ("query", "is_partial"),
    [
        ("企业", True),
        ("静水流深", False),
        ("企业 静水流深", False),
        ("企业 杭州", True),
        ("hangzhou", True),
        ("甲乙丙", False),
    ],
)
def test_answer_tells_whether_earlier_parts_may_have_the_query(
    browser: Browser, query: str, is_partial: bool
) -> None:
    for bounds, wanted in ((FEW, is_partial), (ENOUGH, False)):
        page = _open(browser, cut_files(bounds))
        _, _, rest = json.loads(page.evaluate("query => told(query)", query))
        assert rest["isPartial"] == wanted
        page.close()
