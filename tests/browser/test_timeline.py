"""The timeline in a browser: every receipt lands, the picture leads to the events, all reads without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Served
from tests.browser.timeline_page import SHOWN, chip, ids_with, published

RECEIPTS = """events => events.map(event => ({
  id: event.id,
  title: event.querySelector('.event-title').textContent,
  times: [...event.querySelectorAll('time')].map(time => time.dateTime),
  when: event.querySelector('.event-date').textContent,
  quotes: [...event.querySelectorAll('.receipt blockquote p:has([data-at])')].map(p => ({
    text: p.firstChild.textContent.trim(), link: p.querySelector('a').href })),
}))"""

LANDING = """async sentences => {
  const landed = {};
  for (const id of sentences) {
    location.hash = id;
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    const place = document.querySelector(':target');
    const target = place.closest('.ranges')?.nextElementSibling ?? place;
    const block = target.parentElement;
    const spans = [...block.querySelectorAll(':scope > span[id]')];
    const count = Number(place.className.slice(2)) || 1;
    const quoted = spans.slice(spans.indexOf(target), spans.indexOf(target) + count);
    landed[id] = {
      quoted: quoted.map(span => span.textContent).join(''),
      colours: quoted.map(span => getComputedStyle(span).backgroundColor),
      other: getComputedStyle(block).backgroundColor,
      top: target.getBoundingClientRect().top,
    };
  }
  return landed;
}"""


def test_every_event_has_its_date_and_quotes_and_each_lands_on_its_sentence(
    page: Page, site: Served
) -> None:
    page.goto(site.url + "timeline/")
    events = page.locator("li.event").evaluate_all(RECEIPTS)
    assert [event["id"] for event in events] == [row["id"] for row in published()]
    assert len(events) > 65
    wanted: dict[str, dict[str, list[str]]] = {}
    for event in events:
        assert event["quotes"], event
        assert event["times"], event
        assert all(event["times"]), event
        for quote in event["quotes"]:
            address, sentence = quote["link"].split("#")
            wanted.setdefault(address, {}).setdefault(sentence, []).append(quote["text"])
    for address, sentences in wanted.items():
        page.goto(address)
        landed = page.evaluate(LANDING, list(sentences))
        for sentence, quotes in sentences.items():
            found = landed[sentence]
            assert all(quote in found["quoted"] for quote in quotes), (sentence, quotes, found)
            assert found["other"] not in found["colours"], sentence
            assert 0 < found["top"] < 900, sentence


@pytest.mark.parametrize("device", ["page", "phone"])
def test_year_stays_in_view_below_the_header(
    device: str, site: Served, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(device)
    page.goto(site.url + "timeline/#2025-02-05-huang-kunming")
    heading = page.locator("#y2025")
    expect(heading).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    box = heading.bounding_box()
    target = page.locator("li.event:target").bounding_box()
    assert header
    assert box
    assert target
    assert abs(box["y"] - header["height"]) <= 1
    assert target["y"] >= box["y"] + box["height"] - 1


def test_marks_of_the_picture_lead_to_their_events(page: Page, site: Served) -> None:
    page.goto(site.url + "timeline/")
    marks = page.locator(".overview svg a")
    assert marks.count() == len(published())
    mark = page.locator(".overview a[href='#2025-01-20-deepseek-r1']")
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator("li.event:target")).to_have_id("2025-01-20-deepseek-r1")
    expect(page.locator("li.event:target")).to_be_in_viewport()
    chip(page, "kind", "计划").click()
    expect(mark).to_have_attribute("tabindex", "-1")
    assert page.locator(".overview svg a:not(.out)").count() == len(ids_with(kind="plan"))


def test_picture_scrolls_sideways_on_a_phone(phone: Page, site: Served) -> None:
    phone.goto(site.url + "timeline/")
    region = phone.get_by_role("region", name="时间线总览图，可左右滚动")
    region.focus()
    expect(region).to_be_focused()
    before = region.evaluate("e => e.scrollLeft")
    phone.keyboard.press("ArrowLeft")
    phone.wait_for_function("before => document.activeElement.scrollLeft < before", arg=before)


def test_nothing_is_missing_without_scripts(open_page: Callable[..., Page], site: Served) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(site.url + "timeline/")
    expect(page.locator(SHOWN)).to_have_count(len(published()))
    main = [row["id"] for row in published() if row["weight"] == "main"]
    expect(page.locator("li.event:visible")).to_have_count(len(main))
    page.get_by_label("也列出只注明时间的").check()
    expect(page.locator("li.event:visible")).to_have_count(len(published()))
    expect(page.locator(".timeline-filter")).to_have_text("")
    quote = page.locator("li.event blockquote").first
    expect(quote).to_be_hidden()
    page.locator("li.event summary").first.click()
    expect(quote).to_be_visible()
    page.locator(".overview a[href='#2025-01-28-unitree-gala']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("li.event:target")).to_be_in_viewport()
    page.emulate_media(media="print")
    expect(page.locator("li.event blockquote").last).to_be_visible()
    expect(page.locator("li.event summary").last).to_be_hidden()


def test_files_to_take_away_are_served(page: Page, site: Served) -> None:
    page.goto(site.url + "timeline/")
    links = page.locator("#take-away ~ * td:first-child a")
    addresses = links.evaluate_all("links => links.map(link => link.href)")
    assert [address.rsplit("/", 1)[1] for address in addresses] == [
        *("events.json", "events.csv", "events.ics", "timelinejs.json", "events.atom")
    ]
    for address in addresses:
        assert page.request.get(address).ok
