"""What the words around a date do to it: 截至…, 约…, …起, …以来, …前, …左右."""

from datetime import date, timedelta

from gazetteer.dates.context import Context, Parts
from gazetteer.model.edtf import Moment, parse_edtf

TO_NOW = (
    "到现在",
    "至现在",
    "到如今",
    "到目前",
    "到今天",
    "至目前",
    "至如今",
    "以来",
    "至今",
    "迄今",
    "起至今",
    "起迄今",
)
AFTER = ("起", "后", "以后", "之后", "过后")
BEFORE = ("前", "以前", "之前", "为止", "止")
EVE = ("前夕", "前夜")
AROUND = ("前后", "左右")


def with_affixes(when: str, parts: Parts, context: Context) -> str | None:
    """The date with its affixes; None where 到 is no part of it."""
    aspect = parts.get("aspect", "").removeprefix("(含)")
    if aspect in EVE and "feast" not in parts:
        raise ValueError(f"{aspect} of what is no feast is no date")
    if "about" in parts or (aspect in AROUND and "feast" not in parts):
        when = about(when)
    if aspect in TO_NOW:
        when = _to_now(when, context.published)
    elif aspect == "起":
        when = f"{parse_edtf(when).ends[0].text}/.."
    elif aspect in AFTER:
        when = _after(when)
    elif aspect in BEFORE and "feast" not in parts:
        when = _until(when)
    if "until" not in parts:
        return when
    if parts["until"].startswith("不"):
        return _until(when)
    return None if _is_arrival(parts["until"], when, context) else _until(when)


def about(when: str) -> str:
    """The date with ~ on both ends."""
    return "/".join(end if end in ("", "..") else f"{end.rstrip('~')}~" for end in when.split("/"))


def up_to_now(opens: Moment, published: date) -> str:
    """From a date to the publication, at the precision of that date; of this year, from January."""
    size = {"day": 10, "month": 7, "season": 7}.get(opens.precision, 4)
    if opens.text == str(published.year):
        return f"{opens.text}-01/{published:%Y-%m}"
    return f"{opens.text}/{published.isoformat()[:size]}"


def _to_now(when: str, published: date) -> str:
    opens = parse_edtf(when).opens
    if not opens or opens.first_day > published:
        raise ValueError(f"{when} does not reach the publication on {published}")
    return up_to_now(opens, published)


def _after(when: str) -> str:
    """From the date on; after a span of days, from the day that follows it."""
    edtf = parse_edtf(when)
    if edtf.closes and not edtf.is_single and edtf.closes.precision == "day":
        return f"{edtf.closes.last_day + timedelta(days=1)}/.."
    return f"{edtf.ends[0].text}/.."


def _until(when: str) -> str:
    closes = parse_edtf(when).ends[-1]
    return f"../{closes.text.rstrip('~')}"


def _is_arrival(word: str, when: str, context: Context) -> bool:
    """到去年10月 only says when; a 到 that sets an end has it after the publication."""
    closes = parse_edtf(when).closes
    return word == "到" and closes is not None and closes.last_day <= context.published
