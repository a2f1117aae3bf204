"""What a source holds besides an article's text: the markup of a page, or of the program that exported it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!DOCTYPE\b", re.IGNORECASE)
_MOST = 0.5
_ELEMENTS = (
    "a b i u p br hr em div img span font table tbody tr td th ul ol li sup sub center strong "
    "figure figcaption section iframe video audio"
)
_EXPORTED: Mapping[str, re.Pattern[str]] = {
    "{% %}": re.compile(r"\{%[^{}]*%\}"),
    "{{ }}": re.compile(r"\{\{[^{}]*\}\}"),
    "{: }": re.compile(r"\{:\s?[.#\w][^{}]*\}"),
    "<!-- -->": re.compile(r"<!--"),
    "[[ ]]": re.compile(r"\[\[[^\[\]]+\]\]"),
    "![ ](": re.compile(r"!\[[^\[\]]*\]\("),
    "< >": re.compile(rf"</?(?:{_ELEMENTS.replace(' ', '|')})(?:\s[^<>]*)?/?>", re.IGNORECASE),
}
_DECLARATION = r"\s*[a-z-]{3,30}\s*:[^:;{}\u4e00-\u9fff]{1,200}"
_CSS_OPEN = re.compile(r"[.#@]?[\w-]+(?:[\s,>:.#]+[\w-]+)*\s*\{", re.ASCII)
_CSS_LINE = re.compile(rf"{_DECLARATION};")
_CSS_RULE = re.compile(
    rf"[.#@]?[\w-][^{{}}]{{0,100}}\{{(?:{_DECLARATION};)*{_DECLARATION};?\s*\}}", re.ASCII
)


def is_style(text: str) -> bool:
    """Whether a line opens a rule of CSS, or is a declaration or a whole rule."""
    return any(form.fullmatch(text.strip()) for form in (_CSS_OPEN, _CSS_LINE, _CSS_RULE))


def tagged_lines(body: str) -> tuple[int, int]:
    """How many lines hold tags of HTML, and how many there are, if they are most lines; else zeros."""
    lines = [line for line in body.split("\n") if line.strip()]
    tagged = sum(bool(_TAG.search(line)) for line in lines)
    return (tagged, len(lines)) if tagged > _MOST * len(lines) else (0, 0)


def find_exported(texts: Sequence[str]) -> dict[str, list[str]]:
    """For each kind of mark that a program left in the text, as it is written, the places that have it."""
    found = {
        kind: [at[0] for text in texts for at in pattern.finditer(text)]
        for kind, pattern in _EXPORTED.items()
    }
    found["CSS"] = _css_lines(texts)
    return {kind: places for kind, places in found.items() if places}


def _css_lines(texts: Sequence[str]) -> list[str]:
    """Declarations, where a rule opens for them."""
    opened = [text for text in texts if _CSS_OPEN.fullmatch(text.strip())]
    lines = [text for text in texts if _CSS_LINE.fullmatch(text.strip())]
    whole = [text for text in texts if _CSS_RULE.fullmatch(text.strip())]
    return whole + (opened + lines if opened and lines else [])
