"""Foreign words beside the site's own: their direction ends where they end (Unicode annex 9)."""

from __future__ import annotations

import re
import unicodedata

FSI, PDI = "\u2068", "\u2069"
"""The marks that set words apart: first strong isolate, pop directional isolate."""
_INITIATORS = "\u2066\u2067\u2068"
_TURNING = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Controls of direction, and the blocks of scripts that run from right to left."""
_PARAGRAPHS = re.compile(r"([\n\r\x1c-\x1e\x85\u2029]+)")
"""No isolate reaches beyond a paragraph."""
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs without ink."""


def turns(text: str) -> bool:
    """Whether the text can change the direction of what stands beside it."""
    return bool(_TURNING.search(text))


def unpaired(text: str) -> tuple[int, int]:
    """How many ends of isolates have no beginning in the text, how many beginnings no end."""
    ends = begun = 0
    for char in text:
        if char in _INITIATORS:
            begun += 1
        elif char == PDI and begun:
            begun -= 1
        elif char == PDI:
            ends += 1
    return ends, begun


def isolated(text: str) -> str:
    """Plain text to stand beside other words: itself if it turns nothing, else each paragraph set apart."""
    if not turns(text):
        return text
    parts = _PARAGRAPHS.split(text)
    return "".join(_apart(part) if turns(part) else part for part in parts)


def _apart(text: str) -> str:
    ends, begun = unpaired(text)
    return FSI * (ends + 1) + text + PDI * (begun + 1)


def is_visible(text: str) -> bool:
    """Whether any character of it leaves ink."""
    return any(unicodedata.category(char)[0] in "LNPS" and char not in _BLANK for char in text)
