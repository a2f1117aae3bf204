"""Which addresses in foreign words a page may link to."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

_SCHEME = re.compile(r"https?(?=://)", re.IGNORECASE)
_NEVER = re.compile(r'[\s<>"\\^`{|}]')
"""What no address holds unescaped (RFC 3986); browsers read a backslash as a slash."""


def web_address(text: str) -> str:
    """The address with its scheme in small letters if it is http(s), names a host and nobody before it; else "".

    What stands before an @ is taken for the host by readers, and by no browser.
    """
    if not _SCHEME.match(text) or _NEVER.search(text) or any(map(_is_unseen, text)):
        return ""
    try:
        parts = urlsplit(text)
        known = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return ""
    if not known or "@" in unicodedata.normalize("NFKC", parts.netloc) or "%" in parts.netloc:
        return ""
    return _SCHEME.sub(lambda found: found.group().lower(), text, count=1)


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")
