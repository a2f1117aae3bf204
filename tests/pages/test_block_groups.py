"""block_groups: which paragraphs are shown as one list, table or piece of code, and how they stand in it."""

import pytest
from gazetteer.model.texts import Paragraph
from gazetteer.pages.block_groups import group, runs
from gazetteer.pages.markup import Markdown

from tests.samples import make_article


def _show(paragraph: Paragraph) -> Markdown:
    return Markdown("".join(sentence.text for sentence in paragraph.sentences))


def _paragraphs(body: str, *left_out: str) -> list[Paragraph]:
    return [one for one in make_article(body).paragraphs if one.id not in left_out]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("甲。\n\n乙。", ["text", "text"]),
        ("- 甲\n- 乙\n\n1. 丙\n\n丁\n\n- 戊", ["list", "text", "list"]),
        ("- 甲\n\n  ```\n  a\n  ```\n- 乙", ["list", "code", "list"]),
        ("｜｜甲\n\n｜｜乙\n\n- 丙", ["item", "item", "list"]),
        ("|甲|\n|-|\n|1|\n\n|乙|\n|-|\n|2|", ["table", "table"]),
        ("```\na\n\nb\n```\n```\nc\n```", ["code", "code"]),
    ],
)
def test_paragraphs_of_one_thing_are_shown_together(body: str, kinds: list[str]) -> None:
    assert [group(run, _show).kind for run in runs(_paragraphs(body))] == kinds


@pytest.mark.parametrize(
    ("body", "items"),
    [
        ("- 甲\n  乙\n- 丙", [(1, "-", "甲<br>乙"), (1, "-", "丙")]),
        ("1) 甲\n   - 乙", [(1, "", "1) 甲"), (2, "-", "乙")]),
        ("- 甲\n  - 乙\n\n  丙", [(1, "-", "甲"), (2, "-", "乙"), (1, "", "丙")]),
        ("- - - 甲\n    - 乙", [(1, "-", "甲"), (2, "-", "乙")]),
    ],
)
def test_items_stand_as_deep_as_their_list_goes(
    body: str, items: list[tuple[int, str, str]]
) -> None:
    (run,) = runs(_paragraphs(body))
    found = group(run, _show).items
    assert [(one.depth, "" if one.bare else "-", one.markdown) for one in found] == items


TABLE = "|甲|乙|\n|-|-|\n|1||3|\n|4|5|"


@pytest.mark.parametrize(
    ("left_out", "rows"),
    [
        ((), [("甲", "乙", ""), ("1", "", "3"), ("4", "5", "")]),
        (("", "p1", "p2", "p3"), [("", "", ""), ("", "", "3"), ("4", "5", "")]),
        (("", "p2", "p3", "p4"), [("甲", ""), ("4", "5")]),
        (("", "p1", "p2", "p3", "p5", "p6"), [("",), ("3",)]),
    ],
)
def test_cells_that_may_not_be_shown_leave_the_others_in_their_places(
    left_out: tuple[str, ...], rows: list[tuple[str, ...]]
) -> None:
    (run,) = runs(_paragraphs(TABLE, *left_out))
    assert [*group(run, _show).rows] == rows


def test_lines_of_code_are_one_line_of_markdown() -> None:
    (run,) = runs(_paragraphs("```\na\n\n  b\n```"))
    assert group(run, _show).markdown == "a&#10;&#10;  b"
