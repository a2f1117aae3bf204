"""Years by other names than their number: 民国十四年, 昭和60年, 18年, 蛇年, “十四五”."""

from datetime import date

from gazetteer.dates.context import Parts
from gazetteer.model.numbers import parse_number

SOLAR_ERAS = {
    "民国": (1912, None),
    "大正": (1912, 1926),
    "昭和": (1926, 1989),
    "平成": (1989, 2019),
    "令和": (2019, None),
}
"""First and last year of the eras whose months are those of the solar calendar."""
LUNAR_ERAS = {
    "洪武": (1368, 1398),
    "建文": (1399, 1402),
    "永乐": (1403, 1424),
    "洪熙": (1425, 1425),
    "宣德": (1426, 1435),
    "正统": (1436, 1449),
    "景泰": (1450, 1457),
    "天顺": (1457, 1464),
    "成化": (1465, 1487),
    "弘治": (1488, 1505),
    "正德": (1506, 1521),
    "嘉靖": (1522, 1566),
    "隆庆": (1567, 1572),
    "万历": (1573, 1620),
    "天启": (1621, 1627),
    "崇祯": (1628, 1644),
    "顺治": (1644, 1661),
    "康熙": (1662, 1722),
    "雍正": (1723, 1735),
    "乾隆": (1736, 1795),
    "嘉庆": (1796, 1820),
    "道光": (1821, 1850),
    "咸丰": (1851, 1861),
    "同治": (1862, 1874),
    "光绪": (1875, 1908),
    "宣统": (1909, 1912),
    "明治": (1868, 1912),
}
"""The same where the months are lunar, or were for a part of the era."""
ERAS = SOLAR_ERAS | LUNAR_ERAS
ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
FIRST_OF_RATS = 4
"""The first year of our era that was one of the first animal."""
BEFORE_REPUBLIC, THREE_FIGURES = 1911, 999
"""Papers of Taiwan count the years of the Republic, in up to three figures: 113年5月."""
SOON, FAR = 2, 15
"""A year of two figures may be so near in the future; one between the two may be either century."""
PLANS = {"一五": 1953, "二五": 1958}
THIRD_PLAN, PLAN_YEARS = 1966, 5


def named_year(parts: Parts, published: date) -> int | None:
    """The year that is not written out in four figures; a ValueError where it is not certain."""
    if "era" in parts:
        return _era_year(parts)
    if "told_year" in parts:
        year = parse_number(parts["told_year"])
        return year if year > THREE_FIGURES else year + BEFORE_REPUBLIC
    if "republic_year" in parts:
        return _republic_year(parse_number(parts["republic_year"]), published)
    if "ce_year" in parts:
        return parse_number(parts["ce_year"])
    for name in ("short_year", "short_early", "short_read"):
        if name in parts:
            return _full_year(parse_number(parts[name]), published)
    if "cycle" in parts:
        raise ValueError(f"{parts['cycle']}年 comes every sixty years")
    if "animal" in parts:
        years = range(published.year - 6, published.year + 6)
        return next(
            year for year in years if ANIMALS[(year - FIRST_OF_RATS) % 12] == parts["animal"]
        )
    return None


def plan_years(parts: Parts) -> str:
    """“十四五” is 2021/2025; its first and last years have names of their own."""
    name = parts.get("plan") or parts["plan_bare"]
    number = parse_number(name.removesuffix("五"))
    first = PLANS.get(name) or THIRD_PLAN + PLAN_YEARS * (number - 3)
    last = first + PLAN_YEARS - 1
    edge = parts.get("plan_edge", "")
    if edge.startswith(("初", "开局")):
        return f"{first}~" if edge.startswith("初") else str(first)
    if edge.startswith(("末", "收官")):
        return f"{last}~" if edge.startswith("末") else str(last)
    return f"{first}/{last}"


def _era_year(parts: Parts) -> int:
    """The Gregorian year; lunar months do not keep to it, so none may follow."""
    name = parts["era"]
    first, last = ERAS[name]
    year = first + parse_number(parts["era_year"]) - 1
    if last and year > last:
        raise ValueError(f"{name} ended in {last}")
    if name in LUNAR_ERAS and parts.keys() - {"era", "era_year", "aspect", "about", "until"}:
        raise ValueError(f"the months of {name} are lunar")
    return year


def _republic_year(number: int, published: date) -> int:
    year = number + BEFORE_REPUBLIC
    if abs(year - published.year) > FAR:
        raise ValueError(f"{number} may be counted from anything")
    return year


def _full_year(number: int, published: date) -> int:
    century = published.year // 100 * 100
    years = [century + step + number for step in (100, 0, -100)]
    year = next(one for one in years if one <= published.year + SOON)
    if any(published.year + SOON < one <= published.year + FAR for one in years):
        raise ValueError(f"{number} may be a year of two centuries")
    return year
