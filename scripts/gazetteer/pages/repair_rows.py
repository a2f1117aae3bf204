"""What was repaired in an article: by rules, counted, and one by one with the editors' reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from gazetteer.model.texts import Article, CleanRule, Repair

_TITLE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairView:
    """Damaged characters as they stood, what they were, and where: the number of the paragraph, the sentence.

    Both are empty for the title. Nothing stands in the place of what was deleted.
    """

    damaged: str
    repaired: str
    reason: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    """What a rule mended, how often, and the first of it with its place."""

    rule: CleanRule
    count: int
    first: RepairView


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairsView:
    """All repairs of an article; `title` as its file has it, where that was repaired."""

    rules: tuple[RuleView, ...]
    single: tuple[RepairView, ...]
    title: str

    def __bool__(self) -> bool:
        return bool(self.rules or self.single)


def repair_rows(article: Article) -> RepairsView:
    """Each damage once, with its places; one that parts two sentences is put together again."""
    whole = list(_whole(article))
    ruled = {name: [view for rule, view in whole if rule == name] for name in get_args(CleanRule)}
    single: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for rule, view in whole:
        if not rule:
            places = single.setdefault((view.damaged, view.repaired, view.reason), [])
            places += view.places
    return RepairsView(
        rules=tuple(
            RuleView(rule=name, count=len(views), first=views[0])
            for name, views in ruled.items()
            if views
        ),
        single=tuple(
            RepairView(damaged=damaged, repaired=repaired, reason=reason, places=tuple(places))
            for (damaged, repaired, reason), places in single.items()
        ),
        title=_damaged(article.printed_title, article.title_repairs),
    )


def _whole(article: Article) -> Iterator[tuple[str, RepairView]]:
    """Each repair with the rule that made it, the title's first."""
    rows = [(_TITLE, article.printed_title, one) for one in article.title_repairs]
    rows += [(s.id, s.original, one) for s in article.sentences for one in s.repairs]
    at = 0
    while at < len(rows):
        sentence, text, repair = rows[at]
        repaired = text[repair.start : repair.end]
        at += 1
        while at < len(rows) and rows[at][2].continued and rows[at][2].damaged == repair.damaged:
            repaired += rows[at][1][rows[at][2].start : rows[at][2].end]
            at += 1
        paragraph = sentence.partition("s")[0].removeprefix("p")
        yield (
            repair.rule,
            RepairView(
                damaged=repair.damaged,
                repaired=repaired,
                reason=repair.reason.removesuffix("。"),
                places=((paragraph, sentence),),
            ),
        )


def _damaged(title: str, repairs: tuple[Repair, ...]) -> str:
    """The title as it was; "" where nothing was repaired."""
    for repair in reversed(repairs):
        title = title[: repair.start] + repair.damaged + title[repair.end :]
    return title if repairs else ""
