#!/usr/bin/env python3
"""Brings data/published_urls.txt up to date; `--check` fails when a listed address is lost or shows what another did."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gazetteer.building import Project, load_gazetteer
from gazetteer.pages.addresses import article_address
from gazetteer.parts import join_parts
from gazetteer.problems import ProblemsFound
from gazetteer.writing.published_urls import (
    FILE,
    citable_addresses,
    drifted_addresses,
    edited_addresses,
    fingerprint,
    lost_addresses,
    parse_list,
    shown_addresses,
    write_list,
)


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    try:
        gazetteer, knowledge = load_gazetteer(Project(root=options.root))
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        return 1
    listed = options.root / FILE
    published = parse_list(listed.read_text(encoding="utf-8") if listed.exists() else "")
    shown = shown_addresses(join_parts(load_docs(options.root / "docs")))
    moved = {row.gone for row in knowledge.redirects}
    withheld = {article_address(one).url for one in gazetteer.articles if one.rights != "full"}
    lost = list(lost_addresses(published, shown, moved, withheld))
    drifted = {} if options.accept else dict(drifted_addresses(published, shown))
    edited = [one for one in edited_addresses(published, shown) if one not in drifted]
    for problem in (*lost, *drifted.values()):
        print(problem, file=sys.stderr)
    pages = {address for address in shown if "#" not in address}
    places = {*citable_addresses(gazetteer), *moved, *(row.to for row in knowledge.redirects)}
    new = (pages | places).difference(one.address for one in published)
    if options.check:
        print(
            f"{len(published)} addresses, {len(drifted)} drifted, {len(lost)} lost; "
            f"{len(new)} not listed, {len(edited)} edited (make urls)."
        )
        return 1 if lost or drifted else 0
    print(f"{len(new)} new addresses in {FILE}.")
    print(f"{len(edited)} addresses show other words than before{':' if edited else '.'}")
    for one in edited:
        words = shown[one.address]
        print(f"  {one.address}: {one.print} -> {fingerprint(words)} «{words}»")
    text = write_list(published, new, shown, keep=drifted)
    listed.write_text(text, encoding="utf-8", newline="\n")
    return 1 if lost or drifted else 0


def load_docs(folder: Path) -> dict[str, str]:
    """The files of docs/ by path; what is no text counts as empty."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "assets" not in path.relative_to(folder).parts[:1]
    }


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if one is lost or drifted"
    )
    parser.add_argument(
        "--accept", action="store_true", help="take words that moved between places as an edit"
    )
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
