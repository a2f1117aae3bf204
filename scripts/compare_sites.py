#!/usr/bin/env python3
"""Two builds of the same tree: which pages, titles, anchors and files of the first the second lacks, and what it adds."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

SHOWN = 5


@dataclass(slots=True, kw_only=True)
class Print:
    """What other pages and readers rely on: the title and the ids, without those of the theme (`__…`)."""

    title: str = ""
    anchors: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.print = Print()
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_title = tag == "title" and not self.print.title
        name = dict(attrs).get("id")
        if name and not name.startswith("__"):
            self.print.anchors.add(name)

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.print.title += data.strip()


def read_page(html: str) -> Print:
    reader = _Reader()
    reader.feed(html)
    return reader.print


def read_site(folder: Path) -> dict[str, Print]:
    """The pages of a built site by their paths."""
    return {
        path.relative_to(folder).as_posix(): read_page(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


def compare_pages(first: Mapping[str, Print], second: Mapping[str, Print]) -> Iterator[str]:
    """A line for each difference, a few of a kind named."""
    yield from _named("pages missing", sorted(first.keys() - second.keys()))
    yield from _named("pages added", sorted(second.keys() - first.keys()))
    both = sorted(first.keys() & second.keys())
    yield from _named(
        "titles differ",
        [
            f"{path} {first[path].title!r} → {second[path].title!r}"
            for path in both
            if first[path].title != second[path].title
        ],
    )
    for kind, one, other in (("anchors missing", first, second), ("anchors added", second, first)):
        gone = [(path, sorted(one[path].anchors - other[path].anchors)) for path in both]
        yield from _named(kind, [f"{path}#{name}" for path, names in gone for name in names])


def compare_files(docs: Path, first: Path, second: Path) -> Iterator[str]:
    """Files of the tree that both should have copied; the theme's own are each generator's business."""
    ours = {path.relative_to(docs) for path in docs.rglob("*") if path.is_file()}
    copied = [path for path in sorted(ours) if path.suffix != ".html" and (first / path).is_file()]
    yield from _named("files missing", [str(p) for p in copied if not (second / p).is_file()])
    there = [path for path in copied if (second / path).is_file()]
    changed = [str(p) for p in there if (first / p).read_bytes() != (second / p).read_bytes()]
    yield from _named("files changed", changed)


def _named(kind: str, found: list[str]) -> Iterator[str]:
    if found:
        rest = f" … and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        yield f"{kind}: {len(found)}: {', '.join(found[:SHOWN])}{rest}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--docs", type=Path, default=Path("docs"))
    options = parser.parse_args()
    lines = [
        *compare_pages(read_site(options.first), read_site(options.second)),
        *compare_files(options.docs, options.first, options.second),
    ]
    print("\n".join(lines) or "no difference")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
