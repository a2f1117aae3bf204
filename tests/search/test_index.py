"""search_*: the index says of every page exactly what the page prints, in few bytes."""

from __future__ import annotations

import functools
import json
import re

import pytest
from gazetteer.building import Project, build_files, load_gazetteer
from gazetteer.model.edtf import label_zh
from gazetteer.pages.book_pages import BOOK
from gazetteer.search import export_search
from gazetteer.search import text as text_module
from gazetteer.search.characters import (
    traditional_pairs,
)
from gazetteer.search.page_texts import read_pages
from gazetteer.search.spans import SentenceNumbers
from gazetteer.search.text import page_lines, page_title
from gazetteer.sources.chinese import to_simplified

from tests.conftest import FIXTURES
from tests.samples import make_article


@functools.cache
def _built() -> dict[str, str]:
    return build_files(Project(root=FIXTURES / "world"))


@functools.cache
def _pages() -> dict[str, str]:
    return {
        path.removeprefix("docs/"): text for path, text in _built().items() if path.endswith(".md")
    }


@functools.cache
def _index() -> dict[str, list[list[object]]]:
    return json.loads(_built()["docs/assets/search/index.json"])


@functools.cache
def _later() -> dict[str, list[object]]:
    return json.loads(_built()["docs/assets/search/statements.json"])


def _steps(written: str) -> list[int]:
    at = 0
    return [at := at + int(step) for step in written.split()]


def _printed(at: int) -> str:
    """All that the index says a place prints, as lines."""
    index, later = _index(), _later()
    url, _, names, other_names, spans, near = index["places"][at]
    assert isinstance(spans, str)
    assert isinstance(near, str)
    lines = [*names, *other_names, " ".join(names[:2])]
    lines += [index["places"][number][2][0] for number in _steps(near)]
    lines += [later["words"][number] for number in _steps(str(later["printed"][at]))]
    lines += [row[1] for row in later["statements"] if at in row[2]]
    paragraphs = [block[1:] for article in index["articles"] for block in article[3:]]
    texts = [[s if isinstance(s, str) else s[1] for s in block] for block in paragraphs]
    lines += ["".join(block) for article in index["articles"] for block in _blocks(article, url)]
    numbered = [(block, i) for block in texts for i in range(len(block))]
    number = 0
    for span in spans.split():
        step, start, length = ([*map(int, span.split(".")), 0, 0])[:3]
        number += step
        block, i = numbered[number]
        words = "".join(block[i:])[start : start + length] if length else block[i]
        lines.append(words)
    return "\n".join(map(_folded, lines))


def _blocks(article: list[object], url: object) -> list[str]:
    if url != f"articles/{article[0]}/":
        return []
    return ["".join(s if isinstance(s, str) else s[1] for s in block[1:]) for block in article[3:]]


def _folded(text: object) -> str:
    return "".join(char for char in to_simplified(str(text)) if char.isalnum())


def test_every_page_of_the_world_is_a_place_with_its_title() -> None:
    urls = {place[0] for place in _index()["places"]}
    pages = {re.sub(r"(^|/)index\.md$", r"\1", path).replace(".md", "/") for path in _pages()}
    assert pages - urls == set()


COMMON = {
    *("APA", "BibTeX", "GB/T", "7714", "引用", "原文句子", "到原句", "相关", "地方"),
    *("云汀晚报", "2025年3月6日"),
}
"""What more than half of the entities print."""


@pytest.mark.parametrize("path", sorted(_pages().keys() - {BOOK}))
def test_all_that_a_page_prints_stands_in_the_index_of_its_place(path: str) -> None:
    url = re.sub(r"(^|/)index\.md$", r"\1", path).replace(".md", "/")
    places = [
        at for at, place in enumerate(_index()["places"]) if str(place[0]).split("#")[0] == url
    ]
    told = "\n".join(_printed(at) for at in places)
    texts = [text for _, line in page_lines(_pages()[path]) for text in line]
    parts = [part for text in texts for part in re.split(r"[：；，（）、⇄]| (?=\S)", text)]
    missing = {part for part in parts if _folded(part) not in told}
    assert missing <= (COMMON if _index()["places"][places[0]][1] != "page" else set())


def test_the_page_that_prints_all_others_again_is_known_by_its_title() -> None:
    (whole,) = _index()["whole"]
    assert isinstance(whole, int)
    assert _index()["places"][whole] == ["book/", "page", ["全书", ""], [], "", ""]
    assert _later()["printed"][whole] == ""


def test_two_exports_are_the_same_bytes() -> None:
    project = Project(root=FIXTURES / "world")
    gazetteer, knowledge = load_gazetteer(project)
    once, again = (
        export_search(gazetteer, knowledge.labels, iter(_pages().items())) for _ in range(2)
    )
    assert once == again
    assert {f"docs/{path}" for path in once} <= set(_built())


def test_page_text_leaves_out_markup_and_keeps_anchors() -> None:
    page = (
        '---\ntitle: "页"\n---\n# 题 { #top }\n\n<svg><text>画</text></svg>\n'
        '- 句子<b>名</b>。 [原句](a.md#p1s1)\n| [甲](a.md) | 1&#46;5 |\n|---|---|\n<li id="x">尾</li>\n'
        '段\n{ data-par="3" lang="zh-Hant" }\n'
    )
    assert page_title(page) == "页"
    assert [(anchor, text) for anchor, line in page_lines(page) for text in line] == [
        ("top", "题"),
        ("top", "句子名。"),
        ("top", "原句"),
        ("top", "甲"),
        ("top", "1.5"),
        ("top", "尾"),
        ("top", "段"),
    ]


def test_each_text_of_a_place_is_kept_once_and_entries_apart_from_their_page() -> None:
    pages = [
        (
            "people/others.md",
            '---\ntitle: "其他"\n---\n总说\n## 甲 { #a }\n同\n同\n## 乙 { #b }\n同\n',
        ),
        ("book.md", '---\ntitle: "全书"\n---\n再印一遍\n'),
        ("index.md", "同\n总说\n"),
    ]
    read = read_pages(iter(pages), {"people/others/#a"}, whole="book.md")
    assert read.titles == {"people/others.md": "其他", "book.md": "全书", "index.md": ""}
    assert {url: {read.texts[at] for at in numbers} for url, numbers in read.at.items()} == {
        "people/others/": {"总说", "乙", "同"},
        "people/others/#a": {"甲", "同"},
        "": {"同", "总说"},
    }
    assert sorted(read.texts) == sorted({"总说", "甲", "同", "乙"})


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        (
            '![画](a.png)见[乙](b_(c).md "题"){ .x }与![不成链](丙',
            ["画见乙与![不成链](丙"],
        ),
        ("留{下}的 { .note } { #id .x }", ["留{下}的 { .note }"]),
        ("{: .lead }", []),
        ("花{ 括 }", ["花{ 括 }"]),
        ("<td>[甲](a.md)：[乙](b.md) 丙</td>", ["甲", "乙", "丙"]),
        ("甲。<span hidden><i>乙</i><i>丙</i></span>丁", ["甲。丁"]),
        (
            '甲<b class="x" hidden data-y="">乙</b><i data-hidden aria-hidden="true">丙</i>',
            ["甲丙"],
        ),
        ("<span>甲…</span>[乙](b.md)<small>&nbsp;2</small>、[丙](c.md)", ["甲…", "乙 2、丙"]),
    ],
)
def test_links_and_attributes_of_a_line(line: str, texts: list[str]) -> None:
    assert [text for _, found in page_lines(line) for text in found] == texts


def test_spans_tell_only_what_no_other_span_contains() -> None:
    numbers = SentenceNumbers([make_article("甲乙丙。丁戊。\n\n己庚辛。\n")])
    found = [numbers.find(words) for words in ("乙丙", "甲乙丙。", "丙。丁", "庚辛")]
    spans = numbers.outermost(found)
    assert [numbers.text(span) for span in spans] == ["甲乙丙。", "丙。丁", "庚辛"]
    assert numbers.written(spans) == "0 0.2.3 2.1.2"


def test_offsets_count_what_a_browser_counts() -> None:
    numbers = SentenceNumbers([make_article("𠮷𠮷野家说，甲壳机器发布了键盘𬱖。是。\n")])
    spans = [span for words in ("机器发布了键盘𬱖", "是。") if (span := numbers.find(words))]
    assert [numbers.text(span) for span in spans] == ["机器发布了键盘𬱖", "是。"]
    assert numbers.written(spans) == "0.10.9 1"


def test_words_are_found_in_their_simplified_form_but_not_across_paragraphs() -> None:
    numbers = SentenceNumbers([make_article("杭州的机会。\n\n我们来了。\n")])
    assert numbers.find("機會") == (0, 3, 5)
    assert numbers.find("机会。我们") is None


def test_traditional_forms_are_limited_to_the_texts_and_know_words() -> None:
    written = traditional_pairs(["国学显著"])
    pairs = dict(zip(written[::2], written[1::2], strict=True))
    assert pairs["國"] == "国"
    assert pairs["學"] == "学"
    assert pairs["顯"] == "显"
    assert "漢" not in pairs


def test_index_holds_synonyms_and_the_dates_of_articles_as_their_pages_say_them() -> None:
    assert _index()["synonyms"] == [["机器鱼", "水下机器人"]]
    gazetteer, _ = load_gazetteer(Project(root=FIXTURES / "world"))
    dates = [article.published for article in gazetteer.articles]
    told = [[date.text, label_zh(date)] if date else ["", ""] for date in dates]
    assert _index()["published"] == told


def test_a_line_without_marks_is_read_as_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (
        "甲： 乙",
        "： 甲：",
        "",
        "  甲 - 乙",
        "a = b~c",
        "| 甲 | 乙 |",
        "甲&amp;乙",
        "“甲”（乙）",
        "- 甲 }",
    )
    texts = [*_pages().values(), *lines]
    text_module._line.cache_clear()
    found = [list(page_lines(one)) for one in texts]
    monkeypatch.setattr(text_module, "_MARKED", re.compile(""))
    text_module._line.cache_clear()
    assert [list(page_lines(one)) for one in texts] == found
    text_module._line.cache_clear()
