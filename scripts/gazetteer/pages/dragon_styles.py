"""A colour and a glyph for each dragon, as a stylesheet: the palette of dragons.css in the order of the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazetteer.model import Entity

COLOURS = 12
"""So many has the palette; the thirteenth dragon has the first again, and a glyph of its own."""
_PICTURE = ".md-typeset .relations svg"


def dragon_styles(entities: Iterable[Entity]) -> str:
    """Rules for what stands for a dragon and for what leads to its page; then those of the picture of relations."""
    dragons = [entity for entity in entities if entity.dragon]
    lines = [
        f':is(.dragon-{one.id}, a[href*="companies/{one.id}/"], .matrix a[href="{one.id}/"])'
        f' {{ --dragon: var(--dragon-{at % COLOURS + 1}); --glyph: "{glyph}"; }}'
        for at, (one, glyph) in enumerate(zip(dragons, _glyphs(dragons), strict=True))
    ]
    lines += [
        f"{_PICTURE}:has(.box.of-{number}:is(:hover, :focus)) .line:not(.of-{number}) {{ opacity: 0.1; }}"
        for number in range(1, len(dragons) + 1)
    ]
    return "".join(f"{line}\n" for line in lines)


def _glyphs(dragons: Iterable[Entity]) -> Iterator[str]:
    """The first letter of each name that no dragon before has; its first where all are taken."""
    taken: set[str] = set()
    for dragon in dragons:
        letters = [letter for letter in dragon.name if letter.isalnum()] or ["龙"]
        glyph = next((letter for letter in letters if letter not in taken), letters[0])
        taken.add(glyph)
        yield glyph
