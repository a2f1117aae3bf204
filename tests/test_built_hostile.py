"""The built HTML of a world full of markup: the theme adds nothing of it, whatever it prints a title or a name into."""

from __future__ import annotations

import shutil
from pathlib import Path

import html5lib
import pytest
from gazetteer.building import Project, build_files
from gazetteer.writing import write_files
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.hostile_world import MARKUP, TURNS, write_worlds
from tests.pages.test_door import read

ROOT = Path(__file__).resolve().parent.parent


def _site(world: Path) -> Path:
    """The world as MkDocs builds it with the theme of the real site."""
    shutil.copy(ROOT / "mkdocs.yml", world)
    shutil.copytree(ROOT / "overrides", world / "overrides")
    for name in ("assets/images", "search"):
        shutil.copytree(ROOT / "docs" / name, world / "docs" / name)
    write_files(world, build_files(Project(root=world)), owned=())
    build(load_config(str(world / "mkdocs.yml"), strict=False, site_url="https://site.example/"))
    return world / "site"


@pytest.mark.parametrize("texts", [*TURNS[::11], MARKUP[-1:]], ids=lambda texts: texts[0])
def test_markup_of_every_field_is_text_in_the_built_html(
    texts: tuple[str, ...], tmp_path: Path
) -> None:
    marked, plain = map(_site, write_worlds(tmp_path, texts))
    pages = {path.relative_to(plain) for path in plain.rglob("*.html")}
    assert {path.relative_to(marked) for path in marked.rglob("*.html")} == pages
    for page in sorted(pages):
        read_marked, read_plain = (
            read(
                html5lib.parse(
                    (site / page).read_text(encoding="utf-8"), namespaceHTMLElements=False
                )
            )
            for site in (marked, plain)
        )
        assert read_marked == read_plain, page
