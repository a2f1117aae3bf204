"""CPU seconds and peak memory of the builds of a grown project: pages and site, beside stock Material's site."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from growth_table import Measure
from stock import ROOT, mkdocs_command, write_stock

PAGES = "build_pages"
_BENCHMARKS = ROOT / "benchmarks"
_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Of one command with its children: CPU seconds (user and system), the largest resident size in MB."""

    seconds: float
    memory: float


def cost_of(command: Sequence[str]) -> Cost:
    """Runs the command; raises CalledProcessError where it fails.

    Linux counts what this process holds at the start as the child's, so it should hold little.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / _MEGABYTE
    return Cost(seconds=used.ru_utime + used.ru_stime, memory=memory)


def make_project(folder: Path, articles: int) -> None:
    """In a process of its own, for it holds much."""
    command = [sys.executable, str(_BENCHMARKS / "corpus.py"), str(folder), str(articles)]
    subprocess.run(command, cwd=ROOT, check=True)


def measure_builds(root: Path, stock: Path) -> list[Measure]:
    """Builds the project's pages three times and its site once, and stock Material's site with the same text.

    All stands in the end: root/docs, root/site, stock/docs, stock/site; one article is changed.
    """
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "steps.json"
        full = cost_of([sys.executable, str(_BENCHMARKS / "growth_steps.py"), str(root), str(told)])
        steps = json.loads(told.read_text(encoding="utf-8"))
    build = [sys.executable, str(ROOT / "scripts" / "build_pages.py"), "--root", str(root)]
    unchanged = cost_of(build)
    change_one(root)
    one_changed = cost_of(build)
    write_stock(stock, root)
    own_site = cost_of(mkdocs_command(root / "mkdocs.yml", root / "site"))
    stock_site = cost_of(mkdocs_command(stock / "mkdocs.yml", stock / "site"))
    steps["the rest"] = full.seconds - sum(steps.values())
    made = (
        (PAGES, full),
        (f"{PAGES}, unchanged", unchanged),
        (f"{PAGES}, one article changed", one_changed),
        ("mkdocs build", own_site),
    )
    return [
        *(_seconds(name, cost.seconds, stock_site) for name, cost in made),
        *(_seconds(f"of {PAGES}: {step}", spent, None) for step, spent in steps.items()),
        *(_memory(f"{name}, memory", cost, stock_site) for name, cost in made[::3]),
        Measure(
            name="one article changed, of a full build",
            unit="%",
            ours=one_changed.seconds / full.seconds * 100,
        ),
        *_sizes(root, stock),
    ]


def change_one(root: Path) -> None:
    """A paragraph more in one article, the last by name."""
    seed = max((root / "seeds").iterdir())
    with seed.open("a", encoding="utf-8", newline="\n") as text:
        text.write("\n杭州的故事还在继续。\n")


def _seconds(name: str, spent: float, stock: Cost | None) -> Measure:
    return Measure(name=name, unit="CPU s", ours=spent, stock=stock.seconds if stock else None)


def _memory(name: str, cost: Cost, stock: Cost) -> Measure:
    return Measure(name=name, unit="MB", ours=cost.memory, stock=stock.memory)


def _sizes(root: Path, stock: Path) -> Iterator[Measure]:
    for name in ("docs", "site"):
        ours, other = _sizes_in(root / name), _sizes_in(stock / name)
        yield Measure(name=f"{name}/ files", unit="", ours=len(ours), stock=len(other))
        yield Measure(
            name=f"{name}/",
            unit="MB",
            ours=sum(ours) / _MEGABYTE,
            stock=sum(other) / _MEGABYTE,
        )
    articles = sum(path.is_file() for path in (root / "seeds").iterdir())
    by_article = (sum(sizes) / articles / 1024 for sizes in (ours, other))
    yield Measure(name="site/ an article", unit="KB", ours=next(by_article), stock=next(by_article))


def _sizes_in(folder: Path) -> list[int]:
    return [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
