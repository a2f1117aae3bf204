"""The navigation of mkdocs.yml: the script keeps the lines between two markers up to date."""

from __future__ import annotations

import html
import json
from collections.abc import Collection, Mapping

from gazetteer.model import Entity, EntityKind
from gazetteer.pages.addresses import (
    DISAGREEMENTS,
    FIGURES,
    MEASURES,
    SECTIONS,
    THEMES,
    TIMELINE,
    article_address,
    entity_address,
)
from gazetteer.pages.book_pages import BOOK
from gazetteer.pages.relation_pages import RELATIONS
from gazetteer.pages.views import Views
from gazetteer.problems import Problem, ProblemsFound

BEGIN = "# nav: begin (kept by scripts/build_pages.py)"
END = "# nav: end"
_MOST_IN_NAV = 60
_NAMED: tuple[EntityKind, ...] = ("person", "organisation", "policy", "work")


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
    for key, entries in _sections(views).items():
        name = _quoted(word.get(key, key))
        standing = [
            (inner, [path for path in paths if path in pages or path == "about/index.md"])
            for inner, paths in entries
        ]
        standing = [(inner, paths) for inner, paths in standing if paths]
        if not standing:
            continue
        if standing == [("", standing[0][1][:1])]:
            lines.append(f"  - {name}: {standing[0][1][0]}")
            continue
        lines.append(f"  - {name}:")
        for inner, paths in standing:
            if inner:
                lines.append(f"      - {_quoted(word.get(inner, inner))}:")
            indent = " " * (10 if inner else 6)
            lines += [f"{indent}- {_named(path, word)}" for path in paths]
    return "\n".join(lines) + "\n"


def _named(path: str, word: Mapping[str, str]) -> str:
    """An index is called 全部企业, so that no menu begins with its own name twice."""
    section = path.removesuffix("/index.md")
    return f"{_quoted(word[f'all-{section}'])}: {path}" if f"all-{section}" in word else path


def _sections(views: Views) -> dict[str, list[tuple[str, list[str]]]]:
    """Tab → groups of pages, each with the key of its name, or "" for pages of the tab itself."""
    entities = views.gazetteer.entities
    articles = [article_address(article).path for article in views.gazetteer.articles]
    dragons = [entity_address(entity).path for entity in entities if entity.dragon]
    cities = [entity_address(entity).path for entity in entities if _is_compared(entity)]
    return {
        "home": [("", ["index.md"])],
        "companies": [
            ("", ["companies/index.md", *dragons]),
            ("", [*_paged("company", views, dragons), "companies/others.md"]),
        ],
        "cities": [
            ("", ["cities/index.md", *cities]),
            ("places", [*_paged("city", views, cities), "cities/others.md"]),
        ],
        "timeline": [("", [TIMELINE])],
        "articles": [
            ("", ["articles/index.md", *(articles if len(articles) <= _MOST_IN_NAV else [])])
        ],
        "why": [("", [THEMES])],
        "rivals": [("", [DISAGREEMENTS])],
        "figures": [("", [FIGURES])],
        "names": [
            *((SECTIONS[kind], _section(kind, views)) for kind in _NAMED),
            ("", [MEASURES, RELATIONS]),
        ],
        "about": [("", ["about/index.md", "coverage/index.md", "data/index.md", BOOK])],
    }


def _section(kind: EntityKind, views: Views) -> list[str]:
    name = SECTIONS[kind]
    return [f"{name}/index.md", *_paged(kind, views, ()), f"{name}/others.md"]


def _paged(kind: EntityKind, views: Views, without: Collection[str]) -> list[str]:
    """The pages of a kind, in the order of the data; none if they are more than a list is good for."""
    paths = [
        entity_address(entity).path
        for entity in views.gazetteer.entities
        if entity.kind == kind and entity.paged
    ]
    paths = [path for path in paths if path not in without]
    return paths if len(paths) <= _MOST_IN_NAV else []


def _is_compared(entity: Entity) -> bool:
    """Cities with a page of their own: those the articles compare."""
    return entity.kind == "city" and entity.type == "city" and entity.paged


def _quoted(text: str) -> str:
    """A name in the menu: the theme prints it as it stands."""
    return json.dumps(html.escape(text, quote=False), ensure_ascii=False)
