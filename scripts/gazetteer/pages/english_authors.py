"""The names of an English source's writers in the order and form that each way to cite asks for."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pypinyin import lazy_pinyin

from gazetteer.sources.chinese import is_han
from gazetteer.sources.surnames import COMPOUND_SURNAMES, SURNAMES

_BYLINE = re.compile(r"^(?:by|reporters?:?|author:?)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,? and |,? & |;)\s*|,\s+(?=\S+\s\S)")
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
_PARTICLES = frozenset("van von der den de del della di da dos du la le bin ibn al ter ten".split())
_BODY = re.compile(
    r"\b(?:The|News|Press|Agency|Staff|Team|Desk|Reporters?|Editors?|Editorial|Board|Times|Daily|Post|Online|Media|Group|Bureau|Network"
    r"|Office|Ministry|University|Institute|Company|Inc|Ltd|Correspondents?|Writers?|Service|Radio|Television|TV|Xinhua|Reuters)\b"
)
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:i?a[ion]?|i?ang|i?ao|ai|ei|ie|i?ong|i?u|iu|ui|u?o|ou|e[rn]?|eng|i|in|ing|u?an|uai|u?ang|ue|un|v|ve))+",
    re.IGNORECASE,
)
_MOST_NAMED = 3
"""GB/T 7714 names so many and goes on with et al."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A name in its parts; `given` is empty where nobody can tell the family name: it is printed as it stands."""

    family: str
    given: tuple[str, ...] = ()
    suffix: str = ""
    chinese: bool = False


def read_names(authors: Iterable[str]) -> tuple[PersonName, ...]:
    return tuple(
        _read_name(name)
        for author in authors
        for name in _BETWEEN.split(_BYLINE.sub("", author.strip()))
        if name
    )


def _read_name(name: str) -> PersonName:
    words = name.replace(",", " ").split()
    if _BODY.search(name) or len(words) < 2 or any(map(is_han, name)):
        return PersonName(family=name)
    suffix = words.pop() if _SUFFIX.fullmatch(words[-1]) and len(words) > 2 else ""
    if name.count(",") == 1 and not suffix:
        family, _, given = name.partition(",")
        return PersonName(family=family.strip(), given=tuple(given.split()))
    first_is_one, last_is_one = _is_surname(words[0]), _is_surname(words[-1])
    is_chinese = len(words) == 2 and all(map(_PINYIN.fullmatch, words))
    if is_chinese and first_is_one and last_is_one and not _is_compound(words[0]):
        return PersonName(family=name)
    if is_chinese and first_is_one:
        return PersonName(family=words[0], given=(words[1],), chinese=True)
    at = next((at for at, word in enumerate(words[1:], 1) if word in _PARTICLES), len(words) - 1)
    at = min(at, len(words) - 1)
    return PersonName(
        family=" ".join(words[at:]),
        given=tuple(words[:at]),
        suffix=suffix,
        chinese=is_chinese and last_is_one,
    )


@functools.cache
def _spelled(names: frozenset[str]) -> frozenset[str]:
    return frozenset("".join(lazy_pinyin(name)) for name in names)


def _is_surname(word: str) -> bool:
    return word.casefold() in _spelled(SURNAMES) or _is_compound(word)


def _is_compound(word: str) -> bool:
    return word.casefold() in _spelled(COMPOUND_SURNAMES)


def gb_names(names: Iterable[PersonName]) -> str:
    """SMITH J A, WANG Xingxing, et al."""
    known = list(names)
    shown = [_gb_name(name) for name in known[:_MOST_NAMED]]
    return ", ".join([*shown, "et al"] if len(known) > _MOST_NAMED else shown)


def _gb_name(name: PersonName) -> str:
    if not name.given:
        return name.family
    given = name.given if name.chinese else tuple(_initials(name.given, dot=""))
    return " ".join((name.family.upper(), *given))


def apa_names(names: Iterable[PersonName]) -> str:
    """Smith, J. A., Jr., Wang, X., & Associated Press."""
    shown = [_apa_name(name) for name in names]
    return ", ".join(shown) if len(shown) < 2 else f"{', '.join(shown[:-1])}, & {shown[-1]}"


def _apa_name(name: PersonName) -> str:
    parts = (name.family, " ".join(_initials(name.given, dot=".")), name.suffix)
    return ", ".join(filter(None, parts))


def bibtex_names(names: Iterable[PersonName], latex: Callable[[str], str]) -> Iterator[str]:
    """Smith, Jr., Jane A. as LaTeX; a name that is not to be taken apart is in braces."""
    for name in names:
        parts = (name.family, name.suffix, " ".join(name.given))
        whole = latex(", ".join(filter(None, parts)))
        yield whole if name.given else f"{{{whole}}}"


def _initials(given: Iterable[str], dot: str) -> Iterator[str]:
    """J. for Jane, J.-P. for Jean-Paul."""
    for word in given:
        yield "-".join(f"{part[0].upper()}{dot}" for part in word.strip(".").split("-") if part)
