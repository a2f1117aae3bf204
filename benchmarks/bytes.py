#!/usr/bin/env python3
"""Measures what a first visit to an article sends, gzipped, against stock Material with the same text."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from stock import CHROMIUM, FLAGS, ROOT, build, build_stock, gzipped

sys.path.insert(0, str(ROOT))

from tests.browser.serving import serve  # noqa: E402  (the tests' server, found from the root)

ARTICLE = "articles/meijing-2025-02-07/"
MOST_RATIO = 1.15
MOST_OWN = 25 * 1024


def measure(site: Path, browser: Browser) -> dict[str, int]:
    """The files a first visit asks for, with their gzipped sizes."""
    urls: dict[str, None] = {}
    with serve(site, "/") as served:
        page = browser.new_page()
        page.on("response", lambda got: urls.setdefault(got.url))
        page.goto(served.url + ARTICLE, wait_until="networkidle")
        page.close()
        return gzipped(site, served.url, urls)


def without_search(sizes: dict[str, int]) -> int:
    searching = ("search", "lunr")
    return sum(size for name, size in sizes.items() if not any(part in name for part in searching))


def own_size(sizes: dict[str, int]) -> int:
    """This project's CSS and JavaScript among those files, the search engine included, each gzipped by itself."""
    own = {name for name in sizes if (ROOT / "docs" / name).is_file()}
    return sum(
        size for name, size in sizes.items() if name in own and name.endswith((".css", ".js"))
    )


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        ours = measure(build(ROOT / "mkdocs.yml", Path(folder) / "ours"), browser)
        stock = measure(build_stock(Path(folder) / "stock"), browser)
        browser.close()
    for title, sizes in (("ours", ours), ("stock", stock)):
        print(f"{title}: {len(sizes)} files, {sum(sizes.values()):,} bytes gzipped")
        for name, size in sorted(sizes.items(), key=lambda row: (-row[1], row[0]))[:40]:
            print(f"  {size:8,} {name}")
    ratio = sum(ours.values()) / sum(stock.values())
    plain = without_search(ours) / without_search(stock)
    print(f"without what searches: {plain:.3f} of stock")
    print(f"first visit: {ratio:.3f} of stock (at most {MOST_RATIO})")
    print(f"own CSS and JavaScript: {own_size(ours):,} bytes gzipped (at most {MOST_OWN:,})")
    return int(ratio > MOST_RATIO or own_size(ours) > MOST_OWN)


if __name__ == "__main__":
    sys.exit(main())
