"""The theme's overrides speak only what both Jinja and MiniJinja, Zensical's, understand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
TEMPLATES = sorted(OVERRIDES.rglob("*.html"))


def _python_alone(template: nodes.Template) -> Iterator[str]:
    """Methods of Python's values, and the counts of `replace`: MiniJinja has neither."""
    modules = {one.target for one in template.find_all(nodes.Import)}
    for call in template.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Getattr):
            continue
        if not (isinstance(call.node.node, nodes.Name) and call.node.node.name in modules):
            yield f"line {call.lineno}: .{call.node.attr}()"
    for used in template.find_all(nodes.Filter):
        if used.name == "replace" and len(used.args) > 2:
            yield f"line {used.lineno}: replace with a count"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_override_needs_no_python(path: Path) -> None:
    template = Environment().parse(path.read_text(encoding="utf-8"))
    assert list(_python_alone(template)) == []


def test_what_only_python_knows_is_seen() -> None:
    template = Environment().parse("{{ a.split('/')[0] }}\n{{ a | replace('a', 'b', 1) }}")
    assert list(_python_alone(template)) == ["line 1: .split()", "line 2: replace with a count"]
