"""The names behind a role in the credits of an article."""

from __future__ import annotations

import re

from gazetteer.sources.chinese import to_simplified
from gazetteer.sources.surnames import COMPOUND_SURNAMES, SURNAMES, is_full_name

_BETWEEN = re.compile(r"[、，,;；&＆/／·\s\u3000]+|(?<=[一-龥])和(?=[一-龥])")
_SINGLE = re.compile(r"(?<![一-龥])([一-龥])[ \u3000]+([一-龥])(?![一-龥])")
_LATIN = re.compile(r"[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,3}")
_TAIL = re.compile(r"[_＿].*$")
"""What programs write behind an editor's name: 史建磊_NBJ11331."""
_HAN = re.compile("[一-龥]+")
_PEN_NAME = re.compile(r"[一-龥A-Za-z0-9·_-]{2,10}")
_FURTHER_SURNAMES = frozenset(
    "肖谷文易常安向应宁左关游车成古路卫解景商娄柯佘佟单容明盛甘查米付由虞惠仲党宫费廉鹿寇祝蔺乐荆闵时全连支屠敖冷辜晋楚糜蒲桑邬边"
    "卓池竺迟茅匡燕岑郎苑逄苟柴尚华习曲简聂贝练丛牟苏栾隆蓟薄印宿怀郜"
)
"""Surnames that are as often other words, and are none behind a role."""
_NO_NAMES = re.compile(
    r"[的了是在有将日月年]|本网|转载|投稿|邮箱|联系|微信|合作|授权|来源|來源|报道|消息|整理|^[A-Za-z]{0,4}\d+$"
)


def read_names(words: str, *, is_marked: bool) -> tuple[list[str], str]:
    """The names, and the words that are none.

    Behind a colon or a stroke a pen name is one, too; behind a mere space only what has the form of a name.
    """
    whole = _TAIL.sub("", words.strip(" \u3000（）()【】[]|｜丨"))
    if _LATIN.fullmatch(whole):
        return [whole], ""
    names: list[str] = []
    rest = ""
    for part in filter(None, _BETWEEN.split(_SINGLE.sub(r"\1\2", whole))):
        part = part.strip("（）()【】[]|｜丨.。")
        if rest or not _is_name(part, is_marked=is_marked):
            rest += part  # names stand together: what follows other words is none
        else:
            names.append(part)
    return names, rest


def _is_name(text: str, *, is_marked: bool) -> bool:
    plain = to_simplified(text)
    if is_full_name(plain) or _is_common(plain) or _LATIN.fullmatch(text):
        return True
    return is_marked and bool(_PEN_NAME.fullmatch(text)) and not _NO_NAMES.search(text)


def _is_common(text: str) -> bool:
    """A rarer surname, or four characters with two, as married names have them: 范徐丽泰."""
    if text[:1] in _FURTHER_SURNAMES and 2 <= len(text) <= 3:
        return bool(_HAN.fullmatch(text))
    return (
        len(text) == 4
        and text[0] in SURNAMES
        and text[1] in SURNAMES
        or text[:2] in COMPOUND_SURNAMES
        and 3 <= len(text) <= 4
    )
