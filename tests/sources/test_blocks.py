"""blocks: the Markdown of a source becomes blocks of plain text with a kind each."""

from collections import Counter

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


def _item(text: str, mark: str = "-", level: int = 1) -> Block:
    return Block(kind="item", text=text, mark=mark, level=level)


@pytest.mark.parametrize(
    ("body", "items"),
    [
        ("- 一\n- 二", [_item("一"), _item("二")]),
        ("* 一\n\n* 二", [_item("一", "*"), _item("二", "*")]),
        ("1. 一\n2. 二", [_item("1. 一", "1."), _item("2. 二", "2.")]),
        ("3) 一\n4) 二", [_item("3) 一", "3)"), _item("4) 二", "4)")]),
        ("1. 一\n1. 二", [_item("1. 一", "1."), _item("1. 二", "1.")]),
        ("- 一\n  - 二\n- 三", [_item("一"), _item("二", level=2), _item("三")]),
        ("1. 一\n   + 二", [_item("1. 一", "1."), _item("二", "+", level=2)]),
        ("1. - 一", [_item("1. 一", "1.", level=2)]),
        ("1. 2. 一", [_item("1. 2. 一", "2.", level=2)]),
        ("- 一\n  二\n\n  三", [_item("一"), _item("二", ""), _item("三", "")]),
        ("- 一\n  - 二\n\n  三", [_item("一"), _item("二", level=2), _item("三", "")]),
        ("- ![](u)二", [Block(kind="image", url="u"), _item("二")]),
        ("> - 一", [_item("一")]),
        ("**｜｜**一\n\n**｜｜**二", [_item("｜｜一", "", 0), _item("｜｜二", "", 0)]),
    ],
)
def test_list_is_one_item_a_line_and_keeps_its_marks(body: str, items: list[Block]) -> None:
    assert list(parse_blocks(body)) == items


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("- +1\n甲。\n乙。", [_item("+1"), _text("甲。"), _text("乙。")]),
        ("1. 一\n甲。\n2. 二", [_item("1. 一", "1."), _text("甲。"), _item("2. 二", "2.")]),
        ("- 一\n  - 二\n甲。", [_item("一"), _item("二", level=2), _text("甲。")]),
        ("- 一\n  - 二\n  甲。", [_item("一"), _item("二", level=2), _item("甲。", "")]),
        ("> - 一\n> 甲。", [_item("一"), Block(kind="quote", text="甲。")]),
        ("甲。\n2. 二", [_text("甲。"), _item("2. 二", "2.")]),
        ("甲。\n2.5 万", [_text("甲。"), _text("2.5 万")]),
        ("- 一\n# 甲", [_item("一"), Block(kind="heading", text="甲", level=2, top=True)]),
    ],
)
def test_line_under_an_item_belongs_to_it_only_if_indented(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


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
    assert parse_blocks(body) == (_text(text),)


@pytest.mark.parametrize(
    ("body", "text", "code"),
    [
        ("`甲`乙", "甲乙", [(0, 1)]),
        ("乙 `甲` 与`丙丁`。", "乙 甲 与丙丁。", [(2, 3), (5, 7)]),
        ("**甲`a**b**`** **乙**。", "甲a**b** 乙。", [(1, 7)]),
        ("`` ` `` 甲", "` 甲", [(0, 1)]),
        ("`  甲 `", "甲", [(0, 1)]),
        ("`a`\\*", "a*", [(0, 1)]),
    ],
)
def test_words_set_as_code_are_known(body: str, text: str, code: list[tuple[int, int]]) -> None:
    assert parse_blocks(body) == (Block(kind="text", text=text, code=tuple(code)),)


def test_number_of_an_item_moves_its_code() -> None:
    (item,) = parse_blocks("1. `甲`")
    assert (item.text, item.code) == ("1. 甲", ((3, 4),))


def _code(*lines: str, language: str = "") -> list[Block]:
    return [
        Block(kind="code", text=line, level=at, mark=language if at == 1 else "")
        for at, line in enumerate(lines, 1)
    ]


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("```\n甲\n  <b>\n```", _code("甲", "  <b>")),
        ("~~~\n| a |\n|---|\n~~~", _code("| a |", "|---|")),
        ("```shell\nnpm i\n\n- x\n```", _code("npm i", "", "- x", language="shell")),
        ("```c++ 第一步\na\n```", [_text("第一步"), *_code("a", language="c++")]),
        ("```第一步\na\n```", [_text("第一步"), *_code("a")]),
        ("```\na\n```\n```\nb\n```", [*_code("a"), *_code("b")]),
        ("1. 一\n\n   ```py\n   a\n   ```", [_item("1. 一", "1."), *_code("a", language="py")]),
        ("```py\n```", [_text("py")]),
        ("```\n甲。\n乙。", [_text("```"), _text("甲。"), _text("乙。")]),
        ("```py\n甲。", [_text("```py"), _text("甲。")]),
        ("甲。\n```py\na = 1", [_text("甲。"), *_code("a = 1", language="py")]),
        ("    a = f(1)\n\n    b = '甲'", _code("a = f(1)", "", "b = '甲'")),
        ("\ta = 1\n\t# 甲\n\n    甲。", [*_code("a = 1", "# 甲"), _text("甲。")]),
        ("    $ ls\n甲。", [*_code("$ ls"), _text("甲。")]),
        ("    npm i x --save", _code("npm i x --save")),
        ("    body {\n      margin: 0;\n    }", _code("body {", "  margin: 0;", "}")),
        ("    甲 = 乙", [_text("甲 = 乙")]),
        (
            "    2025/02/10\n\n    https://a.example/b?c",
            [_text("2025/02/10"), _text("https://a.example/b?c")],
        ),
        ("    Unitree H1(2024)", [_text("Unitree H1(2024)")]),
        ("    Editor | Wang", [_text("Editor | Wang")]),
        ("    `a = 1`", [Block(kind="text", text="a = 1", code=((0, 5),))]),
        ("    - a = 1;", [_item("a = 1;")]),
        ("    <p>a = 1</p>", [_text("<p>a = 1</p>")]),
        ("    {% a = 1 %}", [_text("{% a = 1 %}")]),
        ("    Six companies came to town (2025).", [_text("Six companies came to town (2025).")]),
        (
            "    # 甲\n    乙。",
            [Block(kind="heading", text="甲", level=2, top=True), _text("乙。")],
        ),
        ("甲。\n    a = 1", [_text("甲。"), _text("a = 1")]),
    ],
)
def test_code_is_one_block_a_line(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


def _table(*rows: list[str]) -> list[Block]:
    return [
        Block(kind="cell", text=text, level=row, column=column)
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
    ]


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", _table(["甲", "乙"], ["1", "2"])),
        ("甲 | 乙\n:-- | --:\n1 | 2", _table(["甲", "乙"], ["1", "2"])),
        ("| 甲 |\n|---|\n| 1 |", _table(["甲"], ["1"])),
        ("|甲||\n|-|-|\n||2|", _table(["甲", ""], ["", "2"])),
        ("| 甲 | 乙 |\n|---|---|", _table(["甲", "乙"])),
        ("|甲|乙|\n|-|-|\n|1|2|3|\n|4|", _table(["甲", "乙"], ["1", "2", "3"], ["4"])),
        ("|甲|乙|丙|\n|-|\n|1|", _table(["甲", "乙", "丙"], ["1"])),
        (
            "|甲 \\| 乙|\n|-|\n|`a\\|b`|",
            [
                *_table(["甲 | 乙"]),
                Block(kind="cell", text="a|b", level=2, column=1, code=((0, 3),)),
            ],
        ),
        ("|**甲**|[乙](https://a.example)|\n|-|-|", _table(["甲", "乙"])),
        ("前。\n|甲|\n|-|\n|1|\n后。", [_text("前。"), *_table(["甲"], ["1"]), _text("后。")]),
        ("|甲|\n|-|\n- 一", [*_table(["甲"]), _item("一")]),
        ("- |甲|\n  |-|\n  |1|", _table(["甲"], ["1"])),
        ("1. |甲|\n   |-|", _table(["1. 甲"])),
        (
            "|![](u)|![丙](v)|\n|-|-|\n|1|2|",
            [
                *_table(["", "丙"], ["1", "2"]),
                Block(kind="image", url="u"),
                Block(kind="image", url="v"),
            ],
        ),
        ("|甲|\n|-|\n\n|乙|\n|-|", [*_table(["甲"]), *_table(["乙"])]),
        ("|甲|乙|\n|1|2|", [_text("|甲|乙|"), _text("|1|2|")]),
        ("|---|---|", [_text("|---|---|")]),
        ("甲\n|---|", [_text("甲"), _text("|---|")]),
        ("甲\\|乙\n---|", [_text("甲|乙"), _text("---|")]),
    ],
)
def test_table_is_one_block_a_cell_and_keeps_all_its_cells(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


def test_tables_that_lack_too_many_cells_end_where_they_do() -> None:
    head = "|甲" * 1_000 + "|\n" + "|-" * 1_000 + "|\n"
    blocks = parse_blocks(head + "|1|\n" * 20)
    assert [block.kind for block in blocks] == [*["cell"] * 1_010, *["text"] * 10]


def _note(label: str, text: str) -> Block:
    return Block(kind="footnote", text=text, mark=label)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("甲[^1]。\n\n[^1]: 乙。", [_text("甲[1]。"), _note("1", "[1] 乙。")]),
        ("甲[^注]。\n\n[^注]:乙", [_text("甲[注]。"), _note("注", "[注] 乙")]),
        (
            "甲[^1][^2]\n\n[^2]: 乙[^1]\n[^1]:",
            [
                _text("甲[1][2]"),
                _note("2", "[2] 乙[1]"),
                _note("1", "[1]"),
            ],
        ),
        ("- 甲[^1]\n\n[^1]: 乙", [_item("甲[1]"), _note("1", "[1] 乙")]),
        ("甲[^2]。\n\n[^1]: 乙", [_text("甲[^2]。"), _note("1", "[1] 乙")]),
        ("甲[^1]。", [_text("甲[^1]。")]),
        ("```\n[^1]\n```\n[^1]: 乙", [*_code("[^1]"), _note("1", "[1] 乙")]),
        (
            "`[^1]`与[^1]`b`\n\n[^1]: `c`",
            [
                Block(kind="text", text="[^1]与[1]b", code=((0, 4), (8, 9))),
                Block(kind="footnote", text="[1] c", mark="1", code=((4, 5),)),
            ],
        ),
    ],
)
def test_footnote_is_known_by_its_label(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


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


def _image(url: str = "u") -> Block:
    return Block(kind="image", url=url)


def _caption(text: str) -> Block:
    return Block(kind="caption", text=text)


def _alt(text: str) -> Block:
    return Block(kind="alt", text=text)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("![机器人登上春晚](u)", [_image(), _alt("机器人登上春晚")]),
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
            [_image(), _alt("甲"), _image("v"), _image("w"), _alt("乙")],
        ),
        ("甲![乙](u)丙![丁](v)戊", [_text("甲乙丙丁戊"), _image(), _image("v")]),
        ("[![甲](u)](https://a.example)", [_image(), _alt("甲")]),
        (
            "![甲 **乙** `丙` [丁](x) ![戊](y) <b>&amp;](u)",
            [_image(), _alt("甲 乙 丙 丁 戊 <b>&")],
        ),
        ("![甲\n乙](u)", [_image(), _alt("甲 乙")]),
        ("![甲&#10;# 乙](u)", [_image(), _alt("甲 # 乙")]),
        ("![甲](javascript:a)", [_text("![甲](javascript:a)")]),
        ("1. ![图片](u)\n", [_image(), _item("1.", "1.")]),
        ("1. ![甲](u)\n", [_image(), _item("1. 甲", "1.")]),
        ("- ![甲](u)\n", [_image(), _alt("甲")]),
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
        ("江边。", []),
    ],
)
def test_code_is_known_by_its_place(body: str, code: list[str]) -> None:
    spans = [(block.text, span) for block in parse_blocks(body) for span in block.code]
    assert [text[start:end] for text, (start, end) in spans] == code
