#!/usr/bin/env python3
"""The last step of `make site`: every page of the built site says what it may load and run, and nothing else can.

The policy stands in the pages, since a static host sets no headers. It lets in files of the site itself and, by their
hashes, the few scripts that stand in pages. Those are the scripts of pages that no source or data has a word in; any other
script is refused, and so is an attribute that runs or styles.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterable
from html.parser import HTMLParser
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_WITHOUT_SOURCES = "404.html"
_MOVED = _ROOT / "scripts" / "templates" / "redirect.html.j2"
_DATA = ("application/json", "application/ld+json")
_ADDRESSES = ("href", "src", "action", "formaction", "data")
_BASE = re.compile(r'new URL\("[./]*(?:[\w.-]+/)*",location\)')
"""Where the theme's first script has the way to the root of the site."""
_HEAD = re.compile(r"<head(?:\s[^<>]*)?>", re.IGNORECASE)
_CHARSET = re.compile(r'<meta charset="[\w-]+">')
_SEAL = re.compile(
    r'<meta http-equiv="Content-Security-Policy" content="[^"]*"><meta name="referrer" content="[^"]*">'
)
_SHARDS = re.compile(r'<script id="__search-shards" type="application/json">(.*?)</script>')
_SETTING = "mkdocs.yml: extra.shards"
_EXPECTED = "a name and the way from the root of this site, as in {name: 2024年, url: ../2024/}"
_WAY = re.compile(r"(?:[\w.-]+/)+")
_LOCKED = (
    "style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; "
    "form-action 'self'"
)


class _Page(HTMLParser):
    """The scripts that stand in a page, and what else in it would run or style."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.wrong: list[str] = []
        self._inside = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        self._inside = tag == "script" and "src" not in values and values.get("type") not in _DATA
        if self._inside:
            self.scripts.append("")
        self.wrong += [
            f"<{tag} {name}=…> runs or styles; take it out"
            for name, value in values.items()
            if name.startswith("on")
            or name == "style"
            or (name.rpartition(":")[2] in _ADDRESSES and _runs(value))
        ]
        if tag == "style":
            self.wrong.append("<style> styles; put it into docs/assets/stylesheets/")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts[-1] += data


def _runs(address: str) -> bool:
    """Whether a browser would run it; it skips white space and control characters."""
    return re.sub(r"[\x00-\x20]", "", address).lower().startswith(("javascript:", "vbscript:"))


def known_scripts(pages: Iterable[str]) -> frozenset[str]:
    """The scripts of pages without a word of a source, the way to the root left out."""
    return frozenset(_alike(script) for page in pages for script in _Page(page).scripts)


def _alike(script: str) -> str:
    return _BASE.sub("new URL(location)", script, count=1)


def seal(html: str, known: Collection[str], base: str = "'none'") -> tuple[str, tuple[str, ...]]:
    """The page with its policy first in its head, and what the policy would refuse of it.

    `base` is what a <base> may lead to; only the page for addresses that are not there sets one.
    """
    bare = _SEAL.sub("", html, count=1)
    charset = _CHARSET.search(bare)
    if charset:  # browsers look for it in the first 1,024 bytes
        bare = _CHARSET.sub("", bare, count=1)
    page = _Page(bare)
    strange = [one for one in page.scripts if _alike(one) not in known]
    wrong = [*page.wrong, *(f"a script of its own: {one.strip()[:60]!r}" for one in strange)]
    head = _HEAD.search(bare)
    if not head:
        return html, (*wrong, "there is no <head>")
    policy = (
        f"default-src 'none'; script-src 'self'{_hashes(page.scripts)}; {_LOCKED}; base-uri {base}"
    )
    metas = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="referrer" content="no-referrer">'
    )
    metas += charset[0] if charset else ""
    return bare[: head.end()] + metas + bare[head.end() :], tuple(wrong)


def _hashes(scripts: Iterable[str]) -> str:
    """` 'sha256-…'` for each script, as it is written; the browser reads any line end as one character."""
    digests = (hashlib.sha256(one.encode()).digest() for one in dict.fromkeys(scripts))
    return "".join(f" 'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def shard_problems(html: str) -> tuple[str, ...]:
    """What is wrong with the sites that a page names to be searched too; a page that names none is right.

    The policy lets a page ask its own host alone, and the site works below any path: a shard is named by the way to it.
    """
    found = _SHARDS.search(html)
    shards = json.loads(found[1])["shards"] if found else []
    if not isinstance(shards, list):
        return (f"{_SETTING}: found {shards!r}; expected {_EXPECTED}",)
    fit = [
        isinstance(one, dict)
        and one.keys() == {"name", "url"}
        and all(isinstance(value, str) and value.strip() for value in one.values())
        and _WAY.fullmatch(one["url"]) is not None
        for one in shards
    ]
    wrong = [
        f"{_SETTING}: entry {at}: found {one!r}; expected {_EXPECTED}"
        for at, (one, is_fit) in enumerate(zip(shards, fit, strict=True), 1)
        if not is_fit
    ]
    known = [one for one, is_fit in zip(shards, fit, strict=True) if is_fit]
    for field in ("name", "url"):
        counts = Counter(one[field] for one in known)
        wrong += [
            f"{_SETTING}: {field} {value!r} stands {count} times; expected once"
            for value, count in counts.items()
            if count > 1
        ]
    return tuple(wrong)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=_ROOT / "site")
    site: Path = parser.parse_args(arguments).site
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    if site / _WITHOUT_SOURCES not in pages:
        print(f"{site / _WITHOUT_SOURCES} is missing; build the site first", file=sys.stderr)
        return 1
    known = known_scripts([pages[site / _WITHOUT_SOURCES], _MOVED.read_text(encoding="utf-8")])
    sealed = {
        path: seal(html, known, "'self'" if path == site / _WITHOUT_SOURCES else "'none'")
        for path, html in pages.items()
    }
    problems = [*shard_problems(pages[site / _WITHOUT_SOURCES])]
    problems += [f"{path}: {what}" for path, (_, wrong) in sealed.items() for what in wrong]
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        print(f"{len(problems)} problem(s); the site is as it was.", file=sys.stderr)
        return 1
    for path, (html, _) in sealed.items():
        if html != pages[path]:
            path.write_text(html, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
