"""Whether an English sentence tells of what was or of what will be, at the place of a time expression."""

import re
from typing import Literal

Tense = Literal["past", "future", "unsure", ""]

_FUTURE = (
    r"will|shall|won['’]t|going to|plans? to|planned to|(?:expected|due|set|scheduled|slated|likely|hopes?|aims?|intends?) to"
    r"|is to|are to|upcoming|forthcoming"
)
_UNSURE = r"would|could|should|may|might|can|if"
_PAST = (
    r"was|were|had|did|has|have|said|told|fell|rose|went|came|began|became|saw|took|made|gave|held|won|lost|met|led|hit|sold|bought|found|left"
    r"|grew|spoke|wrote|broke|drew|ran|built|brought|thought|knew|got|kept|paid|sent|spent|stood|swept|struck|threw|wore|born|froze|shut|shown"
    r"|[a-z]{2,}[^e\s]ed|(?:agr|fr|guarant)eed|published|dated"
)
_CUE = re.compile(
    rf"\b(?:(?P<future>{_FUTURE}|['’]ll)|(?P<unsure>{_UNSURE})|(?<!\bbe )(?<!been )(?<!\bis )(?<!\bare )(?P<past>{_PAST}))\b(?! to be held)"
)
_CLAUSE = re.compile(r"[,;:()—–]| and | but | while ")
_SHORT = re.compile(r"\W*(?:\w+\W+){0,4}")
"""A clause that only begins before the time: on Wednesday its shares rose."""
_FAR = 120


def tense_at(text: str, start: int, end: int) -> Tense:
    """By the nearest verb that shows it, in the clause before, else in the clause behind; another clause shows nothing."""
    before, after = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    clause = _CLAUSE.split(before)[-1]
    behind = (
        re.split(r"[;:()—–]", after)[0] if not clause.strip() or _SHORT.fullmatch(clause) else ""
    )
    for words, nearest in ((clause, -1), (behind, 0)):
        found = list(_CUE.finditer(words))
        if found:
            return _of(found[nearest])
    return ""


def _of(cue: re.Match[str]) -> Tense:
    if cue["future"]:
        return "future"
    return "past" if cue["past"] else "unsure"
