"""Chinese text: both scripts, counted characters, reading time."""

from __future__ import annotations

import functools
import re
import unicodedata

import opencc

from gazetteer.sources.authorship import is_authorship
from gazetteer.sources.kept_characters import KEPT, is_kept

CHARACTERS_PER_MINUTE = 400
"""A usual speed of silent reading of Chinese prose, in characters a minute."""

HAN = "〇\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han characters, for a class of a pattern: unified, compatibility, all extensions, and radicals."""

_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(f"[{HAN}]|[A-Za-z0-9][A-Za-z0-9.%'’-]*")
_OWN_RULE = frozenset({"著", *KEPT})
_DISPUTED = re.compile("[" + "".join(sorted(_OWN_RULE)) + "]")


@functools.cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("tw2s")


@functools.lru_cache(maxsize=1 << 14)
def to_simplified(text: str) -> str:
    """The text in Simplified characters, character for character (same length).

    OpenCC works by phrases (its Taiwan table also turns 有著 into 有着); where a phrase would change the length, the text is converted
    one character at a time, so that offsets hold in both forms. Two rules of our own mend what its table lacks: 著 of
    authorship, and characters that names keep.
    """
    converted = str(_converter().convert(text))
    if len(converted) != len(text):
        converted = "".join(map(simplify_character, text))
    if not _DISPUTED.search(text):
        return converted
    pairs = list(zip(text, converted, strict=True))
    disputed = "".join(char if char in _OWN_RULE else simple for char, simple in pairs)
    return "".join(
        _settled(disputed, at, simple) if char in _OWN_RULE else simple
        for at, (char, simple) in enumerate(pairs)
    )


def _settled(text: str, at: int, converted: str) -> str:
    """One of the disputed characters in its words; `text` is Simplified but for these."""
    if text[at] == "著":
        return "著" if is_authorship(text, at) else "着"
    return text[at] if is_kept(text, at) else converted


@functools.cache
def simplify_character(char: str) -> str:
    """One character by itself, whatever its neighbours: what two spellings of a name are compared by."""
    return (str(_converter().convert(char)) + char)[0]


def is_traditional(text: str) -> bool:
    """True when more than one of twenty different Han characters changes on the way to Simplified."""
    han = {char for char in set(text) if is_han(char)}
    changed = sum(to_simplified(char) != char for char in han)
    return changed * 20 > len(han)


def is_han(char: str) -> bool:
    return bool(_HAN.fullmatch(char))


def count_words(text: str) -> int:
    """Length as Chinese readers count it: each Han character, each run of Latin letters or digits."""
    return len(_WORD.findall(text))


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
