"""The day of publication that the front matter of a file gives, in the forms in which generators write it."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate

from gazetteer.model.edtf import Edtf, parse_edtf
from gazetteer.model.numbers import parse_number
from gazetteer.sources.front_matter import first_field

KEYS = ("date", "published", "pubdate", "publish_date", "published_at", "created") + (
    "发布日期",
    "发布时间",
    "發布日期",
    "發布時間",
    "日期",
    "时间",
    "時間",
)
"""The names of the field, in order of trust; capitals make no difference."""
NEWSPAPERS = range(1600, 2101)
NO_DATE_YEAR = 1
"""Generators write this year where there is no date."""
_NUMBER = r"(\d{1,2}|[一二三四五六七八九十]{1,3})"
_CHINESE = re.compile(
    rf"(?<!\d)(\d{{4}}|[一二][〇零○一二三四五六七八九]{{3}})年{_NUMBER}月(?:{_NUMBER}[日号])?"
)
_FIGURES = re.compile(r"(?<![\d.,/-])(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")
_NAMED = re.compile(r"(\d{4})([-_.]?)(\d{2})\2(\d{2})(?![0-9A-Za-z])")
_ENGLISH = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%a, %d %b %Y")


def publication_date(meta: Mapping[str, str], file: str = "") -> Edtf | None:
    """The day, or the month, as EDTF; a ValueError if what is given looks like a date and is none.

    Where no field tells one, the day that a file's name begins with.
    """
    return _given_date(meta) or _date_of_name(file)


def _date_of_name(file: str) -> Edtf | None:
    found = _NAMED.match(file)
    if not found or int(found[1]) not in NEWSPAPERS:
        return None
    try:
        return parse_edtf("-".join(found.group(1, 3, 4)))
    except ValueError:
        return None


def _given_date(meta: Mapping[str, str]) -> Edtf | None:
    text = first_field(meta, KEYS)
    if not re.search(r"\d|[〇一二三四五六七八九]年", text):
        return None
    year, *rest = _read(text)
    if year == NO_DATE_YEAR:
        return None
    if year not in NEWSPAPERS:
        raise ValueError(f"{text!r} is of no year that has newspapers")
    return parse_edtf("-".join([f"{year:04}", *(f"{part:02}" for part in rest)]))


def _read(text: str) -> list[int]:
    """Year, month and, if there is one, day; the day is that of the place where it was written."""
    whole = unicodedata.normalize("NFKC", text).strip()
    for form, shown in ((_CHINESE, "".join(whole.split())), (_FIGURES, whole), (_COMPACT, whole)):
        if found := form.search(shown):
            return [parse_number(part) for part in found.groups() if part]
    for pattern in _ENGLISH:
        try:
            day = datetime.strptime(whole, pattern)
        except ValueError:
            continue
        return [day.year, day.month, day.day]
    if moment := parsedate(whole):
        return list(moment[:3])
    raise ValueError(f"{text!r} is not understood as a date")
