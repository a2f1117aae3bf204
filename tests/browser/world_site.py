"""The invented world, changed, as a site under the real one's settings, templates and styles."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from gazetteer.building import Project, build_files
from gazetteer.parts import MOST, PartedPages
from gazetteer.writing import write_files

from tests.conftest import FIXTURES, ROOT


def build_world(
    folder: Path, change: Callable[[Path], object] = lambda world: None, most: int = MOST
) -> Path:
    """The folder of the built site; `change` gets the folder of the world before it is built.

    Pages of more than `most` bytes of Markdown are in parts.
    """
    root = folder / "world"
    shutil.copytree(FIXTURES / "world", root)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    change(root)
    project = Project(root=root)
    files = build_files(project)
    docs = {path[5:]: text for path, text in files.items() if path.startswith("docs/")}
    parted = PartedPages(docs, ROOT / "scripts" / "templates", {}, most=most)
    files |= {f"docs/{path}": text for path, text in parted.items()}
    write_files(root, files, owned=project.owned)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(folder / "site")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([*command, "--no-strict"], cwd=root, env=environment, check=True)
    return folder / "site"
