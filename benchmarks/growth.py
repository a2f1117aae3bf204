#!/usr/bin/env python3
"""How all grows with the articles: building, bytes, searching and the largest pages, beside stock Material with the same text.

python benchmarks/growth.py 5 50 500 2000 [--json]; without numbers those of BENCH_N, or 5 and 50. Needs a Chromium.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from growth_build import make_project, measure_builds
from growth_reader import measure_reader
from growth_table import Step, as_json, as_markdown, rows
from growth_targets import TARGETS, as_rows, findings


def measure(articles: int) -> Step:
    """Makes, builds and reads a project of so many articles in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        root, stock = Path(folder) / "project", Path(folder) / "stock"
        make_project(root, articles)
        builds = measure_builds(root, stock)
        reader = measure_reader(root / "site", stock / "site")
    return Step(articles=articles, measures=(*builds, *reader))


def main() -> None:
    sizes = [int(size) for size in os.environ.get("BENCH_N", "").split()] or [5, 50]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int, nargs="*", default=sizes)
    parser.add_argument("--json", action="store_true", help="figures for machines")
    options = parser.parse_args()
    steps: list[Step] = []
    for articles in sorted(set(options.articles)):
        print(f"{articles} articles …", file=sys.stderr, flush=True)
        steps.append(measure(articles))
    if options.json:
        print(json.dumps(as_json(steps), ensure_ascii=False))
    else:
        print(*as_markdown(rows(steps)), "", sep="\n")
        print(*as_markdown(as_rows(findings(TARGETS, steps), steps)), sep="\n")


if __name__ == "__main__":
    main()
