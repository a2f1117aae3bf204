"""blocks: the Markdown of a source becomes blocks of plain text with a kind each."""

import pytest
from gazetteer.sources.blocks import Block, parse_blocks
from hypothesis import given
from hypothesis import strategies as st

LONG = "这一段话足够长，长到不会被当作图片的说明，也不会被当作标题；它写的是江边的一座城。"


def _text(text: str) -> Block:
    return Block(kind="text", text=text)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("甲。\n\n乙。\n", [_text("甲。"), _text("乙。")]),
        ("甲。\n乙。\n", [_text("甲。"), _text("乙。")]),
        ("甲。  \n乙。\\\n丙。", [_text("甲。"), _text("乙。"), _text("丙。")]),
        ("　　甲。　\n", [_text("甲。")]),
        ("    甲。\n\n\t乙。", [_text("甲。"), _text("乙。")]),
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
        _text("甲。"),
        Block(kind="rule"),
        _text("乙。"),
    )


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("- 一\n- 二", ["一", "二"]),
        ("* 一\n\n* 二", ["一", "二"]),
        ("1. 一\n2. 二", ["1. 一", "2. 二"]),
        ("3) 一\n4) 二", ["3) 一", "4) 二"]),
        ("- 一\n  - 二", ["一", "二"]),
        ("**｜｜**一\n\n**｜｜**二", ["｜｜一", "｜｜二"]),
    ],
)
def test_list_is_one_item_a_line_and_keeps_its_numbers(body: str, texts: list[str]) -> None:
    assert parse_blocks(body) == tuple(Block(kind="item", text=text) for text in texts)


def test_quotation_is_one_quote_a_line() -> None:
    assert parse_blocks("> 甲。\n> 乙。\n\n丙。") == (
        Block(kind="quote", text="甲。"),
        Block(kind="quote", text="乙。"),
        _text("丙。"),
    )


def test_line_that_is_one_link_is_a_source() -> None:
    assert parse_blocks("[阅读原文](https://news.example/a?b=1)") == (
        Block(kind="source", text="阅读原文", url="https://news.example/a?b=1"),
    )


def test_line_of_two_links_is_text() -> None:
    assert parse_blocks("[甲](https://a.example) 与 [乙](https://b.example)") == (
        _text("甲 与 乙"),
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("甲[乙](https://a.example)丙", "甲乙丙"),
        ("**甲**乙*丙*`丁`", "甲乙丙丁"),
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
    assert parse_blocks(body) == (_text(text),)


def test_lines_of_a_fence_are_text() -> None:
    assert parse_blocks("```\n甲\n  <b>\n```") == (_text("甲"), _text("  <b>"))


@pytest.mark.parametrize("mark", ["> ", "- "])
def test_deeply_nested_text_is_kept(mark: str) -> None:
    assert [block.text for block in parse_blocks(mark * 30 + "甲。")] == ["甲。"]


@pytest.mark.parametrize(
    ("body", "texts"), [("1. ", ["1."]), ("1. # 甲", ["1. 甲"]), ("1. > 甲", ["1. 甲"])]
)
def test_number_of_a_list_is_kept_before_whatever_follows(body: str, texts: list[str]) -> None:
    assert [block.text for block in parse_blocks(body)] == texts


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
]


@given(st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=30).map("".join))
def test_no_letter_and_no_number_of_a_source_is_lost(body: str) -> None:
    shown = "".join(block.text for block in parse_blocks(body))
    assert [char for char in shown if char.isalnum()] == [char for char in body if char.isalnum()]


def _image(url: str = "u") -> Block:
    return Block(kind="image", url=url)


def _caption(text: str) -> Block:
    return Block(kind="caption", text=text)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("![机器人登上春晚](u)", [_image(), _caption("机器人登上春晚")]),
        ("![](u)", [_image()]),
        ("![图片](u)", [_image()]),
        ("![ Image ](u)", [_image()]),
        (f"{LONG}![图片](u){LONG}", [_image(), _text(LONG + LONG)]),
        ("看![阅读全文](https://a.example/)", [_text("看阅读全文"), _image("https://a.example/")]),
        (f"甲![机器人](u)乙\n\n{LONG}", [_text("甲机器人乙"), _image(), _text(LONG)]),
        ("![机器人](u)乙。", [_image(), _text("机器人乙。")]),
        ("![机器人](u)乙", [_image(), _caption("机器人乙")]),
        (
            "![甲](u)![图片](v) ![乙](w)",
            [_image(), _caption("甲"), _image("v"), _image("w"), _caption("乙")],
        ),
        ("甲![乙](u)丙![丁](v)戊", [_text("甲乙丙丁戊"), _image(), _image("v")]),
        ("[![甲](u)](https://a.example)", [_image(), _caption("甲")]),
        (
            "![甲 **乙** `丙` [丁](x) ![戊](y) <b>&amp;](u)",
            [_image(), _caption("甲 乙 丙 丁 戊 <b>&")],
        ),
        ("![甲\n乙](u)", [_image(), _caption("甲 乙")]),
        ("![甲&#10;# 乙](u)", [_image(), _caption("甲 # 乙")]),
        ("![甲](javascript:a)", [_text("![甲](javascript:a)")]),
        ("1. ![图片](u)\n", [_image(), Block(kind="item", text="1.")]),
        ("1. ![甲](u)\n", [_image(), Block(kind="item", text="1. 甲")]),
        ("- ![甲](u)\n", [_image(), _caption("甲")]),
    ],
)
def test_words_of_a_picture_are_kept_in_their_place(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


@pytest.mark.parametrize("end", ["&#10;", "&NewLine;", "&#13;&#10;", "&#x2028;"])
def test_reference_to_a_line_end_parts_no_line(end: str) -> None:
    assert parse_blocks(f"甲{end}# 乙") == (_text("甲 # 乙"),)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("江 `a b` 边 `c`。", ["a b", "c"]),
        ("- `a`边", ["a"]),
        ("7. 江`a`", ["a"]),
        ("**江**的`a`", ["a"]),
        ("**江 **`a`", ["a"]),
        ("```sh\nx y\n```", ["sh", "x y"]),
        ("江边。", []),
    ],
)
def test_code_is_known_by_its_place(body: str, code: list[str]) -> None:
    spans = [(block.text, span) for block in parse_blocks(body) for span in block.code]
    assert [text[start:end] for text, (start, end) in spans] == code
