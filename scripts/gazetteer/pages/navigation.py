"""The navigation of mkdocs.yml: the script keeps the lines between two markers up to date."""

from __future__ import annotations

import html
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from gazetteer.model import Entity, EntityKind
from gazetteer.pages.addresses import (
    ARTICLES,
    COVERAGE,
    DISAGREEMENTS,
    FIGURES,
    MEASURES,
    SECTIONS,
    THEMES,
    TIMELINE,
    article_address,
    entity_address,
)
from gazetteer.pages.article_groups import by_month, by_year
from gazetteer.pages.book_pages import BOOK
from gazetteer.pages.relation_pages import RELATIONS
from gazetteer.pages.views import Views
from gazetteer.problems import Problem, ProblemsFound

BEGIN = "# nav: begin (kept by scripts/build_pages.py)"
END = "# nav: end"
ABOUT = "about/index.md"
_MOST_IN_A_LIST = 60
_MOST_IN_A_GROUP = 100
"""The theme prints the group of a page beside it: what is longer is left to the index of its section."""
_NAMED: tuple[EntityKind, ...] = ("person", "organisation", "policy", "work")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Pages and groups of pages under a key of the label group `nav`, or a name of its own."""

    name: str
    entries: tuple[str | _Group, ...]


def replace_navigation(config: str, views: Views, pages: frozenset[str]) -> str:
    """mkdocs.yml with the navigation of this gazetteer; a file without the markers is an error."""
    if problem := find_markers(config):
        raise ProblemsFound((problem,))
    head, _, rest = config.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n{navigation(views, pages)}{END}{tail}"


def find_markers(config: str) -> Problem | None:
    """What is wrong where mkdocs.yml lacks the lines that the navigation is kept between."""
    _, found, rest = config.partition(BEGIN)
    if found and END in rest:
        return None
    what = f"the lines {BEGIN!r} and {END!r} are missing; the navigation is kept between them"
    return Problem(file="mkdocs.yml", line=0, what=what)


def navigation(views: Views, pages: frozenset[str]) -> str:
    """The `nav:` of mkdocs.yml: sections, and in each the pages people browse."""
    word = views.labels.get("nav", {})
    lines = ["nav:"]
    for section in _sections(views):
        standing = _standing(section, pages)
        match standing:
            case _Group(entries=(str() as only,)):
                lines.append(f"  - {_quoted(word.get(section.name, section.name))}: {only}")
            case _Group():
                lines += _lines(standing, word, "  ")
    return "\n".join(lines) + "\n"


def _standing(group: _Group, pages: frozenset[str]) -> _Group | None:
    """The group with what stands of it; None if nothing does."""
    entries: list[str | _Group] = []
    for entry in group.entries:
        if isinstance(entry, str):
            entries += [entry] if entry in pages or entry == ABOUT else []
        elif inner := _standing(entry, pages):
            entries.append(inner)
    return _Group(name=group.name, entries=tuple(entries)) if entries else None


def _lines(group: _Group, word: Mapping[str, str], indent: str) -> Iterator[str]:
    yield f"{indent}- {_quoted(word.get(group.name, group.name))}:"
    for entry in group.entries:
        if isinstance(entry, str):
            yield f"{indent}    - {_named(entry, word)}"
        else:
            yield from _lines(entry, word, f"{indent}    ")


def _named(path: str, word: Mapping[str, str]) -> str:
    """An index is called 全部企业, so that no menu begins with its own name twice."""
    section = path.removesuffix("/index.md")
    return f"{_quoted(word[f'all-{section}'])}: {path}" if f"all-{section}" in word else path


def _sections(views: Views) -> Iterator[_Group]:
    """The tabs."""
    entities = views.gazetteer.entities
    dragons = tuple(entity_address(entity).path for entity in entities if entity.dragon)
    cities = tuple(entity_address(entity).path for entity in entities if _is_compared(entity))
    places = _Group(name="places", entries=(*_paged("city", views, cities), "cities/others.md"))
    sections: dict[str, tuple[str | _Group, ...]] = {
        "home": ("index.md",),
        "companies": (
            *("companies/index.md", *dragons),
            *(*_paged("company", views, dragons), "companies/others.md"),
        ),
        "cities": ("cities/index.md", *cities, places),
        "timeline": (TIMELINE,),
        "articles": (ARTICLES, *_articles(views)),
        "why": (THEMES,),
        "rivals": (DISAGREEMENTS,),
        "figures": (FIGURES,),
        "names": (*(_section(kind, views) for kind in _NAMED), MEASURES, RELATIONS),
        "about": (ABOUT, COVERAGE, "data/index.md", BOOK),
    }
    for name, entries in sections.items():
        yield _Group(name=name, entries=entries)


def _articles(views: Views) -> tuple[str | _Group, ...]:
    """All in one list while they are few; then by year, and a full year by month."""
    articles = views.gazetteer.articles
    if len(articles) <= _MOST_IN_A_LIST:
        return tuple(article_address(article).path for article in articles)
    undated = views.label("site", "undated")
    groups = [
        group
        for year in by_year(articles, undated)
        for group in (
            by_month(year.articles, undated) if len(year.articles) > _MOST_IN_A_LIST else (year,)
        )
    ]
    return tuple(
        _Group(name=group.name, entries=tuple(article_address(one).path for one in group.articles))
        for group in groups
        if len(group.articles) <= _MOST_IN_A_GROUP
    )


def _section(kind: EntityKind, views: Views) -> _Group:
    name = SECTIONS[kind]
    entries = (f"{name}/index.md", *_paged(kind, views, ()), f"{name}/others.md")
    return _Group(name=name, entries=entries)


def _paged(kind: EntityKind, views: Views, without: Collection[str]) -> tuple[str | _Group, ...]:
    """The pages of a kind, in the order of the data; by type if they are more than a list is good for."""
    paths = {
        entity_address(entity).path: entity.type or "other"
        for entity in views.gazetteer.entities
        if entity.kind == kind and entity.paged
    }
    paths = {path: type for path, type in paths.items() if path not in without}
    if len(paths) <= _MOST_IN_A_LIST:
        return tuple(paths)
    groups: dict[str, list[str]] = {}
    for path, type in paths.items():
        groups.setdefault(type, []).append(path)
    return tuple(
        _Group(name=views.label("type", type), entries=tuple(own))
        for type, own in groups.items()
        if len(own) <= _MOST_IN_A_GROUP
    )


def _is_compared(entity: Entity) -> bool:
    """Cities with a page of their own: those the articles compare."""
    return entity.kind == "city" and entity.type == "city" and entity.paged


def _quoted(text: str) -> str:
    """A name in the menu: the theme prints it as it stands."""
    return json.dumps(html.escape(text, quote=False), ensure_ascii=False)
