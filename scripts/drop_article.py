#!/usr/bin/env python3
"""Tells what goes with an article, and takes it out with `--yes`: its file, its quotes, the rows that rest on them alone.

With `--rights link` the article stays, and of its words only the quotes where they prove something.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gazetteer.intake.dropping import find_article, load_texts, plan_drop, tell_drop
from gazetteer.intake.rights_word import RIGHTS, count_quotes, set_rights
from gazetteer.intake.shelf import CATALOGUE, load_shelf
from gazetteer.problems import ProblemsFound
from gazetteer.writing import HalfWritten, replace_files

_NOT_DONE = "Nothing was written; to do it: {command}"


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    try:
        return _withhold(options) if options.rights else _drop(options)
    except ProblemsFound as found:
        print(*found.problems, "Nothing was written.", sep="\n", file=sys.stderr)
    except HalfWritten as error:
        print(f"Part is new, part old; make pages mends it: {error}", file=sys.stderr)
    except OSError as error:
        print(f"Nothing was written: {error}", file=sys.stderr)
    return 1


def _drop(options: argparse.Namespace) -> int:
    shelf = load_shelf(options.root)
    article = find_article(options.article, shelf.articles)
    drop = plan_drop(article, shelf, options.root)
    print(*tell_drop(drop), sep="\n")
    if not options.yes:
        print(_NOT_DONE.format(command=f"make drop ARTICLE={options.article} YES=1"))
        return 0
    replace_files(options.root, drop.files)
    print("Done. Read again what was kept (~), then: make pages urls")
    return 0


def _withhold(options: argparse.Namespace) -> int:
    shelf = load_shelf(options.root)
    article = find_article(options.article, shelf.articles)
    catalogue = set_rights(shelf.catalogue, article, options.rights)
    counted = count_quotes(article.id, load_texts(options.root))
    sentences = len(article.sentences)
    print(
        f"{article.id}: rights: {options.rights}; of its {sentences} sentences no page, search or download has more than"
    )
    print(f"the words of {sum(counted.values())} quotes, which stay where they prove something:")
    print(*(f"  {file}: {count}" for file, count in sorted(counted.items())), sep="\n")
    if not options.yes:
        print(
            _NOT_DONE.format(
                command=f"make drop ARTICLE={article.id} RIGHTS={options.rights} YES=1"
            )
        )
        return 0
    replace_files(options.root, {CATALOGUE: catalogue})
    print("Done. Next: make pages urls")
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("article", help="its id, or the name of its file in seeds/")
    parser.add_argument("--yes", action="store_true", help="do it")
    parser.add_argument("--rights", choices=RIGHTS, help="keep it, and show so much of its words")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
