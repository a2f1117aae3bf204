"""What a reader sees at each id of a page, and former ids beside present ones."""

from __future__ import annotations

import pytest
from gazetteer.writing.places import shown_places, stand_beside

STATEMENT = """<li class="statement" id="one" markdown="block">

[云汀](../cities/yunting.md "云汀市")有江。 [⇄ 另有一说](../d.md#x){ .rival title="江" }

<details class="receipt" markdown>
<summary><span>晚报</span></summary>

> 原话 [到原句](../a.md#p1s1){ data-at="p1s1" }
</details>
</li>
"""
EVENT = """<li class="event main" id="day" markdown="block">

<span id="old-day"></span>

<p class="event-date" markdown>[<time datetime="2025">2025年</time>](#day){ .event-link }</p>

<p class="event-title" markdown>云汀开会 <span hidden><i>云汀</i></span></p>
</li>
"""
ROW = '<tr id="row" markdown>\n<td markdown>[云汀](c.md)</td>\n<td markdown="block">\n\n人口\n</td>\n</tr>\n'


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("## 甲乙 { #one }\n\n丙", {"one": "甲乙"}),
        ("## [甲](a.md) { #one .wide }\n", {"one": "甲"}),
        ("    ### 甲 {#o-p3 lang=\"zh-Hant\"}\n", {"o-p3": "甲"}),
        ("## 没有编号\n", {}),
        ('<span id="p1s1">甲<b id="x">乙</b>丙</span>丁', {"p1s1": "甲乙丙", "x": "乙"}),
        ('<b id="p1s1-2" class="to2"></b><span id="p1s1">甲</span>乙\n丙', {"p1s1-2": "甲乙", "p1s1": "甲"}),
        ('## <span id="a1"></span>甲 { #one }\n', {"a1": "甲", "one": "甲"}),
        ('<li id="two">甲', {"two": "甲"}),
        ("<p id=amp>甲 &amp;\n  乙</p>", {"amp": "甲 & 乙"}),
        ('<script>var a = "<b id=no>";</script>甲', {}),
        (STATEMENT, {"one": "云汀有江。"}),
        (EVENT, {"day": "云汀开会", "old-day": "云汀开会"}),
        (ROW, {"row": "云汀 人口"}),
        ("", {}),
    ],
)  # fmt: skip
def test_words_shown_at_each_id(markdown: str, shown: dict[str, str]) -> None:
    assert shown_places(markdown) == {"": ""} | shown


def test_page_shows_its_title_and_comments_of_the_front_matter_are_no_headings() -> None:
    page = '---\n# Generated. { #no }\ntitle: "云汀"\nhide: [toc]\n---\n\n# 云汀市 { #top }\n'
    assert shown_places(page) == {"": "云汀", "top": "云汀市"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("## 甲 { #one }\n", '## <span id="old"></span>甲 { #one }\n'),
        ("## 甲 { #one-more }\n", "## 甲 { #one-more }\n"),
        ('<li id="one" markdown>[甲](a.md)</li>', '<li id="one" markdown><span id="old"></span>[甲](a.md)</li>'),
        ('<li class="a" id="one">\n\n甲</li>', '<li class="a" id="one">\n\n<span id="old"></span>甲</li>'),
        ('<tr id="one" markdown><th markdown>甲</th>', '<tr id="one" markdown><th markdown><span id="old"></span>甲</th>'),
        ('<section id="one">\n\n### 甲 { #x }', '<section id="one">\n\n### <span id="old"></span>甲 { #x }'),
    ],
)  # fmt: skip
def test_former_id_stands_before_the_words_of_the_place(before: str, after: str) -> None:
    assert stand_beside(before, "one", "old") == after
