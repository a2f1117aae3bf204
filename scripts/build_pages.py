#!/usr/bin/env python3
"""Turns seeds/ and data/ into the pages of docs/; `--check` only tells what is stale."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.standing import content_hash, keep_standing, load_standing, read_hash

if TYPE_CHECKING:
    from gazetteer.building import Project
    from gazetteer.problems import Problem

TOLD = "{} files, {} changed."
GARBAGE = (100_000, 20, 100)
"""How seldom memory is gone over for rings: a build makes millions of records and hardly a ring, and looking took a fifth of it."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if docs/ is stale"
    )
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    options = parser.parse_args(arguments)
    standing = None if options.check else load_standing(options.root)
    try:
        if standing:
            say(TOLD.format(standing.files, 0))
            warn(standing.warnings)
            return 0
    except OSError as error:
        print(f"Nothing was written: {error}", file=sys.stderr)
        return 1
    return run(options.root, only_check=options.check)


def run(root: Path, *, only_check: bool) -> int:
    """The whole way. What it takes is imported here: docs/ that stands already needs none of it."""
    gc.set_threshold(*GARBAGE)
    from gazetteer.building import Project
    from gazetteer.problems import ProblemsFound
    from gazetteer.writing import HalfWritten

    try:
        return check(Project(root=root, keeps=False)) if only_check else build(Project(root=root))
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        print(f"{len(found.problems)} problem(s); docs/ is as it was.", file=sys.stderr)
    except HalfWritten as error:
        print(f"docs/ is part new, part old; build again to mend it: {error}", file=sys.stderr)
    except OSError as error:
        print(f"Nothing was written: {error}", file=sys.stderr)
    return 1


def check(project: Project) -> int:
    from gazetteer.building import built_files
    from gazetteer.writing import stale_files

    with built_files(project) as files:
        stale = stale_files(project.root, files, project.owned)
    say(*(f"stale: {path}" for path in stale))
    say(f"{len(stale)} stale file(s); run: make pages" if stale else "docs/ is up to date.")
    return 1 if stale else 0


def build(project: Project) -> int:
    from gazetteer.building import built_files
    from gazetteer.writing import mend_files, write_files

    mend_files(project.root)
    read = read_hash(project.root)
    warnings: list[Problem] = []
    hashes: dict[str, str] = {}

    def note(path: str, content: bytes) -> None:
        hashes[path] = content_hash(content)

    with built_files(project, warnings.append) as files:
        write_files(
            project.root,
            files,
            project.owned,
            lambda changed: say(TOLD.format(len(files), len(changed))),
            note,
        )
    lines = [str(problem) for problem in warnings]
    keep_standing(project.root, read, hashes, project.owned, lines)
    warn(lines)
    return 0


def warn(lines: Sequence[str]) -> None:
    print(*lines, sep="\n", end="\n" if lines else "", file=sys.stderr)


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
