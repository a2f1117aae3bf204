"""The profile of EDTF (ISO 8601-2) in which this site keeps, sorts and prints its dates."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, NoReturn

Precision = Literal["century", "decade", "year", "season", "month", "day"]
SortKey = tuple[int, int, bool, int, int, str]

COARSE_TO_FINE: tuple[Precision, ...] = ("century", "decade", "year", "season", "month", "day")
# Meteorological seasons of the northern hemisphere, by first month; winter runs into the next year.
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
SHAPES = (
    "a year 2018, month 2024-03, season 2024-22 (21 spring to 24 winter), day 2025-02-10 or decade"
    " 199X, each with ~ (about) or ? (unsure) after it if need be; 2002/2007, ../2026-12 or 2020/.."
    " for a stretch of time; [2024..2025] for one time within"
)
MOMENT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<part>\d{2})(?:-(?P<day>\d{2}))?)?(?P<qualifier>[~?]?)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One date as written, at its own precision, with the days it covers."""

    text: str
    precision: Precision
    first_day: date
    last_day: date
    qualifier: str

    @property
    def days(self) -> int:
        return (self.last_day - self.first_day).days + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Edtf:
    """A date, an interval or a one-of set, kept as written; a side that is None is open."""

    text: str
    opens: Moment | None
    closes: Moment | None

    @property
    def is_single(self) -> bool:
        return "/" not in self.text and "[" not in self.text

    @property
    def ends(self) -> tuple[Moment, ...]:
        return tuple(end for end in (self.opens, self.closes) if end)

    @property
    def first_day(self) -> date | None:
        """The first day covered; None where the start is open."""
        return self.opens.first_day if self.opens else None

    @property
    def last_day(self) -> date | None:
        """The last day covered; None where the end is open."""
        return self.closes.last_day if self.closes else None

    @property
    def precision(self) -> Precision:
        """Of an interval, the coarser of its two ends."""
        return min((end.precision for end in self.ends), key=COARSE_TO_FINE.index)

    @property
    def approximate(self) -> bool:
        return any(end.qualifier == "~" for end in self.ends)

    @property
    def uncertain(self) -> bool:
        return any(end.qualifier == "?" for end in self.ends)

    @property
    def sort_key(self) -> SortKey:
        """Earlier start first; then the coarser date; an interval after the date that opens it.

        Intervals that open alike: the longer first. An interval with no start stands at its end.
        Exact before `?` before `~`; the text decides the rest, so the order is total.
        """
        anchor = self.ends[0]
        reach = 0 if self.is_single else (self.last_day or date.max).toordinal()
        doubt = sum("?~".index(end.qualifier) + 1 for end in self.ends if end.qualifier)
        first = anchor.first_day.toordinal()
        return first, -anchor.days, not self.is_single, -reach, doubt, self.text


def parse_edtf(text: str) -> Edtf:
    """Read one EDTF value; a ValueError tells a curator what to write instead."""
    one_of = re.fullmatch(r"\[([^.]+)\.\.([^.]+)\]", text)
    ends = one_of.groups() if one_of else tuple(text.split("/"))
    if len(ends) > 2 or ends == ("..", ".."):
        _refuse(text)
    moments = [None if end == ".." else _parse_moment(end, text) for end in ends]
    if None in moments and len(ends) == 1:
        _refuse(text)
    opens, closes = moments[0], moments[-1]
    if opens and closes and opens.first_day > closes.last_day:
        example = f"[{closes.text}..{opens.text}]" if one_of else f"{closes.text}/{opens.text}"
        raise ValueError(f"'{text}' ends before it starts; write the earlier date first: {example}")
    return Edtf(text=text, opens=opens, closes=closes)


def _parse_moment(text: str, whole: str) -> Moment:
    match = MOMENT.fullmatch(text)
    if not match or ("X" in match["year"] and match["part"]) or match["year"].startswith("00"):
        _refuse(whole)
    precision, first_day, last_day = _covered(match, whole)
    return Moment(
        text=text,
        precision=precision,
        first_day=first_day,
        last_day=last_day,
        qualifier=match["qualifier"],
    )


def _covered(match: re.Match[str], whole: str) -> tuple[Precision, date, date]:
    """The precision of a moment and the first and last day it covers."""
    digits, part, day = match["year"], int(match["part"] or 0), match["day"]
    first, last = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if match["part"] is None:
        return COARSE_TO_FINE[2 - digits.count("X")], date(first, 1, 1), date(last, 12, 31)
    if part in SEASONS and not day:
        month = SEASONS[part]
        end = last_of_month(first + 1, 2) if part == 24 else last_of_month(first, month + 2)
        return "season", date(first, month, 1), end
    _check_month_and_day(first, part, day, whole)
    if day:
        return "day", date(first, part, int(day)), date(first, part, int(day))
    return "month", date(first, part, 1), last_of_month(first, part)


def _check_month_and_day(year: int, month: int, day: str | None, whole: str) -> None:
    if not 1 <= month <= 12:
        raise ValueError(
            f"'{whole}' is not a date: there is no month {month:02}; months run from 01 to 12 and"
            f" seasons from 21 (spring) to 24 (winter); write it as {year}-03 or {year}-22"
        )
    last = last_of_month(year, month)
    if day and not 1 <= int(day) <= last.day:
        raise ValueError(
            f"'{whole}' is not a date: {year}-{month:02} has the days 01 to {last.day};"
            f" write it as {last}"
        )


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _refuse(text: str) -> NoReturn:
    raise ValueError(f"'{text}' is not a date; write {SHAPES}")


def datetime_attr(when: Edtf) -> str | None:
    """The finest day, month or year of `<time datetime>` that holds all of it, if any does."""
    first, last = str(when.first_day), str(when.last_day)
    return next((first[:size] for size in (10, 7, 4) if first[:size] == last[:size]), None)


def label_zh(when: Edtf) -> str:
    """The date as a Chinese reader expects it: 约2024年12月, 2025年2月7日—8日, 至2026年12月."""
    opens, closes = when.opens, when.closes
    if not closes:
        return f"{_moment_zh(when.ends[0])}起"
    if not opens:
        return f"至{_moment_zh(closes)}"
    if when.is_single:
        return _moment_zh(opens)
    return _span_zh(opens, closes) + ("之间" if when.text.startswith("[") else "")


def _span_zh(opens: Moment, closes: Moment) -> str:
    """2025年1月28日—2月4日: the end leaves out the year and month it shares with the start."""
    start, end = _moment_zh(opens), _moment_zh(closes)
    if opens.qualifier == closes.qualifier == "~":
        end = end.removeprefix("约")
    precisions = {opens.precision, closes.precision}
    if precisions == {"year"}:
        start = start.removesuffix("年")
    shared = [f"{opens.first_day.year}年"] if precisions <= {"month", "day"} else []
    if precisions == {"day"}:
        shared.insert(0, f"{shared[0]}{opens.first_day.month}月")
    end = end.removeprefix(next((part for part in shared if end.startswith(part)), ""))
    return f"{start}—{end}"


def _moment_zh(moment: Moment) -> str:
    first = moment.first_day
    label = {
        "century": f"{first.year // 100 + 1}世纪",
        "decade": f"{first.year}年代",
        "year": f"{first.year}年",
        "season": f"{first.year}年{'春夏秋冬'[first.month // 3 - 1]}",
        "month": f"{first.year}年{first.month}月",
        "day": f"{first.year}年{first.month}月{first.day}日",
    }[moment.precision]
    return {"": label, "~": f"约{label}", "?": f"{label}（存疑）"}[moment.qualifier]
