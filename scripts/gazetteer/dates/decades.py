"""Centuries and decades: 上世纪90年代, 20世纪80年代初, 本世纪初, 千禧年."""

from gazetteer.dates.context import Context, Parts
from gazetteer.model.numbers import parse_number

ERAS = {"初": (0, 3), "前": (0, 4), "中": (4, 6), "中后": (4, 9), "末": (8, 9), "后": (7, 9)}
"""Which years of a decade are its beginning, middle and end."""
CENTURY_ERAS = {"初": (0, 0), "中": (4, 6), "中后": (4, 9), "末": (9, 9), "后": (7, 9)}
"""Which decades of a century are its beginning, middle and end."""


def decade(parts: Parts, context: Context) -> str:
    """上世纪90年代 is 199X, 上世纪 is 19XX; a decade without a century is one of the twentieth."""
    era = parts.get("era", "").removesuffix("期")
    century = _century(parts.get("century", "20世纪"), context.published.year // 100)
    if era.endswith("半叶"):
        return f"{century}00/{century}49" if era[0] == "上" else f"{century}50/{century}99"
    if "century" in parts and "decade" not in parts:
        return part_of(str(century), CENTURY_ERAS[era], "X") if era else f"{century}XX"
    if "decade_year" in parts:
        start = parts["decade_year"][:3]
    else:
        tens = parse_number(parts.get("decade") or parts["lone_decade"])
        start = f"{century}{tens // 10}"
    before = parts.get("decade_from") or parts.get("lone_from")
    if before:
        return f"{century}{parse_number(before.rstrip('、'))}X/{start}X"
    return part_of(start, ERAS[era], "") if era else f"{start}X"


def millennium(parts: Parts, context: Context) -> str:
    return "2000"


def part_of(start: str, span: tuple[int, int], rest: str) -> str:
    first, last = (f"{start}{figure}{rest}~" for figure in span)
    return first if first == last else f"{first}/{last}"


def _century(word: str, now: int) -> int:
    """The leading figures of its years: 19 for 20世纪 and, said after 2000, for 上世纪."""
    known = {"上世纪": now - 1, "上个世纪": now - 1, "本世纪": now}
    return known[word] if word in known else parse_number(word.removesuffix("世纪")) - 1
