"""The elements of an article on a saved page become Markdown: the page's words, its marks as signs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urljoin

from bs4.element import NavigableString, Tag

from gazetteer.intake.web_prose import BLOCKS
from gazetteer.model.web_addresses import web_address

_SPECIAL = re.compile(r"[\\`*_\[\]<]|&(?=#?\w+;)|!(?=\[)")
_LINE_START = re.compile(r"^(\s*)([#>+=~|-]|\d{1,9}(?=[.)]))")
_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-actualsrc", "src")
_BREAK = "\n"
_LIST = re.compile(r"(?:- |\d+\. )")
_BOLD = ("b", "strong")


class MarkdownWriter:
    """Writes blocks of Markdown; `dropped` counts pictures without an address, `numbers` are those of lists."""

    def __init__(self, base: str) -> None:
        self._base = base
        self.dropped: Counter[str] = Counter()
        self.numbers: list[str] = []

    def blocks(self, box: Tag) -> Iterator[str]:
        """The blocks within a box; lines between two blocks are paragraphs, and so are those that <br> parts."""
        inline: list[Tag | NavigableString] = []
        for child in box.children:
            if isinstance(child, Tag) and (child.name in BLOCKS or _holds_block(child)):
                yield from self._lines(inline)
                inline = []
                yield from self._block(child)
            elif isinstance(child, Tag | NavigableString):
                inline.append(child)
        yield from self._lines(inline)

    def _block(self, tag: Tag) -> Iterator[str]:
        if re.fullmatch("h[1-6]", tag.name):
            level = max(2, int(tag.name[1]))
            for line in self.blocks(tag):
                yield line if line.startswith("![") else f"{'#' * level} {line.lstrip('# ')}"
        elif tag.name == "hr":
            yield "---"
        elif tag.name == "pre":
            yield from _fence(tag.get_text())
        elif tag.name == "blockquote":
            quoted = "\n\n".join(self.blocks(tag))
            if quoted:
                yield "\n".join(f"> {line}".rstrip() for line in quoted.split("\n"))
        elif tag.name in ("ul", "ol", "menu"):
            yield from self._list(tag)
        elif tag.name == "table":
            yield from self._table(tag)
        else:
            yield from self.blocks(tag)

    def _list(self, tag: Tag) -> Iterator[str]:
        entries: list[str] = []
        start = str(tag.get("start") or "1")
        number = int(start) if start.isdecimal() else 1
        for child in tag.find_all(True, recursive=False):
            parts = list(self.blocks(child)) if child.name == "li" else list(self._block(child))
            if not parts:
                continue
            mark = "- "
            if tag.name == "ol" and not _LIST.match(parts[0]):
                mark = f"{number}. "
                self.numbers.append(str(number))
                number += 1
            body = "\n\n".join(parts).replace("\n", "\n" + " " * len(mark))
            entries.append(re.sub(r"[ \t]+\n", "\n", f"{mark}{body}"))
        if entries:
            yield "\n".join(entries)

    def _table(self, table: Tag) -> Iterator[str]:
        """Rows of cells are a table; boxes that only place things are none."""
        rows = [row.find_all(["td", "th"], recursive=False) for row in table.find_all("tr")]
        rows = [row for row in rows if row]
        width = max(map(len, rows), default=0)
        holds = table.find(["table", "h1", "h2", "pre"])
        if holds or width < 2 or len(rows) < 2 or _has_loose_words(table):
            yield from self.blocks(table)
            return
        for caption in table.find_all("caption"):
            yield from self.blocks(caption)
        cells = [["  ".join(self.blocks(cell)).replace("\n", " ") for cell in row] for row in rows]
        lines = [_row([*row, *[""] * (width - len(row))]) for row in cells]
        yield "\n".join([lines[0], _row(["---"] * width), *lines[1:]])

    def _lines(self, inline: list[Tag | NavigableString]) -> Iterator[str]:
        """One block for each line; a line that is bold as a whole stays so, for it is a heading."""
        text = "".join(self._inline(part) for part in inline)
        bold = _all_bold(inline)
        for line in text.split(_BREAK):
            words = " ".join(line.split())
            if words:
                safe = _LINE_START.sub(r"\1\\\2", words)
                safe = re.sub(r"^\\(\d+)", r"\1\\", safe)
                yield f"**{words}**" if bold and "![" not in words else safe

    def _inline(self, part: Tag | NavigableString) -> str:
        if isinstance(part, NavigableString):
            return _SPECIAL.sub(r"\\\g<0>", str(part).replace("\n", " ").replace("\r", " "))
        if part.name == "br":
            return _BREAK
        if part.name == "img":
            return self._picture(part)
        words = "".join(
            self._inline(child)
            for child in part.children
            if isinstance(child, Tag | NavigableString)
        )
        href = self._address(str(part.get("href") or "")) if part.name == "a" else ""
        if href and words.strip() and _BREAK not in words and "![" not in words:
            return f"[{words.strip()}]({href})"
        return words

    def _picture(self, tag: Tag) -> str:
        sources = (self._address(str(tag.get(name) or "")) for name in _SOURCES)
        source = next(filter(None, sources), "")
        if not source:
            self.dropped["pictures without an address"] += 1
            return ""
        alternative = _SPECIAL.sub(r"\\\g<0>", " ".join(str(tag.get("alt") or "").split()))
        return f"{_BREAK}![{alternative}]({source}){_BREAK}"

    def _address(self, text: str) -> str:
        try:
            whole = web_address(urljoin(self._base, text.strip()) if text.strip() else "")
        except ValueError:
            return ""
        return whole.replace("(", "%28").replace(")", "%29")


def _has_loose_words(table: Tag) -> bool:
    """Words between the cells, as pages with errors have them."""
    texts = table.find_all(string=lambda text: bool(text and text.strip()))
    return any(text.find_parent(["td", "th", "caption", "table"]) is table for text in texts)


def _holds_block(tag: Tag) -> bool:
    return tag.find(list(BLOCKS)) is not None


def _all_bold(inline: list[Tag | NavigableString]) -> bool:
    worded = [part for part in inline if part.get_text().strip()]
    return bool(worded) and all(isinstance(part, Tag) and _is_bold(part) for part in worded)


def _is_bold(tag: Tag) -> bool:
    if tag.name in _BOLD:
        return True
    inner = [part for part in tag.children if part.get_text().strip()]
    return bool(inner) and all(isinstance(part, Tag) and _is_bold(part) for part in inner)


def _fence(text: str) -> Iterator[str]:
    """Lines as they are; the fence is longer than any run of its sign within."""
    if text.strip():
        longest = max((len(run) for run in re.findall("`+", text)), default=0)
        mark = "`" * max(3, longest + 1)
        yield f"{mark}\n{text.strip(chr(10))}\n{mark}"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
