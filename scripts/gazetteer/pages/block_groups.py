"""Paragraphs that are shown as one thing: the items of a list, the cells of a table, the lines of code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gazetteer.model.texts import Paragraph
from gazetteer.pages.markup import Markdown

Run = tuple[Paragraph, ...]
Show = Callable[[Paragraph], Markdown]
_LINE_END = Markdown("&#10;")
_BREAK = Markdown("<br>")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """What stands behind one bullet, `depth` from 1; `bare` has none: its words begin with their number, or go on."""

    depth: int
    ordered: bool
    bare: bool
    markdown: Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A run ready to print: a list has items, a table rows, the head first, code its lines; else it is one paragraph."""

    kind: str
    markdown: Markdown
    items: tuple[ListItem, ...] = ()
    rows: tuple[tuple[Markdown, ...], ...] = ()


def group(run: Run, show: Show) -> Group:
    kind = run[0].kind
    if is_listed(run[0]):
        return Group(kind="list", markdown=Markdown(), items=tuple(_items(run, show)))
    if kind == "cell":
        return Group(kind="table", markdown=Markdown(), rows=_rows(run, show))
    lines = [show(paragraph) for paragraph in run]
    return Group(kind=kind, markdown=(_LINE_END if kind == "code" else Markdown()).join(lines))


def runs(paragraphs: Iterable[Paragraph]) -> Iterator[Run]:
    """The paragraphs in order, those that are shown as one thing together."""
    run: list[Paragraph] = []
    for paragraph in paragraphs:
        if run and not _belongs(run[-1], paragraph):
            yield tuple(run)
            run = []
        run.append(paragraph)
    if run:
        yield tuple(run)


def is_listed(paragraph: Paragraph) -> bool:
    """Whether it stands in a list as its source has it; what editors call an item stands alone."""
    return paragraph.kind == "item" and paragraph.level > 0


def _belongs(before: Paragraph, paragraph: Paragraph) -> bool:
    """The head of a table and the first line of code begin another one."""
    if before.kind != paragraph.kind or is_listed(before) != is_listed(paragraph):
        return False
    if paragraph.kind == "cell":
        return paragraph.level >= before.level
    return is_listed(paragraph) or (paragraph.kind == "code" and paragraph.level != 1)


def _items(run: Run, show: Show) -> Iterator[ListItem]:
    """The items; a paragraph that goes on with the one above stands in it, on a line of its own."""
    entries: list[list[Paragraph]] = []
    for paragraph in run:
        if entries and not paragraph.mark and paragraph.level == entries[-1][0].level:
            entries[-1].append(paragraph)
        else:
            entries.append([paragraph])
    depth = 0
    for entry in entries:
        depth = min(entry[0].level, depth + 1)
        ordered = entry[0].mark[-1:] in (".", ")")
        yield ListItem(
            depth=depth,
            ordered=ordered,
            bare=ordered or not entry[0].mark,
            markdown=_BREAK.join(map(show, entry)),
        )


def _rows(run: Run, show: Show) -> tuple[tuple[Markdown, ...], ...]:
    """The rows from head to foot, all of the same columns; where only some cells may be shown others are empty."""
    cells: dict[int, dict[int, Markdown]] = {1: {}}
    for paragraph in run:
        cells.setdefault(paragraph.level, {})[paragraph.column] = show(paragraph)
    columns = sorted({paragraph.column for paragraph in run})
    return tuple(
        tuple(row.get(column, Markdown()) for column in columns) for _, row in sorted(cells.items())
    )
