"""What goes with the pages: scripts, stylesheets, the names that previews show, and the schemas of the data."""

from __future__ import annotations

from pathlib import Path

from gazetteer.pages import Views
from gazetteer.pages.dragon_styles import dragon_styles
from gazetteer.pages.previews import export_previews
from gazetteer.search import join_scripts
from gazetteer.writing import DRAGON_STYLES, bundle_assets

_SCRIPTS = Path(__file__).resolve().parent.parent
_ASSETS = _SCRIPTS.parent / "docs" / "assets"
_SEARCH_SCRIPTS = _ASSETS / "javascripts" / "search"
_SCHEMAS = _SCRIPTS / "schemas"


def site_assets(views: Views) -> dict[str, str]:
    """Path in docs/ → text."""
    styles = load_assets(_ASSETS / "stylesheets", "css")
    styles[DRAGON_STYLES] = dragon_styles(views.gazetteer.entities)
    scripts = load_assets(_ASSETS / "javascripts", "js")
    return {
        **join_scripts(load_scripts(_SEARCH_SCRIPTS)),
        **bundle_assets(styles, scripts),
        **export_previews(views),
    }


def load_scripts(folder: Path) -> dict[str, str]:
    """The modules of the search engine, by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}


def load_assets(folder: Path, kind: str) -> dict[str, str]:
    """The stylesheets or scripts beneath a folder, by their path in it without the ending."""
    return {
        path.relative_to(folder).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob(f"*.{kind}"))
    }


def load_schemas(folder: Path = _SCHEMAS) -> dict[str, str]:
    """The JSON Schema of each published table, by the table's name."""
    return {
        path.name.removesuffix(".schema.json"): path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("*.schema.json"))
    }
