#!/usr/bin/env python3
"""Measures what a first visit to an article sends, gzipped, against stock Material with the same text."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.serving import serve  # noqa: E402  (the tests' server, found from the root)

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
ARTICLE = "articles/meijing-2025-02-07/"
MOST_RATIO = 1.15
MOST_OWN = 25 * 1024

STOCK = """\
site_name: 六小龙志
theme: {name: material, language: zh, font: false, features: [navigation.tabs, navigation.top]}
"""


def build(config: Path, folder: Path) -> Path:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stderr=subprocess.DEVNULL)
    return folder


def build_stock(folder: Path) -> Path:
    """Stock Material with the sections of this site as pages of their text alone: no links, spans or front matter."""
    for source in (ROOT / "docs").rglob("*.md"):
        text = re.sub(r"\A---\n.*?\n---\n", "", source.read_text(encoding="utf-8"), flags=re.S)
        text = re.sub(r"<[^>]*>|\{[^}\n]*\}", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text))
        page = folder / "docs" / source.relative_to(ROOT / "docs")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8", newline="\n")
    own = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    nav = own[own.index("\nnav:") : own.index("# nav: end")]
    (folder / "mkdocs.yml").write_text(STOCK + nav, encoding="utf-8", newline="\n")
    return build(folder / "mkdocs.yml", folder / "site")


def measure(site: Path, browser: Browser) -> dict[str, int]:
    """The files a first visit asks for, with their gzipped sizes."""
    sizes: dict[str, int] = {}
    with serve(site, "/") as served:
        page = browser.new_page()
        page.on("response", lambda got: sizes.setdefault(got.url, 0))
        page.goto(served.url + ARTICLE, wait_until="networkidle")
        page.close()
        for url in list(sizes):
            path = site / url.removeprefix(served.url).partition("?")[0]
            path = path / "index.html" if path.is_dir() else path
            name = path.relative_to(site).as_posix()
            sizes[name] = len(gzip.compress(path.read_bytes(), mtime=0)) if path.is_file() else 0
            del sizes[url]
    return sizes


def without_search(sizes: dict[str, int]) -> int:
    return sum(size for name, size in sizes.items() if "search" not in name)


def own_size(sizes: dict[str, int]) -> int:
    """This project's CSS and JavaScript among those files, the search engine included, each gzipped by itself."""
    own = {name for name in sizes if (ROOT / "docs" / name).is_file()}
    return sum(
        size for name, size in sizes.items() if name in own and name.endswith((".css", ".js"))
    )


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
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
