#!/usr/bin/env python3
"""Adds new addresses to data/published_urls.txt; `--check` fails when a listed one is lost."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gazetteer.building import Project, load_gazetteer
from gazetteer.problems import ProblemsFound
from gazetteer.writing.published_urls import (
    FILE,
    citable_addresses,
    lost_addresses,
    standing_addresses,
)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if one is lost")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    options = parser.parse_args(arguments)
    try:
        gazetteer, knowledge = load_gazetteer(Project(root=options.root))
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        return 1
    listed = options.root / FILE
    published = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    moved = {row.gone for row in knowledge.redirects}
    standing = standing_addresses(load_docs(options.root / "docs"))
    new = {*standing, *moved, *citable_addresses(gazetteer)}.difference(published)
    lost = list(lost_addresses(published, standing, moved))
    print(*lost, sep="\n", end="\n" if lost else "", file=sys.stderr)
    if options.check:
        print(f"{len(published)} addresses, {len(lost)} lost; {len(new)} not listed (make urls).")
    elif new:
        text = "\n".join(sorted({*published, *new})) + "\n"
        listed.write_text(text, encoding="utf-8", newline="\n")
        print(f"{len(new)} new addresses in {FILE}.")
    return 1 if lost else 0


def load_docs(folder: Path) -> dict[str, str]:
    """The files of docs/ by path; what is no text counts as empty."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "assets" not in path.relative_to(folder).parts[:1]
    }


if __name__ == "__main__":
    sys.exit(main())
