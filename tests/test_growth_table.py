"""The arithmetic of the table of growth: ratios, exponents, targets."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parent.parent / "benchmarks"))

from growth_table import Measure, Step, as_json, as_markdown, exponent, rounded, rows  # noqa: E402
from growth_targets import Finding, Target, as_rows, findings  # noqa: E402


def _build(seconds: float, stock: float | None = None) -> Measure:
    return Measure(name="build", unit="CPU s", ours=seconds, stock=stock)


def _page(nodes: float) -> Measure:
    return Measure(name="nodes", unit="", ours=nodes)


STEPS = (
    Step(articles=5, measures=(_build(3.0, 2.0), _page(0))),
    Step(articles=50, measures=(_build(30.0, 0), _page(1234))),
    Step(articles=500, measures=(_build(3000.0, 8.0),)),
)


@pytest.mark.parametrize(
    ("one", "other", "power"),
    [
        ((5, 3.0), (50, 30.0), 1),
        ((500, 2.0), (2000, 32.0), 2),
        ((10, 7.0), (40, 14.0), 0.5),
        ((10, 7.0), (1000, 7.0), 0),
        ((10, 8.0), (20, 4.0), -1),
        ((5, 0.0), (50, 30.0), None),
        ((5, 3.0), (50, 0.0), None),
        ((5, 3.0), (5, 4.0), None),
    ],
)
def test_exponent_is_the_power_of_the_articles(
    one: tuple[int, float], other: tuple[int, float], power: float | None
) -> None:
    found = exponent(one, other)
    assert found == (None if power is None else pytest.approx(power))


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        (0, "0"),
        (0.06321, "0.063"),
        (0.9999, "1.000"),
        (3.456, "3.46"),
        (34.56, "34.6"),
        (345.6, "346"),
        (1234567, "1,234,567"),
    ],
)
def test_three_digits_are_told_and_all_before_the_point(figure: float, told: str) -> None:
    assert rounded(figure) == told


def test_table_has_ratios_and_the_exponents_between_steps() -> None:
    assert rows(STEPS) == [
        ["", "5 articles", "50 articles", "exponent", "500 articles", "exponent"],
        ["build, CPU s", "3.00 (1.50 ×)", "30.0", "1.00", "3,000 (375 ×)", "2.00"],
        ["nodes", "0", "1,234", "", "", ""],
    ]


def test_what_does_not_grow_has_no_sign() -> None:
    steps = [Step(articles=n, measures=(_page(nodes),)) for n, nodes in ((5, 1000), (50, 999.9))]
    assert rows(steps)[1] == ["nodes", "1,000", "1,000", "0.00"]


def test_markdown_aligns_the_figures() -> None:
    assert as_markdown([["", "a"], ["bc", "1.5"]]) == [
        "|    |   a |",
        "|----|----:|",
        "| bc | 1.5 |",
    ]


def test_json_has_null_for_what_there_is_not() -> None:
    first, second, _ = as_json(STEPS)
    assert first["measures"][0] == {
        "name": "build",
        "unit": "CPU s",
        "ours": 3.0,
        "stock": 2.0,
        "ratio": 1.5,
        "exponent": None,
    }
    assert second["articles"] == 50
    assert second["measures"][0]["ratio"] is None
    assert second["measures"][0]["exponent"] == pytest.approx(1)


def test_targets_are_judged_at_their_articles_alone() -> None:
    targets = [
        Target(name="build", by="ratio", articles=5, most=1.5),
        Target(name="build", by="ratio", articles=500, most=300),
        Target(name="build", by="figure", articles=50, most=30),
        Target(name="build", by="exponent", articles=2000, most=1.05),
        Target(name="nodes", by="figure", articles=2000, most=2000),
        Target(name="build", by="exponent", articles=5, most=1),
        Target(name="unknown", by="figure", articles=5, most=1),
    ]
    found = findings(targets, STEPS)
    assert [(one.articles, one.found, one.verdict) for one in found] == [
        (5, 1.5, "met"),
        (500, 375.0, "missed"),
        (50, 30.0, "met"),
        (500, pytest.approx(2), "not measured there"),
        (50, 1234, "not measured there"),
    ]


def test_a_target_is_told_with_its_unit() -> None:
    build = Target(name="build", by="figure", articles=50, most=30)
    nodes = Target(name="nodes", by="figure", articles=2000, most=15_000)
    power = Target(name="build", by="exponent", articles=50, most=1.05)
    told = [
        Finding(target=build, articles=50, found=31),
        Finding(target=nodes, articles=50, found=1234),
        Finding(target=power, articles=50, found=1),
    ]
    assert as_rows(told, STEPS)[1:] == [
        ["build, CPU s", "50", "30", "31.0", "50", "missed"],
        ["nodes", "2,000", "15,000", "1,234", "50", "not measured there"],
        ["build, exponent", "50", "1.05", "1.00", "50", "met"],
    ]
