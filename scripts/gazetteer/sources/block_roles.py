"""What a block is for by its place and words: names of reporters and editors, words of pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from gazetteer.model.texts import BlockKind

Span = tuple[int, int]
"""Where some words of a text begin and end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or a mark between paragraphs: `text` is empty for images, rules, empty cells and lines.

    `level`, `column` and `mark` are those of the Paragraph; `code` are the words set as code.
    `top` is set for the words of a heading of the first level.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    url: str = ""
    column: int = 0
    mark: str = ""
    code: tuple[Span, ...] = ()
    top: bool = field(default=False, compare=False)


_AFTER = r"[：:｜丨|/／]"
"""What stands between a role and a name; white space does, too, where a role can be nothing else."""
_CREDIT = re.compile(
    r"^(?![图圖])[（(【\[]?(?:\S{0,8}(?:记者|記者|編輯|编辑|作者|撰文|撰稿|采写|採寫|采访|採訪|责编|責編|校对|校對|"
    r"通讯员|通訊員|统筹|統籌|翻译|翻譯|审校|審校|审读|審讀|审核|審核|监制|監製)"
    rf"(?:{_AFTER}|[ \u3000\xa0]|$)|文{_AFTER})"
)
_FROM = re.compile(
    rf"^[（(【\[]?(?:(?:文[/／]?)?[图圖]片?(?:来源|來源|源)?{_AFTER}|"
    rf"\S{{0,8}}(?:摄影|攝影|来源|來源|供稿)(?:{_AFTER}|[ \u3000\xa0]|$))"
)
"""Where a text or its pictures are from; right behind a picture it is said of that one."""
_PICTURE_WORDS = re.compile(
    rf"[图圖]片?(?:来源|來源|源|说|說|注)?{_AFTER}|^[图圖][为為中自示\s\d一二三四五六七八九十]|(?:来源|來源){_AFTER}|"
    rf"(?:摄影|攝影|截图|截圖|供图|供圖|资料图|資料圖|配图|配圖)(?:{_AFTER}|[）)】\]]?[。.]?$)|截[图圖]自|"
    rf"(?:[摄攝]|提供)[）)】\]]?[。.]?$|[摄攝][于於]|[图圖]片?[来來]自|[图圖]源|\b(?i:photo|image|source){_AFTER}"
)
_CLOSED = re.compile(r"[。！？!?：:，,；;—…](?:[”’」』）)】\]]*)$|(?<!\d)\.[”’]?$")
_LEFT_OVER = re.compile(r"\{[:{%#]|<!--|-->|\[\[|\[\^|!\[|:::")
"""What a program reads and people do not: attributes, tags, comments, links of a wiki."""
_LONGEST_CREDIT = 60
_LONGEST_CAPTION = 60
_HEAD, _FOOT = 2, 5
"""Blocks of words at either end among which such names stand."""


def mark_credits(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Names of reporters and editors stand in short lines at either end."""
    worded = [at for at, block in enumerate(blocks) if block.text and block.kind != "source"]
    titles = 1 if worded and blocks[worded[0]].top else 0
    ends = {*worded[: _HEAD + titles], *worded[-_FOOT:]}
    return tuple(
        replace(block, kind="credit")
        if at in ends and block.kind == "text" and _is_credit(block.text, blocks[at - 1 : at])
        else block
        for at, block in enumerate(blocks)
    )


def _is_credit(text: str, before: Sequence[Block]) -> bool:
    """A question to a reporter is none; what is said of a picture is its caption."""
    if len(text) > _LONGEST_CREDIT or text[-1:] in "。？?！!" or _LEFT_OVER.match(text):
        return False
    pictured = bool(before) and before[0].kind in ("image", "alt", "caption")
    return bool(_CREDIT.match(text) or (not pictured and _FROM.match(text)))


def mark_captions(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A short line right behind a picture, or behind the words it stands for, is its caption."""
    return tuple(
        replace(block, kind="caption")
        if block.kind == "text" and at and _is_caption(block.text, blocks[at - 1])
        else block
        for at, block in enumerate(blocks)
    )


def tell_once(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without the words of a picture that its caption says again; that one is known as a caption."""
    marked = mark_captions(mark_credits(blocks))
    again = {
        at
        for at, block in enumerate(blocks)
        if block.kind == "alt" and _says_again(marked[at + 1 : at + 2], block.text)
    }
    return tuple(
        marked[at] if at - 1 in again else block
        for at, block in enumerate(blocks)
        if at not in again
    )


def _says_again(following: Sequence[Block], words: str) -> bool:
    letters = _letters(words)
    return bool(letters) and any(
        block.kind == "caption" and letters in _letters(block.text) for block in following
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _is_caption(text: str, before: Block) -> bool:
    """The picture's own words again, or words that name where a picture is from, or that end no sentence."""
    if before.kind not in ("image", "alt"):
        return False
    if before.kind == "alt" and _letters(before.text) == _letters(text):
        return True
    if not any(map(str.isalpha, text)) or _LEFT_OVER.match(text):
        return False
    if len(text) > _LONGEST_CAPTION:
        return text[0] in "图圖" and bool(_FROM.match(text))
    if _PICTURE_WORDS.search(text):
        return True
    return before.kind == "image" and text.count("。") <= 1 and not _CLOSED.search(text)
