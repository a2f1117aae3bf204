"""pages: the directions of foreign words end where the words end, on every page, in attributes, citations and exports."""

import functools
import html
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import icalendar
import pytest
from gazetteer.building import Project, build_files, load_gazetteer
from gazetteer.exports.events import export_events
from gazetteer.pages import Views, render_pages
from gazetteer.pages.previews import export_previews

from tests.bidi import left_open, spilling
from tests.conftest import FIXTURES
from tests.pages.test_pages import TEMPLATES, _rewrite
from tests.reading import front_matter, read_page, text_of, texts_by_id
from tests.samples import make_article

FOREIGN = (
    "甲\u202e乙丙",
    "甲\u2067乙",
    "甲\u2069乙\u202e",
    "שלום甲",
    "\u2066\u202b甲\u2069\u2069\u202d",
)


@functools.cache
def _views(text: str) -> Views:
    """The invented world with every free text of its curators replaced."""
    gazetteer, knowledge = load_gazetteer(Project(root=FIXTURES / "world"))
    return Views(_rewrite(gazetteer, text), knowledge.labels)


@functools.cache
def _pages(text: str) -> Mapping[str, str]:
    return render_pages(_views(text), TEMPLATES)


@pytest.mark.parametrize("text", FOREIGN)
def test_no_page_is_turned_by_what_it_shows(text: str) -> None:
    wrong = {
        path: list(spilling(read_page(page)))
        for path, page in _pages(text).items()
        if path.endswith(".md")
    }
    assert {path: texts for path, texts in wrong.items() if texts} == {}
    heads = [front_matter(page) for path, page in _pages(text).items() if path.endswith(".md")]
    told = [html.unescape(str(head[key])) for head in heads for key in ("title", "description")]
    assert [one for one in told if left_open(one)] == []
    assert any(text in one for one in told)


@pytest.mark.parametrize("text", FOREIGN)
def test_no_line_of_an_export_is_turned(text: str) -> None:
    views = _views(text)
    files = export_events(views.gazetteer)
    entries = ElementTree.fromstring(files["timeline/events.atom"])
    lines = [line for one in entries.itertext() for line in one.splitlines()]
    calendar = icalendar.Calendar.from_ical(files["timeline/events.ics"])
    for event in calendar.walk("VEVENT"):
        lines += str(event["SUMMARY"]).splitlines() + str(event["DESCRIPTION"]).splitlines()
    (previews,) = export_previews(views).values()
    lines += previews.splitlines()
    assert [line for line in lines if left_open(line)] == []
    assert any(text in line for line in lines)


@pytest.mark.parametrize("text", FOREIGN)
def test_sentence_that_turns_is_whole_and_turns_nothing_else(text: str, world: Path) -> None:
    sentence = f"{text}起初没有人。"
    (world / "seeds" / "turned.txt").write_text(f"{sentence}后来有了。\n", encoding="utf-8")
    page = read_page(build_files(Project(root=world))["docs/articles/turned.md"])
    assert texts_by_id(page)["p1s1"] == sentence
    assert list(spilling(page)) == []
    citations = [text_of(one) for one in page.iter("dd") if one.get("class") == "citation"]
    assert len(citations) == 3
    assert [one for one in citations if left_open(one) or text not in one] == []


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("\u200b", "［甲乙］"),
        ("\u202e\u2067", "［甲乙］"),
        ("\u3164 \u2800", "［甲乙］"),
        ("\u200b丙", "\u200b丙"),
    ],
)
def test_title_without_a_visible_character_gives_way_to_the_opening(title: str, shown: str) -> None:
    assert make_article("甲乙。\n", title=title).title == shown
    assert make_article("甲乙。\n", meta={"title": title}).title == shown


def test_opening_without_a_visible_character_gives_way_to_the_next() -> None:
    assert make_article("\u200b\u2800\n\n甲乙。\n").title == "［甲乙］"
