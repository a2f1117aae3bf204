"""The navigation of mkdocs.yml: the script keeps the lines between two markers up to date."""

from __future__ import annotations

import json

from gazetteer.model import Entity
from gazetteer.pages.addresses import SECTIONS, article_address, entity_address
from gazetteer.pages.views import Views
from gazetteer.problems import Problem, ProblemsFound

BEGIN = "# nav: begin (kept by scripts/build_pages.py)"
END = "# nav: end"
_ARTICLES_IN_NAV = 12


def replace_navigation(config: str, views: Views, pages: frozenset[str]) -> str:
    """mkdocs.yml with the navigation of this gazetteer; a file without the markers is an error."""
    head, found, rest = config.partition(BEGIN)
    _, ended, tail = rest.partition(END)
    if not found or not ended:
        what = f"the lines {BEGIN!r} and {END!r} are missing; the navigation is kept between them"
        raise ProblemsFound((Problem(file="mkdocs.yml", line=0, what=what),))
    return f"{head}{BEGIN}\n{navigation(views, pages)}{END}{tail}"


def navigation(views: Views, pages: frozenset[str]) -> str:
    """The `nav:` of mkdocs.yml: sections, and the pages people browse."""
    word = views.labels.get("nav", {})

    def name(key: str) -> str:
        return word.get(key, key)

    gazetteer = views.gazetteer
    articles = [article_address(article).path for article in gazetteer.articles]
    dragons = [entity_address(entity).path for entity in gazetteer.entities if entity.dragon]
    compared = [
        entity_address(entity).path for entity in gazetteer.entities if _is_compared(entity)
    ]
    sections = {
        "home": ["index.md"],
        "companies": ["companies/index.md", *dragons, "companies/others.md"],
        "cities": ["cities/index.md", *compared],
        "timeline": ["timeline/index.md"],
        "articles": ["articles/index.md", *(articles if len(articles) <= _ARTICLES_IN_NAV else [])],
        "names": [
            *(
                f"{SECTIONS[kind]}/index.md"
                for kind in ("person", "organisation", "policy", "work")
            ),
            "relations/index.md",
        ],
        "why": ["themes/index.md", "figures/index.md", "disagreements/index.md"],
        "about": ["about/index.md", "coverage/index.md", "data/index.md", "book/index.md"],
    }
    lines = ["nav:"]
    for key, paths in sections.items():
        existing = [path for path in paths if path in pages or path == "about/index.md"]
        if len(existing) == 1:
            lines.append(f"  - {_quoted(name(key))}: {existing[0]}")
        elif existing:
            lines.append(f"  - {_quoted(name(key))}:")
            lines += [f"      - {path}" for path in existing]
    return "\n".join(lines) + "\n"


def _is_compared(entity: Entity) -> bool:
    """Cities with a page of their own: those the articles compare."""
    return entity.kind == "city" and entity.type == "city" and entity.paged


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
