"""blocks: lists and tables of a source keep their marks, levels and cells."""

import pytest
from gazetteer.sources.blocks import Block, parse_blocks

from tests.sources.block_samples import make_item, make_text


@pytest.mark.parametrize(
    ("body", "items"),
    [
        ("- 一\n- 二", [make_item("一"), make_item("二")]),
        ("* 一\n\n* 二", [make_item("一", "*"), make_item("二", "*")]),
        ("1. 一\n2. 二", [make_item("1. 一", "1."), make_item("2. 二", "2.")]),
        ("3) 一\n4) 二", [make_item("3) 一", "3)"), make_item("4) 二", "4)")]),
        ("1. 一\n1. 二", [make_item("1. 一", "1."), make_item("1. 二", "1.")]),
        ("- 一\n  - 二\n- 三", [make_item("一"), make_item("二", level=2), make_item("三")]),
        ("1. 一\n   + 二", [make_item("1. 一", "1."), make_item("二", "+", level=2)]),
        ("1. - 一", [make_item("1. 一", "1.", level=2)]),
        ("1. 2. 一", [make_item("1. 2. 一", "2.", level=2)]),
        ("- 一\n  二\n\n  三", [make_item("一"), make_item("二", ""), make_item("三", "")]),
        ("- 一\n  - 二\n\n  三", [make_item("一"), make_item("二", level=2), make_item("三", "")]),
        ("- ![](u)二", [Block(kind="image", url="u"), make_item("二")]),
        ("> - 一", [make_item("一")]),
        ("**｜｜**一\n\n**｜｜**二", [make_item("｜｜一", "", 0), make_item("｜｜二", "", 0)]),
    ],
)
def test_list_is_one_item_a_line_and_keeps_its_marks(body: str, items: list[Block]) -> None:
    assert list(parse_blocks(body)) == items


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("- +1\n甲。\n乙。", [make_item("+1"), make_text("甲。"), make_text("乙。")]),
        (
            "1. 一\n甲。\n2. 二",
            [make_item("1. 一", "1."), make_text("甲。"), make_item("2. 二", "2.")],
        ),
        ("- 一\n  - 二\n甲。", [make_item("一"), make_item("二", level=2), make_text("甲。")]),
        (
            "- 一\n  - 二\n  甲。",
            [make_item("一"), make_item("二", level=2), make_item("甲。", "")],
        ),
        ("> - 一\n> 甲。", [make_item("一"), Block(kind="quote", text="甲。")]),
        ("甲。\n2. 二", [make_text("甲。"), make_item("2. 二", "2.")]),
        ("甲。\n2.5 万", [make_text("甲。"), make_text("2.5 万")]),
        ("- 一\n# 甲", [make_item("一"), Block(kind="heading", text="甲", level=2, top=True)]),
    ],
)
def test_line_under_an_item_belongs_to_it_only_if_indented(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


@pytest.mark.parametrize(
    ("body", "texts"), [("1. ", ["1."]), ("1. # 甲", ["1. 甲"]), ("1. > 甲", ["1. 甲"])]
)
def test_number_of_a_list_is_kept_before_whatever_follows(body: str, texts: list[str]) -> None:
    assert [block.text for block in parse_blocks(body)] == texts


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
        (
            "前。\n|甲|\n|-|\n|1|\n后。",
            [make_text("前。"), *_table(["甲"], ["1"]), make_text("后。")],
        ),
        ("|甲|\n|-|\n- 一", [*_table(["甲"]), make_item("一")]),
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
        ("|甲|乙|\n|1|2|", [make_text("|甲|乙|"), make_text("|1|2|")]),
        ("|---|---|", [make_text("|---|---|")]),
        ("甲\n|---|", [make_text("甲"), make_text("|---|")]),
        ("甲\\|乙\n---|", [make_text("甲|乙"), make_text("---|")]),
    ],
)
def test_table_is_one_block_a_cell_and_keeps_all_its_cells(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


def test_tables_that_lack_too_many_cells_end_where_they_do() -> None:
    head = "|甲" * 1_000 + "|\n" + "|-" * 1_000 + "|\n"
    blocks = parse_blocks(head + "|1|\n" * 20)
    assert [block.kind for block in blocks] == [*["cell"] * 1_010, *["text"] * 10]
