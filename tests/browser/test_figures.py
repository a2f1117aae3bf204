"""The page 「数字」 in a browser: sorting, filters kept in the address, the download, charts, a phone."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Served

ROWS = "table.figures.sortable tbody tr"
SHOWN = f"{ROWS}:not([hidden])"


def _column(page: Page, name: str) -> list[str]:
    return page.locator(f"{SHOWN} td.{name}").all_inner_texts()


def _among(page: Page, name: str, wanted: list[str]) -> list[str]:
    """What the column has of the values wanted, in its order, each once: other articles bring other values."""
    return [one for one in dict.fromkeys(_column(page, name)) if one in wanted]


def test_figures_read_without_javascript(open_page: Callable[..., Page], site: Served) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(site.url + "figures/")
    expect(page.locator(".figure-filters")).to_be_hidden()
    row = page.locator("#hangzhou-gdp-2024")
    expect(row).to_contain_text("21860亿元")
    row.locator("summary").click()
    expect(row.locator("blockquote")).to_contain_text("2024年的GDP数值")
    assert page.locator("button.sort").count() == 0


def test_broken_escape_in_the_address_names_no_row(page: Page, site: Served) -> None:
    page.goto(site.url + "figures/")
    for end in ("#%", "#%E4%", "#"):
        page.evaluate("end => { location.hash = end; }", end)
        expect(page.locator(SHOWN).first).to_be_visible()
    page.goto(site.url + "figures/#%")
    expect(page.locator(".figure-filters")).to_be_visible()


def test_column_sorts_by_value_both_ways_and_back(page: Page, site: Served) -> None:
    page.goto(site.url + "figures/")
    before = _column(page, "value")
    head = page.locator(".sortable th.value")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert _among(page, "value", falling := ["48.4万亿元", "8.2万亿元", "没有一家"]) == falling
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert _among(page, "value", falling) == falling[::-1]
    head.get_by_role("button").press("Space")
    expect(head).not_to_have_attribute("aria-sort", "ascending")
    assert _column(page, "value") == before


def test_names_sort_by_pinyin_and_empty_periods_stay_last(page: Page, site: Served) -> None:
    page.goto(site.url + "figures/")
    page.locator(".sortable th.subject button").click()
    wanted = ["广东", "杭州", "江苏", "南京", "深度求索", "宇树科技", "浙江"]
    assert _among(page, "subject", wanted) == wanted
    page.locator(".sortable th.when button").click()
    assert _column(page, "when")[0] != ""
    assert _column(page, "when")[-1] == ""
    page.locator(".sortable th.when button").click()
    assert _among(page, "when", rising := ["2002年", "2023年", "2024年10月"]) == rising
    assert _column(page, "when")[-1] == ""


def test_filters_narrow_the_table_and_stay_in_the_address(page: Page, site: Served) -> None:
    page.goto(site.url + "figures/")
    page.get_by_label("类别").select_option("rank")
    page.get_by_label("对象").select_option("hangzhou")
    shown = page.locator(SHOWN).count()
    assert 0 < shown < page.locator(ROWS).count()
    expect(page.locator(".figure-filters output b")).to_have_text(str(shown))
    expect(page.locator("option[value='rank']")).to_have_text(f"位次（{shown}）")
    assert page.url.endswith("figures/?kind=rank&about=hangzhou")
    page.reload()
    assert page.locator(SHOWN).count() == shown
    page.get_by_label("文字").fill("全国 民营")
    expect(page.locator(SHOWN)).not_to_have_count(shown)
    texts = page.locator(SHOWN).all_inner_texts()
    assert texts
    assert all("全国" in text and "民营" in text for text in texts)
    page.get_by_role("button", name="清除").click()
    expect(page.locator(f"{ROWS}[hidden]")).to_have_count(0)
    assert page.url.endswith("figures/")


def test_filter_by_article_keeps_figures_that_quote_it_among_others(
    page: Page, site: Served
) -> None:
    page.goto(site.url + "figures/?article=fengtou-2025")
    sources = page.locator(f"{SHOWN} td.from").all_inner_texts()
    assert sources
    assert all("未署名评论" in source for source in sources)
    expect(page.locator("#hangzhou-fortune-500-companies-2024")).to_be_visible()


def test_unknown_filter_in_the_address_hides_nothing(page: Page, site: Served) -> None:
    page.goto(site.url + "figures/?kind=no-such&other=1")
    expect(page.locator(f"{ROWS}[hidden]")).to_have_count(0)


def test_link_to_a_figure_that_is_filtered_away_shows_it(page: Page, site: Served) -> None:
    page.goto(site.url + "figures/?about=nanjing")
    row = page.locator("#zhejiang-rd-expenditure-2002")
    expect(row).to_be_hidden()
    page.locator("#compare-zhejiang-rd ~ details summary").click()
    page.locator("a[href$='#zhejiang-rd-expenditure-2002']").first.click()
    expect(row).to_be_in_viewport()


def test_download_holds_what_is_shown_in_its_order_for_excel(
    page: Page, site: Served, tmp_path: Path
) -> None:
    page.goto(site.url + "figures/?about=nanjing")
    page.locator(".sortable th.value button").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="下载 CSV").click()
    saved = tmp_path / "figures.csv"
    download.value.save_as(saved)
    assert saved.read_bytes().startswith(b"\xef\xbb\xbf")
    with saved.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == page.locator(SHOWN).count()
    assert rows[0] == {
        "编号": "nanjing-state-owned-revenue-2023",
        "对象": "南京",
        "项目": "百强榜上国有企业的营收",
        "数值": "18083.00亿",
        "单位": "元",
        "时期": "2023",
        "类别": "金额",
        "数据来源": "南京市企业百强榜单",
        "出处": "未署名评论",
        "原话": rows[0]["原话"],
        "链接": f"{site.url}figures/#nanjing-state-owned-revenue-2023",
    }
    assert "18083.00亿元" in rows[0]["原话"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_have_their_height_and_colours_that_differ_from_the_page(
    scheme: str, open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page(color_scheme=scheme)
    page.goto(site.url + "figures/")
    drawings = page.locator(".chart svg")
    for at in range(drawings.count()):
        wanted = drawings.nth(at).evaluate(
            "e => parseFloat(e.getAttribute('height')) * parseFloat(getComputedStyle(e).fontSize)"
        )
        assert drawings.nth(at).evaluate("e => e.getBoundingClientRect().height") == pytest.approx(
            wanted, abs=1
        )
    page_colour = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
    fills = page.evaluate(
        "[...document.querySelectorAll('.chart .own, .chart .other, .chart .held')]"
        ".map(e => getComputedStyle(e).fill)"
    )
    assert page_colour not in fills


def test_no_word_of_a_chart_runs_out_of_its_drawing_or_box_on_a_phone(
    phone: Page, site: Served
) -> None:
    phone.goto(site.url + "figures/")
    wide = phone.evaluate(
        """[...document.querySelectorAll('.chart svg text')].filter(text => {
          const {left, right} = text.getBoundingClientRect();
          const box = text.matches('.in') ? text.previousElementSibling : text.ownerSVGElement;
          const within = box.getBoundingClientRect();
          return left < within.left - 1 || right > within.right + 1;
        }).map(text => text.textContent)"""
    )
    assert wide == []


def test_figures_are_cards_on_a_phone_and_sort_there_too(phone: Page, site: Served) -> None:
    phone.goto(site.url + "figures/")
    assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    row = phone.locator(ROWS).first
    assert row.evaluate("e => getComputedStyle(e).display") == "flex"
    phone.locator(".sortable th.value button").click()
    assert _column(phone, "value")[0] in ("48.4万亿元", "8.2万亿元")


def test_index_sorts_by_each_of_its_columns(page: Page, site: Served) -> None:
    page.goto(site.url + "organisations/")
    table = page.locator("table").first
    table.get_by_role("button", name="提到").click()
    counts = [int(text) for text in table.locator("tbody td:nth-child(4)").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    table.get_by_role("button", name="机构").click()
    expect(table.locator("th").first).to_have_attribute("aria-sort", "ascending")
    expect(table.locator("th[aria-sort]")).to_have_count(1)
