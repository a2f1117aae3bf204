"""Every kind of page by axe-core, by keyboard alone, on narrow screens, and as a text to read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page, TimeoutError, expect

from tests.browser.serving import Served

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESKTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}

KINDS = {
    "home": "",
    "companies": "companies/",
    "dragon": "companies/game-science/",
    "company": "companies/alibaba/",
    "entries": "companies/others/",
    "cities": "cities/",
    "city": "cities/hefei/",
    "timeline": "timeline/",
    "articles": "articles/",
    "article": "articles/hongxing-2025-02-13/",
    "article in two scripts": "articles/fengtou-2025/",
    "people": "people/",
    "person": "people/liang-wenfeng/",
    "organisations": "organisations/",
    "policies": "policies/",
    "works": "works/",
    "relations": "relations/",
    "themes": "themes/",
    "figures": "figures/",
    "disagreements": "disagreements/",
    "about": "about/",
    "coverage": "coverage/",
    "data": "data/",
    "search": "search/?q=杭州",
    "book": "book/",
    "missing": "404.html",
}
each_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)

VIOLATIONS = """async rules => {
  const found = await axe.run(document, {runOnly: rules, resultTypes: ["violations"]});
  return found.violations.flatMap(({id, nodes}) =>
    nodes.slice(0, 5).map(node => `${id}: ${node.html.slice(0, 150)}: ${node.failureSummary}`));
}"""

FOCUSABLE = """() => [...document.querySelectorAll(
    'a[href], button, input, select, summary, textarea, [tabindex="0"]')]
  .filter(one => one.checkVisibility({visibilityProperty: true, opacityProperty: false})
    && !one.disabled && one.tabIndex >= 0 && !one.closest('[hidden], [inert]')
    && !(one.type === 'radio' && !one.checked))
  .map((one, at) => (one.dataset.stop = String(at)))"""

WATCH = """() => {
  window.focusMoved = false;
  for (const kind of ['focusin', 'focusout']) {
    addEventListener(kind, () => requestAnimationFrame(() => (window.focusMoved = true)), {once: true});
  }
}"""

FOCUSED = """() => {
  const one = document.activeElement;
  const shown = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
    || style.boxShadow !== 'none';
  /* A radio button that is drawn by its label shows the focus there. */
  const drawn = [one, ...(one.labels ?? []), one.closest('form') ?? one];
  const box = (one.matches('.md-option') ? one.closest('form') : one).getBoundingClientRect();
  const inside = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  return {stop: one.dataset?.stop ?? null, html: one.outerHTML.slice(0, 120),
    visible: one === document.body || inside && (one.matches('[name=query]')
      || drawn.some(part => shown(getComputedStyle(part))))};
}"""

SMALL = """() => [...document.querySelectorAll('button, summary, select, input, .md-button, .md-tabs__link')]
  .filter(one => one.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && !one.matches('.md-toggle, .md-option, [type=radio]'))
  .map(one => [one.getBoundingClientRect(), one.outerHTML.slice(0, 120)])
  .filter(([box]) => box.width && (box.width < 23.9 || box.height < 23.9))
  .map(([box, html]) => `${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${html}`)"""

WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"

LINES = """() => [...document.querySelectorAll('.prose > p:not([class])')]
  .filter(p => p.textContent.length > 200)
  .map(p => {
    const range = document.createRange(), style = getComputedStyle(p), lines = new Map();
    const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    for (let text; (text = walk.nextNode());) {
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const top = Math.round(range.getBoundingClientRect().top / 8);
        lines.set(top, (lines.get(top) ?? 0) + 1);
      }
    }
    return {em: p.clientWidth / parseFloat(style.fontSize), longest: Math.max(...lines.values()),
      leading: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
      rules: [style.lineBreak, style.textAutospace, style.fontStyle]};
  })"""


@each_kind
@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_in_light_and_dark(
    path: str, device: dict[str, Any], open_page: Callable[..., Page], site: Served
) -> None:
    """The second look, in the dark, asks only for what colours can change."""
    page = open_page(**device, color_scheme="light", reduced_motion="reduce")
    page.goto(site.url + path)
    page.evaluate(AXE)
    assert page.evaluate(VIOLATIONS, RULES) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate(VIOLATIONS, ["color-contrast", "link-in-text-block"]) == []


def _comes_in_sight(page: Page) -> bool:
    """What the focus moved to far away is scrolled to in some frames."""
    try:
        page.wait_for_function(f"() => ({FOCUSED})().visible", timeout=2_000)
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("kind", ["home", "company", "article", "city", "about", "missing"])
@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_tab_reaches_everything_in_plain_sight(
    kind: str, device: dict[str, Any], open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page(**device)
    page.goto(site.url + KINDS[kind], wait_until="networkidle")
    wanted = set(page.evaluate(FOCUSABLE))
    reached: set[str] = set()
    unseen = []
    for _ in range(len(wanted) + 30):
        page.evaluate(WATCH)
        page.keyboard.press("Tab")
        page.wait_for_function("() => window.focusMoved")
        focused = page.evaluate(FOCUSED)
        if focused["stop"] in reached:
            break
        if focused["stop"] is not None:
            reached.add(focused["stop"])
        if not focused["visible"] and not _comes_in_sight(page):
            unseen.append(focused["html"])
    missed = [
        page.locator(f'[data-stop="{stop}"]').evaluate("one => one.outerHTML.slice(0, 120)")
        for stop in sorted(wanted - reached)
    ]
    assert missed == []
    assert unseen == []


def test_skip_link_comes_first_and_leads_to_the_text(page: Page, site: Served) -> None:
    page.goto(site.url + KINDS["article"])
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert "md-skip" in (link.get_attribute("class") or "")
    target = link.get_attribute("href") or ""
    page.keyboard.press("Enter")
    assert page.locator(f"article {target}").bounding_box() is not None
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_menu_and_search_open_by_keyboard_on_a_phone(phone: Page, site: Served) -> None:
    phone.goto(site.url)
    menu = phone.get_by_role("button", name="导航")
    menu.focus()
    phone.keyboard.press("Space")
    assert phone.locator("#__drawer").is_checked()
    phone.keyboard.press("Escape")
    assert not phone.locator("#__drawer").is_checked()
    assert menu.evaluate("button => button === document.activeElement")
    phone.get_by_role("button", name="搜索").press("Enter")
    assert phone.locator("#__search").is_checked()


@each_kind
def test_headings_step_down_one_level_at_a_time(path: str, page: Page, site: Served) -> None:
    page.goto(site.url + path)
    levels = page.locator("main article :is(h1, h2, h3, h4, h5, h6)").evaluate_all(
        "headings => headings.map(heading => Number(heading.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(a, b) for a, b in zip(levels, levels[1:], strict=False) if b > a + 1] == []


@each_kind
def test_controls_are_at_least_24_pixels(path: str, phone: Page, site: Served) -> None:
    """Links within text are judged by axe's target-size rule, which knows the exceptions."""
    phone.goto(site.url + path)
    assert phone.evaluate(SMALL) == []


@each_kind
def test_no_page_scrolls_sideways_on_320_pixels(
    path: str, open_page: Callable[..., Page], site: Served
) -> None:
    """Also what a desktop of 1280 pixels shows at 400 %: 320 × 256 CSS pixels, four device pixels each."""
    page = open_page(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    page.goto(site.url + path)
    assert page.evaluate(WIDE) == 0


def test_an_article_reads_as_clreq_asks(page: Page, site: Served) -> None:
    page.goto(site.url + KINDS["article"])
    for paragraph in page.evaluate(LINES):
        assert 38 <= round(paragraph["em"], 1) <= 40
        assert 1.75 <= round(paragraph["leading"], 2) <= 1.9
        assert paragraph["rules"] == ["strict", "normal", "normal"]
