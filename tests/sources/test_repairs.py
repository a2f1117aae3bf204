"""repairs: damaged places, and the proof from the bytes."""

import pytest
from gazetteer.sources.repairs import Edit, apply_edits, damaged_offset, late_by_one_byte


def _edit(text: str, damaged: str, repaired: str) -> Edit:
    return Edit(start=text.index(damaged), damaged=damaged, repaired=repaired, reason="")


DAMAGED = "甲?1逼?有江,乙?!?丙"
EDITS = (_edit(DAMAGED, "?1逼?", "。北浦"), _edit(DAMAGED, "?!?", "校”"))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("。互聯網", "?;ヂ摼W"),
        ("“三個", "?叭齻€"),
        ("校”", "?!?"),
        ("。北浦", "?1逼?"),
        ("。年輕", "?D贻p"),
        ("甲", "??"),
    ],
)
def test_text_read_one_byte_late_shows_the_damage(text: str, seen: str) -> None:
    assert late_by_one_byte(text) == seen


def test_text_that_gbk_cannot_write_is_never_seen_late() -> None:
    assert late_by_one_byte("。😀") == ""


def test_edits_replace_the_damaged_words_and_nothing_else() -> None:
    assert apply_edits(DAMAGED, EDITS) == "甲。北浦有江,乙校”丙"


def test_text_without_edits_stays_as_it_is() -> None:
    assert apply_edits(DAMAGED, ()) == DAMAGED


@pytest.mark.parametrize(
    ("char", "offset"),
    [
        ("甲", 0),
        ("。", DAMAGED.index("?1逼?")),
        ("北", DAMAGED.index("有")),
        ("有", DAMAGED.index("有")),
        ("乙", DAMAGED.index("乙")),
        ("校", DAMAGED.index("?!?")),
        ("”", DAMAGED.index("丙")),
        ("丙", DAMAGED.index("丙")),
    ],
)
def test_offset_in_the_repaired_text_is_traced_to_the_damaged_one(char: str, offset: int) -> None:
    repaired = apply_edits(DAMAGED, EDITS)
    assert damaged_offset(EDITS, repaired.index(char)) == offset
