"""What the articles say differently of one entity, in short: the claims side by side, and a link to the words."""

from __future__ import annotations

from dataclasses import dataclass

from gazetteer.model import Disagreement, Version
from gazetteer.model.entries import Brief
from gazetteer.pages.addresses import DISAGREEMENTS, Address
from gazetteer.pages.entry_views import BriefView, brief_views
from gazetteer.pages.markup import Markdown
from gazetteer.pages.views import Views


@dataclass(frozen=True, slots=True, kw_only=True)
class RivalRow:
    """A matter of disagreement, its address, and its claims."""

    topic: str
    kind: str
    url: Markdown
    claims: tuple[BriefView, ...]


def rival_rows(name: str, views: Views, path: str) -> tuple[RivalRow, ...]:
    """The matters that concern the entity: real ones first, then those of wording."""
    matters = views.told.disagreements_of(name)
    return tuple(
        _row(one, views, path, name)
        for one in sorted(matters, key=lambda one: one.weight != "main")
    )


def _row(one: Disagreement, views: Views, path: str, own: str) -> RivalRow:
    return RivalRow(
        topic=one.topic,
        kind=one.kind,
        url=Address(path=DISAGREEMENTS, anchor=one.id).seen_from(path),
        claims=brief_views(map(_brief, one.versions), views, path, own),
    )


def _brief(version: Version) -> Brief:
    return Brief(text=version.claim, quotes=version.quotes)
