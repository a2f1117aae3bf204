"""Where the article says other than the site: the same subject and kind, another date or value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.linking.amounts import parse_amount
from gazetteer.model import Event, Figure
from gazetteer.model.edtf import Edtf, label_zh, parse_edtf
from gazetteer.model.texts import Quote, Sentence
from gazetteer.sources.chinese import to_simplified
from gazetteer.suggesting.events import EventDraft
from gazetteer.suggesting.figures import FigureDraft
from gazetteer.suggesting.joins import core, shares_words
from gazetteer.suggesting.material import Material

_ONCE = {
    "founded": ("成立", "创立", "创办", "创建", "注册"),
    "settled": ("落户", "落地", "入驻", "迁"),
    "listed": ("上市", "挂牌"),
}
"""What happens to a thing once: the word of an event's id → the words that tell it."""
_ALIKE = 3
"""So many characters of their labels make two figures measure one thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two versions of one thing: the site's with its quotes, and the article's with its sentence."""

    subject: str
    kind: str
    topic: str
    theirs: str
    quotes: tuple[Quote, ...]
    ours: str
    sentence: Sentence


def contradict_event(draft: EventDraft, material: Material) -> Iterator[Conflict]:
    """An event that happens once, told with a date that excludes this one."""
    words = _ONCE.get(draft.verb, ())
    said = next((word for word in words if word in draft.title), "")
    if not said or not draft.entities:
        return
    subject = draft.entities[0]
    for event in material.gazetteer.events:
        if event.entities[0] == subject and any(word in event.title for word in words):
            if _exclude(event.when, parse_edtf(draft.when)):
                yield _of_event(draft, event, said, material)


def _of_event(draft: EventDraft, event: Event, said: str, material: Material) -> Conflict:
    subject = draft.entities[0]
    return Conflict(
        subject=subject,
        kind="conflict",
        topic=f"{material.name_of(subject)}何时{said}",
        theirs=f"{event.title}（{label_zh(event.when)}）",
        quotes=event.quotes[:1],
        ours=f"{draft.title}（{label_zh(parse_edtf(draft.when))}）",
        sentence=draft.sentence,
    )


def _exclude(one: Edtf, other: Edtf) -> bool:
    ends = one.first_day, one.last_day, other.first_day, other.last_day
    first, last, begins, closes = ends
    return bool((last and begins and last < begins) or (closes and first and closes < first))


def contradict_figure(draft: FigureDraft, material: Material) -> Iterator[Conflict]:
    """A figure of the same thing, kind, unit and period with another value."""
    amount = parse_amount(to_simplified(f"{draft.value}{draft.unit}"))
    for figure in material.gazetteer.figures:
        if not amount or not _measure_one(draft, figure):
            continue
        other = parse_amount(to_simplified(f"{figure.value}{figure.unit}"))
        if other and other.unit == amount.unit and other.number != amount.number:
            yield Conflict(
                subject=draft.about,
                kind="scope",
                topic=f"{material.name_of(draft.about)}：{figure.label}",
                theirs=f"{figure.label}{figure.printed}",
                quotes=figure.quotes[:1],
                ours=draft.clause,
                sentence=draft.sentence,
            )


def _measure_one(draft: FigureDraft, figure: Figure) -> bool:
    when = figure.when.text if figure.when else ""
    return (
        (draft.about, draft.kind) == (figure.about, figure.kind)
        and draft.about != ""
        and when == draft.when
        and shares_words(core(draft.label), core(figure.label), _ALIKE)
    )
