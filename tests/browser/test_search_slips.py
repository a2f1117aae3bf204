"""The search of the real site: slips in ordinary words are mended, words that stand nowhere are not found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import ROOT
from tests.browser.search_world import open_engine

HERE = Path(__file__).parent
SHOWN = "typed => typed.map(one => engine.answer(one)).map(({ pages, mended }) => pages[0] && (mended?.shown ?? ''))"


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Page]:
    folder = ROOT / "docs/assets/search"
    files = ("index.json", "statements.json")
    page = open_engine(browser, *(json.loads((folder / name).read_text("utf-8")) for name in files))
    yield page
    page.close()


def test_one_wrong_character_of_the_same_sound_is_mended(engine: Page) -> None:
    """The browser parts words by a dictionary of its own: 聚光灯下 is 聚光, 灯下."""
    words, typed = zip(*(line.split() for line in _lines("slips.txt")), strict=True)
    shown = engine.evaluate(SHOWN, typed)
    missed = [
        (one, told) for one, told, word in zip(typed, shown, words, strict=True) if told != word
    ]
    assert len(words) >= 60
    assert len(missed) <= 0.03 * len(words), missed


def test_words_that_stand_nowhere_are_not_found(engine: Page) -> None:
    printed = (ROOT / "docs/data/articles.json").read_text(encoding="utf-8")
    words = [word for word in _lines("absent.txt") if word not in printed]
    shown = engine.evaluate(SHOWN, words)
    found = [(word, told) for word, told in zip(words, shown, strict=True) if told is not None]
    assert len(words) >= 50
    assert found == []


def test_everyday_words_lead_to_what_the_articles_say(engine: Page) -> None:
    script = "query => [engine.answer(query).also, engine.answer(query).pages[0].url]"
    assert engine.evaluate(script, "为什么是杭州") == [["为何是杭州"], "themes/"]
    assert engine.evaluate(script, "机械狗") == [["机器狗"], "works/unitree-robot-dog/"]
    assert engine.evaluate(script, "六小虎") == [["六小龙"], "companies/liuxiaolong/"]
    assert engine.evaluate(script, "浙江大学") == [[], "organisations/zhejiang-university/"]
