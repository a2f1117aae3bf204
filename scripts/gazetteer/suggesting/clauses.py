"""Words of a sentence made fit for a title or a draft: relative dates resolved, connectives and hearsay left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazetteer.model.edtf import label_zh, parse_edtf
from gazetteer.model.texts import DatePhrase

_LEADING = re.compile(
    r"^(?:此外|另外|同时|不过|但是|但(?!丁)|而且|而(?!立)|这其中|其中|事实上|实际上|可以说|值得一提的是|值得注意的是|与此同时|除此之外|然而|因此|所以|于是|紧接着|对此|其实|当然|"
    r"例如|比如|譬如|再如|又如|首先|其次|尤其是|特别是|更重要的是|具体来看|具体而言|总的来看|近来|据悉|据了解|据介绍|据报道|有消息称)[，,:：]?"
)
_BEFORE_DATE = re.compile("(?:早在|就在|截至|截止|到了?|在|于|自|从|至|随后的?|等到)$")
_AFTER_DATE = re.compile("^(?:的(?![一-龥]{1,3}(?:上|中|里)[，,])|起|以来|为止|间|期间)?[，,、]?")
_LEADS_ON = re.compile("(?:说|表示|认为|指出|称|介绍|道|[年月日])[，,：:]?$")
_HEARSAY = re.compile(r"^(?:据|根据|按照|依据)[^，,。]{2,30}[，,]")
_OPEN = re.compile(r"^[，,、；;：:。！!？?\s）)”\"』」]+|[，,、；;：:\s（(“\"]+$")
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("「", "」"), ("(", ")"))


def trimmed(words: str, *, hearsay: bool = False) -> str:
    """Without what only leads over, marks at the ends and marks that stand alone; with `hearsay`, who says it stays."""
    before = None
    while words != before:
        before = words
        words = _LEADING.sub("", _OPEN.sub("", words))
        words = _OPEN.sub("", words if hearsay else _HEARSAY.sub("", words))
    words = words.rstrip("。！!；;，,")
    for left, right in _PAIRS:
        if words.count(left) != words.count(right):
            words = words.replace(left, "").replace(right, "")
    return words


def without_dates(text: str, dates: Sequence[DatePhrase], start: int, end: int) -> str:
    """A stretch of the text without its first date, and with the others resolved."""
    inside = [one for one in dates if start <= one.start and one.end <= end]
    if not inside:
        return text[start:end]
    first, *others = inside
    words, at = _BEFORE_DATE.sub("", text[start : first.start]), first.end
    at += len(found.group()) if (found := _AFTER_DATE.match(text[at:end])) else 0
    for one in others:
        words += text[at : one.start] + resolved(one)
        at = one.end
    return words + text[at:end]


def with_dates(text: str, dates: Sequence[DatePhrase]) -> str:
    """The text with its relative dates written out."""
    words, at = "", 0
    for one in dates:
        words += text[at : one.start] + resolved(one)
        at = one.end
    return words + text[at:]


def resolved(phrase: DatePhrase) -> str:
    """The date for the reader where the words alone do not give it; the words as they are otherwise."""
    if not phrase.relative or not phrase.when:
        return phrase.text
    when = parse_edtf(phrase.when)
    if when.approximate or "[" in phrase.when or when.precision in ("decade", "century"):
        return phrase.text
    return label_zh(when)


def clauses_with(text: str, name: str, shortest: int) -> str:
    """The clause that has the name, with the next ones up to so many characters."""
    parts = re.split("(?<=[，,；;。！!])", text)
    at = next((number for number, part in enumerate(parts) if name in part), 0)
    words = ""
    for part in parts[at:]:
        words += part
        if len(trimmed(words, hearsay=True)) >= shortest and not _LEADS_ON.search(part):
            break
    return trimmed(words, hearsay=True)
