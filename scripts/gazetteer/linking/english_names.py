"""A known name in an English text that is no name there: in small letters, in an address, or part of a longer, unknown one."""

from __future__ import annotations

import re
from collections.abc import Callable

from gazetteer.linking.folding import fold_name
from gazetteer.model import Entity

_ADDRESS = re.compile(r"://|@|\bwww\.|\w\.(?:com|cn|org|net|io|ai|edu|gov)\b", re.IGNORECASE)
_COINAGE = re.compile(r"[a-z][A-Z]|[A-Z]{2}")
"""A capital within a word: such names are written in any letters."""
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?= )")
_OWNER = re.compile(r"(?:['’]s|s['’])$")
_NEXT = re.compile(r" ([A-Z][\w'’&.-]*)")
_LAST = re.compile(r"([\w'’.-]+) $")
_OF = re.compile(
    r"((?:[A-Z][\w'’&.-]*,? (?:(?:of|and|for|the|&) )*)*[A-Z][\w'’&.-]*) of (?:the |mainland )?$"
)
_TELLING_LETTERS, _FEWEST_WORDS = 4, 4
_SMALL_IN_TITLES = frozenset(
    "from with into over that this than amid upon after before their your through behind under".split()
)

_INSTITUTION = re.compile(
    r"\b(?:Universit(?:y|ies)|Colleges?|Institutes?|Academy|Schools?|Hospitals?|Banks?|Daily|Times|Post|News|Herald|Globe|Group|Holdings|Inc|"
    r"Corp|Corporation|Company|Co|Ltd|Limited|Exchange|Museum|Library|Airport|Airlines|Airways|Railways?|Mobile|Telecom|Unicom|Securities|"
    r"Insurance|Petroleum|Association|Federation|Society|Council|Committee|Commission|Bureau|Administration|Center|Centre|Laboratory|Lab|"
    r"Television|TV|Town|Zone|Republic|Party|Wall|Ministry|Embassy|Chamber|Foundation|Fund|Dynamics|Consulting|Evergrande|Merchants|Resources|Southern|Eastern|Sea|Road)\b"
)
"""Words that make the name of something else of a place before or behind them."""
_RUN = re.compile(r"(?: (?:of|and|for|the|&)(?= [A-Z])| [A-Z][\w'’&.-]*)+")
_COMPASS = frozenset(
    "North South East West Central Northeast Northwest Southeast Southwest".split()
)
_BEFORE = frozenset(
    "In At From To Of On For By With And Or But The A An As When While Where If Since Until Near Around Across Outside Inside Beyond Within"
    " Through Into Like Than Via Over Under Between Both After Before Why How What Mainland Downtown Urban Rural Ancient Modern Metropolitan"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November"
    " December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Meanwhile Today Now Then Does Do Did Is Are Was Will Can Could Has Have Should Communist Chinese City Province District Mayor Governor".split()
)
_AFTER = frozenset(
    "Province Provincial City Municipality Municipal District Prefecture SAR Special Government Government's Mayor Vice Deputy Governor Party"
    " President Premier Prime Minister Secretary Congress Senate Department Olympics Olympic Asian Paralympic Games Marathon Expo I I'm I've"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November"
    " December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec CEO Correspondent Reporter".split()
)
_OTHER_COMPANY = re.compile(
    r" (?:Cloud|Health|Pictures|Entertainment|Sports|Music|Literature|Foundation|DAMO|Research|Academy|Business School|Capital|Ventures)\b"
)
_OTHER_UNIVERSITY = re.compile(
    r" (?:Press|Founder|Science Park)\b| of (?:the )?[A-Z]| (?:City|Town)\b"
)
_OTHER_BODY = re.compile(r" (?:Press|Newspaper|Newspapers|Media|Publishing|Publishing Group)\b")
_OTHER_STATE = re.compile(r"(?!Chinese |China)[A-Z]\w+(?:ese|ian|an|ish|i|ch|['’]s) $")
_SHORT = 3
_ALLUSION = 2
"""Editors' names so short are common: they count beside another name of the same thing."""


def is_name_in_english(
    entity: Entity, text: str, start: int, end: int, *, beside: tuple[bool, bool] = (False, False)
) -> bool:
    """Whether the words from start to end of a folded English text name the entity.

    They have the capitals of its name, unless it is a coinage (DeepSeek) or a nickname of several (six little dragons). They
    stand in no web address. They are not part of a longer name of something else:

    - a place followed by a word in capitals (Zhejiang Gongshang University, China Daily), except what is said of places
      (Zhejiang Province, Hangzhou Mayor) and a name that is known (`beside`: before it, behind it); a whole line in capitals
      counts only if it goes on with University, Bank, Daily …; preceded by one (East China, Air China) or by one with of
      (Bank of China);
    - a company followed by what makes another one of it (Alibaba Cloud); a university by `of` (Zhejiang University of
      Technology) or Press; a body by Press or Group; a ministry of another country;
    - a short name beside any word in capitals (Nintendo DS).
    """
    found, before, after = text[start:end], text[:start], text[end:]
    if not any(map(str.isalpha, found)):
        return False  # 211
    if not _has_capitals(entity, found) or _is_in_address(text, start, end):
        return False
    if (
        entity.kind != "city"
        and _is_short(found)
        and not _stands_by_itself(entity, found, before, after)
    ):
        return False
    before, after = "" if beside[0] else before, "" if beside[1] else after
    if entity.kind == "city":
        return not _is_part_of_place(before, after, is_title=_is_title_case(text))
    rule = _RULES.get(entity.kind)
    return not rule or not rule(entity, before, after)


def _has_capitals(entity: Entity, found: str) -> bool:
    names = [fold_name(name.text) for name in entity.names]
    spelled = [name for name in names if name.lower() == found.lower()]
    if entity.type == "group" or found in spelled or (found.isupper() and len(found) > _SHORT):
        return True
    return any(
        _COINAGE.search(name) or _capitals_of(name) <= _capitals_of(found) for name in spelled
    )


def _capitals_of(name: str) -> set[int]:
    """The places of words that begin with a capital."""
    return {word.start() for word in re.finditer(r"\b[A-Z]", name)}


def _is_in_address(text: str, start: int, end: int) -> bool:
    left = text.rfind(" ", 0, start) + 1
    right = text.find(" ", end)
    around = f"{text[left:start]}\0{text[end : right if right >= 0 else len(text)]}"
    return bool(_ADDRESS.search(around.replace("\0", "x")))


def _is_short(found: str) -> bool:
    return len(found) <= _SHORT and found.isascii()


def _stands_by_itself(entity: Entity, found: str, before: str, after: str) -> bool:
    last = _LAST.search(before)
    if (last and not _may_precede(last[1])) or _NEXT.match(after):
        return False
    if len(found) > _ALLUSION or not any(n.editorial and n.text == found for n in entity.names):
        return True
    heads = {re.split(r"[\W_]", name.text)[0] for name in entity.names if name.text != found}
    return any(len(head) > _SHORT and head in before + after for head in heads)


def _is_part_of_place(before: str, after: str, *, is_title: bool) -> bool:
    if before.endswith("Indo-"):
        return True
    last = _LAST.search(before)
    if last and last[1] in _COMPASS:
        return True
    if last and not is_title and not _may_precede(last[1]):
        return True
    if _is_of_another(before):
        return True
    if _POSSESSIVE.match(after) or re.search(r"\b[a-z]+-$", before):
        return False
    return _goes_on(after, is_title=is_title)


def _may_precede(word: str) -> bool:
    """Whether a word directly before a place is no part of its name."""
    return not word[0].isupper() or word.rstrip(".") in _BEFORE or bool(_OWNER.search(word))


def _is_of_another(before: str) -> bool:
    """Bank of China, University of Science and Technology of China; not City of Hangzhou."""
    if before.endswith(("People's Republic of ", "People’s Republic of ")):
        return False
    found = _OF.search(before)
    return bool(found and _INSTITUTION.search(found[1]))


def _goes_on(after: str, *, is_title: bool) -> bool:
    following = _NEXT.match(after)
    if not following or following[1].rstrip(".") in _AFTER:
        return False
    run = _RUN.match(after)
    return not is_title or bool(run and _INSTITUTION.search(run[0]))


def _is_title_case(text: str) -> bool:
    """Whether all longer words have capitals and no stop ends it, as in a headline."""
    if text.rstrip().endswith((".", ",", ";")):
        return False
    words = [word for word in re.findall(r"[A-Za-z'’]+", text) if len(word) >= _TELLING_LETTERS]
    return len(words) >= _FEWEST_WORDS and all(
        word[0].isupper() or word in _SMALL_IN_TITLES for word in words
    )


def _company(entity: Entity, before: str, after: str) -> bool:
    return bool(_OTHER_COMPANY.match(after))


def _organisation(entity: Entity, before: str, after: str) -> bool:
    if _is_of_another(before):
        return True
    if entity.type == "university":
        last = _LAST.search(before)
        return bool(_OTHER_UNIVERSITY.match(after) or (last and last[1] in _COMPASS))
    if entity.type == "government":
        other = re.match(r" of (?:the )?(?!China|People)[A-Z]", after)
        return bool(other or _OTHER_STATE.search(before))
    return bool(_OTHER_BODY.match(after))


def _person(entity: Entity, before: str, after: str) -> bool:
    return bool(re.match(r" (?:Thought|Foundation|University|Institute|Award|Prize)\b", after))


_RULES: dict[str, Callable[[Entity, str, str], bool]] = {
    "company": _company,
    "organisation": _organisation,
    "person": _person,
}
