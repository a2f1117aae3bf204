#!/usr/bin/env python3
"""Prints what could be curated of an article, as YAML to paste into data/; nothing is written."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gazetteer.building import Project, load_unabridged
from gazetteer.problems import ProblemsFound, did_you_mean, one_of, quoted
from gazetteer.suggesting import print_proposals, suggest


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("article", help="the id of an article, such as meijing-2025-02-07")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    options = parser.parse_args(arguments)
    try:
        gazetteer, knowledge = load_unabridged(Project(root=options.root))
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        return 1
    articles = {article.id: article for article in gazetteer.articles}
    article = articles.get(options.article)
    if not article:
        meant = did_you_mean(options.article, articles, one_of(sorted(articles)))
        print(f"there is no article {quoted(options.article)}{meant}", file=sys.stderr)
        return 1
    print(print_proposals(article, suggest(gazetteer, knowledge, article)), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
