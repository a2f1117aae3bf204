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
        return str(context.published + timedelta(days=DAYS_AWAY[word]))
    return str(day_spoken_of(context) + timedelta(days=DAYS_ON[word]))


def day_spoken_of(context: Context) -> date:
    if not context.day or context.day_age > 1:
        raise ValueError("no day has been spoken of")
    return context.day


def week_word(parts: Parts, context: Context) -> str:
    """上周五, 下周末, 本周; weeks begin on Monday."""
    weeks = timedelta(weeks=WEEKS_AWAY[parts["week"]])
    monday = context.published - timedelta(days=context.published.weekday()) + weeks
    weekday = parts.get("weekday")
    if weekday and weekday != "末":
        return str(monday + timedelta(days=_weekday(weekday)))
    first = monday + timedelta(days=SATURDAY if weekday else 0)
    return f"{first}/{monday + timedelta(days=SUNDAY)}"


def lone_weekday(parts: Parts, context: Context) -> str:
    """周三 is the last one up to the publication, or the next in a sentence on what will be."""
    days = (_weekday(parts["weekday"]) - context.published.weekday()) % 7
    back = 7 if days and not context.looks_ahead else 0
    return str(context.published + timedelta(days=days - back))


def back_to(parts: Parts, context: Context) -> str:
    """当时 is the date spoken of last, here or shortly before; 从那时起 begins with it."""
    if "since" in parts:
        return f"{parse_edtf(_latest(context)).ends[0].text}/.."
    if parts["back"].startswith(NEAR) and context.latest_age:
        raise ValueError("no date has been spoken of in this paragraph")
    return _latest(context)


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
