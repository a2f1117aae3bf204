"""The one door of the templates: what they print is a text and shown as such, unless the code itself made it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import FILTERS
from markupsafe import Markup

from gazetteer.pages.markup import plain

_FILTERS = (
    "default",
    "length",
    "list",
    "map",
    "min",
    "rejectattr",
    "select",
    "selectattr",
    "sum",
    "trim",
    "truncate",
)
"""The filters templates may use: none of them makes markup of a text."""


class _CodeGenerator(CodeGenerator):
    """Pieces put together by `~` or `+` pass the door one by one; Jinja would escape them for HTML alone."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self.write("environment.joined((")
        for piece in node.nodes:
            self.visit(piece, frame)
            self.write(", ")
        self.write("))")

    def visit_Add(self, node: nodes.BinExpr, frame: Frame) -> None:
        self.write("environment.added(")
        self.visit(node.left, frame)
        self.write(", ")
        self.visit(node.right, frame)
        self.write(")")


class Door(Environment):
    """The environment of templates whose values become text by `made`, a kind of markup."""

    code_generator_class = _CodeGenerator

    def __init__(self, templates: Path, made: type[Markup]) -> None:
        super().__init__(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=True,
            finalize=self.passed,
        )
        self._made = made
        self.filters = {name: FILTERS[name] for name in _FILTERS} | {
            "join": self._join_filter,
            "plain": plain,
        }

    def passed(self, value: object) -> Markup:
        """The value as a template prints it; an inline `if` without `else` prints nothing."""
        if type(value) is self._made:
            return value
        if isinstance(value, int | float | Undefined):
            return self._made(value)
        return self._made.escape(value)

    def joined(self, pieces: Iterable[object]) -> str:
        """The pieces together: a text while all of them are texts."""
        pieces = tuple(pieces)
        if any(hasattr(piece, "__html__") for piece in pieces):
            return self._made().join(self.passed(piece) for piece in pieces)
        return "".join(map(str, pieces))

    def added(self, left: object, right: object) -> object:
        if isinstance(left, str) and isinstance(right, str):
            return self.joined((left, right))
        return left + right  # type: ignore[operator]  # as Python does

    def _join_filter(self, values: Iterable[object], mark: str = "") -> str:
        pieces = [piece for value in values for piece in (mark, value)]
        return self.joined(pieces[1:])
