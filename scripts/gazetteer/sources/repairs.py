"""Damaged places of a source: what they were, and the proof from the bytes."""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A replacement in a text: `damaged` from `start`, and what stands there once repaired."""

    start: int
    damaged: str
    repaired: str
    reason: str

    @property
    def damaged_end(self) -> int:
        return self.start + len(self.damaged)

    def overlaps(self, other: Edit) -> bool:
        return self.start < other.damaged_end and other.start < self.damaged_end


def late_by_one_byte(text: str) -> str:
    """What a reader sees of the text's GBK bytes when the first byte is lost, in half width.

    `。互聯網` is A1A3 BBA5 C293 BE57; from the second byte on it reads `;ヂ摼W`, and `?` stands for the lost one.
    Empty for a text that GBK cannot write.
    """
    try:
        raw = text.encode("gbk")
    except UnicodeEncodeError:
        return ""
    seen = raw[1:].decode("gbk", errors="gazetteer.cp936")
    return "?" + unicodedata.normalize("NFKC", seen)


def _cp936(error: UnicodeError) -> tuple[str, int]:
    """Windows reads the lone byte 80 as €; any other lone byte is shown as a question mark."""
    assert isinstance(error, UnicodeDecodeError)
    return ("€" if error.object[error.start] == 0x80 else "?", error.start + 1)


codecs.register_error("gazetteer.cp936", _cp936)


def apply_edits(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with each edit made; the edits are in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += [text[at : edit.start], edit.repaired]
        at = edit.damaged_end
    return "".join(parts) + text[at:]


def damaged_offset(edits: tuple[Edit, ...], offset: int) -> int:
    """Where an offset of the repaired text stands in the damaged one; inside an edit: at its end."""
    shift = 0
    for edit in edits:
        start = edit.start + shift
        if offset <= start:
            break
        if offset < start + len(edit.repaired):
            return edit.damaged_end
        shift += len(edit.repaired) - len(edit.damaged)
    return offset - shift
