"""Labels that the build fills in: which names in braces each may hold, and the filling itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAMES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("site", "preview"): ("name", "kind", "summary", "articles", "mentions"),
    ("site", "unsaid"): ("articles",),
    ("compared", "company"): ("companies",),
    ("compared_note", "company"): ("companies",),
    ("search", "mended"): ("asked", "shown"),
}
_ANSWERS = ("articles",)
_IN_BRACES = re.compile(r"\{(\w+)\}")


def names_of_label(group: str, key: str) -> tuple[str, ...]:
    """The names that the label may hold in braces; none where braces are plain text."""
    return _ANSWERS if group == "answer" else _NAMES.get((group, key), ())


def label_fault(group: str, key: str, label: str) -> str:
    """What in braces is none of the label's names, and what they are; empty for nothing."""
    names = names_of_label(group, key)
    if not names:
        return ""
    rest = _IN_BRACES.sub(lambda found: "" if found[1] in names else found[0], label)
    if not (odd := re.search(r"\{[^{}]*\}?|\}", rest)):
        return ""
    expected = ", ".join(f"{{{name}}}" for name in names)
    return f"{odd[0]!r} is no name to fill in; expected one of {expected}, and no other braces"


def fill_label(label: str, values: Mapping[str, object]) -> str:
    """The label with each `{name}` replaced by its value; the values are not looked into."""
    return _IN_BRACES.sub(
        lambda found: str(values[found[1]]) if found[1] in values else found[0], label
    )
