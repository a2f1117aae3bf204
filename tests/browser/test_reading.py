"""What readers came for: one click to the disagreement, a sentence to cite, landings on the words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT
from tests.browser.sentences import places, read_sentences
from tests.browser.serving import Served


def test_first_screen_of_a_company_tells_what_is_known_and_who_says_so(
    open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page(viewport={"width": 1280, "height": 900})
    page.goto(site.url + "companies/unitree/")
    expect(page.locator("p.lead .sources a").first).to_be_in_viewport()
    rows = page.locator("dl.box dt").all_inner_texts()
    assert rows == [
        *("领域", "所在", "创始人", "成立", "产品", "资金与数字", "得到的政策与服务", "来历"),
        *("与浙大", "首见", "提到"),
    ]
    expect(page.locator("dl.box dd").last).to_be_in_viewport()
    expect(page.locator("dl.box .unsaid dd").first).to_have_text(re.compile("^[^零]+篇都没有写$"))
    told = page.locator("dl.box > div:not(.unsaid) dd")
    assert all(told.nth(at).locator("a").count() for at in range(told.count()))


def test_disagreement_is_one_click_from_the_company_and_leads_back(
    page: Page, site: Served
) -> None:
    page.goto(site.url + "companies/unitree/")
    matter = page.locator("ul.rivals li").first
    assert matter.locator(".claims p").count() >= 2
    matter.locator("p a").first.click()
    target = page.locator(".matter:target")
    expect(target).to_be_in_viewport()
    assert target.locator("ul.versions > li").count() >= 2
    page.goto(site.url + "cities/nanjing/")
    mark = page.locator("a.rival:visible").first
    mark.click()
    expect(page.locator(".matter:target")).to_be_in_viewport()


def test_matters_are_filtered_by_company_article_and_kind(page: Page, site: Served) -> None:
    page.goto(site.url + "disagreements/?company=brainco")
    matters = json.loads((ROOT / "docs/data/disagreements.json").read_text(encoding="utf-8"))
    own = [one["id"] for one in matters if "brainco" in one["entities"]]
    shown = page.locator(".matter:not([hidden])")
    assert sorted(shown.evaluate_all("rows => rows.map(row => row.id)")) == sorted(own)
    expect(page.locator(".filter-status [role=status]")).to_contain_text(
        f"显示{len(own)}处，共{len(matters)}处。"
    )


def test_citation_of_a_sentence_is_two_clicks_away(
    open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(site.url + "articles/meijing-2025-02-07/")
    sentence = page.locator("#p15s2")
    sentence.scroll_into_view_if_needed()
    line = sentence.evaluate(
        "one => { const { x, y } = [...one.getClientRects()].at(-1); return [x, y] }"
    )
    page.mouse.click(line[0] + 8, line[1] + 8)
    bar = page.get_by_role("group", name="这一句")
    expect(bar).to_contain_text("用在：")
    bar.get_by_role("button", name="复制引文").click()
    expect(bar.get_by_role("button", name="已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    assert copied == (
        "“之后，宇树科技的人形机器人登上春晚，扭上了赛博秧歌，让更多人认识这家来自杭州的企业。”——"
        f"唐俊. 杭州的爆发是偶然吗？[EB/OL]. (2025-02-07)[{today}]. "
        "https://new.qq.com/rain/a/20250207A096M800. "
        f"原句：{site.url}articles/meijing-2025-02-07/#p15s2"
    )
    bar.get_by_role("link", name="宇树科技").click()
    expect(page.locator("li.statement:target")).to_contain_text("赛博秧歌")


def test_arrow_keys_walk_from_sentence_to_sentence(page: Page, site: Served) -> None:
    page.goto(site.url + "articles/meijing-2025-02-07/")
    first = page.locator(".prose span[id][tabindex='0']")
    first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    focused = page.evaluate("document.activeElement.id")
    ids = page.locator(".prose span[id]").evaluate_all("all => all.map(one => one.id)")
    assert focused == ids[2]
    expect(page.get_by_role("group", name="这一句")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("group", name="这一句")).to_have_count(0)


def test_link_to_the_original_opens_its_tab(page: Page, site: Served) -> None:
    page.goto(site.url + "articles/fengtou-2025/#o8s2")
    expect(page.locator("#o8s2")).to_be_in_viewport()
    expect(page.locator("#p8s2")).to_be_hidden()


def test_what_rests_on_a_paragraph_is_listed_without_scripts(
    open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(site.url + "articles/meijing-2025-02-07/")
    fold = page.locator("details.uses", has_text="今年以来").first
    fold.locator("summary").click()
    expect(fold.get_by_role("link", name="宇树科技")).to_be_visible()
    page.goto(site.url + "articles/fengtou-2025/#o8s2")
    expect(page.locator("#o8s2")).to_be_visible()


def test_link_to_a_quote_that_is_a_quote_no_more_lands_on_its_first_sentence(
    page: Page, site: Served
) -> None:
    page.goto(site.url + "articles/meijing-2025-02-07/#p15s2-9")
    expect(page.locator("#p15s2")).to_be_in_viewport()


def test_every_figure_lands_on_the_sentence_that_holds_its_number(page: Page, site: Served) -> None:
    sentences = read_sentences()
    page.goto(site.url + "figures/")
    rows: list[dict[str, Any]] = page.locator("table.figures tbody tr").evaluate_all(
        """rows => rows.map(row => ({
          id: row.id,
          value: row.querySelector('.value b').textContent,
          links: [...row.querySelectorAll('[data-at]')].map(link => link.href),
        }))"""
    )
    assert len(rows) > 100
    missed = [
        row["id"]
        for row in rows
        if not any(
            row["value"] in sentences[place] for link in row["links"][:1] for place in places(link)
        )
    ]
    assert missed == []


def test_first_screen_of_nanjing_sets_it_against_hangzhou_in_figures(
    open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page(viewport={"width": 1280, "height": 900})
    page.goto(site.url + "cities/nanjing/")
    table = page.locator("table.versus")
    heads = table.locator("thead th").all_inner_texts()
    assert heads == ["指标", "杭州", "南京", "出处"]
    for words in ("全国第8位", "没有一家在南京", "8所“211高校”"):
        expect(table.get_by_text(words)).to_be_in_viewport()


def test_measures_for_the_six_are_two_clicks_from_home(page: Page, site: Served) -> None:
    page.goto(site.url)
    page.locator("main").get_by_role("link", name="杭州用了哪些政策").click()
    reached = page.locator("#reached ~ table").first.locator("tbody tr")
    assert reached.count() == 6
    for at in range(reached.count()):
        assert reached.nth(at).locator(".sources a").count() >= 2


def test_pill_shows_the_words_and_their_source_when_pointed_at(page: Page, site: Served) -> None:
    page.goto(site.url + "companies/unitree/")
    page.locator("#unitree-government-fund summary").hover()
    expect(page.get_by_role("tooltip")).to_contain_text("获得了政府基金2000万元的风险注资")
    expect(page.get_by_role("tooltip")).to_contain_text("红星新闻，2025年2月13日")


def test_link_into_a_fold_opens_it(page: Page, site: Served) -> None:
    page.goto(site.url + "cities/hangzhou/")
    hidden = page.locator("details.rest li.statement").first
    anchor = hidden.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{site.url}cities/hangzhou/#{anchor}")
    expect(page.locator("li.statement:target")).to_be_in_viewport()


def test_every_page_has_breadcrumbs_and_a_lit_tab(page: Page, site: Served) -> None:
    for path in (
        "people/yao-gaoyuan/",
        "policies/others/",
        "works/deepseek-r1/",
        "cities/zhejiang/",
    ):
        page.goto(site.url + path)
        assert page.locator(".md-path__item").count() >= 2, path
        assert page.locator(".md-tabs__item--active").count() == 1, path
