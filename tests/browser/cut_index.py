"""The real index of the search in parts, as if the site had many articles."""

from __future__ import annotations

import json

from gazetteer.search.index import search_files
from gazetteer.search.parts import Bounds

from tests.browser.conftest import ROOT

FOLDER = "assets/search"
ENOUGH = Bounds(whole=0, part=3000, most=9)
"""Five parts, and a query may look at all of them."""
FEW = Bounds(whole=0, part=2000, most=2)


def cut_files(bounds: Bounds | None) -> dict[str, str]:
    """The real index by its paths in the folder of the search: as it is, or cut."""
    read = {
        name: (ROOT / "docs" / FOLDER / f"{name}.json").read_text(encoding="utf-8")
        for name in ("index", "statements")
    }
    if not bounds:
        return {f"{name}.json": text for name, text in read.items()}
    index, statements = ({**json.loads(text)} for text in read.values())
    del index["build"], statements["build"]
    files = search_files(index, statements, bounds)
    return {path.removeprefix(f"{FOLDER}/"): text for path, text in files.items()}
