"""The Markdown of a source article becomes blocks of plain text with a kind each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from gazetteer.sources.block_roles import Block, mark_captions, mark_credits, tell_once
from gazetteer.sources.block_rules import DEEPEST, markdown_reader
from gazetteer.sources.footnotes import mark_footnotes
from gazetteer.sources.lines import cell_blocks, line_blocks, lines_of
from gazetteer.sources.repeated import find_repeated
from gazetteer.sources.wrapped_lines import join_wrapped

__all__ = ["DEEPEST", "Block", "nesting_depth", "parse_blocks"]


def parse_blocks(body: str) -> tuple[Block, ...]:
    """The blocks of an article in order; every line of text is a block of its own.

    Chinese news sites write a paragraph per line, with or without a blank line between; a hard-wrapped
    paragraph is unknown among them, but not in English. Each cell of a table and each line of code is a block, too.
    """
    return mark_roles(read_blocks(body))


def read_blocks(body: str) -> tuple[Block, ...]:
    """The blocks as their marks alone make them."""
    return tell_once(
        mark_footnotes(tuple(_Reading().read(join_wrapped(markdown_reader().parse(body)))))
    )


def mark_roles(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks whose words or place make them a credit, a caption, a logo or a pull quote."""
    return _mark_pulls(_mark_logos(mark_captions(mark_credits(blocks))))


def nesting_depth(body: str) -> int:
    """How deep quotations and lists stand within each other; beyond DEEPEST words would be lost."""
    depth = deepest = 0
    for token in markdown_reader().disable("inline").parse(body):
        if token.type in ("blockquote_open", "list_item_open"):
            depth += 1
            deepest = max(deepest, depth)
        elif token.type in ("blockquote_close", "list_item_close"):
            depth -= 1
    return deepest


class _Reading:
    """The token stream is flat: opening and closing tokens set the kind of the lines between."""

    def __init__(self) -> None:
        self._open = [Block(kind="text")]
        self._number = ""  # of an ordered list: a word of the article; a bullet is a mark
        self._pictures: list[Block] = []  # of a table; they stand behind it

    def read(self, tokens: Sequence[Token]) -> Iterator[Block]:
        for token in tokens:
            match token.type:
                case "heading_open":
                    self._open.append(Block(kind="heading", level=int(token.tag[1])))
                case "blockquote_open":
                    self._open.append(Block(kind="quote"))
                case "list_item_open":
                    self._open_item(token)
                case "list_item_close":
                    yield from self._close_item()
                case "heading_close" | "blockquote_close":
                    self._open.pop()
                case "hr":
                    yield Block(kind="rule")
                case "fence" | "code_block":
                    yield from _code(token)
                case "inline":
                    yield from self._words(token)
                case "table_close":
                    yield from self._pictures
                    self._pictures = []

    def _open_item(self, token: Token) -> None:
        depth = 1 + sum(block.kind == "item" for block in self._open)
        number = f"{token.info}{token.markup}" if token.info else ""
        mark = number or (self._number or token.markup).strip()
        self._number += f"{number} " if number else ""
        self._open.append(Block(kind="item", level=depth, mark=mark))

    def _close_item(self) -> Iterator[Block]:
        item = self._open.pop()
        if self._number:
            yield replace(item, text=self._number.strip())
            self._number = ""

    def _words(self, token: Token) -> Iterator[Block]:
        if token.meta:
            cell = Block(kind="cell", level=token.meta["row"], column=token.meta["column"])
            words, pictures = cell_blocks(token.children or [], cell, self._number)
            self._number = ""
            self._pictures += pictures
            yield words
            return
        for line in lines_of(token.children or []):
            for block in line_blocks(line, self._open[-1], self._number):
                if block.text:
                    self._number = ""
                    self._open[-1] = replace(self._open[-1], mark="")
                yield block


def _code(token: Token) -> Iterator[Block]:
    """The lines of code as they are, numbered; the first knows the language, if the source names one."""
    language, _, more = token.info.strip().partition(" ")
    lines = token.content.rstrip().splitlines()
    if not language.isascii() or not lines:
        language, more = "", token.info
    yield from (
        Block(kind="text", text=words) for words in map(str.strip, more.splitlines()) if words
    )
    for at, line in enumerate(lines, 1):
        yield Block(kind="code", text=line.rstrip(), level=at, mark=language if at == 1 else "")


def _mark_logos(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same words in bold under several headings are the column's logo, not a heading."""
    headings = Counter(block.text for block in blocks if block.kind == "heading")
    return tuple(
        replace(block, kind="logo", level=0)
        if block.kind == "heading" and headings[block.text] > 1
        else block
        for block in blocks
    )


def _mark_pulls(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A paragraph that another, longer paragraph repeats whole is a pull quote."""
    repeated = find_repeated({block.text for block in blocks if block.kind == "text"})
    return tuple(
        replace(block, kind="pull") if block.kind == "text" and block.text in repeated else block
        for block in blocks
    )
