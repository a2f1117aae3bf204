"""Places where a text is not what its author wrote, each kind only where it is sure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gazetteer.problems import quoted
from gazetteer.sources.misread import late_places, misread_places
from gazetteer.sources.reading_notes import are_added, reading_notes

_REPAIR = "add a repair to data/articles.yml"
_STARS = re.compile(r"(?<=[^\s*\d])\*{4}(?=[^\s*\d])")
_REFERENCE = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|[lr][ds]quo|[mn]dash|hellip|middot|[lr]aquo|#\d{2,6}|#x[\da-f]{2,6});",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?<![A-Za-z])(?:[A-Za-z] ){3,}[A-Za-z](?![A-Za-z])")
_YEAR = re.compile(r"(?<!\d)(?<!\d )(?=\d{1,3} )(?:1 ?[89]|2 ?0)(?: ?\d){2} ?年")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """What is wrong and what to do about it; `words` are the first ones it concerns."""

    what: str
    words: str


def find_damage(texts: Sequence[str]) -> Iterator[Damage]:
    """The damage in the paragraphs of an article, whose repairs are made; one of each kind, counted."""
    for find, told in _KINDS:
        if places := [place for text in texts for place in find(text)]:
            yield Damage(what=told.format(places=show_places(places)), words=places[0])
    notes = [note for text in texts for note in reading_notes(text)]
    if are_added(notes):
        what = (
            f"{show_places(notes)}: a character and its reading, which hides names from links and search; "
            "save the article without the readings"
        )
        yield Damage(what=what, words=notes[0])


def _around(pattern: re.Pattern[str], text: str) -> list[str]:
    """Each place with two characters on either side."""
    return [text[max(at.start() - 2, 0) : at.end() + 2] for at in pattern.finditer(text)]


def _stars(text: str) -> list[str]:
    return _around(_STARS, text)


def _references(text: str) -> list[str]:
    return [at[0] for at in _REFERENCE.finditer(text)]


def _set_apart(text: str) -> list[str]:
    """Words written letter by letter, and years digit by digit; capitals alone may be a choice of type or of answers."""
    words = [at[0] for at in _LETTERS.finditer(text)]
    small = [one for one in words if one.upper() != one and not _is_alphabet(one)]
    return small + [at[0] for at in _YEAR.finditer(text)]


def _is_alphabet(word: str) -> bool:
    return word.replace(" ", "").lower() in _ALPHABET


_KINDS: Sequence[tuple[Callable[[str], list[str]], str]] = (
    (_stars, f"{{places}}: stars of bold type that were left over; {_REPAIR}"),
    (late_places, f"{{places}}: GBK read one byte late; {_REPAIR}, with proof: gbk"),
    (
        misread_places,
        "{places}: one encoding read as another; get the article again, and save it as UTF-8",
    ),
    (_references, f"{{places}}: a reference of HTML that was escaped twice; {_REPAIR}"),
    (_set_apart, f"{{places}}: letters set apart, which search and links do not join; {_REPAIR}"),
)


def show_places(places: Sequence[str]) -> str:
    """The first of some places, and how many more there are."""
    first = "".join(char if char.isprintable() else " " for char in places[0])
    return quoted(first) + (f" and {len(places) - 1} more" if len(places) > 1 else "")
