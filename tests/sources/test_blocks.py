"""blocks: the Markdown of a source becomes blocks of plain text with a kind each."""

from collections import Counter

import pytest
from gazetteer.sources.blocks import Block, parse_blocks
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.block_samples import LONG, make_text


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("甲。\n\n乙。\n", [make_text("甲。"), make_text("乙。")]),
        ("甲。\n乙。\n", [make_text("甲。"), make_text("乙。")]),
        ("甲。  \n乙。\\\n丙。", [make_text("甲。"), make_text("乙。"), make_text("丙。")]),
        ("　　甲。　\n", [make_text("甲。")]),
        ("    甲。\n\n\t乙。", [make_text("甲。"), make_text("乙。")]),
        ("", []),
    ],
)
def test_each_line_of_text_is_a_block(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("# 一间实验室", 2),
        ("## 一间实验室", 2),
        ("### 一间实验室", 3),
        ("一间实验室\n===", 2),
        ("一间实验室\n---", 2),
        ("**一间实验室**", 2),
        ("**一间实验室？**", 2),
    ],
)
def test_heading_is_a_heading_below_the_title(body: str, level: int) -> None:
    assert parse_blocks(body) == (
        Block(kind="heading", text="一间实验室" + "？" * ("？" in body), level=level),
    )


@pytest.mark.parametrize(
    "body", [f"{LONG}\n---", f"# {LONG}", f"**{LONG}**", "他说了三遍。\n---", "**他说了三遍。**"]
)
def test_sentence_marked_as_a_heading_is_text(body: str) -> None:
    assert [block.kind for block in parse_blocks(body)] == ["text"]


@pytest.mark.parametrize("rule", ["---", "***", "* * *", "___"])
def test_rule_between_paragraphs_is_a_rule(rule: str) -> None:
    assert parse_blocks(f"甲。\n\n{rule}\n\n乙。") == (
        make_text("甲。"),
        Block(kind="rule"),
        make_text("乙。"),
    )


def test_quotation_is_one_quote_a_line() -> None:
    assert parse_blocks("> 甲。\n> 乙。\n\n丙。") == (
        Block(kind="quote", text="甲。"),
        Block(kind="quote", text="乙。"),
        make_text("丙。"),
    )


def test_line_that_is_one_link_is_a_source() -> None:
    assert parse_blocks("[阅读原文](https://news.example/a?b=1)") == (
        Block(kind="source", text="阅读原文", url="https://news.example/a?b=1"),
    )


def test_line_of_two_links_is_text() -> None:
    assert parse_blocks("[甲](https://a.example) 与 [乙](https://b.example)") == (
        make_text("甲 与 乙"),
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("甲[乙](https://a.example)丙", "甲乙丙"),
        ("**甲**乙*丙*丁", "甲乙丙丁"),
        ("说“**杭州：**”这样", "说“杭州：”这样"),
        ("AT&amp;T \\* &lt;b&gt;", "AT&T * <b>"),
        ("<b>甲</b><script>乙</script>", "<b>甲</b><script>乙</script>"),
        ("[甲](javascript:alert)", "[甲](javascript:alert)"),
        ("<https://a.example>", "<https://a.example>"),
        ("[a]: https://a.example '题'", "[a]: https://a.example '题'"),
        ("甲~~乙~~ H~2~O $x^2$ [^1]", "甲~~乙~~ H~2~O $x^2$ [^1]"),
        ("| 甲 | 乙 |", "| 甲 | 乙 |"),
        ("#话题# 与 3 * 4 * 5", "#话题# 与 3 * 4 * 5"),
        ("2024_06_01 与 snake_case", "2024_06_01 与 snake_case"),
    ],
)
def test_marks_are_taken_off_and_all_else_is_text(body: str, text: str) -> None:
    assert parse_blocks(body) == (make_text(text),)


@pytest.mark.parametrize("mark", ["> ", "- "])
def test_deeply_nested_text_is_kept(mark: str) -> None:
    assert [block.text for block in parse_blocks(mark * 30 + "甲。")] == ["甲。"]


WORDS = ["江", "城", "船。", "AI", "\n1. 2025"]
MARKS = [
    "\n",
    "\n\n",
    "- ",
    "> ",
    "# ",
    "**",
    "*",
    "_",
    "`",
    "[",
    "]",
    "|",
    "~~",
    "---\n",
    "\\",
    "<b>",
    "\n|-|-|\n",
    "\n```",
    "\n    ",
    "\n        - ",
    "[^1]",
    "\n[^1]: ",
    " = ",
]


@given(st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=30).map("".join))
def test_no_letter_and_no_number_of_a_source_is_lost(body: str) -> None:
    blocks = parse_blocks(body)
    languages = (block.mark if block.kind == "code" else "" for block in blocks)
    shown = "".join(map(str.__add__, languages, (block.text for block in blocks)))
    assert Counter(filter(str.isalnum, shown)) == Counter(filter(str.isalnum, body))


@pytest.mark.parametrize("end", ["&#10;", "&NewLine;", "&#13;&#10;", "&#x2028;"])
def test_reference_to_a_line_end_parts_no_line(end: str) -> None:
    assert parse_blocks(f"甲{end}# 乙") == (make_text("甲 # 乙"),)
