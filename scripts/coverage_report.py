#!/usr/bin/env python3
"""Prints, per article, the sentences with a name, a date or a number that nothing uses and no reason explains.

`--check` exits 1 where an article with `state: edited` has one.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from gazetteer.building import Project, load_gazetteer
from gazetteer.model import Coverage, Gazetteer
from gazetteer.model.texts import State
from gazetteer.pages.addresses import place_words
from gazetteer.problems import ProblemsFound, did_you_mean, one_of


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    try:
        gazetteer, _ = load_gazetteer(Project(root=options.root))
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        return 1
    known = [article.id for article in gazetteer.articles]
    if options.article and options.article not in known:
        hint = did_you_mean(options.article, known, one_of(known))
        print(f"there is no article {options.article!r}{hint}", file=sys.stderr)
        return 1
    lines, short = report(gazetteer, options.article or "", check=options.check)
    try:
        print(*lines, sep="\n", flush=True)
    except BrokenPipeError:  # whoever read it, `head` for one, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if options.check and short else 0


def report(gazetteer: Gazetteer, only: str, *, check: bool) -> tuple[list[str], list[Coverage]]:
    """The lines on each article, or that one, for a check on the edited ones that are not complete; and these."""
    states = {article.id: article.state for article in gazetteer.articles}
    told = [one for one in gazetteer.coverage if only in ("", one.article)]
    short = [one for one in told if states[one.article] == "edited" and one.open]
    lines = [
        line for one in (short if check else told) for line in _lines(one, states[one.article])
    ]
    last = _verdict(short) if check else f"{sum(len(one.open) for one in told)} open"
    return [*lines, last], short


def _lines(one: Coverage, state: State) -> Iterator[str]:
    yield (
        f"{one.article} ({state}): {one.used} of {one.sentences} sentences used, "
        f"{len(one.gaps) - len(one.open)} explained, {len(one.open)} open"
    )
    for gap in one.open:
        text = gap.text or place_words(gap.sentence)
        yield f"  {gap.sentence} [{', '.join(gap.holds)}] {text}"


def _verdict(short: Sequence[Coverage]) -> str:
    if not short:
        return "Every sentence of the edited articles is used or explained."
    names = ", ".join(f"{one.article} ({len(one.open)} open)" for one in short)
    return (
        f"{names}: edited in data/articles.yml, but not complete; use the sentences, give reasons in "
        "data/coverage.yml, or write state: in work"
    )


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("article", nargs="?", help="the id of the only article to tell of")
    parser.add_argument("--check", action="store_true", help="tell of edited articles alone")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
