"""A run of characters that may be GBK read one byte late, and what its bytes then mean."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from gazetteer.sources.cleaning.everyday import is_everyday
from gazetteer.sources.cleaning.late_bytes import SWALLOWED_TAG

LOST = "?？\ufffd"
"""What a lost byte is shown as."""
_WIDE = 0x80
"""Between a character of ASCII and the second byte of its full width."""
_CLAUSE_MARKS = "!:;！：；"
_PAUSES = tuple("，、。；：,;:")
"""Marks that stand behind no question mark."""
_LONG = 3
"""Further question marks mean everyday words between them by no chance."""
_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class LateRun:
    """Misread characters as they are seen, and what their bytes mean behind the first character.

    `lead` is the first byte of a last character whose second was lost; 0 where none was.
    `has_tag`: with it went the beginning of a tag.
    """

    seen: str
    meant: str
    lead: int
    has_tag: bool = False


def read_run(text: str, start: int) -> LateRun | None:
    """The run that begins with a lost byte, up to where the bytes are whole again; none if it is right as it is."""
    raw = _gbk(text[start + 1])
    lead = raw[-1] + (_WIDE if len(raw) == 1 else 0)
    meant = ""
    is_odd = False
    for at in range(start + 2, min(start + _LONGEST, len(text))):
        char, seen = text[at], text[start : at + 1]
        if char in LOST:
            tag = SWALLOWED_TAG.match(text, at + 1)
            is_strange = bool(meant) and _is_strange(text, start, at)
            if not (tag or is_odd or is_strange):
                return None
            seen += tag[0] if tag else ""
            return LateRun(seen=seen, meant=meant, lead=lead, has_tag=bool(tag))
        raw = _gbk(char)
        was = bytes([lead, *raw[:1]]).decode("gbk", "ignore")
        if not raw or len(was) != 1 or not is_everyday(was):
            return None
        meant += was
        is_odd = is_odd or not (char.isascii() or is_everyday(char))
        if len(raw) == 1:
            return LateRun(seen=seen, meant=meant, lead=0) if is_odd else None
        lead = raw[1]
    return None


def _is_strange(text: str, start: int, end: int) -> bool:
    """Whether the two question marks and what stands at them are such as nobody writes."""
    if text[start + 1] not in _CLAUSE_MARKS:
        return False
    mixed = text[start] == "?" and text[start + 1] > "~"
    return mixed or end - start > _LONG or text[end + 1 : end + 2] in _PAUSES


@cache
def _gbk(char: str) -> bytes:
    """Windows reads the lone byte 80 as €; nothing for what GBK cannot write."""
    return b"\x80" if char == "€" else char.encode("gbk", "ignore")
