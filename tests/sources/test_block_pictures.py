"""blocks: the words of a picture and the notes of a text keep their place."""

import pytest
from gazetteer.sources.blocks import Block, parse_blocks

from tests.sources.block_samples import LONG, make_code, make_item, make_text


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
        (f"{LONG}![图片](u){LONG}", [_image(), make_text(LONG + LONG)]),
        (
            "看![阅读全文](https://a.example/)",
            [make_text("看阅读全文"), _image("https://a.example/")],
        ),
        (f"甲![机器人](u)乙\n\n{LONG}", [make_text("甲机器人乙"), _image(), make_text(LONG)]),
        ("![机器人](u)乙。", [_image(), make_text("机器人乙。")]),
        ("![机器人](u)乙", [_image(), _caption("机器人乙")]),
        (
            "![甲](u)![图片](v) ![乙](w)",
            [_image(), _alt("甲"), _image("v"), _image("w"), _alt("乙")],
        ),
        ("甲![乙](u)丙![丁](v)戊", [make_text("甲乙丙丁戊"), _image(), _image("v")]),
        ("[![甲](u)](https://a.example)", [_image(), _alt("甲")]),
        (
            "![甲 **乙** `丙` [丁](x) ![戊](y) <b>&amp;](u)",
            [_image(), _alt("甲 乙 丙 丁 戊 <b>&")],
        ),
        ("![甲\n乙](u)", [_image(), _alt("甲 乙")]),
        ("![甲&#10;# 乙](u)", [_image(), _alt("甲 # 乙")]),
        ("![甲](javascript:a)", [make_text("![甲](javascript:a)")]),
        ("1. ![图片](u)\n", [_image(), make_item("1.", "1.")]),
        ("1. ![甲](u)\n", [_image(), make_item("1. 甲", "1.")]),
        ("- ![甲](u)\n", [_image(), _alt("甲")]),
    ],
)
def test_words_of_a_picture_are_kept_in_their_place(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


def _note(label: str, text: str) -> Block:
    return Block(kind="footnote", text=text, mark=label)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("甲[^1]。\n\n[^1]: 乙。", [make_text("甲[1]。"), _note("1", "[1] 乙。")]),
        ("甲[^注]。\n\n[^注]:乙", [make_text("甲[注]。"), _note("注", "[注] 乙")]),
        (
            "甲[^1][^2]\n\n[^2]: 乙[^1]\n[^1]:",
            [
                make_text("甲[1][2]"),
                _note("2", "[2] 乙[1]"),
                _note("1", "[1]"),
            ],
        ),
        ("- 甲[^1]\n\n[^1]: 乙", [make_item("甲[1]"), _note("1", "[1] 乙")]),
        ("甲[^2]。\n\n[^1]: 乙", [make_text("甲[^2]。"), _note("1", "[1] 乙")]),
        ("甲[^1]。", [make_text("甲[^1]。")]),
        ("```\n[^1]\n```\n[^1]: 乙", [*make_code("[^1]"), _note("1", "[1] 乙")]),
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
