"""Names that are near a known one: a slip of a character, the same sound, a company's full form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pypinyin import lazy_pinyin

from gazetteer.model import Entity
from gazetteer.model.texts import Sentence
from gazetteer.sources.chinese import HAN
from gazetteer.suggesting.finds import Passage
from gazetteer.suggesting.material import Material
from gazetteer.suggesting.names import NewName
from gazetteer.suggesting.well_known import CITIES, PROVINCES

_FORMS = re.compile(
    "(?:股份|科技|控股|信息技术|网络|智能|集团|技术|[（(].{2,4}[)）])*(?:有限公司|有限责任公司|股份公司|集团公司|集团)"
)
_BEFORE = re.compile(f"(?:{'|'.join(sorted(CITIES | PROVINCES))})$")
_SHORTEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A name in the article that is another form of an entity's: for its `aliases`."""

    text: str
    entity: str
    near: str
    sentence: Sentence


def near_known(names: Sequence[NewName], material: Material) -> Iterator[Spelling]:
    """New names with one other character than a known name, or the same sound."""
    for name in names:
        for entity in material.gazetteer.entities:
            if near := _near(name.find.text, entity):
                yield Spelling(
                    text=name.find.text, entity=entity.id, near=near, sentence=name.sentence
                )
                break


def _near(text: str, entity: Entity) -> str:
    for name in entity.names:
        if len(name.text) == len(text) >= _SHORTEST and re.fullmatch(f"[{HAN}]+", text):
            other = sum(one != two for one, two in zip(text, name.text, strict=True))
            alike = lazy_pinyin(text) == lazy_pinyin(name.text)
            if alike or (other == 1 and entity.kind == "person" and text[0] == name.text[0]):
                return name.text
    return ""


def longer_forms(
    passages: Sequence[tuple[Sentence, Passage]], material: Material
) -> Iterator[Spelling]:
    """A known company's name that goes on to its full form: 甲科技 | 股份有限公司."""
    told: set[str] = set()
    for sentence, passage in passages:
        for (start, end), entity, kind in passage.known:
            found = _FORMS.match(passage.text, end)
            if kind != "company" or not found:
                continue
            before = _BEFORE.search(passage.text[:start])
            text = passage.text[before.start() if before else start : found.end()]
            if text not in told and text not in material.taken_names():
                told.add(text)
                near = passage.text[start:end]
                yield Spelling(text=text, entity=entity, near=near, sentence=sentence)
