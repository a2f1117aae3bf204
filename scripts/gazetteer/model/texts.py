"""The values an article is made of: paragraphs, sentences in both scripts, repairs, quotes."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from typing import Literal

from gazetteer.model.edtf import Edtf

Script = Literal["Hans", "Hant", "Latn"]
"""Simplified, Traditional, or Latin letters: an article in English."""
Language = Literal["zh", "en"]
Rights = Literal["full", "excerpt", "link"]
"""What may be shown of a source: all of it, the quoted words, or only where it is to be read."""
CleanRule = Literal["utf8", "gbk", "entities", "stars", "letters", "pinyin"]
"""A kind of damage that a rule can prove, and mend wherever it stands in an article."""
State = Literal["raw", "in work", "edited"]
"""How far the editors are with a source: only of an edited one must every sentence be used or explained."""
BlockKind = Literal[
    "text",
    "heading",
    "logo",
    "image",
    "caption",
    "credit",
    "item",
    "quote",
    "pull",
    "rule",
    "source",
    "cell",
    "code",
    "alt",
    "footnote",
]
NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text file and no page may hold."""
_LINE_ENDS = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    """The text with a space for each line end and the white space around it."""
    if not _LINE_ENDS.search(text):
        return text
    return " ".join(filter(None, (part.strip() for part in _LINE_ENDS.split(text))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """Damaged characters of a source and what they were; offsets in the repaired sentence, equal for what was deleted.

    It has the editors' reason or the rule that proves it; `continued`: it began in the sentence before.
    """

    start: int
    end: int
    damaged: str
    reason: str
    rule: CleanRule | Literal[""] = ""
    continued: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeSpan:
    """Words of a sentence that its source sets as code; no name and no date is found in them."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence in both scripts, character for character; `id` is its anchor, such as `p12s2`."""

    id: str
    text: str
    original: str
    repairs: tuple[Repair, ...] = ()
    code: tuple[CodeSpan, ...] = ()

    def is_code(self, start: int, end: int) -> bool:
        """Whether some of these characters are code."""
        return any(start < span.end and span.start < end for span in self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A block of an article; pictures, rules, empty cells and empty lines of code have no sentences and no id.

    `level` is that of a heading, how deep a list item stands, the row of a cell, the line of code; each from 1,
    and the cells of row 1 are the head of a table. `column` is that of a cell. `mark` is what begins a list
    item (`-`, `2.`; empty where it goes on), the language of code, the label of a footnote.
    """

    id: str
    kind: BlockKind
    sentences: tuple[Sentence, ...] = ()
    level: int = 0
    url: str = ""
    column: int = 0
    mark: str = ""

    @property
    def original(self) -> str:
        return "".join(sentence.original for sentence in self.sentences)

    @property
    def code(self) -> tuple[tuple[int, int], ...]:
        """Where in it stands code."""
        spans: list[tuple[int, int]] = []
        at = 0
        for sentence in self.sentences:
            spans += [(at + span.start, at + span.end) for span in sentence.code]
            at += len(sentence.original)
        return tuple(spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A source article; `published` is EDTF, `anchor` the day its relative dates count from.

    `title` is in Simplified, `original_title` its words in Traditional where they are others.
    `archive_url` is a kept copy of what stands at `url`, `accessed` the day the editors read it there.
    `speaker` is the name under which it speaks in statements, `short` what its receipts are called.
    `title_repairs` are those of a title that stands nowhere else, with their offsets in it.
    """

    id: str
    file: str
    title: str
    short: str
    speaker: str
    outlet: str
    column: str
    authors: tuple[Author, ...]
    published: Edtf | None
    anchor: datetime.date | None
    url: str
    script: Script
    words: int
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[str, ...] = ()
    original_title: str = ""
    rights: Rights = "full"
    state: State = "raw"
    archive_url: str = ""
    accessed: Edtf | None = None
    title_repairs: tuple[Repair, ...] = ()

    @property
    def language(self) -> Language:
        return "en" if self.script == "Latn" else "zh"

    @property
    def printed_title(self) -> str:
        """The title as its source has it: what a citation cites."""
        return self.original_title or self.title

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for block in self.paragraphs for sentence in block.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePhrase:
    """A time expression with its place in the sentence; `when` is None if it tells no date.

    It is relative if the words alone do not give the date: another article would mean another.
    """

    start: int
    end: int
    text: str
    when: str | None
    relative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Verbatim words of an article and the sentences they touch; `reading` is their Simplified form."""

    article: str
    sentences: tuple[str, ...]
    text: str
    reading: str

    @property
    def sentence(self) -> str:
        """The first sentence the words touch: where their link lands."""
        return self.sentences[0]
