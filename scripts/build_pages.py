#!/usr/bin/env python3
"""Turns seeds/ and data/ into the pages of docs/; `--check` only tells what is stale."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from gazetteer.building import Project, build_files
from gazetteer.problems import Problem, ProblemsFound
from gazetteer.writing import HalfWritten, mend_files, stale_files, write_files


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if docs/ is stale"
    )
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    options = parser.parse_args(arguments)
    project = Project(root=options.root)
    try:
        return check(project) if options.check else build(project)
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        print(f"{len(found.problems)} problem(s); docs/ is as it was.", file=sys.stderr)
    except HalfWritten as error:
        print(f"docs/ is part new, part old; build again to mend it: {error}", file=sys.stderr)
    except OSError as error:
        print(f"Nothing was written: {error}", file=sys.stderr)
    return 1


def check(project: Project) -> int:
    stale = stale_files(project.root, build_files(project), project.owned)
    say(*(f"stale: {path}" for path in stale))
    say(f"{len(stale)} stale file(s); run: make pages" if stale else "docs/ is up to date.")
    return 1 if stale else 0


def build(project: Project) -> int:
    mend_files(project.root)
    warnings: list[Problem] = []
    files = build_files(project, warnings.append)
    told = f"{len(files)} files, {{}} changed."
    write_files(project.root, files, project.owned, lambda changed: say(told.format(len(changed))))
    print(*warnings, sep="\n", end="\n" if warnings else "", file=sys.stderr)
    return 0


def say(*lines: str) -> None:
    """Prints at once, so that output that cannot be written is known before docs/ is new for good."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    text = "".join(f"{line}\n" for line in lines)
    text = text.encode(encoding, "backslashreplace").decode(encoding)
    try:
        print(text, end="", flush=True)
    except OSError:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # nothing is tried at the end
        raise


if __name__ == "__main__":
    sys.exit(main())
