#!/usr/bin/env python3
"""Dates each page in the sitemap of the built site by the last commit that changed its text in docs/.

MkDocs dates all pages by the build. Where git knows nothing of a page, that stays; in a shallow clone it is the same.
"""

from __future__ import annotations

import argparse
import gzip
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_ENTRY = re.compile(r"(<loc>(?P<url>[^<]*)</loc>\s*<lastmod>)[^<]*(?=</lastmod>)")


def parse_log(lines: Iterable[str]) -> dict[str, str]:
    """Path → day (UTC) of its newest commit, from lines of `@seconds` and the paths below each."""
    newest: dict[str, int] = {}
    seconds = 0
    for line in lines:
        if line.startswith("@"):
            seconds = int(line[1:])
        elif line:
            newest[line] = max(seconds, newest.get(line, 0))
    return {path: f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d}" for path, at in newest.items()}


def date_pages(sitemap: str, days: Mapping[str, str]) -> str:
    """The sitemap with the days of the pages; `days` are by path in docs/. The shortest address is the root's."""
    root = min((found["url"] for found in _ENTRY.finditer(sitemap)), key=len, default="")

    def dated(entry: re.Match[str]) -> str:
        address = entry["url"].removeprefix(root)
        day = days.get(f"{address}index.md") or days.get(f"{address.rstrip('/')}.md")
        return entry[1] + day if day else entry[0]

    return _ENTRY.sub(dated, sitemap)


def load_days(docs: Path) -> dict[str, str]:
    """What git tells of the files of the folder; nothing where there is no git."""
    command = ["git", "-c", "core.quotePath=false", "log", "--format=@%ct", "--name-only"]
    try:
        said = subprocess.run(
            [*command, "--relative", "--", "."], cwd=docs, capture_output=True, encoding="utf-8"
        )
    except FileNotFoundError:
        return {}
    return parse_log(said.stdout.splitlines()) if said.returncode == 0 else {}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=_ROOT / "site")
    parser.add_argument("--docs", type=Path, default=_ROOT / "docs")
    options = parser.parse_args(arguments)
    sitemap = options.site / "sitemap.xml"
    if not sitemap.is_file():
        print(f"{sitemap} is missing; build the site first", file=sys.stderr)
        return 1
    text = date_pages(sitemap.read_text(encoding="utf-8"), load_days(options.docs))
    sitemap.write_text(text, encoding="utf-8", newline="\n")
    packed = gzip.compress(text.encode(), mtime=0)
    sitemap.with_name("sitemap.xml.gz").write_bytes(packed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
