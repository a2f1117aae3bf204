"""Chinese text: both scripts, counted characters, reading time."""

from __future__ import annotations

import functools
import re
import unicodedata

import opencc

CHARACTERS_PER_MINUTE = 400
"""A usual speed of silent reading of Chinese prose, in characters a minute."""


@functools.cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("tw2s")


@functools.cache
def to_simplified(text: str) -> str:
    """The text in Simplified characters, character for character (same length).

    OpenCC works by phrases (its Taiwan table also turns 有著 into 有着); where a phrase would change the length, the text is converted
    one character at a time, so that offsets hold in both forms.
    """
    converted = str(_converter().convert(text))
    if len(converted) == len(text):
        return converted
    return "".join((_converter().convert(char) + char)[0] for char in text)


def is_traditional(text: str) -> bool:
    """True when more than one of twenty different Han characters changes on the way to Simplified."""
    han = {char for char in text if is_han(char)}
    changed = sum(to_simplified(char) != char for char in han)
    return changed * 20 > len(han)


def is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char == "〇"


def count_words(text: str) -> int:
    """Length as Chinese readers count it: each Han character, each run of Latin letters or digits."""
    return len(re.findall(r"[\u3400-\u9fff〇]|[A-Za-z0-9][A-Za-z0-9.%'’-]*", text))


def count_zh(count: int) -> str:
    """A number as it stands before a measure word: 两, 五, 十二; from a hundred on in digits."""
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(count, 10)
    if count == 2:
        return "两"
    if count < 10:
        return digits[count]
    if count >= 100:
        return str(count)
    return (digits[tens] if tens > 1 else "") + "十" + (digits[ones] if ones else "")


def reading_minutes(words: int) -> int:
    return max(1, round(words / CHARACTERS_PER_MINUTE))


def fold(text: str) -> str:
    """What two spellings of one name share: width, case, script, no spaces."""
    return to_simplified(unicodedata.normalize("NFKC", text)).casefold().replace(" ", "")
