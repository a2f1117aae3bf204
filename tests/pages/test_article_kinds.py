"""An article with every kind of block: what its page, the booklet, the data and the search make of each."""

from __future__ import annotations

import functools
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from gazetteer.building import Project, build_files, load_gazetteer
from gazetteer.model.texts import Article
from jsonschema import Draft202012Validator

from tests.conftest import FIXTURES
from tests.reading import read_page, text_of, words_of

TABLE = [
    ["企业", "成立时间", "所在地", "主要产品", "员工人数", "上一轮融资", ""],
    ["星槎智能", "2018年", "云汀", "会递茶的机器人。还会写字。", "300人", "2亿元", ""],
    ["墨羽工坊", "", "云汀", "《长夜:归途》|a|b", "40人", "", "备注"],
    ["标志", "", "", "", "", "", ""],
]
CODE = [
    "# 星槎智能 2018年\n  npm install starraft --save\n\nif (!done) { go <b> || stop }",
    'import starraft\nstarraft.start("云汀")',
]
LISTS = """\
- +1
---
- 云汀大学每年培养800名工程师 / 这是第二行
    - 星槎智能招走其中一成
    - 北浦招走两成
        1. 一年以内
        2) 两年以内
- 墨羽工坊也在名单上 / 它在江边。
---
3. 三号码头
4. 四号码头 / （1）东边 / （2）西边"""


@functools.cache
def _built() -> tuple[Mapping[str, str], Article]:
    """Every file of the invented world with that article."""
    with tempfile.TemporaryDirectory() as folder:
        world = Path(shutil.copytree(FIXTURES / "world", Path(folder) / "world"))
        shutil.copy(FIXTURES / "every_kind.md", world / "seeds" / "kinds.md")
        project = Project(root=world)
        article = next(a for a in load_gazetteer(project)[0].articles if a.id == "kinds")
        return build_files(project), article


def _document(page: str) -> Element:
    return read_page(_built()[0][f"docs/{page}"])


@functools.cache
def _chapter() -> Element:
    """The article as the booklet prints it."""
    page = _built()[0]["docs/book/index.md"]
    start = page.index("{ #a-kinds .chapter }")
    return read_page(page[start : page.index("## 六小龙")])


PAGES = {"page": lambda: _document("articles/kinds.md"), "booklet": _chapter}
ON_BOTH = pytest.mark.parametrize("where", PAGES)


@ON_BOTH
def test_table_has_a_head_and_all_its_cells(where: str) -> None:
    tables = PAGES[where]().findall(".//table")
    rows = [[words_of(cell) for cell in row] for table in tables for row in table.iter("tr")]
    assert rows == TABLE
    assert [cell.tag for cell in tables[0].iter("tr").__next__()] == ["th"] * 7


@ON_BOTH
def test_list_keeps_its_marks_and_its_depth(where: str) -> None:
    lists = [one for one in _top_lists(PAGES[where]()) if one.find(".//span") is not None]
    assert "\n---\n".join(_lines(one, 0) for one in lists) == LISTS


def _top_lists(document: Element) -> list[Element]:
    nested = {
        inner for one in document.iter("li") for tag in ("ul", "ol") for inner in one.iter(tag)
    }
    return [
        one
        for one in document.iter()
        if one.tag in ("ul", "ol") and one not in nested and "of" not in str(one.attrib)
    ]


def _lines(items: Element, depth: int) -> str:
    lines: list[str] = []
    for item in items:
        inner = [part for part in item if part.tag in ("ul", "ol")]
        words = " / ".join(text_of(part) for part in item if part.tag == "span")
        bullet = "" if item.get("class") == "bare" else "- "
        lines += [f"{' ' * 4 * depth}{bullet}{words}", *(_lines(one, depth + 1) for one in inner)]
    return "\n".join(lines)


@ON_BOTH
def test_code_is_kept_as_it_stands(where: str) -> None:
    document = PAGES[where]()
    assert [text_of(one) for one in document.iter("pre")] == CODE
    assert [one.get("data-language") for one in document.iter("pre")] == ["shell", None]
    inline = {text_of(one) for one in document.iter("code")} - set(CODE)
    assert inline == {"pip install 星槎智能", "2018年", "a|b", "book.md"}


def test_no_name_and_no_date_is_found_in_code() -> None:
    for code in _document("articles/kinds.md").iter("code"):
        assert {one.tag for one in code.iter()} <= {"code", "span"}
    files, article = _built()
    (lines,) = [{s.id for p in article.paragraphs if p.kind == "code" for s in p.sentences}]
    dates = json.loads(files["docs/data/dates.json"])
    assert [row for row in dates if row["article"] == "kinds" and row["sentence"] in lines] == []
    entities = json.loads(files["docs/data/entities.json"])
    found = [
        (one["sentence"], one["text"])
        for row in entities
        for one in row["mentions"]
        if one["article"] == "kinds" and (one["sentence"] in lines or one["sentence"] == "p1s2")
    ]
    assert found == []


def test_words_of_pictures_are_marked_as_such() -> None:
    document = _document("articles/kinds.md")
    words = [text_of(one) for one in document.findall(".//p[@class='alt']")]
    captions = [text_of(one) for one in document.findall(".//p[@class='caption']")]
    assert (words, captions) == (["星槎智能的机器人在江边"], ["云汀的船坞。图片来源：汐图网"])


def test_footnotes_and_their_references_lead_to_each_other() -> None:
    document = _document("articles/kinds.md")
    notes = [text_of(one) for one in document.findall(".//p[@class='footnote']")]
    assert notes == ["[1] 注一：2018年在云汀成立。", "[注2] 账本见 book.md，又见[1]。"]
    links = [
        (text_of(link), link.get("href"), link.get("title"))
        for link in document.findall(".//a[@class='noteref']")
    ]
    first, second = (f"#{one[0].get('id')}" for one in document.findall(".//p[@class='footnote']"))
    assert links == [
        ("[1]", first, "脚注"),
        ("[注2]", second, "脚注"),
        ("[1]", "#p1s1", "回到正文"),
        ("[注2]", "#p1s1", "回到正文"),
        ("[1]", first, "脚注"),
    ]


def test_what_a_program_reads_stays_one_piece_of_text() -> None:
    sentences = [one.text for one in _built()[1].sentences]
    assert "{% include 江边。云汀。html %}" in sentences
    left = '见[[云汀志。为什么？|云汀]]，<!-- 这里。删去 -->还有{{< ref "江。城" >}}和{: .c width="5" }。'
    assert left in sentences


def test_cells_items_and_lines_are_numbered_as_paragraphs_are() -> None:
    numbers = [int(one.id[1:]) for one in _built()[1].paragraphs if one.id]
    assert numbers == [*range(1, len(numbers) + 1)]
    cells = [one for one in _built()[1].paragraphs if one.kind == "cell" and one.id]
    assert [one.sentences[0].text for one in cells][:3] == ["企业", "成立时间", "所在地"]
    page = _document("articles/kinds.md")
    assert {span.get("id") for cell in page.iter("td") for span in cell} == {
        one.id for cell in cells if cell.level > 1 for one in cell.sentences
    }


def test_data_tells_where_a_paragraph_stands() -> None:
    files, _ = _built()
    rows = json.loads(files["docs/data/articles.json"])
    schema = json.loads(files["docs/data/articles.schema.json"])
    assert [error.message for error in Draft202012Validator(schema).iter_errors(rows)] == []
    places = {
        row["sentences"][0]["text"]: {
            key: value for key, value in row.items() if key not in ("id", "kind", "sentences")
        }
        for row in next(row for row in rows if row["id"] == "kinds")["paragraphs"]
    }
    expected = {
        "+1": {"depth": 1, "mark": "-"},
        "云汀的人都来了。": {},
        "这是第二行": {"depth": 1, "mark": ""},
        "2) 两年以内": {"depth": 3, "mark": "2)"},
        "备注": {"row": 3, "column": 7},
        "# 星槎智能 2018年": {"line": 1, "mark": "shell"},
        "if (!done) { go <b> || stop }": {"line": 4, "mark": ""},
        "[1] 注一：2018年在云汀成立。": {"mark": "1"},
    }
    assert {words: places[words] for words in expected} == expected


def test_search_knows_each_cell_without_its_bars() -> None:
    index = json.loads(_built()[0]["docs/assets/search/index.json"])
    (article,) = (one for one in index["articles"] if one[0] == "kinds")
    texts = [text for paragraph in article[3:] for text in paragraph[1:]]
    assert {cell for row in TABLE for cell in row if cell} - {"会递茶的机器人。还会写字。"} <= set(
        texts
    )
    assert {"会递茶的机器人。", "还会写字。"} <= set(texts)
    assert [text for text in texts if "---" in text] == []
