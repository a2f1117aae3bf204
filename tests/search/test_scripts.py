"""search.scripts: the modules of the engine are joined into few small files."""

import gzip
import re

from gazetteer.search.index import FORMAT
from gazetteer.search.scripts import BOX, ENGINE, LATER, PARTS, join_scripts
from gazetteer.site_assets import load_scripts

from tests.conftest import ROOT

SCRIPTS = ROOT / "docs" / "assets" / "javascripts" / "search"


def test_scripts_are_joined_without_their_comments() -> None:
    text = '// One.\n"use strict";\n{\n  /** Two. */\n  f();\n}\n'
    sources = dict.fromkeys((*BOX, *ENGINE, *PARTS, *LATER), text)
    joined = join_scripts(sources)
    assert joined["assets/search/later.js"].splitlines()[3:6] == ["{", "f();", "}"]
    assert "One" not in "".join(joined.values())
    assert "Two" not in "".join(joined.values())


def test_every_module_of_the_engine_is_joined_and_small() -> None:
    joined = join_scripts(load_scripts(SCRIPTS))
    assert len(gzip.compress(joined["assets/search/engine.js"].encode(), 9)) <= 15 * 1024
    assert len(gzip.compress(joined["assets/search/later.js"].encode(), 9)) <= 4000
    assert len(gzip.compress(joined["assets/search/parts.js"].encode(), 9)) <= 2000


def test_engine_and_files_are_of_one_format() -> None:
    script = load_scripts(SCRIPTS)["build"]
    assert re.findall(r"search\.FORMAT = (\d+);", script) == [str(FORMAT)]
