"""Text of articles and data becomes Markdown that shows exactly that text, whatever it holds."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from markupsafe import Markup

from gazetteer.model.directions import isolated, turns, unpaired
from gazetteer.model.texts import Repair, Sentence, one_line

_SPECIAL = re.compile(r"[\\`*_\[\]{}#|~^=$!+<>&\"']|^[-:]")
_NUMBER_OF_A_LIST = re.compile(r"^(\d+)([.)])")
_CODE = 4
"""So many spaces at the beginning of a line make it code."""
_BEGINNING, _END = '<i class="fsi"></i>', '<i class="pdi"></i>'
_MARK = re.compile(
    r"[\\`*_\[\]<~@]|&(?=#?\w+;)|:(?=//)|(?<=www)\.|^[-+=>#|:]|(?<=^\d)[.)]|(?<=^\d\d)[.)]",
    re.IGNORECASE,
)
"""What CommonMark, or GitHub's kind of it, reads as markup."""
_ATTRIBUTE = r'\s+[\w-]+(?:="[^"<>]*")?'
_READ_TAG = re.compile(rf'<\w+(?:{_ATTRIBUTE})*?\s+markdown(?:="\w+")?(?:{_ATTRIBUTE})*\s*>')


class Markdown(Markup):
    """Markdown that the code itself made; a text that `format`, `join` or `+` puts into it is escaped."""

    __slots__ = ()

    @classmethod
    def escape(cls, s: object, /) -> Self:
        """A text beside others as Markdown that shows exactly it; what is marked as made stays as it is."""
        if type(s) is cls:
            return s
        return cls(s) if hasattr(s, "__html__") else str.__new__(cls, _escaped(isolated(str(s))))


class PlainMarkdown(Markup):
    """Markdown that is read as plain text too, as llms.txt is: marks stand behind backslashes."""

    __slots__ = ()

    @classmethod
    def escape(cls, s: object, /) -> Self:
        return cls(s if hasattr(s, "__html__") else _backslashed(isolated(str(s))))


escape = Markdown.escape


def _escaped(text: str) -> str:
    """One line, what could be markup as references: the same holds in HTML and in its attributes."""
    bare = one_line(text)
    if bare and not (_SPECIAL.search(bare) or bare[0] in " \t" or bare[0].isdigit()):
        return bare
    safe = _SPECIAL.sub(lambda found: _reference(found.group()), bare.lstrip(" \t"))
    safe = _NUMBER_OF_A_LIST.sub(lambda found: found[1] + _reference(found[2]), safe)
    indent = bare[: len(bare) - len(bare.lstrip(" \t"))]
    return (indent if len(indent) < _CODE and "\t" not in indent else _references(indent)) + safe


def _backslashed(text: str) -> str:
    return _MARK.sub(r"\\\g<0>", one_line(text).lstrip())


def keep_ampersands(page: str) -> str:
    """The page with `&` escaped twice in tags that Python-Markdown reads: it writes what it read unescaped."""
    return _READ_TAG.sub(lambda tag: tag.group().replace("&#38;", "&#38;#38;"), page)


def _references(text: str) -> str:
    return "".join(_reference(char) for char in text)


def _reference(char: str) -> str:
    return f"&#{ord(char)};"


def plain(text: str) -> Markdown:
    """A text that stands for itself: an address, a citation, a piece of a sentence."""
    return str.__new__(Markdown, _escaped(text))


def _set_apart(markdown: Markdown, text: str) -> Markdown:
    """The Markdown of a text in an element of its own if the text could turn what stands beside it.

    Ends and beginnings that it lacks come from the stylesheet: no character is added to the text.
    """
    if not turns(text):
        return markdown
    ends, begun = unpaired(text)
    return Markdown(f"<bdi>{_BEGINNING * ends}{markdown}{_END * begun}</bdi>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrap:
    """What stands before and after some characters of a text; offsets in the unescaped text."""

    start: int
    end: int
    before: Markdown
    after: Markdown


_OPEN = Markdown("[")


def link_wrap(start: int, end: int, url: Markdown) -> Wrap:
    return Wrap(start=start, end=end, before=_OPEN, after=Markdown(f"]({url})"))


def code_wraps(sentence: Sentence) -> Iterator[Wrap]:
    for span in sentence.code:
        yield Wrap(start=span.start, end=span.end, before=_CODE_OPEN, after=_CODE_CLOSE)


_CODE_OPEN, _CODE_CLOSE = Markdown("<code>"), Markdown("</code>")
_REPAIR = Markdown('<ins class="repair" title="{}（原作“{}”）">')
_BY_RULE = Markdown('<ins class="repair" title="原作“{}”">')


def sentence_markdown(
    sentence: Sentence, wraps: Iterable[Wrap], *, original: bool = False
) -> Markdown:
    """The sentence with its repairs shown and its names and dates wrapped; no character is lost."""
    text = sentence.original if original else sentence.text
    repairs = [
        Wrap(
            start=repair.start,
            end=repair.end,
            before=_opening(repair),
            after=Markdown("</ins>"),
        )
        for repair in sentence.repairs
    ]
    return wrap_text(text, [*_uncrossed(wraps, repairs), *repairs])


def _opening(repair: Repair) -> Markdown:
    if repair.rule:
        return _BY_RULE.format(repair.damaged)
    return _REPAIR.format(repair.reason, repair.damaged)


def _uncrossed(wraps: Iterable[Wrap], repairs: Sequence[Wrap]) -> list[Wrap]:
    """The wraps that overlap no repair without holding it or being held; repairs are in order and apart."""
    ends = [repair.end for repair in repairs]

    def is_cut(at: int, wrap: Wrap) -> bool:
        """Whether a repair lies on both sides of the place and holds not the whole wrap."""
        first = bisect.bisect_right(ends, at)
        if first == len(repairs) or repairs[first].start >= at:
            return False
        return not (repairs[first].start <= wrap.start and wrap.end <= repairs[first].end)

    return [wrap for wrap in wraps if not (is_cut(wrap.start, wrap) or is_cut(wrap.end, wrap))]


def wrap_text(text: str, wraps: Sequence[Wrap]) -> Markdown:
    """The escaped text with each wrap around its characters.

    A wrap within another is nested; one that only overlaps an earlier one is left out.
    """
    return _set_apart(_wrapped(text, wraps), text)


def _wrapped(text: str, wraps: Sequence[Wrap]) -> Markdown:
    parts: list[Markdown] = []
    open_wraps: list[Wrap] = []
    at = 0

    def print_to(end: int) -> None:
        nonlocal at
        parts.append(plain(text[at:end]))
        at = end

    def close_before(start: int) -> None:
        while open_wraps and open_wraps[-1].end <= start:
            print_to(open_wraps[-1].end)
            parts.append(open_wraps.pop().after)

    for wrap in sorted(wraps, key=lambda wrap: (wrap.start, -wrap.end)):
        close_before(wrap.start)
        if wrap.end <= (open_wraps[-1].end if open_wraps else len(text)):
            print_to(wrap.start)
            parts.append(wrap.before)
            open_wraps.append(wrap)
    close_before(len(text))
    print_to(len(text))
    return Markdown().join(parts)
