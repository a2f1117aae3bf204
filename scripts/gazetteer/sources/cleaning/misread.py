"""UTF-8 that was read as GBK (鈥滃叚) or as Latin (â€œ): the bytes tell what was written."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gazetteer.model.texts import NOT_TEXT, one_line
from gazetteer.sources.cleaning.everyday import is_everyday
from gazetteer.sources.repairs import Edit, apply_edits, merge_edits

_FEWEST = 3
_MOST = 0.6
_BEYOND_LATIN, _EMOJI = "\u0800", "\U0001f000"
_MARK_LEADS = "鈥銆锛"
"""What the first bytes of Chinese punctuation in UTF-8 are in GBK."""
_LOST = re.compile("锟斤拷|\ufffd|[鈥銆][?？]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Misreading:
    """Another encoding: what a piece of it begins with, its bytes, and whether what they mean is sure."""

    leads: re.Pattern[str]
    encoded: Callable[[str], bytes]
    is_sure: Callable[[str, str, int], bool]


def misread_edits(texts: Sequence[str]) -> list[tuple[Edit, ...]]:
    """The longest pieces whose bytes are whole characters of UTF-8, and such as Chinese texts have.

    In an article that has such a piece of GBK shorter ones are sure, too.
    """
    found = [_all_edits(text, _FEWEST) for text in texts]
    if any(edit.damaged >= _BEYOND_LATIN for edits in found for edit in edits):
        return [_all_edits(text, 1) for text in texts]
    return found


def _all_edits(text: str, fewest: int) -> tuple[Edit, ...]:
    return merge_edits(*(list(_edits(text, kind, fewest)) for kind in (_AS_LATIN, _AS_GBK)))


def lost_places(text: str) -> list[str]:
    """Where bytes were lost for good."""
    return [text[at.start() : at.end() + 2] for at in _LOST.finditer(text)]


def _edits(text: str, kind: _Misreading, fewest: int) -> Iterator[Edit]:
    """`fewest` Chinese characters make a piece of GBK sure that begins with no mark."""
    at = 0
    while lead := kind.leads.search(text, at):
        start = lead.start()
        end, meant = _read(text, start, kind)
        repaired = apply_edits(meant, _all_edits(meant, _FEWEST)) if meant else ""
        is_text = one_line(repaired) == repaired and not NOT_TEXT.search(repaired)
        if repaired and is_text and kind.is_sure(lead[0], repaired, fewest):
            yield Edit(start=start, damaged=text[start:end], repaired=repaired, rule="utf8")
        at = max(end, start + 1)


def _read(text: str, start: int, kind: _Misreading) -> tuple[int, str]:
    """What the characters from `start` mean in UTF-8, and where the last whole one ends."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    read: list[str] = []
    end, whole = start, 0
    for place in range(start, len(text)):
        raw = b"" if text[place].isascii() else kind.encoded(text[place])
        if not raw:
            break
        try:
            read.append(decoder.decode(raw))
        except UnicodeDecodeError:
            break
        if not decoder.getstate()[0]:
            end, whole = place + 1, len(read)
    return end, "".join(read[:whole])


def _latin_bytes(char: str) -> bytes:
    """In Windows-1252, whose gaps are those of Latin-1; no bytes for another character."""
    return char.encode("cp1252", "ignore") or char.encode("latin-1", "ignore")


def _gbk_bytes(char: str) -> bytes:
    """Windows reads the lone byte 80 as €."""
    return b"\x80" if char == "€" else char.encode("gb18030", "ignore")


def _is_latin_sure(first: str, meant: str, _: int) -> bool:
    """Of two bytes only what Â and Ã begin: no word has them before such a mark."""
    beyond = [char for char in meant if char >= _BEYOND_LATIN]
    if not beyond:
        return first in "ÂÃ" and all("\xa0" <= char <= "\xff" for char in meant)
    return _known(beyond) >= _MOST * len(beyond)


def _is_gbk_sure(first: str, meant: str, fewest: int) -> bool:
    beyond = [char for char in meant if char >= _BEYOND_LATIN]
    known = _known(beyond)
    return known >= (1 if first in _MARK_LEADS else fewest) and known >= _MOST * len(beyond)


def _known(chars: list[str]) -> int:
    return sum(is_everyday(char) or char >= _EMOJI for char in chars)


_GBK_LEADS = "".join(
    bytes([first, second]).decode("gbk", "ignore")
    for first in range(0xE2, 0xF0)
    for second in range(0x80, 0xC0)
)
_AS_LATIN = _Misreading(
    leads=re.compile(r"[ÂÃâãäåæçèéïð](?=[^\x00-\x7f])"),
    encoded=_latin_bytes,
    is_sure=_is_latin_sure,
)
_AS_GBK = _Misreading(
    leads=re.compile(rf"[{_GBK_LEADS}](?=[^\x00-\x7f])"),
    encoded=_gbk_bytes,
    is_sure=_is_gbk_sure,
)
