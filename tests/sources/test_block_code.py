"""blocks: code of a source, in its lines and by its place within them."""

import pytest
from gazetteer.sources.blocks import Block, parse_blocks

from tests.sources.block_samples import make_code, make_item, make_text


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


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("```\n甲\n  <b>\n```", make_code("甲", "  <b>")),
        ("~~~\n| a |\n|---|\n~~~", make_code("| a |", "|---|")),
        ("```shell\nnpm i\n\n- x\n```", make_code("npm i", "", "- x", language="shell")),
        ("```c++ 第一步\na\n```", [make_text("第一步"), *make_code("a", language="c++")]),
        ("```第一步\na\n```", [make_text("第一步"), *make_code("a")]),
        ("```\na\n```\n```\nb\n```", [*make_code("a"), *make_code("b")]),
        (
            "1. 一\n\n   ```py\n   a\n   ```",
            [make_item("1. 一", "1."), *make_code("a", language="py")],
        ),
        ("```py\n```", [make_text("py")]),
        ("```\n甲。\n乙。", [make_text("```"), make_text("甲。"), make_text("乙。")]),
        ("```py\n甲。", [make_text("```py"), make_text("甲。")]),
        ("甲。\n```py\na = 1", [make_text("甲。"), *make_code("a = 1", language="py")]),
        ("    a = f(1)\n\n    b = '甲'", make_code("a = f(1)", "", "b = '甲'")),
        ("\ta = 1\n\t# 甲\n\n    甲。", [*make_code("a = 1", "# 甲"), make_text("甲。")]),
        ("    $ ls\n甲。", [*make_code("$ ls"), make_text("甲。")]),
        ("    npm i x --save", make_code("npm i x --save")),
        ("    body {\n      margin: 0;\n    }", make_code("body {", "  margin: 0;", "}")),
        ("    甲 = 乙", [make_text("甲 = 乙")]),
        (
            "    2025/02/10\n\n    https://a.example/b?c",
            [make_text("2025/02/10"), make_text("https://a.example/b?c")],
        ),
        ("    Unitree H1(2024)", [make_text("Unitree H1(2024)")]),
        ("    Editor | Wang", [make_text("Editor | Wang")]),
        ("    `a = 1`", [Block(kind="text", text="a = 1", code=((0, 5),))]),
        ("    - a = 1;", [make_item("a = 1;")]),
        ("    <p>a = 1</p>", [make_text("<p>a = 1</p>")]),
        ("    {% a = 1 %}", [make_text("{% a = 1 %}")]),
        (
            "    Six companies came to town (2025).",
            [make_text("Six companies came to town (2025).")],
        ),
        (
            "    # 甲\n    乙。",
            [Block(kind="heading", text="甲", level=2, top=True), make_text("乙。")],
        ),
        ("甲。\n    a = 1", [make_text("甲。"), make_text("a = 1")]),
    ],
)
def test_code_is_one_block_a_line(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks
