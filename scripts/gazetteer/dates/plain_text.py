"""A sentence as the grammar reads it: one form for each digit, space and dash, nothing invisible."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby

ONE_FORM = str.maketrans("０１２３４５６７８９○ＯｏＱＨ（）／．－‐‑‒−", "0123456789〇OoQH()/.-----")
READ_OUT = str.maketrans("Oo0123456789", "〇〇〇一二三四五六七八九")
MIXED_YEAR = re.compile(
    r"(?<![0-9A-Za-z〇零一二三四五六七八九])[12一二][Oo0-9〇零一二三四五六七八九]{3}(?= ?年)"
)
"""A year in digits of more than one kind: 二O一八, 二0一八, 2〇25."""


def plain_text(sentence: str) -> tuple[str, Sequence[int]]:
    """The text to read, and for each of its characters the place in the sentence.

    What has no width falls away, a run of white space becomes one space.
    """
    chars: list[str] = []
    places: list[int] = []
    visible = ((at, char) for at, char in enumerate(sentence) if not _is_invisible(char))
    for is_space, run in groupby(visible, key=lambda pair: pair[1].isspace()):
        for at, char in list(run)[: 1 if is_space else None]:
            chars.append(" " if is_space else char.translate(ONE_FORM))
            places.append(at)
    return MIXED_YEAR.sub(_in_one_kind, "".join(chars)), places


def _in_one_kind(year: re.Match[str]) -> str:
    return year[0] if year[0].isdecimal() else year[0].translate(READ_OUT)


def _is_invisible(char: str) -> bool:
    return (
        unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f" or char >= "\U000e0100"
    )
