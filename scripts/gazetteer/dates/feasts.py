"""When the feasts of the Chinese year fall, and which days around them are officially off.

Lunar dates come from borax (tables 1900-2100); the days off from chinesecalendar, which copies the
notices of the State Council since 2004. A year without a notice has the feast, but no days off.
"""

from collections.abc import Iterator
from datetime import date, timedelta

import chinese_calendar  # type: ignore[import-untyped]
from borax.calendars.lunardate import LunarDate, TermUtils  # type: ignore[import-untyped]

DAY = timedelta(days=1)
NAMES = {
    "五一": "劳动节",
    "五一劳动节": "劳动节",
    "五一国际劳动节": "劳动节",
    "十一": "国庆",
    "双11": "双十一",
    "双12": "双十二",
    "大年三十": "除夕",
    "大年初一": "春节",
    "正月初一": "春节",
    "新春": "春节",
    "农历新年": "春节",
}
FIXED = {
    "元旦": (1, 1),
    "情人节": (2, 14),
    "妇女节": (3, 8),
    "劳动节": (5, 1),
    "儿童节": (6, 1),
    "教师节": (9, 10),
    "国庆": (10, 1),
    "双十一": (11, 11),
    "双十二": (12, 12),
    "平安夜": (12, 24),
    "圣诞夜": (12, 24),
    "圣诞": (12, 25),
}
LUNAR = {
    "春节": (1, 1),
    "除夕": (1, 1),
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
}
_NOTICED = range(2004, max(day.year for day in chinese_calendar.holidays) + 1)
QINGMING = 6
"""清明 counted among the solar terms of a year, 小寒 being 0."""


def feast_day(name: str, year: int) -> date:
    """The day of a feast in a solar year."""
    name = NAMES.get(name, name)
    if name in FIXED:
        return date(year, *FIXED[name])
    if name == "清明":
        return _to_date(TermUtils.nth_term_day(year, QINGMING))
    return _lunar_day(year, *LUNAR[name]) - (DAY if name == "除夕" else timedelta())


def lunar_january_day(number: int, year: int) -> date:
    """The nth day of 正月."""
    return _lunar_day(year, 1, number)


def nearest_feast(name: str, day: date) -> date:
    """The feast that a text of this day means when it gives no year."""
    feasts = (feast_day(name, year) for year in (day.year - 1, day.year, day.year + 1))
    return min(feasts, key=lambda feast: abs(feast - day))


def days_off(feast: date) -> tuple[date, date] | None:
    """The first and the last of the official days off around a feast, if a notice names them."""
    if feast not in chinese_calendar.holidays:
        return None
    return _last_off(feast, -DAY), _last_off(feast, DAY)


def first_workday_after(feast: date) -> date:
    """The first day of work after the days off, working weekends included."""
    off = days_off(feast)
    if not off:
        raise ValueError(f"no official days off are known for {feast}")
    return next(day for day in _days_from(off[1] + DAY, DAY) if chinese_calendar.is_workday(day))


def _last_off(day: date, step: timedelta) -> date:
    return next(one for one in _days_from(day, step) if not _is_off(one + step))


def _is_off(day: date) -> bool:
    """A holiday, or a weekend beside one that no notice makes a working day."""
    return chinese_calendar.is_holiday(day) if day.year in _NOTICED else False


def _days_from(day: date, step: timedelta) -> Iterator[date]:
    while True:
        yield day
        day += step


def _lunar_day(year: int, month: int, day: int) -> date:
    return _to_date(LunarDate(year, month, day).to_solar_date())


def _to_date(day: date) -> date:
    return date(day.year, day.month, day.day)
