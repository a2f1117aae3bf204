"""What names and dates of an article say of themselves when pointed at."""

from __future__ import annotations

import re

from gazetteer.building import Project, load_gazetteer
from gazetteer.pages import Views
from gazetteer.pages.previews import export_previews
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import ROOT
from tests.browser.serving import Served

ARTICLE = "articles/meijing-2025-02-07/"
TIP = "[role=tooltip]"


def test_name_says_who_it_is_when_pointed_at_and_nothing_is_fetched_before(
    page: Page, site: Served
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site.url)))
    page.goto(site.url + ARTICLE, wait_until="networkidle")
    assert "assets/previews.json" not in asked
    page.locator(".prose a[href*='companies/unitree/']").first.hover()
    expect(page.locator(TIP)).to_contain_text("宇树科技（企业）：")
    page.mouse.move(5, 5)
    expect(page.locator(TIP)).to_have_count(0)
    assert asked.count("assets/previews.json") == 1


def test_name_says_who_it_is_to_the_keyboard_until_escape(page: Page, site: Served) -> None:
    page.goto(site.url + ARTICLE)
    name = page.locator(".prose a[href*='companies/unitree/']").first
    name.focus()
    expect(page.locator(TIP)).to_contain_text("宇树科技（企业）：")
    page.keyboard.press("Escape")
    expect(page.locator(TIP)).to_have_count(0)


def test_date_keeps_its_title(page: Page, site: Served) -> None:
    page.goto(site.url + ARTICLE)
    date = page.locator(".prose time").first
    title = date.get_attribute("title")
    date.hover()
    expect(page.locator(TIP)).to_have_text(title or "")
    page.mouse.move(5, 5)
    expect(date).to_have_attribute("title", title or "")


def test_of_very_many_names_only_the_file_that_has_it_is_fetched(page: Page, site: Served) -> None:
    project = Project(root=ROOT)
    gazetteer, knowledge = load_gazetteer(project)
    files = export_previews(Views(gazetteer, knowledge.labels), most=3000)
    assert len(files) > 5
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url.removeprefix(site.url))
        route.fulfill(body=files[asked[-1]], content_type="application/json")

    page.route(re.compile("assets/previews"), answer)
    page.goto(site.url + ARTICLE)
    for name in ("unitree", "hangzhou", "unitree"):
        page.locator(f".prose a[href*='/{name}/']").first.hover()
        expect(page.locator(TIP)).to_contain_text(
            {"unitree": "宇树科技（企业）：", "hangzhou": "杭州（"}[name]
        )
        page.mouse.move(5, 5)
        expect(page.locator(TIP)).to_have_count(0)
    first, *others = asked
    assert first == "assets/previews.json"
    assert {*others} < {*files} - {first}
    assert len(others) == len({*others}) <= 2
