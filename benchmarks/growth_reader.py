"""What a grown site costs its reader in Chromium: bytes, waiting, and the largest page of each kind, beside stock Material."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import bytes as visit
import search
from growth_table import Measure
from playwright.sync_api import Browser, sync_playwright
from stock import CHROMIUM, FLAGS, ROOT

sys.path.insert(0, str(ROOT))

from tests.browser.serving import serve  # noqa: E402  (the tests' server, found from the root)

_KILOBYTE = 1024
_TIMEOUT = 120_000
"""Milliseconds a page may take to load."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A page: its gzipped bytes, and the nodes it has once its scripts have run."""

    size: int
    nodes: int


def measure_reader(site: Path, stock: Path) -> list[Measure]:
    """Both sites are built; each visit is that of a fresh profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        return [
            *_first_visit(site, stock, browser),
            *_searching(site, stock, browser),
            *_largest(site, stock, browser),
        ]


def _first_visit(site: Path, stock: Path, browser: Browser) -> Iterator[Measure]:
    ours, other = (visit.measure(one, browser) for one in (site, stock))
    yield _kilobytes(
        "first visit to an article, before any search", sum(ours.values()), sum(other.values())
    )
    yield _kilobytes(
        "search, unasked",
        sum(ours.values()) - visit.without_search(ours),
        sum(other.values()) - visit.without_search(other),
    )


def _searching(site: Path, stock: Path, browser: Browser) -> Iterator[Measure]:
    """Where stock Material does not answer within two minutes, it has no figures."""
    ours, other = search.answering(site, browser), search.measure(stock, browser)
    size = sum(other.search.values()) if other else None
    yield _kilobytes("search, to the first answer", sum(ours.search.values()), size)
    yield _milliseconds("search, first answer", ours.first, other and other.first)
    for part in (50, 95):
        yield _milliseconds(
            f"search, a key, p{part}", ours.share(part), other and other.share(part)
        )


def _largest(site: Path, stock: Path, browser: Browser) -> Iterator[Measure]:
    """Of all pages and of each kind; stock Material's are its pages of the same names."""
    pages = largest_pages(site)
    ours, other = (weigh_pages(one, pages, browser) for one in (site, stock))
    for kind in pages:
        own, same = ours[kind], other.get(kind)
        name = f"largest page of {kind}/" if kind else "home page"
        yield _kilobytes(name, own.size, same.size if same else None)
        yield _nodes(name, own.nodes, same.nodes if same else None)
    yield _kilobytes("largest page of all", max(one.size for one in ours.values()), None)
    yield _nodes("largest page of all", max(one.nodes for one in ours.values()), None)


def largest_pages(site: Path) -> dict[str, str]:
    """The page with most bytes in each first folder of the site, "" for the home page: kind → path."""
    pages: dict[str, Path] = {}
    for page in sorted(site.rglob("index.html")):
        kind = page.relative_to(site).parts[0] if page.parent != site else ""
        if kind not in pages or page.stat().st_size > pages[kind].stat().st_size:
            pages[kind] = page
    return {kind: page.relative_to(site).as_posix() for kind, page in pages.items()}


def weigh_pages(site: Path, pages: dict[str, str], browser: Browser) -> dict[str, Weight]:
    """By kind, those pages that the site has."""
    weights: dict[str, Weight] = {}
    with serve(site, "/") as served:
        for kind, name in pages.items():
            if not (site / name).is_file():
                continue
            page = browser.new_page()
            page.goto(
                served.url + name.removesuffix("index.html"),
                wait_until="networkidle",
                timeout=_TIMEOUT,
            )
            nodes = int(page.evaluate("document.getElementsByTagName('*').length"))
            page.close()
            size = len(gzip.compress((site / name).read_bytes(), mtime=0))
            weights[kind] = Weight(size=size, nodes=nodes)
    return weights


def _kilobytes(name: str, ours: int, stock: int | None) -> Measure:
    other = None if stock is None else stock / _KILOBYTE
    return Measure(name=name, unit="KB gzipped", ours=ours / _KILOBYTE, stock=other)


def _milliseconds(name: str, ours: float, stock: float | None) -> Measure:
    return Measure(name=name, unit="ms", ours=ours, stock=stock)


def _nodes(name: str, ours: int, stock: int | None) -> Measure:
    return Measure(name=f"{name}: nodes", unit="", ours=ours, stock=stock)
