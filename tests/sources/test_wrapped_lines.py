"""wrapped_lines: what an editor broke at a width is one paragraph in English, a line each in Chinese."""

import pytest
from gazetteer.sources.blocks import parse_blocks

WIDTH = """The city is home to six firms that have drawn the eyes of the
world. It was not an accident, said the mayor, and the people who
came to work here in the last ten years would agree with him."""


def _texts(body: str) -> list[str]:
    return [block.text for block in parse_blocks(body)]


def test_lines_set_to_a_width_are_one_paragraph() -> None:
    assert _texts(WIDTH) == [WIDTH.replace("\n", " ")]


def test_line_end_within_a_sentence_is_a_space_and_behind_one_a_paragraph() -> None:
    body = (
        "The first of the paragraphs is short.\nThe second is one that runs\non to the next line.\n"
    )
    assert _texts(body) == [
        "The first of the paragraphs is short.",
        "The second is one that runs on to the next line.",
    ]


def test_hard_line_end_stays_one() -> None:
    assert _texts("The poem is of two lines  \nand this is the second of them") == [
        "The poem is of two lines",
        "and this is the second of them",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["| Day | What was said of it by the people of the city |", "| 1 | That it would grow |"],
        ["• the first of the things that they said of it", "• the second of them"],
        ["By Jane Smith", "It was not an accident, said the mayor of the city."],
        ["That is the first of the paragraphs, and it ends.", "This is the second of them."],
    ],
)
def test_rows_and_whole_lines_stay_lines(lines: list[str]) -> None:
    assert _texts("\n".join(lines)) == lines


def test_words_below_a_picture_stay_below_it() -> None:
    body = "![](a.jpg)\nThe mayor of the city with the robots that were made there\n\n" + WIDTH
    assert [block.kind for block in parse_blocks(body)][:2] == ["image", "caption"]


@pytest.mark.parametrize(
    "body", ["杭州有六家企业\n它们引来目光", "第一行 the first\n第二行 the second"]
)
def test_chinese_text_keeps_a_paragraph_a_line(body: str) -> None:
    assert _texts(body) == body.split("\n")
