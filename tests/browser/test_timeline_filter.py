"""The filters of the timeline: they combine, count, stay in the address, and work by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Served
from tests.browser.timeline_page import SHOWN, chip, ids_shown, ids_with, published, status


def test_filters_combine_and_stay_in_the_address(page: Page, site: Served) -> None:
    page.goto(site.url + "timeline/")
    button = chip(page, "company", "宇树科技")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert ids_shown(page) == ids_with(company="unitree")
    meetings = chip(page, "kind", "会议")
    expected = ids_with(company="unitree", kind="meeting")
    expect(meetings).to_have_text(f"会议 {len(expected)}")
    meetings.click()
    assert ids_shown(page) == expected
    expect(page).to_have_url(site.url + "timeline/?company=unitree&kind=meeting")
    expect(status(page)).to_contain_text(f"显示{len(expected)}件，共{len(published())}件。")
    page.reload()
    assert ids_shown(page) == expected
    expect(chip(page, "kind", "会议")).to_have_attribute("aria-pressed", "true")
    assert page.locator("li.year:not([hidden])").count() == 1
    assert page.locator(".md-sidebar--secondary a[href^='#y']:visible").count() == 1


def test_two_keys_of_one_facet_widen_the_choice(page: Page, site: Served) -> None:
    page.goto(site.url + "timeline/?kind=plan&kind=company")
    either = {*ids_with(kind="plan"), *ids_with(kind="company")}
    assert ids_shown(page) == [row["id"] for row in published() if row["id"] in either]


def test_every_key_leaves_as_many_events_as_it_says(page: Page, site: Served) -> None:
    page.goto(site.url + "timeline/")
    for button in page.locator(".filter-bar .keys > button").all():
        button.click()
        expect(page.locator(SHOWN)).to_have_count(int(button.locator("small").inner_text()))
        button.click()
    expect(page).to_have_url(site.url + "timeline/")


def test_nothing_matches_says_so_and_offers_to_clear(page: Page, site: Served) -> None:
    page.goto(site.url + "timeline/?company=manycore&kind=education&h=词")
    expect(page.locator(SHOWN)).to_have_count(0)
    expect(status(page)).to_have_text("没有符合的事件。", use_inner_text=True)
    page.get_by_role("button", name="清除筛选").click()
    assert len(ids_shown(page)) == len(published())
    expect(page).to_have_url(site.url + "timeline/?h=%E8%AF%8D")
    expect(page.get_by_role("button", name="清除筛选")).to_be_hidden()


def test_address_that_names_no_key_shows_everything(page: Page, site: Served) -> None:
    page.goto(site.url + "timeline/?company=nobody&city=%3Cb%3E#nowhere")
    assert len(ids_shown(page)) == len(published())


def test_filters_work_by_keyboard(page: Page, site: Served) -> None:
    page.goto(site.url + "timeline/")
    button = chip(page, "city", "南京")
    button.focus()
    page.keyboard.press("Space")
    assert ids_shown(page) == ids_with(city="nanjing")
    expect(button).to_be_focused()
    page.get_by_role("button", name="清除筛选").focus()
    page.keyboard.press("Enter")
    assert len(ids_shown(page)) == len(published())
    expect(page.locator(".filter-bar > summary")).to_be_focused()


def test_link_to_an_event_that_is_filtered_away_shows_it(page: Page, site: Served) -> None:
    page.goto(site.url + "timeline/?kind=plan#1978-zju-computer-science")
    expect(page.locator("li.event:target")).to_be_in_viewport()
    expect(page).to_have_url(site.url + "timeline/#1978-zju-computer-science")
    chip(page, "kind", "计划").click()
    page.evaluate("location.hash = '2025-01-20-deepseek-r1'")
    expect(page.locator("li.event:target")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "facet", "key"),
    [("companies/unitree/", "company", "unitree"), ("cities/hangzhou/", "city", "hangzhou")],
)
def test_page_of_a_company_and_a_city_leads_to_its_own_events(
    path: str, facet: str, key: str, page: Page, site: Served
) -> None:
    page.goto(site.url + path)
    own = ids_with(**{facet: key})
    expect(page.locator("ul.happened > li")).to_have_count(len(own))
    page.get_by_role("link", name="在时间线上看").click()
    expect(page).to_have_url(site.url + f"timeline/?{facet}={key}")
    assert ids_shown(page) == own


def test_what_only_dates_something_stands_behind_one_switch(page: Page, site: Served) -> None:
    page.goto(site.url + "timeline/")
    main = [row["id"] for row in published() if row["weight"] == "main"]
    expect(page.locator("li.event:visible")).to_have_count(len(main))
    expect(status(page)).to_contain_text(f"显示{len(main)}件，共{len(published())}件。")
    page.get_by_label("也列出只注明时间的").check()
    expect(page.locator("li.event:visible")).to_have_count(len(published()))
    expect(status(page)).to_contain_text(f"显示{len(published())}件")
    page.get_by_label("也列出只注明时间的").uncheck()
    chip(page, "kind", "市场").click()
    expect(page.locator("li.event:visible")).to_have_count(len(ids_with(kind="market")))


def test_choice_drops_a_place_it_hides_so_that_the_address_can_be_shared(
    page: Page, site: Served
) -> None:
    page.goto(site.url + "timeline/#2025-01-20-deepseek-r1")
    chip(page, "kind", "计划").click()
    expect(page).to_have_url(site.url + "timeline/?kind=plan")
    page.reload()
    assert ids_shown(page) == ids_with(kind="plan")
