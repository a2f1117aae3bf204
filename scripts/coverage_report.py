#!/usr/bin/env python3
"""Prints, per article, the sentences with a name, a date or a number that no statement uses."""

from __future__ import annotations

import sys
from pathlib import Path

from gazetteer.building import Project, load_gazetteer
from gazetteer.problems import ProblemsFound


def main() -> int:
    try:
        gazetteer, _ = load_gazetteer(Project(root=Path(__file__).resolve().parent.parent))
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        return 1
    for one in gazetteer.coverage:
        print(f"{one.article}: {one.used} of {one.sentences} sentences used")
        for gap in one.gaps:
            reason = gap.reason or "OPEN"
            print(f"  {gap.sentence} [{', '.join(gap.holds)}] {gap.text}\n    {reason}")
    open_gaps = sum(not gap.reason for one in gazetteer.coverage for gap in one.gaps)
    print(f"{open_gaps} open")
    return 0


if __name__ == "__main__":
    sys.exit(main())
