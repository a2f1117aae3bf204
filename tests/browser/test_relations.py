"""Relations in a browser: links lead there, the picture follows the pointer, a phone scrolls it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Served

SMALL = """() => [...document.querySelectorAll('figure.relations svg a')]
  .map(link => [link.getAttribute('aria-label'), link.getBoundingClientRect().height])
  .filter(([, height]) => height < 24)"""

OVERLAPS = """() => {
  const texts = [...document.querySelectorAll('figure.relations svg[role] text')]
    .map(text => [text.textContent, text.getBoundingClientRect()]);
  const whole = document.querySelector('figure.relations svg').getBoundingClientRect();
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  return [
    ...texts.filter(([, box]) => box.left < whole.left - 1 || box.right > whole.right + 1),
    ...texts.flatMap(([name, box], at) => texts.slice(at + 1).filter(([, other]) => over(box, other)).map(([other]) => [name, other])),
  ].map(String);
}"""


def test_every_link_of_the_picture_leads_to_its_entity(page: Page, site: Served) -> None:
    page.goto(site.url + "relations/")
    links = page.locator("figure.relations svg a")
    found = links.evaluate_all("links => links.map(a => [a.href.baseVal, a.ariaLabel])")
    assert len(found) >= 3
    for href, name in found:
        target = page.evaluate("href => new URL(href, location).href", href)
        whole, _, anchor = target.partition("#")
        answer = page.request.get(whole)
        assert answer.ok, (name, target)
        wanted = f'id="{anchor}"' if anchor else name.split("（")[0].split("：")[0]
        assert wanted in answer.text(), (name, target)


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_links_are_large_enough_and_no_words_overlap(
    width: int, open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    page.goto(site.url + "relations/")
    assert page.evaluate(SMALL) == []
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_pointer_or_focus_leaves_only_its_own_lines(page: Page, site: Served) -> None:
    page.goto(site.url + "relations/")
    faint = "lines => lines.filter(line => getComputedStyle(line).opacity < 0.3).length"
    lines = page.locator("figure.relations svg[role] .line")
    assert lines.evaluate_all(faint) == 0
    box = page.locator("a.box.dragon-brainco")
    box.hover()
    own = page.locator("figure.relations svg[role] .line.dragon-brainco").count()
    assert lines.evaluate_all(faint) == lines.count() - own
    page.mouse.move(5, 5)
    knot = page.locator(".knot a[href*='people/yao-gaoyuan/']")
    knot.focus()
    assert lines.evaluate_all(faint) == lines.count() - 2


def test_row_of_all_leads_to_the_row_of_the_dragon(page: Page, site: Served) -> None:
    page.goto(site.url + "relations/")
    row = page.locator("#relation-hupan-shannan")
    row.get_by_role("link", name="云深处科技").click()
    page.wait_for_url("**/companies/deep-robotics/#relation-hupan-shannan")
    target = page.locator("li:target")
    expect(target).to_be_in_viewport()
    target.locator("a[href^='#']").first.click()
    expect(page.locator("li.statement:target")).to_contain_text("湖畔山南")


def test_picture_scrolls_sideways_on_a_phone(phone: Page, site: Served) -> None:
    phone.goto(site.url + "relations/")
    region = phone.get_by_role("region", name="关系图，可左右滚动")
    region.focus()
    expect(region).to_be_focused()
    phone.keyboard.press("ArrowRight")
    phone.wait_for_function("() => document.activeElement.scrollLeft > 0")


def test_all_reads_without_scripts(open_page: Callable[..., Page], site: Served) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(site.url + "relations/")
    expect(page.locator("figure.relations svg a.box").first).to_be_visible()
    expect(page.locator("#relation-yuhang .sources a").first).to_be_visible()
