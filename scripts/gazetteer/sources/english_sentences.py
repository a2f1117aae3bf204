"""Where the sentences of an English paragraph begin and end."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"""(?:(?:\.\s?){3,}|…|[.!?]+)["'”’)\]»]*(?:\[\d+\])*(?=\s)|[。！？]+[”’」』）"]*"""
)
_CLOSING = re.compile(r"""["'”’)\]»]*(?:\[\d+\])*$""")
_LAST_WORD = re.compile(r"(?<![\w$£€¥’])(?<!\w\')[A-Za-z.]+$")
_INITIALS = re.compile(r"[A-Za-z](?:\.[A-Za-z])*")
_TWO_LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]", re.DOTALL)
_BEFORE_NAMES = frozenset(
    "Mr Mrs Ms Messrs Dr Prof Profs St Mt Ft Rev Hon Gov Sen Sens Rep Reps Gen Col Maj Capt Cmdr Lt Sgt Adm Pres Supt"
    " Insp Amb vs v cf viz e.g i.e eg ie ca approx".split()
)
"""Abbreviations behind which the sentence goes on."""
_BEFORE_FIGURES = frozenset(
    "No no Nos nos Vol vol Fig fig Figs figs p pp Art Sec Ch ch ext Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon"
    " Tue Tues Wed Thu Thur Thurs Fri Sat Sun".split()
)
"""Abbreviations behind which it goes on with a number, or with a month and a number."""
_FIGURE = re.compile(r"(?:[A-Z][a-z]+\.? )?\d")
_OPEN_ENDED = frozenset(
    "Inc Ltd Co Corp Cos plc Bros Jr Sr etc al Dept Univ Assn Intl Ave Blvd Rd Ph.D".split()
)
"""Abbreviations that may end a sentence: what follows decides, as behind an initial."""
_STARTER = re.compile(
    r"""["'“‘(\[«]*(?:The|An?|It|Its|He|His|She|Her|They|Their|We|Our|I|You|This|That|These|Those|There|Here|But|And|Or|So|Yet|If"""
    r"""|In|On|At|By|For|From|With|To|Of|As|When|While|After|Before|Since|Until|Although|Though|Because|However|Meanwhile|Now|Then"""
    r"""|Today|What|Who|Why|How|Where|Which|Some|Many|Most|All|Both|Each|Few|One|Two|No|Not|Even|Also|Another|Such|Last|Next)\b"""
)
"""A word that seldom stands in capitals but where a sentence begins."""
_GOES_ON = re.compile(r"""["'“‘(\[«—–-]*\s*[a-z](?![a-z]?[A-Z])""")
"""A small letter, but that of iPhone or xAI."""


def split_english(text: str) -> tuple[tuple[int, int], ...]:
    """Spans (start, end) that cover the text without a gap; the white space behind a sentence is its own.

    A sentence ends at . ! ? … and the closing marks behind them, where white space and no small letter follows, but
    not within round brackets. Behind an abbreviation or an initial it goes on, unless a word follows that begins one.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        after = len(text) - len(text[stop.end() :].lstrip())
        if stop.start() >= start and after < len(text) and _is_end(text, start, stop, after):
            spans.append((start, after))
            start = after
    if spans and not any(map(str.isalnum, text[start:])):
        return (*spans[:-1], (spans[-1][0], len(text)))
    return (*spans, (start, len(text)))


def _is_end(text: str, start: int, stop: re.Match[str], after: int) -> bool:
    if _GOES_ON.match(text, after) or not _TWO_LETTERS.search(text, start, stop.start()):
        return False
    if _is_within_brackets(text, start, stop.start(), stop.end()):
        return False
    if _CLOSING.sub("", stop[0]) != ".":
        return True
    found = _LAST_WORD.search(text, start, stop.start())
    word = found[0].strip(".") if found else ""
    if word in _BEFORE_NAMES or (word in _BEFORE_FIGURES and _FIGURE.match(text, after)):
        return False
    if word in _OPEN_ENDED or _INITIALS.fullmatch(word):
        return bool(_STARTER.match(text, after))
    return True


def _is_within_brackets(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a bracket that opens in the sentence before the stop closes behind it."""
    before = text[start:end]
    return (
        before.count("(") > before.count(")")
        and ")" in text[end:]
        and "(" not in text[end : text.index(")", end)]
    )
