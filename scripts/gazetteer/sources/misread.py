"""Text whose bytes were read wrongly before it came: GBK from the second byte on, UTF-8 as something else."""

from __future__ import annotations

import re

_LATE = re.compile(r"\?(?=([!！;；:：][^\s]{1,6}))")
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_QUOTES = "“”"
_EVERYDAY = re.compile(rb"[\xb0-\xd7]")
_LEADS = re.compile(r"[鈥銆锛][^\x00-\x7f]{1,5}")
"""What the first bytes of Chinese punctuation in UTF-8 are in GBK."""
_RUN = re.compile(r"[^\x00-\x7f\s，。！？、；：“”《》（）]{4,}")
_LATIN = re.compile(r"[ÃÂâãäåæçèé][\x80-\xff\u0152-\u2122]{1,8}")
_LOST = ("锟斤拷", "\ufffd")
_SHOWN = 6


def late_places(text: str) -> list[str]:
    """Where GBK is read one byte late: `。”它，` is then `?！彼?，`, since 。 has lost its first byte.

    With that byte again the characters must be a full stop and a common one; and those that are seen
    must be such as nobody writes there.
    """
    return [
        text[at.start() : at.start() + _SHOWN]
        for at in _LATE.finditer(text)
        if _is_late(at[1].translate(_WIDE))
    ]


def _is_late(seen: str) -> bool:
    raw = seen.encode("gb18030")
    back = (b"\xa1" + raw).decode("gb18030", "replace")
    fits = back[1:2] in _QUOTES or _EVERYDAY.match(back[1:2].encode("gbk", "ignore"))
    odd = any(char == "？" or not _is_gb2312(char) for char in seen[2:])
    return back[0] == "。" and bool(back[1:2]) and bool(fits) and odd


def _is_gb2312(char: str) -> bool:
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def misread_places(text: str) -> list[str]:
    """Where UTF-8 was read as GBK (`鈥滃叚`) or as Latin, or where characters were lost for good."""
    places = [at[0] for at in _LEADS.finditer(text) if _is_utf8(at[0], "gb18030", fewest=1)]
    places = places or [at[0] for at in _RUN.finditer(text) if _is_utf8(at[0], "gb18030", fewest=3)]
    places += [at[0] for at in _LATIN.finditer(text) if _is_utf8(at[0], "cp1252", fewest=1)]
    return places + [mark for mark in _LOST if mark in text]


def _is_utf8(seen: str, encoding: str, *, fewest: int) -> bool:
    """Whether the bytes are so many Chinese characters in UTF-8; the last one may be cut."""
    raw = seen.encode(encoding, "replace")
    for end in range(len(raw), max(len(raw) - 4, 0), -1):
        try:
            read = raw[:end].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return sum(char >= "\u2010" for char in read) >= fewest
    return False
