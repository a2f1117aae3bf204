"""Blocks as the tests expect them."""

from gazetteer.sources.blocks import Block

LONG = "这一段话足够长，长到不会被当作图片的说明，也不会被当作标题；它写的是江边的一座城。"


def make_text(text: str) -> Block:
    return Block(kind="text", text=text)


def make_item(text: str, mark: str = "-", level: int = 1) -> Block:
    return Block(kind="item", text=text, mark=mark, level=level)


def make_code(*lines: str, language: str = "") -> list[Block]:
    return [
        Block(kind="code", text=line, level=at, mark=language if at == 1 else "")
        for at, line in enumerate(lines, 1)
    ]
