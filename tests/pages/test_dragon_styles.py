"""A further dragon has its colour and its glyph; every colour of the palette stands out in light and in dark."""

import colorsys
import dataclasses
import re

import pytest
from gazetteer.pages.dragon_styles import COLOURS, dragon_styles

from tests.pages.test_pages import TEMPLATES
from tests.samples import make_entity

SHEET = TEMPLATES.parent.parent / "docs" / "assets" / "stylesheets" / "dragons.css"


def _marks(*names: str) -> list[tuple[str, ...]]:
    """Id, number of the colour, glyph."""
    entities = [
        dataclasses.replace(make_entity(f"d{n}", name), dragon=True) for n, name in enumerate(names)
    ]
    sheet = dragon_styles([*entities, make_entity("other", "别家")])
    return re.findall(
        r'^:is\(\.dragon-([^,]+),.*var\(--dragon-(\d+)\); --glyph: "(.*)"', sheet, re.M
    )


@pytest.mark.parametrize(
    ("names", "glyphs"),
    [
        ("深度求索 宇树科技 云深处科技 游戏科学 强脑科技 群核科技 灵伴科技", "深宇云游强群灵"),
        ("云深处科技 云象", "云象"),
        ("“云” 云", "云云"),
        ("Rokid 《R》", "RR"),
        ('"\\ ——', "龙龙"),
    ],
)
def test_glyph_is_the_first_letter_that_no_dragon_before_has(names: str, glyphs: str) -> None:
    assert "".join(glyph for _, _, glyph in _marks(*names.split())) == glyphs


def test_every_dragon_has_a_colour_of_the_palette_in_the_order_of_the_data() -> None:
    marks = _marks(*(f"{chr(0x4E00 + n)}社" for n in range(COLOURS + 1)))
    assert [(id, colour) for id, colour, _ in marks] == [
        *((f"d{n}", str(n + 1)) for n in range(COLOURS)),
        (f"d{COLOURS}", "1"),
    ]


def test_rules_are_those_of_the_dragons_alone() -> None:
    entity = dataclasses.replace(make_entity("ling-ban", "灵伴"), dragon=True)
    assert dragon_styles([make_entity("a", "甲"), entity]) == (
        ':is(.dragon-ling-ban, a[href*="companies/ling-ban/"], .matrix a[href="ling-ban/"])'
        ' { --dragon: var(--dragon-1); --glyph: "灵"; }\n'
        ".md-typeset .relations svg:has(.box.of-1:is(:hover, :focus)) .line:not(.of-1)"
        " { opacity: 0.1; }\n"
    )
    assert dragon_styles([make_entity("a", "甲")]) == ""


def _luminance(rgb: tuple[float, float, float]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _rgb(colour: str) -> tuple[float, float, float]:
    digits = colour if len(colour) == 6 else "".join(c * 2 for c in colour)
    return tuple(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))  # type: ignore[return-value]


PAGES = {"light": (1.0, 1.0, 1.0), "dark": colorsys.hls_to_rgb(200 / 360, 0.14, 0.15)}
"""What the theme paints pages with."""


@pytest.mark.parametrize("scheme", PAGES)
def test_palette_stands_out_from_the_page_and_carries_its_glyph(scheme: str) -> None:
    blocks = SHEET.read_text(encoding="utf-8").split("@media screen")
    block = blocks[list(PAGES).index(scheme)]
    colours = {int(n): _rgb(c) for n, c in re.findall(r"--dragon-(\d+): #(\w+);", block)}
    ink = re.search(r"--dragon-ink: #(\w+);", block)
    assert ink is not None
    assert list(colours) == list(range(1, COLOURS + 1))
    assert len(set(colours.values())) == COLOURS
    faint = {n for n, colour in colours.items() if _contrast(colour, PAGES[scheme]) < 3}
    unread = {n for n, colour in colours.items() if _contrast(colour, _rgb(ink[1])) < 4.5}
    assert (faint, unread) == (set(), set())
