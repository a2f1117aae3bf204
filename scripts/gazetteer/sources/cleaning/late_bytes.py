"""GBK that was read from the second byte on: `。互聯網` is then `?;ヂ摼W`."""

from __future__ import annotations

import codecs
import re
import unicodedata

_LOST = str.maketrans("\ufffd", "?")
_LONE_EURO = 0x80
SWALLOWED_TAG = re.compile(r"(?<=\?)/?[a-z][a-z\d]{0,9}>")
"""What is left of a tag of HTML whose first character was swallowed."""


def late_by_one_byte(text: str) -> str:
    """What a reader sees of the text's GBK bytes when the first byte is lost, in half width.

    `。互聯網` is A1A3 BBA5 C293 BE57; from the second byte on it reads `;ヂ摼W`, and `?` stands for the lost one.
    Empty for a text that GBK cannot write.
    """
    return _seen(text, "gazetteer.cp936")


def is_late(damaged: str, repaired: str) -> bool:
    """Whether the damage is what a reader sees of those words, in any width.

    Programs differ in what they show for a byte that begins no character: one mark for it, or one for it
    and the byte behind it. So it may swallow the character that follows, such as the beginning of a tag,
    whose rest is then seen: `。”</p>` is `?！?/p>`.
    """
    seen = in_half_width(damaged)
    tag = SWALLOWED_TAG.search(seen)
    whole = repaired + (f"<{tag[0]}" if tag and not repaired.endswith(tag[0]) else "")
    return bool(repaired) and seen in (
        late_by_one_byte(repaired),
        _seen(whole, "gazetteer.swallowing"),
    )


def in_half_width(text: str) -> str:
    """The text in half width, with a question mark for each character that stands for none."""
    return unicodedata.normalize("NFKC", text.translate(_LOST))


def _seen(text: str, errors: str) -> str:
    try:
        raw = text.encode("gbk")
    except UnicodeEncodeError:
        return ""
    return "?" + in_half_width(raw[1:].decode("gbk", errors=errors)) if raw else ""


def _cp936(error: UnicodeError) -> tuple[str, int]:
    """Windows reads the lone byte 80 as €; any other lone byte is shown as a question mark."""
    assert isinstance(error, UnicodeDecodeError)
    return ("€" if error.object[error.start] == _LONE_EURO else "?", error.start + 1)


def _swallowing(error: UnicodeError) -> tuple[str, int]:
    """The lone byte takes the one behind it along."""
    mark, end = _cp936(error)
    assert isinstance(error, UnicodeDecodeError)
    return mark, end if mark == "€" else min(end + 1, len(error.object))


codecs.register_error("gazetteer.cp936", _cp936)
codecs.register_error("gazetteer.swallowing", _swallowing)
