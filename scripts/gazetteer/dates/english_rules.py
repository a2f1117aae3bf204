"""The rules of English dates: what each kind of time expression looks like, what must stand around it, and who reads it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from gazetteer.dates import english_deictics as deictics
from gazetteer.dates import english_grammar as words
from gazetteer.dates import english_points as points
from gazetteer.dates.affixes import about, up_to_now
from gazetteer.dates.context import Context, Parts, YearNaming
from gazetteer.dates.english_surroundings import is_month, is_one_weekday, is_torn, is_year
from gazetteer.dates.english_years import Place
from gazetteer.dates.places import Rule, Rules
from gazetteer.model.edtf import parse_edtf

Resolver = Callable[[Parts, Context, Place], str]
"""From the parts to EDTF; a ValueError where the words name a time that nothing has fixed."""

POINTS: tuple[tuple[str, Resolver], ...] = (
    *(
        (pattern, points.day)
        for pattern in (words.DATE, words.DATE_DAY_FIRST, words.DAYS, words.DAYS_DAY_FIRST)
    ),
    *((pattern, points.day) for pattern in (words.DAYS_OF_MONTHS, words.DAYS_OF_MONTHS_DAY_FIRST)),
    (words.ISO_DAY, points.iso_day),
    (words.SLASHED, points.slashed_day),
    (words.MONTHS_OF_YEAR, points.month),
    (words.MONTH_OF_YEAR, points.month),
    (words.MONTH_EDGE, points.month),
    (words.SAID_MONTH, points.month),
    (words.LONE_MONTH, points.month),
    (words.YEAR_EDGE, points.year),
    (words.YEARS, points.year),
    (words.SHORT_YEARS, points.year),
    (words.LONE_YEAR, points.year),
    (words.HALF, points.part_of_year),
    (words.QUARTER, points.part_of_year),
    (words.QUARTER_REVERSED, points.part_of_year),
    (words.PART, points.part_of_year),
    (words.SEASON, points.season),
    (words.SAID_SEASON, points.season),
    (words.DECADE, points.decade),
    (words.NAMED_DECADE, points.decade),
    (words.CENTURY, points.century),
    (words.SAID, deictics.said_period),
    (words.SAID_WEEKDAY, deictics.weekday),
    (words.THIS_END, deictics.end_of_period),
    (words.YEAR_END, deictics.end_of_period),
    (words.FEAST, deictics.feast),
)
"""Dates that take the words before them: since …, by …, until …, after …, around …."""
OTHERS: tuple[tuple[str, Resolver], ...] = (
    (words.DAY_WORD, deictics.day_word),
    (words.SAID_LOOSELY, deictics.within_period),
    (words.LONE_QUARTER, deictics.vague),
    (words.AGO, deictics.ago),
    (words.SPAN, deictics.span),
    (words.BACK_TO, deictics.back_to),
    (words.VAGUE, deictics.vague),
)
RULES = Rules(
    words.AFFIX,
    (
        *(
            Rule(point, read, rf"(?:{words.AFFIX})?(?P<core>{point}){words.ONWARDS}?")
            for point, read in POINTS
        ),
        *(Rule(rf"(?P<core>{pattern})", read) for pattern, read in OTHERS),
    ),
)
NO_SUCH_DATE = (ValueError, OverflowError)
ELSEWHEN = Context(published=date(1987, 6, 15))
"""Any other article: an expression that means the same there is absolute."""
_FRAME = re.compile(
    r"\W*(?:(?:[A-Z][a-z]+ly|But|And|Then|Back|Early|Late|Later|So|Yet|Also|Only|Not until|As early as),? )*(?:[A-Za-z]+ (?:the )?)?"
)
"""What stands before a date that opens a sentence: In, But in, Back in the …."""
_AFFIXES = ("since", "by", "before", "after", "until", "around", "from")
_REACHING = {*_AFFIXES[:-1], "onwards"}
"""The words that are a part of the expression."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A time expression from `start` to `end`; `when` is None if it tells no date, `is_year` if it is a year alone."""

    start: int
    end: int
    when: str | None
    relative: bool
    naming: YearNaming
    is_year: bool
    opens: str


def read_at(
    text: str,
    start: int,
    rules: Sequence[Rule[Resolver]],
    context: Context,
    *,
    follows_year: bool,
) -> Reading | None:
    """The longest time expression that begins here; of two as long, the rule that stands first."""
    longest: Reading | None = None
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match and match.end() > (longest.end if longest else start):
            longest = _read(match, rule.resolve, context, follows_year=follows_year) or longest
    return longest


def _read(
    match: re.Match[str], resolve: Resolver, context: Context, *, follows_year: bool
) -> Reading | None:
    """The reading of a match; None where its words are no time."""
    parts = {name: part for name, part in match.groupdict().items() if part}
    text, start, end = match.string, match.start("core"), match.end("core")
    if text.startswith(("'s", "’s"), end):
        parts = {name: part for name, part in parts.items() if name not in _AFFIXES}
    if not _is_time(text, start, end, resolve, parts, follows_year=follows_year):
        return None
    place = Place(text=text, start=start, end=end)
    try:
        affix = next((name for name in _AFFIXES if name in parts), "")
        if resolve not in (deictics.ago, deictics.vague) and is_torn(
            text, match.start(), end, affix=affix
        ):
            raise ValueError("a part of the date is not understood")
        when: str | None = _with_affixes(resolve(parts, context, place), parts, context)
        parse_edtf(when or "")
    except NO_SUCH_DATE:
        when = None
    return Reading(
        start=match.start() if parts.keys() & _REACHING else start,
        end=match.end(),
        when=when,
        relative=when is None or when != _elsewhen(parts, resolve, place),
        naming=_naming(parts, when, frames=bool(_FRAME.fullmatch(text[:start]))),
        is_year=resolve is points.year and "core" in parts and parts["core"].isdecimal(),
        opens=parts.get("from", "").lower(),
    )


def _is_time(
    text: str, start: int, end: int, resolve: Resolver, parts: Parts, *, follows_year: bool
) -> bool:
    core = parts["core"]
    if resolve is points.year and core.isdecimal():
        return is_year(text, start, end, follows_year=follows_year)
    if resolve is points.year and ("short" in parts or "first_year" in parts):
        return text[:start].endswith("(") or is_year(text, start, end, follows_year=False)
    if resolve is points.month and core == parts["month"]:
        return is_month(text, start, end)
    if resolve is deictics.weekday:
        return is_one_weekday(text, start, end)
    return True


def _with_affixes(when: str, parts: Parts, context: Context) -> str:
    affix = next((name for name in _AFFIXES if name in parts), "")
    if not affix and "onwards" not in parts:
        return when
    edtf = parse_edtf(when)
    if "onwards" in parts or affix == "after":
        return f"{edtf.ends[0 if 'onwards' in parts or edtf.is_single else -1].text}/.."
    if affix == "since":
        if not edtf.opens or edtf.opens.first_day > context.published:
            raise ValueError(f"{when} does not reach the publication")
        return up_to_now(edtf.opens, context.published)
    if affix == "around":
        return about(when)
    if affix == "from":
        return when
    if "feast" in parts or edtf.closes is None:
        raise ValueError("up to a stretch of days")
    ends = edtf.closes if affix != "before" else edtf.ends[0]
    return f"../{ends.text.rstrip('~')}"


def _elsewhen(parts: Parts, resolve: Resolver, place: Place) -> str | None:
    try:
        return _with_affixes(resolve(parts, ELSEWHEN, place), parts, ELSEWHEN)
    except NO_SUCH_DATE:
        return None


def _naming(parts: Parts, when: str | None, *, frames: bool) -> YearNaming:
    """A year that opens the sentence holds for what follows, one mentioned within it for the sentence."""
    if when is None:
        return "unsure" if "month" in parts else "aside"
    if (frames and parts.keys() & {"year", "first_year"}) or "back" in parts:
        return "lasting"
    return (
        "passing"
        if parts.keys() & {"year", "first_year"}
        or "year_word" in parts
        or parts.get("unit") == "year"
        else "implied"
    )
