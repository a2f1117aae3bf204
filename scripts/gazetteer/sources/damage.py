"""Places where a text is not what its author wrote, each kind only where it is sure, and what mends it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazetteer.model.texts import CleanRule
from gazetteer.problems import quoted
from gazetteer.sources.cleaning import RULES
from gazetteer.sources.cleaning.late_places import LatePlace, late_places
from gazetteer.sources.cleaning.misread import lost_places
from gazetteer.sources.repairs import Edit

_KINDS: Mapping[CleanRule, tuple[str, str]] = {
    "utf8": (
        "place where UTF-8 was read as another encoding",
        "places where UTF-8 was read as another encoding",
    ),
    "gbk": ("place where GBK was read one byte late", "places where GBK was read one byte late"),
    "entities": (
        "reference of HTML that was escaped twice",
        "references of HTML that were escaped twice",
    ),
    "stars": ("mark of bold type that was left over", "marks of bold type that were left over"),
    "letters": ("word set apart letter by letter", "words set apart letter by letter"),
    "pinyin": ("note of pinyin", "notes of pinyin"),
}
"""What one place of each kind is called, and several."""
_SPLIT = re.compile(
    r"[?？\ufffd][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}[)）][^\s，。]{1,3}"
)
"""What is left of a character when its reading was put between its bytes: 為 is `?yōu)椤`."""
_GBK_REASON = "原文此处乱码：GBK 编码错位一个字节。"
_MOST_OFFERED = 4
_AROUND = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """What is wrong and what to do about it; `words` are the first ones it concerns.

    `rule` is the word for `clean:` that mends it, `proposal` YAML for the article's entry; "" where there is none.
    """

    what: str
    words: str
    rule: CleanRule | str = ""
    proposal: str = ""


def find_damage(texts: Sequence[str], accepted: Collection[str] = ()) -> Iterator[Damage]:
    """The damage in the paragraphs of an article, whose repairs are made; one of each kind, counted.

    `accepted` are the rules that its entry names.
    """
    found = {
        name: [
            (text, edit) for text, edits in zip(texts, rule(texts), strict=True) for edit in edits
        ]
        for name, rule in RULES.items()
    }
    names = [name for name in RULES if found[name] or name in accepted]
    proposal = f"clean: [{', '.join(names)}]"
    for name, places in found.items():
        if places:
            words = [_shown(text, edit) for text, edit in places]
            yield Damage(
                what=f"{_counted(name, words)}: add `{proposal}` to its entry in data/articles.yml",
                words=words[0],
                rule=name,
                proposal=proposal,
            )
    if unsure := [
        place for places in late_places(texts) for place in places if not place.is_certain
    ]:
        yield _unsure(unsure)
    if split := [at[0] for text in texts for at in _SPLIT.finditer(text)]:
        what = "a note of pinyin within the bytes of a character; add repairs to its entry in data/articles.yml"
        yield Damage(what=f"{show_places(split)}: {what}", words=split[0])
    if lost := [words for text in texts for words in lost_places(text)]:
        what = (
            "one encoding read as another, with a loss; get the article again, and save it as UTF-8"
        )
        yield Damage(what=f"{show_places(lost)}: {what}", words=lost[0])


def _shown(text: str, edit: Edit) -> str:
    """The damaged words; what is only taken out, with two characters on either side."""
    around = 0 if edit.repaired else _AROUND
    return text[max(edit.start - around, 0) : edit.damaged_end + around]


def _counted(name: CleanRule, words: Sequence[str]) -> str:
    one, several = _KINDS[name]
    kind = one if len(words) == 1 else several
    return f"{len(words):,} {kind}, {quoted(_printable(words[0]))}{' …' if len(words) > 1 else ''}"


def _unsure(places: Sequence[LatePlace]) -> Damage:
    """What the bytes leave open, with the likeliest words; the build checks those that are taken."""
    first = places[0]
    words = show_places([place.damaged for place in places])
    return Damage(
        what=(
            f"{words}: GBK read one byte late, which was {' or '.join(_offered(first))}; "
            f"add to the repairs of its entry in data/articles.yml what is right, as `{_repair(first)}`"
        ),
        words=first.damaged,
        proposal="\n".join(["repairs:", *(f"  {_repair(place)}{_or(place)}" for place in places)]),
    )


def _offered(place: LatePlace) -> list[str]:
    more = ["…"] if len(place.candidates) > _MOST_OFFERED else []
    return [quoted(words) for words in place.candidates[:_MOST_OFFERED]] + more


def _or(place: LatePlace) -> str:
    return f"  # or {', '.join(place.candidates[1:_MOST_OFFERED])}"


def _repair(place: LatePlace) -> str:
    """A row of `repairs:` with the likeliest words."""
    fields = {"damaged": place.damaged, "repaired": place.candidates[0], "reason": _GBK_REASON}
    pairs = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return f"- {{{', '.join(pairs)}, proof: gbk}}"


def _printable(words: str) -> str:
    return "".join(char if char.isprintable() else " " for char in words)


def show_places(places: Sequence[str]) -> str:
    """The first of some places, and how many more there are."""
    more = f" and {len(places) - 1} more" if len(places) > 1 else ""
    return quoted(_printable(places[0])) + more
