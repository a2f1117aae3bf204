"""The modules of the search engine in one file: one request, without comments and indentation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

ENGINE = (
    "build",
    "fold",
    "words",
    "synonyms",
    "readings",
    "corpus",
    "names",
    "runs",
    "lookup",
    "ranking",
    "marks",
    "excerpts",
    "bounds",
    "reading",
    "engine",
    "worker",
)
BOX = ("waiting", "box")
PARTS = ("parts",)
LATER = ("dates", "sounds", "wording", "mending")
_COMMENT = re.compile(r"^(?://|/\*\*|\*[ /]|\*$)")
_STRICT = '"use strict";'
_SHARED = "const search = (self.gazetteerSearch ??= {});"


def join_scripts(sources: Mapping[str, str]) -> dict[str, str]:
    """Path in docs/ → script; `sources` are the modules by name. The box has one of its own; what the first answer
    does without comes later."""
    return {
        "assets/search/box.js": _joined(BOX, sources),
        "assets/search/engine.js": _joined(ENGINE, sources),
        "assets/search/later.js": _joined(LATER, sources),
        "assets/search/parts.js": _joined(PARTS, sources),
    }


def _joined(names: Sequence[str], sources: Mapping[str, str]) -> str:
    """Each module keeps its own block; what every module opens with is said once."""
    lines = [line.strip() for name in names for line in sources[name].splitlines()]
    code = [line for line in lines if line and not _COMMENT.match(line)]
    own = [line for line in code if line not in (_STRICT, _SHARED)]
    return "\n".join([_STRICT, "{", _SHARED, *own, "}"]) + "\n"
