#!/usr/bin/env python3
"""Turns seeds/ and data/ into the pages of docs/; `--check` only tells what is stale."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gazetteer.building import Project, build_files
from gazetteer.problems import Problem, ProblemsFound
from gazetteer.writing import stale_files, write_files


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if docs/ is stale"
    )
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    options = parser.parse_args(arguments)
    project = Project(root=options.root)
    warnings: list[Problem] = []
    try:
        files = build_files(project, warnings.append)
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        print(f"{len(found.problems)} problem(s); docs/ is as it was.", file=sys.stderr)
        return 1
    if options.check:
        stale = stale_files(project.root, files, project.owned)
        print(*(f"stale: {path}" for path in stale), sep="\n", end="\n" if stale else "")
        print(f"{len(stale)} stale file(s); run: make pages" if stale else "docs/ is up to date.")
        return 1 if stale else 0
    try:
        changed = write_files(project.root, files, project.owned)
    except OSError as error:
        print(f"Nothing was written: {error}", file=sys.stderr)
        return 1
    print(f"{len(files)} files, {len(changed)} changed.")
    print(*warnings, sep="\n", end="\n" if warnings else "", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
