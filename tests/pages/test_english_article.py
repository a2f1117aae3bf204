"""An article in English beside Chinese ones: its words are told as English wherever they are printed, and in one script."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.exports.published import data_tables
from gazetteer.model import Gazetteer
from gazetteer.pages import Views, render_pages
from gazetteer.pages.languages import first_words, length_zh, minutes_to_read

from tests.pages.test_pages import TEMPLATES
from tests.samples import make_article

WORLD = Path(__file__).parents[1] / "fixtures" / "world"
SEED = """---
title: "Robots of the River"
date: 2025-03-04
author: Jane Smith
outlet: River Times
---
Starraft was founded in 2018, said the mayor, who has been proud of it since last August. It is a maker of robots.

## How a Small Town on a River Became the Home of So Many Makers of Robots

The firm will show the next of its robots in the city on the river this summer.
"""
WORDS = "Starraft was founded in 2018, said the mayor"
EVENT = f"""
- id: 2018-starraft-in-english
  when: "2018"
  title: "星槎智能成立"
  kind: company
  weight: main
  entities: [starraft]
  quotes:
    - river: "{WORDS}"
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Gazetteer, Mapping[str, str]]:
    """The invented world with an article in English and an event that it proves, and its pages."""
    world = tmp_path_factory.mktemp("english") / "world"
    shutil.copytree(WORLD, world)
    (world / "seeds" / "river.md").write_text(SEED, encoding="utf-8", newline="\n")
    with (world / "data" / "events.yml").open("a", encoding="utf-8", newline="\n") as events:
        events.write(EVENT)
    gazetteer, knowledge = load_gazetteer(Project(root=world))
    return gazetteer, render_pages(Views(gazetteer, knowledge.labels), TEMPLATES)


@pytest.fixture
def pages(built: tuple[Gazetteer, Mapping[str, str]]) -> Mapping[str, str]:
    return built[1]


def test_page_tells_title_and_every_paragraph_and_has_one_script(pages: Mapping[str, str]) -> None:
    page = pages["articles/river.md"]
    assert '# Robots of the River { lang="en" }' in page
    assert len(re.findall(r'\{ data-par="\d" lang="en" \}', page)) == 2
    assert re.search(r'^## <span id="p2s1">How a Small .* \{#p2 lang="en"\}$', page, re.MULTILINE)
    assert "原文（繁体）" not in page
    assert "<dd>54 词，约 1 分钟</dd>" in page
    assert '"inLanguage": "en"' in page


def test_dates_and_names_of_its_text_are_marked(pages: Mapping[str, str]) -> None:
    page = pages["articles/river.md"]
    assert '[Starraft](../companies/starraft.md) was founded in <time datetime="2018"' in page
    assert '<span class="when" title="2024年8月—2025年3月">since last August</span>' in page
    assert '<time datetime="2025" title="2025年夏">this summer</time>' in page


@pytest.mark.parametrize(
    ("path", "printed"),
    [
        ("articles/index.md", '## [Robots of the River](river.md){ lang="en" } { #river }'),
        ("articles/index.md", "River Times，2025年3月4日，54词"),
        ("companies/starraft.md", '<summary><span lang="en">Robots of the River</span>（1处）'),
        ("timeline/index.md", f'> <span lang="en">{WORDS}</span> [到原句]'),
        ("timeline/index.md", '日期依据：“<span lang="en">2018</span>”'),
        ("book/index.md", '### Robots of the River { #a-river .chapter lang="en" }'),
        ("book/index.md", '{ #a-river-p1 .par data-par="1" lang="en" }'),
        ("book/index.md", '《<span lang="en">Robots of the River</span>》，River Times'),
        ("book/index.md", " 字和 54 词）"),
        ("coverage/index.md", '[Robots of the River](../articles/river.md){ lang="en" }'),
        ("articles/first-light.md", '[Robots of the River](river.md){ lang="en" }'),
    ],
)
def test_its_words_are_told_as_english_on_other_pages(
    pages: Mapping[str, str], path: str, printed: str
) -> None:
    assert printed in pages[path]


def test_published_data_tell_its_language(
    built: tuple[Gazetteer, Mapping[str, str]],
) -> None:
    articles = data_tables(built[0])["articles"]
    assert {one["id"]: (one["language"], one["script"]) for one in articles} == {
        "first-light": ("zh", "Hans"),
        "echo": ("zh", "Hant"),
        "river": ("en", "Latn"),
    }


@pytest.mark.parametrize(
    ("text", "language", "begins"),
    [
        ("杭州为什么会出现六家这样的企业？", "zh", "杭州为什么会出现"),
        ("It is a city of robots, said the mayor of it.", "en", "It is a city of robots, said"),
        ("It is short. ", "en", "It is short."),
        ("Incomprehensibilities-of-all-kinds-are here", "en", "Incomprehensibilities-of-all-kin"),
    ],
)
def test_sentence_is_known_by_its_first_words(text: str, language: str, begins: str) -> None:
    assert first_words(text, language) == begins


def test_length_is_told_in_characters_and_in_words() -> None:
    english = make_article("It is a city of the robots. " * 100)
    chinese = make_article("一二三四五。")
    assert length_zh([chinese]) == "5 字"
    assert length_zh([english]) == "700 词"
    assert length_zh([chinese, english, chinese]) == "10 字和 700 词"
    assert length_zh([]) == "0 字"
    assert (minutes_to_read(chinese), minutes_to_read(english)) == (1, 3)
