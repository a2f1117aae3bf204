"""Who and what the articles name: entities with their names, and each mention of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gazetteer.model.statements import Summary
from gazetteer.model.texts import Quote

EntityKind = Literal["company", "city", "person", "organisation", "policy", "work"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of an entity; editorial names come from outside the articles, for a stated reason.

    A `common` one is also an everyday word: readers search by it, articles do not mean it.
    """

    text: str
    reason: str = ""
    except_in: tuple[str, ...] = ()
    common: bool = False

    @property
    def editorial(self) -> bool:
        return bool(self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """The place that an entity lies in: an article shows it, or the editors add it for a reason."""

    place: str
    quotes: tuple[Quote, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A company, city, person, organisation, policy or work with all its names.

    `members` are those of a group; `paged` entities have a page of their own; `reason` says why the
    editors made the name, where no article has it.
    """

    id: str
    kind: EntityKind
    name: str
    name_en: Name | None
    aliases: tuple[Name, ...]
    other_names: tuple[Name, ...]
    summary: Summary
    type: str = ""
    within: Within | None = None
    members: tuple[str, ...] = ()
    dragon: bool = False
    paged: bool = False
    reason: str = ""

    @property
    def names(self) -> tuple[Name, ...]:
        """Every name, the page's own first."""
        english = (self.name_en,) if self.name_en else ()
        return (
            Name(text=self.name, reason=self.reason),
            *english,
            *self.aliases,
            *self.other_names,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name of an entity in a sentence; offsets in the sentence, `text` in the source's script.

    `within` is true for a name that is part of another mention's name.
    """

    entity: str
    article: str
    sentence: str
    start: int
    end: int
    text: str
    within: bool = False
