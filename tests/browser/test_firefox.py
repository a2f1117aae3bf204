"""The readers' main tasks in Firefox: land on a quote, unfold a receipt, search, filter, choose a sentence."""

from __future__ import annotations

import pytest
from marionette_driver import By, Wait
from marionette_driver.errors import StaleElementException
from marionette_driver.keys import Keys
from marionette_driver.marionette import Marionette, WebElement

from tests.browser.serving import Served

# The driver leaves the sockets open by which it waits for the browser to answer.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def seen(firefox: Marionette, css: str) -> WebElement:
    """The first element, once it is there and displayed."""
    Wait(firefox, timeout=10).until(
        lambda m: any(one.is_displayed() for one in m.find_elements(By.CSS_SELECTOR, css))
    )
    found = firefox.find_elements(By.CSS_SELECTOR, css)
    return next(one for one in found if one.is_displayed())


def _in_view(firefox: Marionette, css: str) -> bool:
    script = (
        "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
        "return box.bottom > 0 && box.top < innerHeight;"
    )
    return bool(firefox.execute_script(script, script_args=[css]))


def _background(firefox: Marionette, css: str) -> str:
    script = "return getComputedStyle(document.querySelector(arguments[0])).backgroundColor"
    return str(firefox.execute_script(script, script_args=[css]))


def test_receipt_opens_in_place_and_lands_on_all_it_quotes(
    firefox: Marionette, site: Served
) -> None:
    firefox.navigate(site.url + "companies/unitree/")
    statement = "#binjiang-industry-support-fund"
    seen(firefox, f"{statement} summary").click()
    quote = seen(firefox, f"{statement} blockquote")
    assert "每年从财政支出中安排不低于15%的比例" in quote.text
    firefox.navigate(site.url + "articles/meijing-2025-02-07/#p7s1-2")
    plain = _background(firefox, "#p8s1")
    assert _background(firefox, "#p7s1") != plain
    assert _background(firefox, "#p7s2") != plain
    assert _background(firefox, "#p7s3") == plain
    assert _in_view(firefox, "#p7s1")


def test_link_into_a_fold_and_into_the_original_is_shown(firefox: Marionette, site: Served) -> None:
    firefox.navigate(site.url + "cities/hangzhou/")
    hidden = firefox.find_element(By.CSS_SELECTOR, "details.rest li.statement")
    anchor = hidden.get_attribute("id")
    firefox.navigate(f"{site.url}cities/hangzhou/?again#{anchor}")
    assert seen(firefox, "li.statement:target")
    firefox.navigate(site.url + "articles/fengtou-2025/#o8s2")
    assert seen(firefox, "#o8s2")
    assert not firefox.find_element(By.ID, "p8s2").is_displayed()


def test_sentence_that_is_chosen_tells_what_rests_on_it(firefox: Marionette, site: Served) -> None:
    firefox.navigate(site.url + "articles/meijing-2025-02-07/")
    firefox.execute_script("document.querySelector('.prose span[id]').focus()")
    firefox.find_element(By.CSS_SELECTOR, ".prose span[id]").send_keys(Keys.ARROW_DOWN)
    assert "复制引文" in seen(firefox, "div.sentence-bar").text


def test_search_box_finds_a_company_by_its_name(firefox: Marionette, site: Served) -> None:
    firefox.navigate(site.url)
    box = seen(firefox, "[data-md-component=search-query]")
    box.click()
    box.send_keys("宇树科技")
    Wait(firefox, timeout=10, ignored_exceptions=[StaleElementException]).until(
        lambda m: any(
            "宇树科技" in hit.text
            for hit in m.find_elements(By.CSS_SELECTOR, ".md-search-result a[href*='unitree/']")
        )
    )


def test_timeline_filters_and_keeps_the_choice_in_the_address(
    firefox: Marionette, site: Served
) -> None:
    firefox.navigate(site.url + "timeline/?company=brainco")
    Wait(firefox, timeout=10).until(
        lambda m: "共" in m.find_element(By.CSS_SELECTOR, ".filter-status").text
    )
    shown = firefox.find_elements(By.CSS_SELECTOR, "ol.timeline li.event:not([hidden])")
    assert 0 < len(shown) < 10
    seen(firefox, "[data-clear]").click()
    Wait(firefox, timeout=10).until(lambda m: "company" not in m.get_url())


def test_matters_stand_side_by_side_and_tables_compare(firefox: Marionette, site: Served) -> None:
    firefox.navigate(site.url + "disagreements/")
    seen(firefox, ".matter")
    tops = firefox.execute_script(
        "return [...document.querySelectorAll('.matter ul.versions')[0].children]"
        ".map(one => one.getBoundingClientRect().top)"
    )
    assert len(set(tops)) == 1
    firefox.navigate(site.url + "companies/")
    assert len(firefox.find_elements(By.CSS_SELECTOR, "table.matrix thead th")) == 7


def test_no_page_scrolls_sideways(firefox: Marionette, site: Served) -> None:
    firefox.set_window_rect(width=500, height=900)
    pages = ("", "companies/unitree/", "cities/", "timeline/", "disagreements/", "themes/")
    wide = []
    for path in pages:
        firefox.navigate(site.url + path)
        script = (
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if firefox.execute_script(script) > 0:
            wide.append(path)
    firefox.set_window_rect(width=1280, height=900)
    assert wide == []
