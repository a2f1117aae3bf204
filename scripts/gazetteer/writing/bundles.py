"""The site's stylesheets and scripts, joined into few files without comments and indentation."""

from __future__ import annotations

import re
from collections.abc import Mapping

DRAGON_STYLES = "dragon-styles"
"""The one source that is made of the data."""

# One component, one source; the order is the order of the cascade. mkdocs.yml tells which pages get which bundle.
STYLES = {
    "base": ("theme", "keyboard", "article", "blocks", "statement", "citations", "search"),
    "events": ("timeline", "timeline-drawing", "timeline-filter"),
    "knowledge": (
        *(
            "cards",
            "dragons",
            DRAGON_STYLES,
            "entry",
            "compare",
            "debates",
            "home",
            "figures",
            "figure-cards",
            "filters",
            "sorting",
            "charts",
        ),
        *("relations", "relations-table", "book", "not-found", "search-page"),
    ),
    "reading": ("sentences",),
    "parts": ("parts",),
    "print": ("print", "print-parts"),
}
SCRIPTS = {
    "base": ("palette", "a11y", "tooltips", "address", "cite"),
    "events": ("timeline/facets", "timeline/bar", "timeline/filter", "timeline/overview"),
    "knowledge": ("tables", "figures"),
    "reading": ("sentences",),
    "parts": ("parts",),
}
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_JS_COMMENT = re.compile(r"//|/\*.*\*/$")
_DECLARATION = re.compile(r"^([\w-]+): ", re.MULTILINE)
_BEFORE_BRACE = re.compile(r" \{$", re.MULTILINE)
_LAST_SEMICOLON = re.compile(r";\n\}")


def bundle_assets(styles: Mapping[str, str], scripts: Mapping[str, str]) -> dict[str, str]:
    """Path in docs/ → text; the sources are given by name."""
    joined = {
        f"assets/bundles/{bundle}.css": "".join(pack_style(styles[name]) for name in names)
        for bundle, names in STYLES.items()
    }
    return joined | {
        f"assets/bundles/{bundle}.js": "".join(pack_script(scripts[name]) for name in names)
        for bundle, names in SCRIPTS.items()
    }


def pack_style(source: str) -> str:
    """One line; only spaces that CSS does not read go."""
    lines = (line.strip() for line in _CSS_COMMENT.sub("", source).splitlines())
    text = "\n".join(line for line in lines if line)
    packed = _LAST_SEMICOLON.sub("\n}", _BEFORE_BRACE.sub("{", _DECLARATION.sub(r"\1:", text)))
    return packed.replace("\n", "") + "\n"


def pack_script(source: str) -> str:
    """The lines of code as they are, without those that are a comment."""
    lines = (line.strip() for line in source.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not _JS_COMMENT.match(line))
