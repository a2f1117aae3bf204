"""What the site tells already: rows to which a sentence of the article is one more receipt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer.linking.amounts import parse_amount
from gazetteer.model import Event, Figure
from gazetteer.model.charts import Amount
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import Sentence
from gazetteer.sources.chinese import to_simplified
from gazetteer.suggesting.events import EventDraft
from gazetteer.suggesting.figures import FigureDraft
from gazetteer.suggesting.material import Material

_COMMON = re.compile(
    "全国|全球|全省|全市|城市|国内|位次|排名|位居|名列|连续|同比|企业|公司|总数|数量|占比|比重|增长|我国|中国"
)
_ALIKE = 3
"""So many characters of their labels make two figures count one thing."""
_VERB = 2
_TELLING = 4
"""A number of so many digits is the same number wherever it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """A row of `file` to add the sentence to; `why` tells what is equal."""

    file: str
    line: int
    id: str
    why: str
    sentence: Sentence


def join_figure(draft: FigureDraft, material: Material) -> Join | None:
    """A figure of the same value and unit, of the same thing or of so many digits that it can be no other."""
    amount = parse_amount(to_simplified(f"{draft.value}{draft.unit}"))
    if not amount:
        return None
    lines = {row.id: row.line for row in material.knowledge.figures}
    for figure in material.gazetteer.figures:
        if _same(amount, figure) and (_is_telling(draft) or _alike(draft, figure)):
            return Join(
                file="data/figures.yml",
                line=lines[figure.id],
                id=figure.id,
                why=f"{draft.printed} = {figure.printed}, {figure.label}",
                sentence=draft.sentence,
            )
    return None


def _same(amount: Amount, figure: Figure) -> bool:
    other = parse_amount(to_simplified(f"{figure.value}{figure.unit}"))
    return other is not None and (amount.number, amount.unit) == (other.number, other.unit)


def _is_telling(draft: FigureDraft) -> bool:
    return sum(char.isdigit() for char in draft.value.rstrip("0")) >= _TELLING


def _alike(draft: FigureDraft, figure: Figure) -> bool:
    same = (draft.about, draft.kind) == (figure.about, figure.kind)
    return same and shares_words(core(draft.label), core(figure.label), _ALIKE)


def core(label: str) -> str:
    """What a label counts, without the words that many labels have."""
    return _COMMON.sub("·", label)


def shares_words(one: str, other: str, size: int = 2) -> bool:
    """Whether two labels have so many letters in common, one after the other."""
    runs = (one[at : at + size] for at in range(len(one) - size + 1))
    return any(run in other for run in runs if run.isalnum())


def join_event(draft: EventDraft, material: Material) -> Join | None:
    """An event of the same date with an entity and words of its title in common; on the same day, with two entities."""
    lines = {row.id: row.line for row in material.knowledge.events}
    when = parse_edtf(draft.when)
    for event in _of_entities(draft, material.gazetteer.events):
        same = (event.when.first_day, event.when.last_day) == (when.first_day, when.last_day)
        common = {*event.entities} & {*draft.entities}
        names = [
            name.text
            for one in common
            if one in material.entities
            for name in material.entities[one].names
        ]
        told, known = (_without(title, names) for title in (draft.title, event.title))
        on_one_day = len(common) > 1 and when.is_single and when.precision == "day"
        if same and (on_one_day or shares_words(told, known, _VERB)):
            return Join(
                file="data/events.yml",
                line=lines[event.id],
                id=event.id,
                why=f"{draft.when}, {event.title}",
                sentence=draft.sentence,
            )
    return None


def _without(title: str, names: Iterable[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        title = title.replace(name, "·")
    return title


def _of_entities(draft: EventDraft, events: Iterable[Event]) -> Iterable[Event]:
    return (event for event in events if {*event.entities} & {*draft.entities})
