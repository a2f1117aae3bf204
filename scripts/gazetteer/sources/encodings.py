"""Bytes become text in the encodings that Chinese articles come in; other bytes are none."""

from __future__ import annotations

import re

from gazetteer.model.texts import NOT_TEXT
from gazetteer.sources.chinese import to_simplified

_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_CHINESE_ENCODINGS = ("gb18030", "big5hkscs")
_COMMON_SHARE = 0.6
_OTHER_FORMATS = (b"%PDF-", b"{\\rtf")
"""Files that begin with readable characters and are no text."""
_KANA = re.compile(r"[\u3041-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_KANA_SHARE, _HANGUL_SHARE = 0.2, 0.9
_FEWEST = 6
"""Fewer characters of another language may be chance."""
_HAN_TWICE = re.compile(r"[\u4e00-\u9fff].*[\u4e00-\u9fff]")


def decode(raw: bytes) -> str | None:
    """The text of the bytes: by byte order mark, as UTF-8, as GB18030 or Big5; None for no text."""
    if raw.startswith(_OTHER_FORMATS):
        return None
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if raw.startswith(mark):
            text = _strict(raw, encoding)
            break
    else:
        text = _strict(raw, "utf-8")
        if text is None:
            readings = [_strict(raw, encoding) for encoding in _CHINESE_ENCODINGS]
            text = max((r for r in readings if r), key=_common_share, default=None)
            text = text if text and _common_share(text) >= _COMMON_SHARE else None
            text = None if text and _is_foreign(raw, text) else text
    return None if text is None or NOT_TEXT.search(text) else text


def _common_share(text: str) -> float:
    """Which part of the characters beyond ASCII is in everyday use: in GB 2312, once Simplified.

    Text of the one encoding read as the other is full of characters that nobody uses.
    """
    wide = [char for char in text if not char.isascii()]
    common = sum(_is_common(to_simplified(char)) for char in wide)
    return common / len(wide) if wide else 0.0


def _is_common(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def mixed_line(raw: bytes) -> int:
    """The first line that holds Chinese words in UTF-8 while the whole is not UTF-8; 0 for none."""
    if raw.startswith(tuple(_BYTE_ORDER_MARKS)) or _strict(raw, "utf-8") is not None:
        return 0
    for number, line in enumerate(re.split(rb"\r\n|[\r\n]", raw), 1):
        if _HAN_TWICE.search(_strict(line, "utf-8") or ""):
            return number
    return 0


def _is_foreign(raw: bytes, text: str) -> bool:
    """Japanese and Korean of the same family of encodings read as common Chinese characters."""
    wide = sum(not char.isascii() for char in text)
    kana = len(_KANA.findall(text))
    korean = _strict(raw, "euc_kr") or ""
    hangul = len(_HANGUL.findall(korean))
    beyond_ascii = sum(not char.isascii() for char in korean)
    return (kana >= max(_FEWEST, _KANA_SHARE * wide)) or (
        hangul >= max(_FEWEST, _HANGUL_SHARE * beyond_ascii)
    )
