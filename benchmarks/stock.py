"""What the benchmarks compare with: stock Material with the same text, built beside this site."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")

STOCK = """\
site_name: 六小龙志
theme: {name: material, language: zh, font: false, features: [navigation.tabs, navigation.top, navigation.prune]}
plugins: [search: {lang: zh}]
"""


def mkdocs_command(config: Path, folder: Path) -> list[str]:
    """What builds the site of that configuration into the folder."""
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(folder)]


def build(config: Path, folder: Path) -> Path:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = mkdocs_command(config, folder)
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stderr=subprocess.DEVNULL)
    return folder


def build_stock(folder: Path, root: Path = ROOT) -> Path:
    """The site of stock Material with the text of that project's pages."""
    write_stock(folder, root)
    return build(folder / "mkdocs.yml", folder / "site")


def write_stock(folder: Path, root: Path = ROOT) -> None:
    """Stock Material with the sections of this site as pages of their text alone: no links, spans or front matter."""
    for source in (root / "docs").rglob("*.md"):
        text = re.sub(r"\A---\n.*?\n---\n", "", source.read_text(encoding="utf-8"), flags=re.S)
        text = re.sub(r"<[^>]*>|\{[^}\n]*\}", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text))
        page = folder / "docs" / source.relative_to(root / "docs")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8", newline="\n")
    own = (root / "mkdocs.yml").read_text(encoding="utf-8")
    nav = own[own.index("\nnav:") : own.index("# nav: end")]
    (folder / "mkdocs.yml").write_text(STOCK + nav, encoding="utf-8", newline="\n")


def gzipped(site: Path, base: str, urls: Iterable[str]) -> dict[str, int]:
    """The files these addresses stand for, each with its gzipped size; 0 where there is none."""
    sizes: dict[str, int] = {}
    for url in urls:
        path = site / url.removeprefix(base).partition("?")[0]
        path = path / "index.html" if path.is_dir() else path
        name = path.relative_to(site).as_posix()
        sizes[name] = len(gzip.compress(path.read_bytes(), mtime=0)) if path.is_file() else 0
    return sizes
