"""The places a search can lead to, pages and entries of pages, each with its names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gazetteer.model import Entity, Gazetteer
from gazetteer.pages.addresses import Address, article_address
from gazetteer.search.rows import place_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`names` open it: its title first, then the English name or nothing, then other names in use."""

    url: str
    kind: str
    names: tuple[str, ...]
    other_names: tuple[str, ...] = ()


def places(gazetteer: Gazetteer, titles: Mapping[str, str]) -> tuple[Place, ...]:
    """Entities first, in the order of the data, then articles, then every other page; `titles` by path in docs/."""
    own = [_entity_place(entity) for entity in gazetteer.entities]
    own += [
        Place(url=article_address(article).url, kind="article", names=(article.title, ""))
        for article in gazetteer.articles
    ]
    known = {place.url for place in own}
    pages = {Address(path=path).url: title for path, title in sorted(titles.items())}
    others = [
        Place(url=url, kind="page", names=(title, ""))
        for url, title in pages.items()
        if url not in known
    ]
    return (*(place for place in own if place.url.split("#")[0] in pages), *others)


def _entity_place(entity: Entity) -> Place:
    written = [name.text for name in entity.names if not name.editorial]
    english = entity.name_en.text if entity.name_en else ""
    names = dict.fromkeys((entity.name, english, *written))
    others = dict.fromkeys(name.text for name in entity.names if name.text not in names)
    return Place(
        url=place_of(entity),
        kind="place" if entity.kind == "city" and entity.type != "city" else entity.kind,
        names=tuple(names),
        other_names=tuple(others),
    )
