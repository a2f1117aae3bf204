"""Pages become text through their templates; nothing is computed there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path, PurePath

from jinja2 import Environment

from gazetteer.keeping import Texts
from gazetteer.pages.article_pages import article_pages
from gazetteer.pages.book_pages import book_pages
from gazetteer.pages.comparison_pages import comparison_pages
from gazetteer.pages.debate_pages import debate_pages
from gazetteer.pages.door import Door
from gazetteer.pages.entity_pages import entity_pages
from gazetteer.pages.figure_pages import figure_pages
from gazetteer.pages.making import KeptPages, Later, make_pages
from gazetteer.pages.markup import Markdown, PlainMarkdown, keep_ampersands
from gazetteer.pages.record_pages import record_pages
from gazetteer.pages.relation_pages import relation_pages
from gazetteer.pages.subject_pages import subject_pages
from gazetteer.pages.timeline_pages import timeline_pages
from gazetteer.pages.views import Page, Views

_MAKERS = (
    subject_pages,
    timeline_pages,
    figure_pages,
    debate_pages,
    article_pages,
    entity_pages,
    relation_pages,
    comparison_pages,
    record_pages,
    book_pages,
)


def render_pages(
    views: Views,
    templates: Path,
    texts: Texts | None = None,
    kept: KeptPages | None = None,
    processes: int = 0,
) -> Texts:
    """Every page of the gazetteer: path in docs/ → Markdown, put into `texts`; those that are `kept` there are not made."""
    pages = chain.from_iterable(make(views) for make in _MAKERS)
    return render_each(pages, views, templates, texts, kept, processes)


def render_each(
    pages: Iterable[Page | Later],
    views: Views,
    templates: Path,
    texts: Texts | None = None,
    kept: KeptPages | None = None,
    processes: int = 0,
) -> Texts:
    """Path in docs/ → text. A path made twice is an error."""
    doors = _doors(views, templates)
    texts = Texts() if texts is None else texts
    later: list[Later] = []

    def render(page: Page) -> str:
        return _render(page, doors[PurePath(page.path).suffix])

    for page in pages:
        if page.path in texts:
            raise ValueError(f"two pages want the path {page.path}")
        if isinstance(page, Page):
            texts[page.path] = render(page)
        elif not (kept and kept.stands(page.path) and texts.take_kept(page.path)):
            texts.reserve(page.path)
            later.append(page)
    for made in make_pages(later, views, render, processes):
        texts[made.path] = made.text
        if kept:
            kept.keep(made)
    return texts


def _render(page: Page, environment: Environment) -> str:
    text = environment.get_template(page.template).render(page.context, path=page.path)
    text = keep_ampersands(text)
    if page.linked_data:
        text += f'\n<script type="application/ld+json">{page.linked_data}</script>\n'
    return _single_blank_lines(text.split("\n"))


def _single_blank_lines(lines: Iterable[str]) -> str:
    """Runs of blank lines made by template tags become one."""
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and kept[-1]):
            kept.append(line.rstrip())
    return "\n".join(kept).rstrip("\n") + "\n"


def _doors(views: Views, templates: Path) -> dict[str, Door]:
    """The environment of each kind of file, by its ending."""
    doors = {
        ".md": Door(templates, Markdown),
        ".html": Door(templates, Markdown),
        ".txt": Door(templates, PlainMarkdown),
    }
    for door in doors.values():
        door.globals |= {
            "label": views.label,
            "unsaid": views.unsaid,
            "articles_zh": views.articles_zh,
            "published_zh": views.published_zh,
            "labels": _labels(views.labels),
        }
    return doors


def _labels(labels: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """By group; one that labels.yml lacks has no words."""
    return defaultdict(dict, {group: dict(words) for group, words in labels.items()})
