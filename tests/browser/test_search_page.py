"""The search page: filters that follow each other, its state in the address, downloads, no scripts."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Served

FORM = "form.search-page"
ROWS = "[data-rows] tr"


@pytest.fixture
def search_page(page: Page, site: Served) -> Page:
    page.goto(site.url + "search/")
    expect(page.locator(FORM)).to_be_visible()
    return page


def test_examples_stand_until_something_is_asked(search_page: Page, site: Served) -> None:
    kinds = search_page.locator("select[name=kind] option").all_text_contents()
    counts = [int(re.findall(r"（(\d+)）", kind)[0]) for kind in kinds[1:]]
    assert [re.sub(r"（.*", "", kind) for kind in kinds] == ["全部", "句子", "数字", "事件"]
    assert int(search_page.text_content("[data-count]") or 0) == sum(counts)
    expect(search_page.locator(".search-rows")).to_be_hidden()
    examples = search_page.locator("[data-examples] button")
    for words in examples.all_text_contents():
        search_page.fill("input[name=q]", "")
        search_page.get_by_role("button", name=words, exact=True).click()
        expect(examples.first).to_be_hidden()
        expect(search_page.locator(ROWS).first).to_be_visible()
        assert search_page.input_value("input[name=q]") == words


def test_what_was_not_found_is_named_and_leads_on(search_page: Page) -> None:
    search_page.fill("input[name=q]", "宇树 比亚迪")
    advice = search_page.locator('[data-nothing="words"]')
    expect(advice).to_contain_text("文章里没有“比亚迪”。")
    expect(search_page.locator(".search-indexes a").first).to_be_visible()
    expect(search_page.locator("[data-noscript]")).to_be_hidden()
    search_page.fill("input[name=q]", "静水流深")
    expect(advice).to_be_hidden()
    expect(search_page.locator(".search-indexes")).to_be_hidden()
    search_page.evaluate("document.querySelector('[name=year]').add(new Option('1900', '1900'))")
    search_page.select_option("select[name=year]", "1900")
    expect(advice).to_be_hidden()
    search_page.get_by_role("button", name="去掉筛选").click()
    expect(search_page.locator(f"{ROWS} mark").first).to_have_text("静水流深")


@pytest.mark.parametrize("query", ["*", "😀", "((((", "%"])
def test_signs_alone_list_no_rows(search_page: Page, query: str) -> None:
    search_page.fill("input[name=q]", query)
    expect(search_page.locator("[data-mended]")).to_have_text("只有符号，没有可搜的字")
    expect(search_page.locator("[data-count]")).to_have_text("0")
    expect(search_page.locator(ROWS)).to_have_count(0)


def test_long_query_in_the_address_is_answered_at_once(page: Page, site: Served) -> None:
    page.goto(site.url + "search/?q=" + "%E6%9D%AD%E5%B7%9E+" * 500)
    expect(page.locator("[data-mended]")).to_have_text("搜索词太长，只看了开头")
    expect(page.locator(f"{ROWS} mark").first).to_have_text("杭州")


def test_sentence_of_an_article_without_a_day_is_dated_as_the_article_is(
    page: Page, site: Served
) -> None:
    page.goto(site.url + "search/?q=静水流深")
    dates = page.locator(f"{ROWS} td:nth-child(2)").all_text_contents()
    page.goto(site.url + "articles/fengtou-2025/")
    assert set(dates) == {page.locator("dt:text-is('发布') + dd").inner_text()}
    assert dates[0] == "2025年2月12日—3月4日之间"


def test_other_words_for_the_same_are_told(search_page: Page) -> None:
    search_page.fill("input[name=q]", "机械狗")
    expect(search_page.locator("[data-mended]")).to_have_text("也搜了“机器狗”")
    expect(search_page.locator(f"{ROWS} mark").first).to_have_text("机器狗")


def test_the_address_is_the_state(page: Page, site: Served) -> None:
    page.goto(site.url + "search/?q=机器人&company=unitree&sort=date")
    expect(page.locator(FORM)).to_be_visible()
    assert page.input_value("input[name=q]") == "机器人"
    assert page.input_value("select[name=company]") == "unitree"
    expect(page.locator(f"{ROWS} mark").first).to_have_text("机器人")
    expect(page.locator("input#__search")).not_to_be_checked()
    page.select_option("select[name=company]", "")
    page.fill("input[name=q]", "南京 人才")
    expect(page).to_have_url(
        re.compile(r"/search/\?q=%E5%8D%97%E4%BA%AC\+%E4%BA%BA%E6%89%8D&sort=date$")
    )


def test_counts_follow_the_other_filters(search_page: Page) -> None:
    search_page.select_option("select[name=city]", "nanjing")
    count = int(search_page.text_content("[data-count]") or 0)
    chosen = search_page.locator("select[name=city] option:checked").text_content() or ""
    assert chosen == f"南京（{count}）"
    kinds = search_page.locator("select[name=kind] option").all_text_contents()[1:]
    assert sum(int(re.findall(r"（(\d+)）", kind)[0]) for kind in kinds) == count


@pytest.mark.parametrize(
    ("page_of", "facet", "value"),
    [("companies/unitree/", "company", "宇树科技"), ("cities/guangzhou/", "city", "广州")],
)
def test_a_company_and_a_city_lead_here_with_their_filter_set(
    page: Page, site: Served, page_of: str, facet: str, value: str
) -> None:
    page.goto(site.url + page_of)
    page.get_by_role("link", name="搜索与它有关的句子、事件和数字").click()
    chosen = page.locator(f"select[name={facet}] option:checked")
    expect(chosen).to_have_text(re.compile(f"^{value}（[1-9]"))
    assert page.locator(ROWS).count() == int(page.text_content("[data-count]") or 0)


def test_a_row_leads_to_its_sentence(search_page: Page) -> None:
    search_page.fill("input[name=q]", "靜水流深")
    search_page.locator(f"{ROWS} a").first.click()
    expect(search_page.locator("span:target")).to_contain_text("静水流深")


def test_slips_are_mended_here_too(search_page: Page) -> None:
    search_page.fill("input[name=q]", "姚高圆")
    expect(search_page.locator("[data-mended]")).to_have_text("未找到“姚高圆”，显示“姚高员”")
    expect(search_page.locator(f"{ROWS} mark").first).to_have_text("姚高员")


def test_rows_can_be_taken_away(search_page: Page) -> None:
    search_page.fill("input[name=q]", "脑机接口")
    count = int(search_page.text_content("[data-count]") or 0)
    texts = {kind: _downloaded(search_page, kind) for kind in ("csv", "json")}
    rows = list(csv.DictReader(io.StringIO(texts["csv"].removeprefix("\ufeff"))))
    assert rows == json.loads(texts["json"])
    assert len(rows) == count
    assert all("脑机接口" in row["text"] and row["url"].startswith("http") for row in rows)


def _downloaded(page: Page, kind: str) -> str:
    with page.expect_download() as download:
        page.click(f"[data-download={kind}]")
    return Path(download.value.path()).read_text(encoding="utf-8")


def test_without_scripts_it_lists_the_indexes(open_page: Callable[..., Page], site: Served) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(site.url + "search/")
    expect(page.locator(FORM)).to_be_hidden()
    expect(page.locator(".search-indexes a")).to_have_count(10)


def test_it_fits_a_phone(phone: Page, site: Served) -> None:
    phone.goto(site.url + "search/?q=人才")
    expect(phone.locator(f"{ROWS} mark").first).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
