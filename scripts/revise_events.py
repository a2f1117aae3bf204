#!/usr/bin/env python3
"""Brings data/published_events.txt up to the events; `--check` fails where one has changed since it was listed."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from gazetteer.building import Project, load_gazetteer, load_revisions
from gazetteer.exports.revisions import FILE, current_revisions, render_revisions
from gazetteer.problems import ProblemsFound


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if one changed")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument(
        "--today",
        type=datetime.date.fromisoformat,
        default=datetime.date.today(),
        help="the day of the changes, such as 2025-03-01",
    )
    options = parser.parse_args(arguments)
    try:
        gazetteer, _ = load_gazetteer(Project(root=options.root))
        listed = load_revisions(options.root)
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        return 1
    now = current_revisions(listed, gazetteer.events, gazetteer.articles, options.today)
    new = len(now) - len(listed)
    changed = sorted(name for name, one in listed.items() if now[name] != one)
    if not options.check:
        (options.root / FILE).write_text(render_revisions(now), encoding="utf-8", newline="\n")
        print(f"{len(changed)} events changed, {new} new in {FILE}.")
        return 0
    for name in changed:
        print(f"{FILE}: {name} is not as it was listed; run: make urls", file=sys.stderr)
    print(f"{len(listed)} events, {len(changed)} changed; {new} not listed (make urls).")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
