"""How the reader of Markdown parts the lines of an article: CommonMark and tables, with what Chinese sources do otherwise."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.fence import fence
from markdown_it.rules_block.table import escapedSplit

from gazetteer.sources.chinese import HAN

DEEPEST = 20
"""Quotations and lists within each other; a list takes two levels of the reader."""
_INDENT = 4
_MOST_FILLED = 10_000
"""Cells that the rows of an article's tables may lack, as they are printed whole."""
_NUMBERED = re.compile(r"\d{1,9}[.)][ \t]+\S")
_RULE_CELL = re.compile(r"\s*:?-+:?\s*")
_FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*([A-Za-z][\w+#.-]*)?")
_FENCE_END = re.compile(r"[\s>]*(`{3,}|~{3,})[ \t]*")
_HAN = re.compile(f"[{HAN}]")
_COMMENT = re.compile(r"\s*(?:#|//|--|/?\*)")
_PROGRAM = re.compile(
    r"[{}\\]|\w ?[-+*:!<>]?=|;\s*$|&&|\|\||::|\s--[a-z]|[({\[]\s*$|^\s*\$\s|\$[a-z_{(]|(?<!\w)[a-z_]\w*\(|"
    r"^\s*(?:sudo|apt|brew|npm|npx|yarn|pip3?|conda|git|cd|mkdir|echo|curl|docker|make|python3?|cargo|gem|bundle|hexo|hugo|"
    r"jekyll|import|export|def|return|end|else)\b"
)
_MARKDOWN = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|`|!?\[[^\]]*\][(\[]|<|\{[%{:#])")
"""A line that begins as a list, a link, a tag."""
_STRING = re.compile(r"\"[^\"]*\"|'[^']*'")
_PROSE = re.compile(r"(?<![A-Za-z’',-])(?:[A-Za-z’',-]+ ){4}[A-Za-z’',-]+")
"""Five words in a row, as no program has them."""


def markdown_reader() -> MarkdownIt:
    """CommonMark without the parts that would swallow or reinterpret words of an article."""
    reader = MarkdownIt("commonmark", {"html": False, "maxNesting": 4 * DEEPEST}).disable(
        ["code", "reference", "autolink", "html_block", "html_inline"]
    )
    rules = reader.block.ruler
    rules.at("table", _table, {"alt": ["paragraph"]})
    rules.at("fence", _fence, {"alt": ["paragraph", "blockquote", "list"]})
    rules.before("table", "indented", _indented)
    rules.before("paragraph", "line", _parts_lines, {"alt": ["paragraph"]})
    return reader.enable("table")


def _parts_lines(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """What ends a paragraph: a line that is not indented as the words of the list item above it, or a next number.

    CommonMark takes the first for more of the item, and the second for text unless the number is 1.
    """
    outside = 0 <= state.sCount[start] < state.blkIndent
    return silent and (outside or bool(_NUMBERED.match(_line(state, start))))


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _cells(line: str) -> list[str]:
    """The cells between the bars of a line, but for those that nothing but the margin makes."""
    cells = [cell.strip() for cell in escapedSplit(line.strip())]
    first = 1 if len(cells) > 1 and not cells[0] else 0
    last = len(cells) - 1 if len(cells) > 1 and not cells[-1] else len(cells)
    return cells[first:last]


def _is_table(state: StateBlock, start: int, end: int) -> bool:
    """A line with bars above a line of dashes with bars, of as many cells unless both begin with a bar."""
    if start + 1 >= end or state.sCount[start + 1] < state.blkIndent:
        return False
    rule = _line(state, start + 1).strip()
    if not rule or rule[0] not in "|-:" or "-" not in rule or "|" not in rule:
        return False
    dashes = _cells(rule)
    if not all(map(_RULE_CELL.fullmatch, dashes)):
        return False
    head = _line(state, start).strip()
    barred = head.startswith("|") and rule.startswith("|")
    return len(escapedSplit(head)) > 1 and (barred or len(_cells(head)) == len(dashes))


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table as GitHub reads it, but a row keeps all its cells, and a line without bars is no row.

    Each cell is an `inline` token whose `meta` holds its row and its column, from 1; row 1 is the head.
    """
    if not _is_table(state, start, end):
        return False
    if silent:
        return True
    rows = [start, *_rows(state, start + 2, end)]
    state.line = max(start + 2, rows[-1] + 1)
    width = filled = 0
    for row, line in enumerate(rows, 1):
        cells = _cells(_line(state, line))
        wider = max(width, len(cells))
        lacking = filled + (wider - width) * (row - 1) + wider - len(cells)
        if state.env.get("filled", 0) + lacking > _MOST_FILLED:
            state.line = line
            break
        width, filled = wider, lacking
        for column, words in enumerate(cells, 1):
            token = state.push("inline", "", 0)
            token.map, token.content, token.children = [line, line + 1], words, []
            token.meta = {"row": row, "column": column}
    state.env["filled"] = state.env.get("filled", 0) + filled
    state.push("table_close", "table", -1)
    return True


def _rows(state: StateBlock, start: int, end: int) -> Iterator[int]:
    ends = state.md.block.ruler.getRules("blockquote")
    for line in range(start, end):
        if state.isEmpty(line) or state.sCount[line] < state.blkIndent:
            return
        if len(escapedSplit(_line(state, line).strip())) < 2:
            return
        if any(rule(state, line, end, True) for rule in ends):
            return
        yield line


def _fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A fence that is never closed is one only if it names a language and nothing below says something to people."""
    opened = _FENCE.match(_line(state, start))
    if not opened:
        return False
    marks = opened[1]
    if _longest_ends(state)[marks[0]][start + 1] < len(marks):
        if not opened[2] or start < _last_told(state):
            return False
    return fence(state, start, end, silent)


def _last_told(state: StateBlock) -> int:
    if "last told" not in state.env:
        lines = state.src.split("\n")
        told = (at for at in range(len(lines) - 1, -1, -1) if _is_told(lines[at]))
        state.env["last told"] = next(told, -1)
    last: int = state.env["last told"]
    return last


def _longest_ends(state: StateBlock) -> dict[str, list[int]]:
    """For each mark of fences and each line the longest end of a fence from there on."""
    if "fence ends" not in state.env:
        ends = [_FENCE_END.fullmatch(line) for line in state.src.split("\n")]
        state.env["fence ends"] = {
            mark: [
                *itertools.accumulate(
                    (
                        len(at[1]) if at and at[1][0] == mark else 0
                        for at in reversed([*ends, None, None])
                    ),
                    max,
                )
            ][::-1]
            for mark in "`~"
        }
    found: dict[str, list[int]] = state.env["fence ends"]
    return found


def _indented(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Indented lines are code if they read like a program; Chinese texts indent their paragraphs, too."""
    if silent or state.sCount[start] - state.blkIndent < _INDENT:
        return False
    if start < state.env.get("no code before", 0):
        return False
    lines = list(itertools.takewhile(lambda line: _is_within(state, line), range(start, end)))
    stop = start
    for empty, run in itertools.groupby(lines, key=state.isEmpty):
        part = [*run]
        if not empty and any(_is_told(_line(state, line)) for line in part):
            stop = max(stop, part[-1] + 1 if part[0] == start else stop)
            break
        stop = stop if empty else part[-1] + 1
    words = state.getLines(start, stop, _INDENT + state.blkIndent, False)
    if not _is_program(words.split("\n")):
        state.env["no code before"] = stop
        return False
    state.line = stop
    token = state.push("code_block", "code", 0)
    token.content, token.map = words, [start, stop]
    return True


def _is_within(state: StateBlock, line: int) -> bool:
    return state.isEmpty(line) or state.sCount[line] - state.blkIndent >= _INDENT


def _is_told(line: str) -> bool:
    """Whether it says something to people, but for comments and what stands in quotation marks."""
    bare = _STRING.sub("", line)
    words = _HAN.search(bare) or _PROSE.search(bare)
    return bool(words) and not _COMMENT.match(line)


def _is_program(lines: Sequence[str]) -> bool:
    """Whether most lines have marks of a program and none says something to people."""
    if not lines or _MARKDOWN.match(lines[0]):
        return False
    code = [line for line in lines if line.strip() and not _COMMENT.match(line)]
    marked = sum(bool(_PROGRAM.search(line)) for line in code)
    return 2 * marked > len(code) and not any(map(_is_told, code))
