#!/usr/bin/env python3
"""Builds the tree with a generator that may follow MkDocs and Material, and tells what differs from site/.

Each canary has a virtual environment of its own under .canary/, with the newest release there is: that is what it is for.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from compare_sites import compare_files, compare_pages, read_site

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".canary"
TREE = ("docs", "overrides", "mkdocs.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Canary:
    """What pip installs, and the command that builds the tree into site/ and stops at a warning."""

    install: tuple[str, ...]
    build: tuple[str, ...]


CANARIES = {
    "properdocs": Canary(
        install=("properdocs", "--requirement", str(ROOT / "requirements.in")),
        build=("properdocs", "build", "--strict", "--quiet", "-f", "mkdocs.yml"),
    ),
    "zensical": Canary(install=("zensical",), build=("zensical", "build", "--clean", "--strict")),
}


def run_canary(name: str, site: Path) -> int:
    """0 the same, 1 something differs, 2 it could not be installed, 3 it does not build."""
    canary, folder = CANARIES[name], FOLDER / name
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*install, "--upgrade", *canary.install]).returncode:
        print(f"{name}: could not be installed")
        return 2
    tree = _copy_tree(FOLDER / f"{name}-tree")
    command, *arguments = canary.build
    if subprocess.run([str(folder / "bin" / command), *arguments], cwd=tree).returncode:
        print(f"{name}: does not build the tree")
        return 3
    lines = [
        *compare_pages(read_site(site), read_site(tree / "site")),
        *compare_files(ROOT / "docs", site, tree / "site"),
    ]
    for line in lines or ["pages, titles, anchors and files are the same"]:
        print(f"{name}: {line}")
    return 1 if lines else 0


def _copy_tree(folder: Path) -> Path:
    """A fresh copy of what a generator reads, so that no build touches the one it is compared with."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in TREE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    return folder


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="?", choices=sorted(CANARIES), help="default: each of them")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    options = parser.parse_args()
    names = [options.name] if options.name else list(CANARIES)
    return max(run_canary(name, options.site) for name in names)


if __name__ == "__main__":
    sys.exit(main())
