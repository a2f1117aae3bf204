"""A seed file's bytes become a Seed: front matter and body, whatever the encoding."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gazetteer.own_files import Unreadable, list_folder, load_bytes, shown_text
from gazetteer.problems import Problem
from gazetteer.sources.blocks import DEEPEST, nesting_depth
from gazetteer.sources.encodings import decode, mixed_line
from gazetteer.sources.front_matter import TITLE, first_field, split_front_matter

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
LARGEST_SEED = 2_000_000
"""Bytes of a source file."""
LONGEST_TITLE = 300
"""Characters; every list of articles has to bear them."""
MOST_MARKS = 10_000
"""Marks in a line that become markup of the page: the time of Markdown grows with their square."""
_MARK = re.compile(r"[!-@\[-`{-~。！？…]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A source article as received: its file name, its front matter, its body with `\\n` line ends.

    `first_line` is the line of the file with which the body begins.
    """

    file: str
    meta: Mapping[str, str]
    body: str
    first_line: int = field(default=1, compare=False)


def load_seeds(folder: Path) -> tuple[tuple[Seed, ...], tuple[Problem, ...]]:
    """Every file in the folder, by name; files that are no text or hold none are problems."""
    seeds: list[Seed] = []
    problems: list[Problem] = []
    try:
        paths = list_folder(folder)
    except Unreadable as error:
        return (), (Problem(file=folder.name, line=0, what=str(error)),)
    for path in paths:
        result = _read_seed(f"{folder.name}/{shown_text(path.name)}", path)
        if isinstance(result, Seed):
            seeds.append(result)
        else:
            problems.append(result)
    return tuple(seeds), tuple(problems)


def _read_seed(file: str, path: Path) -> Seed | Problem:
    """A regular file of bearable size as a Seed; a link may lead to what nobody wants published."""
    try:
        raw = load_bytes(path, LARGEST_SEED, "article")
    except Unreadable as error:
        return Problem(file=file, line=0, what=str(error))
    return parse_seed(file, raw)


def parse_seed(file: str, raw: bytes) -> Seed | Problem:
    """The bytes of one file as a Seed, or the one reason why they cannot be."""
    if line := mixed_line(raw):
        what = "this line is UTF-8, but others are not; save the whole file as UTF-8"
        return Problem(file=file, line=line, what=what)
    text = decode(raw)
    if text is None:
        return Problem(
            file=file,
            line=0,
            what="this is not text; expected an article in UTF-8 (GB18030 and Big5 are read too)",
        )
    text = _LINE_ENDS.sub("\n", text)
    meta, body = split_front_matter(text)
    if fault := _beyond_measure(text, meta, body):
        line, what = fault
        return Problem(file=file, line=line, what=what)
    above = text.count("\n", 0, len(text) - len(body))
    return Seed(file=Path(file).name, meta=meta, body=body, first_line=above + 1)


def _beyond_measure(text: str, meta: Mapping[str, str], body: str) -> tuple[int, str] | None:
    """The line and what is too much of it, or too little."""
    for line, words in enumerate(text.split("\n"), 1):
        if len(words) > MOST_MARKS and (marks := len(_MARK.findall(words))) > MOST_MARKS:
            what = f"{marks:,} full stops, digits and signs in one line; an article has at most {MOST_MARKS:,}"
            return line, f"{what}, a paragraph a line"
    if not any(char.isalnum() for char in body):
        return 0, "the article is empty; expected at least one line of text"
    if (title := len(first_field(meta, TITLE))) > LONGEST_TITLE:
        return 0, f"title: {title:,} characters; a title has at most {LONGEST_TITLE}"
    if (depth := nesting_depth(body)) > DEEPEST:
        return 0, f"quotations or lists {depth} deep; an article has at most {DEEPEST}"
    return None
