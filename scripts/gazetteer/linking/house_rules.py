"""The rules of data/README.md for statements that a program can check, E1 to E8, E12 and E18.

A fault is a sentence that begins with the number of the rule and says what is right.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from gazetteer.linking.known_names import KnownNames
from gazetteer.linking.wording import folded, without_cited
from gazetteer.model import Entity, Statement
from gazetteer.model.texts import Quote
from gazetteer.problems import did_you_mean

ANSWERS = "answers"
"""The topic of what a language model answered."""
AI = "ai"
"""The type of an entity that is a language model's answers."""

_JUDGED = re.compile(
    r"最(?:大|好|高(?!资助)|早|强|多|佳|快|先进|鲜明|年轻)|首个|首部|首家|唯一|位居|仅次于|领先|卓越|极为|困境|并列"
    r"|优势|得益于|离不开|彻底|肥沃|第[一二三四五六七八九十\d]+(?:位|名)|(?:全国|全省|全球)\S{0,4}第[一二三四五六七八九十]"
)
_CONDITIONS: Mapping[str, tuple[str, ...]] = {
    "若": ("若", "如果", "如能"),
    "计划": ("计划", "将", "拟", "要", "打算"),
    "力争": ("力争", "争取", "将"),
    "希望": ("希望", "期待", "寄望"),
    "有望": ("有望", "可能", "或将"),
    "可能": ("可能", "或"),
    "据透露": ("据透露", "将", "计划"),
}
"""A word that limits what is said → words of a statement that keep the limit."""


def statement_faults(
    statement: Statement, names: KnownNames, topics: Mapping[str, Collection[str]]
) -> Iterator[str]:
    """What is wrong with one statement; `topics` are the closed lists of headings by kind of entity."""
    yield from _speaker_faults(statement, names)
    yield from _topic_faults(statement, names.entities, topics)
    yield from _lost_conditions(statement)
    yield from group_faults(statement.entities, names.groups)
    yield from _tie_faults(statement)


def _speaker_faults(statement: Statement, names: KnownNames) -> Iterator[str]:
    for name in statement.by:
        if not any(spoken in statement.text for spoken in names.spoken(name)):
            yield f"E3: the text does not name its speaker {name}"
    if not statement.by and (found := _JUDGED.search(names.without(statement.text))):
        yield f"E3: {found.group()} is a judgement or a rank; say who gives it, and fill in by"


def _topic_faults(
    statement: Statement, entities: Mapping[str, Entity], topics: Mapping[str, Collection[str]]
) -> Iterator[str]:
    for concern in statement.about:
        entity = entities.get(concern.entity)
        if not entity:
            continue  # already a problem
        known = topics.get(entity.kind, ())
        if known and concern.topic not in known:
            meant = did_you_mean(concern.topic, known, f"expected one of {', '.join(known)}")
            yield f"E5: {concern.topic!r} is no heading of {entity.id}, a {entity.kind}{meant}"
        if (concern.topic == ANSWERS) != statement.answer and entity.type != AI:
            yield (
                f"E4: {entity.id} shows what a model answered under {ANSWERS!r}, and nothing else there; "
                "fill in by, or choose another heading"
            )


def _lost_conditions(statement: Statement) -> Iterator[str]:
    telling = without_cited(statement.quotes[0].reading) if statement.quotes else ""
    for word, kept in _CONDITIONS.items():
        if word in telling and not any(other in statement.text for other in kept):
            yield f"E7: the quote says {word}; keep it"


def group_faults(names: Collection[str], groups: Iterable[Entity]) -> Iterator[str]:
    """What names every member of a group, statement or event, names the group instead."""
    for group in groups:
        if set(group.members) <= set(names):
            yield f"E12: it names all members of {group.id}; name {group.id} instead"


def _tie_faults(statement: Statement) -> Iterator[str]:
    for tie in statement.ties:
        for end in (tie.one, tie.other):
            if end not in statement.entities:
                meant = did_you_mean(end, statement.entities)
                yield f"E18: the tie names {end}, which does not stand in about{meant}"
        if tie.verb not in statement.text:
            yield f"E18: the verb {tie.verb} does not stand in the text"


def repeated(statements: Sequence[Statement]) -> Iterator[tuple[Statement, str]]:
    """Statements with a fault beside others: the same text, or a quote within another's quote."""
    texts: dict[str, Statement] = {}
    for statement in statements:
        if first := texts.get(folded(statement.text)):
            yield statement, f"E1: {first.id} says the same; keep one row for all it is about"
        texts.setdefault(folded(statement.text), statement)
    told: dict[tuple[str, str, tuple[str, ...]], list[Statement]] = {}
    for statement in statements:
        for place in _places(statement):
            for other in told.get(place, ()):
                if _within(statement.quotes[0], other.quotes[0]):
                    yield (
                        statement,
                        f"E2: its quote and that of {other.id} overlap; make one row of both",
                    )
                    break
            told.setdefault(place, []).append(statement)


def _places(statement: Statement) -> list[tuple[str, str, tuple[str, ...]]]:
    """Each entity with the article and the sentences that tell the statement."""
    return [(e, q.article, q.sentences) for q in statement.quotes[:1] for e in statement.entities]


def _within(one: Quote, other: Quote) -> bool:
    return one.text in other.text or other.text in one.text
