#!/usr/bin/env python3
"""Puts a file into seeds/ and an entry for it into data/articles.yml, or says why not.

Exits 0 when both are written, 1 when the file is refused, 2 when it only lacks an id, which is then proposed.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

from gazetteer.intake.ids import id_fault, taken_ids
from gazetteer.intake.shelf import CATALOGUE, Shelf, load_shelf
from gazetteer.intake.taking import NewFile, NewSource, add_entry, is_page, load_file, take_in
from gazetteer.problems import ProblemsFound
from gazetteer.writing import replace_files

_NEXT = """\
Next:
  1. Read the entry at the end of {catalogue}; correct what was guessed{mend}.
  2. make pages, then read docs/articles/{name}.md beside the file. From its deployment on the id may never change.
  3. make suggest ARTICLE={name} proposes what to write into data/statements/{name}.yml and the other files."""


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    try:
        shelf = load_shelf(options.root)
        file = load_file(options.file, options.root)
        page = is_page(file.raw)
        if page and not options.html and not _agreed(f"{file.name} is a page: {page}. Convert it?"):
            print(
                f"{file.name}: this is HTML ({page}); save it as text, or convert it: HTML=1",
                file=sys.stderr,
            )
            return 1
        return _take(file, shelf, options, as_page=bool(page) or options.html)
    except ProblemsFound as found:
        print(*found.problems, "Nothing was written.", sep="\n", file=sys.stderr)
    except OSError as error:
        print(f"Nothing was written: {error}", file=sys.stderr)
    return 1


def _take(file: NewFile, shelf: Shelf, options: argparse.Namespace, *, as_page: bool) -> int:
    new = take_in(file, shelf, as_page=as_page)
    articles = [one.id for one in shelf.articles if one.file != new.file]
    taken = taken_ids(articles, shelf.published, shelf.knowledge.redirects)
    print(*new.told, sep="\n", end="\n" if new.told else "")
    name = options.id or _asked_id(new, taken)
    if not name:
        again = f"make new FILE={shlex.quote(str(options.file))} ID={new.proposed_id}{' HTML=1' if as_page else ''}"
        print(
            f"Nothing was written: an id stands in addresses for good. With this one: {again}",
            file=sys.stderr,
        )
        return 2
    if fault := id_fault(name, taken):
        print(f"{fault}\nNothing was written; proposed: ID={new.proposed_id}", file=sys.stderr)
        return 1
    entry, catalogue = add_entry(new, name, shelf)
    seed = {} if new.stands else {f"seeds/{new.file}": new.raw}
    replace_files(options.root, {**seed, CATALOGUE: catalogue})
    done = "stands there already" if new.stands else f"written, {len(new.raw):,} bytes"
    print(f"seeds/{new.file}: {done}.\n{CATALOGUE}: at its end\n\n{entry}")
    print(*new.warnings, sep="\n", end="\n\n" if new.warnings else "")
    mend = ", uncomment what mends its damage" if new.damage else ""
    print(_NEXT.format(catalogue=CATALOGUE, name=name, mend=mend))
    return 0


def _asked_id(new: NewSource, taken: Mapping[str, str]) -> str:
    """What a maintainer at a terminal answers, until it is an id; "" where nobody is there."""
    while sys.stdin.isatty():
        name = input(f"id, for good [{new.proposed_id}]: ").strip() or new.proposed_id
        if not (fault := id_fault(name, taken)):
            return name
        print(fault)
    return ""


def _agreed(question: str) -> bool:
    return sys.stdin.isatty() and input(f"{question} [y/N] ").strip().lower() in ("y", "yes")


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="the article, in seeds/ or anywhere else")
    parser.add_argument("--id", default="", help="its id, such as zaobao-2025-02-23")
    parser.add_argument("--html", action="store_true", help="convert a saved page to Markdown")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
