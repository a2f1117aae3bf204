"""Pages printed by Chromium: whole, numbered, every character there, receipts unfolded."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from print_booklet import print_page
from pypdf import PdfReader

from tests.browser.serving import Served

ARTICLE = (
    "今年以来，从深度求索（DeepSeek）、宇树科技到“杭州六小龙”",
    "若能实现这些，杭州或将成为中国科技产业‘软硬融合’的标杆城市。”",
)
PRINTED = {
    "": ("篇文章追问：为什么是杭州？", "别处能否做到"),
    "articles/meijing-2025-02-07/": ARTICLE,
    "companies/deepseek/": (
        "杭州的人工智能公司，创始人梁文锋",
        "原文句子",
    ),
    "timeline/": ("浙江大学创建计算机系", "订阅；条目的时间是文章的发布日"),
    "book/": (*ARTICLE, "文章的著作权属于原作者和原媒体，收录仅供研究和核对。"),
}
"""What stands first and last on each page, and in the booklet the whole first article too."""


_SAME_GLYPH = str.maketrans(
    "⺠⻅⻆⻉⻋⻑⻓⻔⻘⻚⻛⻝⻢⻣⻥⻩⻬⻰⼾戶―", "民见角贝车長长门青页风食马骨鱼黄齐龙户户—"
)
"""Chromium names a glyph by one of its characters, for a radical not always by the usual one."""


def _bare(text: str) -> str:
    """Without spaces, every radical as the character that is written the same."""
    usual = unicodedata.normalize("NFKC", text.translate(_SAME_GLYPH))
    return re.sub(r"\s+", "", usual.translate(_SAME_GLYPH))


def _printed(page: Page) -> list[str]:
    """The text of each sheet."""
    pdf = page.pdf(prefer_css_page_size=True)
    return [_bare(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path or "home")
def test_page_prints_whole_and_numbered(path: str, page: Page, site: Served) -> None:
    page.goto(site.url + path)
    sheets = _printed(page)
    numbers = [f"{number}/{len(sheets)}" for number in range(1, len(sheets) + 1)]
    assert [sheet[: len(number)] for sheet, number in zip(sheets, numbers, strict=True)] == numbers
    text = "".join(
        sheet.removeprefix(number) for sheet, number in zip(sheets, numbers, strict=True)
    )
    assert [words for words in PRINTED[path] if _bare(words) not in text] == []


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path or "home")
def test_no_character_is_missing_on_paper(path: str, page: Page, site: Served) -> None:
    """Every character the page shows has a glyph that is read back from the PDF as that character."""
    page.goto(site.url + path)
    page.emulate_media(media="print")
    shown = set(_bare(page.locator("main article").inner_text()))
    read = set("".join(_printed(page)))
    assert sorted(shown - read) == []
    assert sorted(read & set("\ufffd□☒") - shown) == []


def test_receipts_are_printed_with_their_targets(page: Page, site: Served) -> None:
    page.goto(site.url + "companies/deepseek/")
    expect(page.locator(".receipt blockquote").first).to_be_hidden()
    text = "".join(_printed(page))
    assert "一家来自杭州的人工智能公司——DeepSeek(深度求索)" in text
    assert "articles/yuyuan-2025-02-08/#p4s1" in text


def test_article_is_printed_with_the_address_of_its_source(page: Page, site: Served) -> None:
    page.goto(site.url + "articles/meijing-2025-02-07/")
    assert "https://new.qq.com/rain/a/20250207A096M800" in "".join(_printed(page))


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path or "home")
def test_dark_page_prints_black_on_white(
    path: str, open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page(color_scheme="dark")
    page.goto(site.url + path)
    page.emulate_media(media="print")
    colours = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    assert page.locator("body").evaluate(colours)[1] == "rgb(255, 255, 255)"
    assert page.locator("main article h1").evaluate(colours) == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]
    expect(page.locator("header.md-header")).to_be_hidden()


def test_dragons_are_printed_in_the_colours_for_paper(
    open_page: Callable[..., Page], site: Served
) -> None:
    colours = []
    for scheme in ("light", "dark"):
        page = open_page(color_scheme=scheme)
        page.goto(site.url + "timeline/")
        page.emulate_media(media="print")
        lane = page.locator(".overview .lane.dragon-unitree").first
        colours.append(lane.evaluate("one => getComputedStyle(one).fill"))
    assert colours[0] == colours[1]


def test_every_page_announces_the_feed(page: Page, site: Served) -> None:
    for path in ("", "companies/unitree/", "timeline/"):
        page.goto(site.url + path)
        feed = page.locator("link[rel~=alternate][type='application/atom+xml']")
        assert page.request.get(feed.evaluate("link => link.href")).ok


def test_links_of_the_booklet_stay_within_it(page: Page, site: Served) -> None:
    page.goto(site.url + "book/")
    links = page.locator("article a:not(.headerlink)").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    assert {link[0] for link in links if not link.startswith("http")} == {"#"}
    page.locator(".book-sources a").first.click()
    expect(page.locator(".par:target")).to_be_in_viewport()


def test_page_that_is_not_there_offers_the_doors_and_a_search(page: Page, site: Served) -> None:
    page.goto(site.url + "404.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("没有这个页面")
    doors = page.locator("article li a").evaluate_all("doors => doors.map(door => door.href)")
    assert len(doors) == 6
    base = site.url.partition("/six-dragons/")[0]
    assert [door for door in doors if not page.request.get(door).ok] == []
    assert all(door.startswith(f"{base}/six-dragons/") for door in doors)
    page.locator("#not-found-words").fill("姚高员")
    page.locator(".not-found button").click()
    page.wait_for_url(re.compile(r"/six-dragons/search/"))
    expect(page.locator("table.search-rows tbody tr").first).to_contain_text("姚高员")


def test_booklet_is_released_with_numbers_and_an_outline_and_the_same_bytes(
    browser: Browser, site: Served
) -> None:
    pdf = print_page(browser, f"{site.url}book/", 1739404800)
    assert pdf == print_page(browser, f"{site.url}book/", 1739404800)
    reader = PdfReader(io.BytesIO(pdf))
    sheets = [_bare(sheet.extract_text()) for sheet in reader.pages]
    numbers = [f"{number}/{len(sheets)}" for number in range(1, len(sheets) + 1)]
    assert [sheet[: len(number)] for sheet, number in zip(sheets, numbers, strict=True)] == numbers
    parts = [one.title for one in reader.outline[1] if not isinstance(one, list)]
    html = (site.folder / "book" / "index.html").read_text(encoding="utf-8")
    assert parts == re.findall(r"<h2[^>]*>([^<]+)<", html.partition("<article")[2])
