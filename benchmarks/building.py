#!/usr/bin/env python3
"""CPU seconds and peak memory of build_pages: full, unchanged and with one article changed, beside stock Material.

python benchmarks/building.py 5 50 500 [--json]
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus import make_corpus
from stock import ROOT, build_stock

BUILD = (sys.executable, str(ROOT / "scripts" / "build_pages.py"), "--root")
_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Of one command with its children: CPU seconds (user and system), the largest resident size in MB."""

    seconds: float
    memory: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Building:
    """A project of so many articles: what its builds cost, and bytes and files of docs/."""

    articles: int
    full: Cost
    unchanged: Cost
    one_changed: Cost
    files: int
    size: int


def cost_of(command: Sequence[str]) -> Cost:
    """Runs the command; raises CalledProcessError where it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / _MEGABYTE
    return Cost(seconds=used.ru_utime + used.ru_stime, memory=memory)


def measure(articles: int, folder: Path) -> Building:
    """Makes the project in the folder and builds it four times."""
    make_corpus(folder, articles)
    build = [*BUILD, str(folder)]
    full = cost_of(build)
    unchanged = cost_of(build)
    change_one(folder)
    one_changed = cost_of(build)
    pages = [path for path in (folder / "docs").rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in pages)
    return Building(
        articles=articles,
        full=full,
        unchanged=unchanged,
        one_changed=one_changed,
        files=len(pages),
        size=size,
    )


def change_one(root: Path) -> None:
    """A paragraph more in one article, the last by name."""
    seed = max((root / "seeds").iterdir())
    with seed.open("a", encoding="utf-8", newline="\n") as text:
        text.write("\n杭州的故事还在继续。\n")


def stock_cost() -> Cost:
    """The build of the real articles' pages by stock Material."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "stock"
        build_stock(site)
        shutil.rmtree(site / "site")
        config, target = str(site / "mkdocs.yml"), str(site / "site")
        return cost_of([sys.executable, "-m", "mkdocs", "build", "-q", "-f", config, "-d", target])


def exponent(one: tuple[int, float], other: tuple[int, float]) -> float:
    """By which power of the articles a cost grows from one (articles, cost) to the other: 1 is a straight line."""
    return math.log(other[1] / one[1]) / math.log(other[0] / one[0])


def table(stock: Cost, rows: Sequence[Building]) -> Iterable[str]:
    yield f"stock mkdocs build of the real articles: {stock.seconds:.2f} CPU s, {stock.memory:.0f} MB"
    yield "articles   full  ×stock  unchanged  ×stock  one changed  of full  memory MB  files  docs MB  exponent"
    for before, row in zip((None, *rows), rows, strict=False):
        grown = before and exponent(
            (before.articles, before.full.seconds), (row.articles, row.full.seconds)
        )
        yield (
            f"{row.articles:8} {row.full.seconds:6.1f} {row.full.seconds / stock.seconds:7.1f}"
            f" {row.unchanged.seconds:10.2f} {row.unchanged.seconds / stock.seconds:7.2f}"
            f" {row.one_changed.seconds:12.1f} {row.one_changed.seconds / row.full.seconds:8.0%}"
            f" {row.full.memory:10.0f} {row.files:6} {row.size / _MEGABYTE:8.1f}"
            f" {grown or 0:9.2f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int, nargs="*", default=[5, 50])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    stock = stock_cost()
    rows: list[Building] = []
    for articles in options.articles:
        with tempfile.TemporaryDirectory() as folder:
            rows.append(measure(articles, Path(folder)))
    if options.json:
        print(json.dumps({"stock": asdict(stock), "builds": [asdict(row) for row in rows]}))
    else:
        print(*table(stock, rows), sep="\n")


if __name__ == "__main__":
    main()
