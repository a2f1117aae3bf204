"""Words that point at a time: 昨天, 上周五, 当天, 当时, 截至目前."""

from datetime import date, timedelta

from gazetteer.dates.context import Context, Parts
from gazetteer.model.edtf import parse_edtf

DAYS_AWAY = {"大": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
DAYS_ON = {"当": 0, "同": 0, "次": 1, "翌": 1}
WEEKS_AWAY = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
WEEKDAYS = "一二三四五六日天"
SATURDAY, SUNDAY = 5, 6
NEAR = ("同期", "届时", "这时", "此时")
"""Words that point back no further than their paragraph."""


def day_word(parts: Parts, context: Context) -> str:
    """今天, 昨晚 by the publication date; 当天, 次日 by the day spoken of."""
    word = parts["day_word"][0]
    if word in DAYS_AWAY:
        day = context.today + timedelta(days=DAYS_AWAY[word])
        if int(parts.get("told_day", day.day)) != day.day:
            raise ValueError(f"{parts['day_word']} is not {day}")
        return str(day)
    return str(day_spoken_of(context) + timedelta(days=DAYS_ON[word]))


def day_spoken_of(context: Context) -> date:
    if not context.day or context.day_age > 1:
        raise ValueError("no day has been spoken of")
    return context.day


def week_word(parts: Parts, context: Context) -> str:
    """上周五, 下周末, 本周; weeks begin on Monday."""
    if "weekday_unsure" in parts:
        raise ValueError("the weekday may belong to the next word")
    weeks = timedelta(weeks=WEEKS_AWAY[parts["week"]])
    monday = context.published - timedelta(days=context.published.weekday()) + weeks
    weekday = parts.get("weekday")
    if weekday and weekday != "末":
        return str(monday + timedelta(days=_weekday(weekday)))
    first = monday + timedelta(days=SATURDAY if weekday else 0)
    return f"{first}/{monday + timedelta(days=SUNDAY)}"


def lone_weekday(parts: Parts, context: Context) -> str:
    """周三 is the last one up to the publication, or the next in a sentence on what will be."""
    if not (context.looks_ahead or context.looks_back) or (context.day and not context.looks_ahead):
        raise ValueError(f"周{parts['weekday']} may be the last or the next")
    days = (_weekday(parts["weekday"]) - context.published.weekday()) % 7
    back = 7 if days and not context.looks_ahead and parts.get("aspect") != "起" else 0
    return str(context.published + timedelta(days=days - back))


def weekday_of_day(parts: Parts, context: Context) -> str:
    """1月20日，周一 tells the weekday of the day named just before, if it is one."""
    day = day_spoken_of(context)
    if day.weekday() != _weekday(parts["of_day"]):
        raise ValueError(f"{day} is not that weekday")
    return str(day)


def years_day(parts: Parts, context: Context) -> str:
    """去年今日 is this day of another year."""
    away = {"大前年": -3, "前年": -2, "去年": -1, "明年": 1, "后年": 2}[parts["years_day"]]
    return str(context.published.replace(year=context.published.year + away))


def back_to(parts: Parts, context: Context) -> str:
    """当时 is the date spoken of last, here or shortly before; 从那时起 begins with it."""
    if "since" in parts:
        return f"{parse_edtf(_latest(context)).ends[0].text}/.."
    if parts["back"].startswith(NEAR) and context.latest_age:
        raise ValueError("no date has been spoken of in this paragraph")
    latest = _latest(context)
    if parts["back"] == "届时" and (parse_edtf(latest).last_day or date.max) < context.published:
        raise ValueError(f"{latest} was before the publication")
    return latest


def up_to_publication(parts: Parts, context: Context) -> str:
    return f"../{context.published}"


def from_publication(parts: Parts, context: Context) -> str:
    return f"{context.published}/.."


def vague(parts: Parts, context: Context) -> str:
    raise ValueError("a time without a date")


def _latest(context: Context) -> str:
    if not context.latest:
        raise ValueError("no date has been spoken of")
    return context.latest


def _weekday(char: str) -> int:
    return min(WEEKDAYS.index(char), SUNDAY)
