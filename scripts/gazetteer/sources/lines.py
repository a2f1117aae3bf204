"""A line of an article's Markdown becomes a block: its words, and the pictures among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from gazetteer.sources.block_roles import Block, Span
from gazetteer.sources.chinese import is_han

_CODE, _CODE_END = "\x01", "\x02"
"""Around words that are code while the marks of a line are taken off; no source may hold these characters."""
_LEFT_MARKS = re.compile(rf"{_CODE}[^{_CODE_END}]*{_CODE_END}|\*\*(.+?)\*\*")
_NO_WORDS = ("图", "圖", "图片", "圖片", "image", "img", "picture")
"""What editors' programs write for a picture that nobody described."""
_LONGEST_HEADING = 40
_LONGEST_ENGLISH_HEADING = 120


def lines_of(tokens: Sequence[Token]) -> list[list[Token]]:
    lines: list[list[Token]] = [[]]
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            lines.append([])
        else:
            lines[-1].append(token)
    return lines


def line_blocks(line: Sequence[Token], here: Block, number: str) -> Iterator[Block]:
    """The pictures of a line and its words, those of a picture among them where they stand.

    `here` has the kind of the place, `number` is what a list puts before the words. Words that only
    pictures have are of the kind `alt`.
    """
    pictures = [token for token in line if token.type == "image"]
    images = [_image(token) for token in pictures]
    if pictures and not number and not any(_own_words(token).strip() for token in line):
        for token, image in zip(pictures, images, strict=True):
            words = _picture_words(token)
            yield from (image, Block(kind="alt", text=words)) if words else (image,)
        return
    worded = any(map(_picture_words, pictures)) and line[0].type != "image"
    yield from () if worded else images
    yield from _words_block(line, here, number)
    yield from images if worded else ()


def cell_blocks(
    tokens: Sequence[Token], cell: Block, number: str
) -> tuple[Block, tuple[Block, ...]]:
    """The cell with its words, which may be none, and the pictures in it."""
    text, code = _shown(tokens, number)
    images = tuple(_image(token) for token in tokens if token.type == "image")
    return replace(cell, text=text, code=code), images


def _image(token: Token) -> Block:
    return Block(kind="image", url=str(token.attrs.get("src", "")))


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


def _shown(line: Sequence[Token], number: str) -> tuple[str, tuple[Span, ...]]:
    """The words of a line behind its number, and which of them are code."""
    marked = "".join(
        f"{_CODE}{_own_words(token)}{_CODE_END}"
        if token.type == "code_inline"
        else _own_words(token) + _picture_words(token)
        for token in line
    )
    marked = _LEFT_MARKS.sub(lambda found: found[1] or found[0], marked)
    spans: list[Span] = []
    parts = [number]
    at = len(number)
    begun = False
    for n, part in enumerate(re.split(f"[{_CODE}{_CODE_END}]", marked)):
        part = part if begun else part.lstrip()
        begun = begun or bool(part)
        if n % 2 and part:
            spans.append((at, at + len(part)))
        parts.append(part)
        at += len(part)
    text = "".join(parts).rstrip()
    return text, tuple((start, min(end, len(text))) for start, end in spans if start < len(text))


def _words_block(line: Sequence[Token], here: Block, number: str) -> Iterator[Block]:
    text, code = _shown(line, number)
    if not text:
        return
    block = replace(here, text=text, code=code)
    if here.kind == "text" and (url := _sole_link(line)):
        yield replace(block, kind="source", url=url)
    elif here.kind == "text" and text.startswith("｜｜"):
        yield replace(block, kind="item")
    elif here.kind == "text" and _is_bold(line) and _may_be_heading(text):
        yield replace(block, kind="heading", level=2)
    elif here.kind == "heading":
        top = here.level == 1
        if _may_be_heading(text):
            yield replace(block, level=max(2, here.level), top=top)
        else:  # a rule right under a paragraph is no heading
            yield replace(block, kind="text", level=0, top=top)
    else:
        yield block


def _may_be_heading(text: str) -> bool:
    if len(text) <= _LONGEST_HEADING:
        return text[-1] not in "。；，"
    return (
        len(text) <= _LONGEST_ENGLISH_HEADING
        and text[-1] not in ".;,"
        and not any(map(is_han, text))
    )


def _is_bold(line: Sequence[Token]) -> bool:
    words = [token for token in line if token.content.strip() or token.nesting]
    return bool(words) and words[0].type == "strong_open" and words[-1].type == "strong_close"


def _sole_link(line: Sequence[Token]) -> str:
    words = [token for token in line if token.content.strip() or token.nesting]
    links = sum(token.type == "link_open" for token in words)
    if links == 1 and words[0].type == "link_open" and words[-1].type == "link_close":
        return str(words[0].attrs.get("href", ""))
    return ""
