"""What the figures of growth should stay within, each at a number of articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from growth_table import Step, grown, rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """At so many articles a figure itself, its ratio to stock Material's or its exponent from the step before is at most this."""

    name: str
    by: Literal["figure", "ratio", "exponent"]
    articles: int
    most: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found for a target, at the step of its articles or, where there is none, the largest below it."""

    target: Target
    articles: int
    found: float

    @property
    def verdict(self) -> str:
        within = self.found <= self.target.most
        if self.articles == self.target.articles:
            return "met" if within else "missed"
        return "not measured there"


TARGETS = (
    Target(name="build_pages", by="ratio", articles=5, most=3),
    Target(name="build_pages, unchanged", by="ratio", articles=5, most=0.8),
    Target(name="build_pages", by="exponent", articles=2000, most=1.05),
    Target(name="one article changed, of a full build", by="figure", articles=2000, most=10),
    Target(name="build_pages, memory", by="figure", articles=2000, most=367),
    Target(name="mkdocs build", by="ratio", articles=5, most=4),
    Target(name="mkdocs build", by="exponent", articles=2000, most=1.1),
    Target(name="site/ an article", by="figure", articles=2000, most=60),
    Target(name="largest page of all", by="figure", articles=2000, most=200),
    Target(name="largest page of all: nodes", by="figure", articles=2000, most=15_000),
    Target(name="search, unasked", by="figure", articles=5, most=0),
    Target(name="search, to the first answer", by="figure", articles=5, most=60),
    Target(name="search, to the first answer", by="figure", articles=2000, most=400),
    Target(name="search, first answer", by="figure", articles=2000, most=1000),
    Target(name="search, a key, p95", by="figure", articles=800, most=40),
    Target(name="search, a key, p95", by="figure", articles=2000, most=60),
)
"""Memory is 250 MB and 60 KB an article."""


def findings(targets: Sequence[Target], steps: Sequence[Step]) -> list[Finding]:
    """Of the targets that some step says anything of; steps grow."""
    pairs = ((target, _found(target, steps)) for target in targets)
    return [
        Finding(target=target, articles=found[0], found=found[1])
        for target, found in pairs
        if found
    ]


def _found(target: Target, steps: Sequence[Step]) -> tuple[int, float] | None:
    """The articles of the largest step up to those of the target that has the figure, and the figure."""
    for at in range(len(steps) - 1, -1, -1):
        step = steps[at]
        measure = step.find(target.name)
        if step.articles > target.articles or not measure:
            continue
        figures = {
            "figure": measure.ours,
            "ratio": measure.ratio,
            "exponent": grown(steps[at - 1] if at else None, step, target.name),
        }
        if (figure := figures[target.by]) is not None:
            return step.articles, figure
    return None


def as_rows(found: Sequence[Finding], steps: Sequence[Step]) -> list[list[str]]:
    """The cells of a table, its head first: a target a row."""
    units = {one.name: one.unit for step in steps for one in step.measures}
    head = ["target", "articles", "at most", "found", "at", "verdict"]
    return [head, *(_row(one, units[one.target.name]) for one in found)]


def _row(one: Finding, unit: str) -> list[str]:
    unit = {"figure": unit, "ratio": "× stock", "exponent": "exponent"}[one.target.by]
    return [
        f"{one.target.name}, {unit}" if unit else one.target.name,
        f"{one.target.articles:,}",
        f"{one.target.most:,}",
        rounded(one.found),
        f"{one.articles:,}",
        one.verdict,
    ]
