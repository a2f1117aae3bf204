"""edtf: which dates may be written, what they cover, how they sort and what readers see."""

import random
import re
from datetime import date

import edtf as reference
import pytest
from edtf.parser.edtf_exceptions import EDTFParseException
from gazetteer.model.edtf import datetime_attr, label_zh, parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

IN_ORDER = [
    "19XX",
    "199X",
    "199X~",
    "2018",
    "2018?",
    "2018~",
    "2018/..",
    "2018/2020",
    "2018-01",
    "2018-01-01",
    "2018-01-01/2018-01-03",
    "2018-01-01/2018-01-02",
    "2018-01-02",
    "2024-21",
    "2024-03",
    "../2024-03",
    "2024-03-01",
    "2024-22",
    "2024-06",
    "2024-06/2025-02",
]

years = st.integers(1900, 2099).map(str)
months = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(lambda day: f"{day:%Y-%m}")
days = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(str)
seasons = st.tuples(st.integers(1900, 2099), st.integers(21, 24)).map("{0[0]}-{0[1]}".format)
decades = st.integers(190, 209).map("{}X".format)
qualified = st.tuples(st.one_of(years, months, days), st.sampled_from(["", "~", "?"])).map("".join)
moments = st.one_of(qualified, seasons, decades)
intervals = st.lists(qualified, min_size=2, max_size=2).map(
    lambda ends: "/".join(sorted(ends, key=lambda end: parse_edtf(end).sort_key))
)
open_intervals = st.one_of(moments.map("{}/..".format), moments.map("../{}".format))
dates = st.one_of(moments, intervals, open_intervals)


@pytest.mark.parametrize(
    ("text", "first_day", "last_day", "precision"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31), "year"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31), "season"),
        ("2024-22", date(2024, 6, 1), date(2024, 8, 31), "season"),
        ("2024-23", date(2024, 9, 1), date(2024, 11, 30), "season"),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28), "season"),
        ("2025-02-10", date(2025, 2, 10), date(2025, 2, 10), "day"),
        ("202X", date(2020, 1, 1), date(2029, 12, 31), "decade"),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), "century"),
        ("2002/2007", date(2002, 1, 1), date(2007, 12, 31), "year"),
        ("2024-06/2025-02-13", date(2024, 6, 1), date(2025, 2, 13), "month"),
        ("../2026-12", None, date(2026, 12, 31), "month"),
        ("2020/..", date(2020, 1, 1), None, "year"),
        ("[2024-12..2025-01]", date(2024, 12, 1), date(2025, 1, 31), "month"),
    ],
)
def test_date_covers_its_days(
    text: str, first_day: date | None, last_day: date | None, precision: str
) -> None:
    when = parse_edtf(text)
    assert (when.text, when.first_day, when.last_day) == (text, first_day, last_day)
    assert when.precision == precision


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("2024", False, False), ("2024-12~", True, False), ("2024?/2025", False, True)],
)
def test_qualifier_is_kept(text: str, approximate: bool, uncertain: bool) -> None:
    assert (parse_edtf(text).approximate, parse_edtf(text).uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    "text",
    ["去年", "", "2024-3", "2024/", "/2024", "..", "../..", "[2024]", "[..2024]", "2024/2025/2026"]
    + ["0012", "202X-03", "2024-03-XX", "２０２４", "2024-12-01T10:00", " 2024", "2024%", "24"],
)
def test_other_writing_is_refused_with_the_whole_list(text: str) -> None:
    message = (
        f"'{text}' is not a date; write a year 2018, month 2024-03, season 2024-22 (21 spring to 24"
        " winter), day 2025-02-10 or decade 199X, each with ~ (about) or ? (unsure) after it if need"
        " be; 2002/2007, ../2026-12 or 2020/.. for a stretch of time; [2024..2025] for one time within"
    )
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "2024-13",
            "'2024-13' is not a date: there is no month 13; months run from 01 to 12 and seasons"
            " from 21 (spring) to 24 (winter); write it as 2024-03 or 2024-22",
        ),
        (
            "2025-02-30",
            "'2025-02-30' is not a date: 2025-02 has the days 01 to 28; write it as 2025-02-28",
        ),
        (
            "2007/2002",
            "'2007/2002' ends before it starts; write the earlier date first: 2002/2007",
        ),
        (
            "[2025..2024-03]",
            "'[2025..2024-03]' ends before it starts; write the earlier date first: [2024-03..2025]",
        ),
    ],
)
def test_impossible_date_is_refused_with_a_right_one(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_edtf(text)


def test_dates_sort_by_start_then_coarser_first_then_exact_first() -> None:
    shuffled = random.Random(0).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(shuffled, key=lambda text: parse_edtf(text).sort_key) == IN_ORDER


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2018", "2018年"),
        ("2024-03", "2024年3月"),
        ("2024-22", "2024年夏"),
        ("2025-02-10", "2025年2月10日"),
        ("199X", "1990年代"),
        ("19XX", "20世纪"),
        ("2024-12~", "约2024年12月"),
        ("2024?", "2024年（存疑）"),
        ("2002/2007", "2002—2007年"),
        ("1985~/1995~", "约1985—1995年"),
        ("2025-02-07/2025-02-08", "2025年2月7日—8日"),
        ("2025-01-28/2025-02-04", "2025年1月28日—2月4日"),
        ("2024-12-31/2025-01-02", "2024年12月31日—2025年1月2日"),
        ("2024-07/2024-09", "2024年7月—9月"),
        ("2024-12~/2025-01~", "约2024年12月—2025年1月"),
        ("2024-06/2025-02-13", "2024年6月—2025年2月13日"),
        ("2020/..", "2020年起"),
        ("../2026-12", "至2026年12月"),
        ("[2024..2025]", "2024—2025年之间"),
    ],
)
def test_label_reads_as_chinese(text: str, label: str) -> None:
    assert label_zh(parse_edtf(text)) == label


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("2018", "2018"),
        ("2024-12~", "2024-12"),
        ("2025-02-10", "2025-02-10"),
        ("2025-02-07/2025-02-08", "2025-02"),
        ("2024-22", "2024"),
        ("2024-24", None),
        ("2002/2007", None),
        ("199X", None),
        ("2020/..", None),
        ("../2026-12", None),
    ],
)
def test_time_element_has_the_finest_date_that_holds_it_all(
    text: str, attribute: str | None
) -> None:
    assert datetime_attr(parse_edtf(text)) == attribute


@given(dates)
def test_sort_key_is_total_and_days_are_in_order(text: str) -> None:
    when = parse_edtf(text)
    assert when.sort_key[-1] == text
    if when.first_day and when.last_day:
        assert when.first_day <= when.last_day


@given(dates)
def test_reference_parser_sees_the_same_days(text: str) -> None:
    """Where the `edtf` package reads the date: a TypeError is its answer to ../190X."""
    try:
        theirs = reference.parse_edtf(text)
    except (EDTFParseException, TypeError):
        return
    ours = parse_edtf(text)
    assume(not re.search(r"-24(/|$)", text))  # its winters end with December
    bounds = (theirs.lower_strict(), theirs.upper_strict())
    seen = [date(*bound[:3]) if isinstance(bound, tuple) else None for bound in bounds]
    assert seen == [ours.first_day, ours.last_day]
