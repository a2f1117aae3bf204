"""model.directions: whatever directions foreign words hold, what follows them stands as it would without them."""

import sys
import unicodedata

import pytest
from gazetteer.model.directions import is_visible, isolated, turns
from hypothesis import given
from hypothesis import strategies as st

from tests.bidi import left_open

CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
FOREIGN = (
    "甲\u202e乙丙",
    "甲\u2067乙",
    "甲\u2069乙\u202e丙",
    "\u2066\u2067\u2068",
    "\u2069\u2069\u2069\u202e",
    "\u202e甲\u2067乙\u202c\u2069\u2069丙\u202d",
    "שלום 甲",
    "甲 \u0661\u0662",
    "甲\u202e乙\n丙\u2067丁",
)


@pytest.mark.parametrize(
    "text", ["", "甲乙 abc 1", "café 𠮷😀👩\u200d👧", "甲\u200e乙", "①㈱ﬁ\u200b\ufeff"]
)
def test_text_that_turns_nothing_is_left_as_it_is(text: str) -> None:
    assert (turns(text), isolated(text)) == (False, text)


@pytest.mark.parametrize("text", FOREIGN)
def test_words_that_turn_are_set_apart_whole(text: str) -> None:
    assert left_open(isolated(text)) == 0
    assert isolated(text).replace("\u2068", "").replace("\u2069", "") == (
        text.replace("\u2068", "").replace("\u2069", "")
    )
    for line in isolated(text).split("\n"):
        assert (line[0], line[-1]) == ("\u2068", "\u2069")


@given(st.text(st.sampled_from("甲a1 א\n" + CONTROLS), max_size=20))
def test_nothing_stays_open_behind_any_words(text: str) -> None:
    assert [left_open(line) for line in isolated(text).split("\n")] == [0] * (text.count("\n") + 1)
    assert turns(text) or isolated(text) == text


def test_every_character_from_right_to_left_and_every_control_counts() -> None:
    turning = {"R", "AL", "AN", "LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
    missed = [
        hex(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.bidirectional(chr(code)) in turning and not turns(chr(code))
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        *((text, True) for text in ("甲", "a", "1", "？", "€", " 甲\u200b")),
        *((text, False) for text in ("", " ", "\u200b", "\u202e\u2067", "\u3000\u00ad\ufeff")),
        *((text, False) for text in ("\u3164", "\u2800\u115f", "\ufe0f", "\U000e0041")),
    ],
)
def test_only_what_leaves_ink_is_visible(text: str, visible: bool) -> None:
    assert is_visible(text) is visible
