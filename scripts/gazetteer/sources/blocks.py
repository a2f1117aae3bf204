"""The Markdown of a source article becomes blocks of plain text with a kind each."""

from __future__ import annotations

import bisect
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from gazetteer.model.texts import BlockKind
from gazetteer.sources.block_roles import Block, mark_captions, mark_credits
from gazetteer.sources.repeated import find_repeated

__all__ = ["DEEPEST", "Block", "nesting_depth", "parse_blocks"]

_OPENS: Mapping[str, BlockKind] = {
    "heading_open": "heading",
    "list_item_open": "item",
    "blockquote_open": "quote",
}
_CLOSES = {name.replace("open", "close") for name in _OPENS}
_LEFT_MARKS = re.compile(r"\*\*(.+?)\*\*")
_NO_WORDS = ("图", "圖", "图片", "圖片", "image", "img", "picture")
"""What editors' programs write for a picture that nobody described."""
_LONGEST_HEADING = 40
DEEPEST = 20
"""Quotations and lists within each other; a list takes two levels of the reader."""


def parse_blocks(body: str) -> tuple[Block, ...]:
    """The blocks of an article in order; every line of text is a block of its own.

    Chinese news sites write a paragraph per line, with or without a blank line between; a hard-wrapped
    paragraph is unknown among them.
    """
    return mark_roles(read_blocks(body))


def read_blocks(body: str) -> tuple[Block, ...]:
    """The blocks as their marks alone make them."""
    return tuple(_read(_markdown().parse(body)))


def mark_roles(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks whose words or place make them a credit, a caption, a logo or a pull quote."""
    return _mark_pulls(_mark_logos(mark_captions(mark_credits(blocks))))


def _markdown() -> MarkdownIt:
    """CommonMark without the parts that would swallow or reinterpret words of an article."""
    return MarkdownIt("commonmark", {"html": False, "maxNesting": 4 * DEEPEST}).disable(
        ["code", "reference", "autolink", "html_block", "html_inline"]
    )


def nesting_depth(body: str) -> int:
    """How deep quotations and lists stand within each other; beyond DEEPEST words would be lost."""
    depth = deepest = 0
    for token in _markdown().disable("inline").parse(body):
        if token.type in ("blockquote_open", "list_item_open"):
            depth += 1
            deepest = max(deepest, depth)
        elif token.type in ("blockquote_close", "list_item_close"):
            depth -= 1
    return deepest


def _read(tokens: Sequence[Token]) -> Iterator[Block]:
    """The blocks of the token stream, which is flat: opening and closing tokens set the kind between."""
    kinds: list[tuple[BlockKind, int]] = [("text", 0)]
    number = ""  # the number of an ordered list is a word of the article; a bullet is a mark
    for token in tokens:
        if token.type in _OPENS:
            kinds.append((_OPENS[token.type], int(token.tag[1]) if token.tag[1:].isdigit() else 0))
            number = (
                f"{token.info}{token.markup} "
                if token.type == "list_item_open" and token.info
                else number
            )
        elif token.type in _CLOSES:
            kinds.pop()
            if number and token.type == "list_item_close":
                yield Block(kind="item", text=number.strip())
                number = ""
        elif token.type == "hr":
            yield Block(kind="rule")
        elif token.type == "fence":
            lines = [*token.info.strip().splitlines(), *token.content.splitlines()]
            yield from (
                Block(kind="text", text=line, code=((0, len(line)),))
                for line in lines
                if line.strip()
            )
        elif token.type == "inline":
            kind, level = kinds[-1]
            for words in _lines(token.children or []):
                yield from _line_blocks(words, kind, level, number)
                number = ""


def _lines(tokens: Sequence[Token]) -> list[list[Token]]:
    lines: list[list[Token]] = [[]]
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            lines.append([])
        else:
            lines[-1].append(token)
    return lines


def _line_blocks(
    line: Sequence[Token], kind: BlockKind, level: int, number: str
) -> Iterator[Block]:
    """The pictures of a line and its words, those of a picture among them where they stand.

    Words that only pictures have are their caption.
    """
    pictures = [token for token in line if token.type == "image"]
    images = [Block(kind="image", url=str(token.attrs.get("src", ""))) for token in pictures]
    if pictures and not number and not any(_own_words(token).strip() for token in line):
        for token, image in zip(pictures, images, strict=True):
            words = _picture_words(token)
            yield from (image, Block(kind="caption", text=words)) if words else (image,)
        return
    worded = any(map(_picture_words, pictures)) and line[0].type != "image"
    yield from () if worded else images
    for block in _words_block(line, kind, level, number):
        yield replace(block, code=_code_spans(line, number))
    yield from images if worded else ()


def _own_words(token: Token) -> str:
    """What a token shows besides pictures, on one line: a reference of HTML can be a line end."""
    return " ".join(token.content.splitlines()) if token.type in ("text", "code_inline") else ""


def _picture_words(token: Token) -> str:
    """The text that stands for a picture, unless it says no more than that there is one."""
    words = _alternative(token).strip() if token.type == "image" else ""
    return "" if words.casefold() in _NO_WORDS else words


def _alternative(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return _own_words(token) + "".join(map(_alternative, token.children or ()))


def _words_block(
    line: Sequence[Token], kind: BlockKind, level: int, number: str
) -> Iterator[Block]:
    shown = "".join(map(_shown, line))
    text = (number + _LEFT_MARKS.sub(r"\1", shown).strip()).rstrip()
    if not text:
        return
    if kind == "text" and (url := _sole_link(line)):
        yield Block(kind="source", text=text, url=url)
    elif kind == "text" and text.startswith("｜｜"):
        yield Block(kind="item", text=text)
    elif kind == "text" and _is_bold(line) and _may_be_heading(text):
        yield Block(kind="heading", text=text, level=2)
    elif kind == "heading" and not _may_be_heading(text):
        # a rule right under a paragraph is no heading
        yield Block(kind="text", text=text, top=level == 1)
    else:
        level, top = (max(2, level), level == 1) if kind == "heading" else (0, False)
        yield Block(kind=kind, text=text, level=level, top=top)


def _shown(token: Token) -> str:
    return _own_words(token) + _picture_words(token)


def _code_spans(line: Sequence[Token], number: str) -> tuple[tuple[int, int], ...]:
    """Where pieces of code stand in the text of a line."""
    if not any(token.type == "code_inline" for token in line):
        return ()
    pieces = list(map(_shown, line))
    whole = "".join(pieces)
    marks = [at for pair in _LEFT_MARKS.finditer(whole) for at in (pair.start(), pair.end() - 2)]
    bare = _LEFT_MARKS.sub(r"\1", whole)
    before = len(number) - (len(bare) - len(bare.lstrip()))

    def place(at: int) -> int:
        return max(at - 2 * bisect.bisect_left(marks, at) + before, 0)

    ends = itertools.accumulate(map(len, pieces))
    return tuple(
        (place(end - len(piece)), place(end))
        for token, piece, end in zip(line, pieces, ends, strict=True)
        if token.type == "code_inline"
    )


def _may_be_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and text[-1] not in "。；，"


def _is_bold(line: Sequence[Token]) -> bool:
    words = [token for token in line if token.content.strip() or token.nesting]
    return bool(words) and words[0].type == "strong_open" and words[-1].type == "strong_close"


def _sole_link(line: Sequence[Token]) -> str:
    words = [token for token in line if token.content.strip() or token.nesting]
    links = sum(token.type == "link_open" for token in words)
    if links == 1 and words[0].type == "link_open" and words[-1].type == "link_close":
        return str(words[0].attrs.get("href", ""))
    return ""


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
