"""The whole way from a project's folders to the text of every generated file."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from gazetteer.curated import Knowledge, load_knowledge
from gazetteer.curated.redirect_rows import RedirectRow
from gazetteer.exports import export_data
from gazetteer.exports.revisions import FILE as REVISIONS
from gazetteer.exports.revisions import Revision, parse_revisions
from gazetteer.keeping import NOTHING_REMEMBERED, Remembered, Store, Texts
from gazetteer.linking import link_gazetteer, withhold
from gazetteer.linking.coverage import check_states
from gazetteer.model import Gazetteer
from gazetteer.own_files import Unreadable, load_text
from gazetteer.pages import Views, render_each, render_pages
from gazetteer.pages.addresses import SECTIONS
from gazetteer.pages.book_pages import BOOK
from gazetteer.pages.data_rows import FILE as DATA_ROWS
from gazetteer.pages.data_rows import data_rows
from gazetteer.pages.making import KeptPages
from gazetteer.pages.navigation import find_markers, replace_navigation
from gazetteer.parts import PartedPages
from gazetteer.problems import Problem, ProblemsFound
from gazetteer.search import export_search
from gazetteer.site_assets import load_schemas, site_assets
from gazetteer.sources import inspect_sources, load_seeds
from gazetteer.standing import code_hash
from gazetteer.writing import (
    check_moves,
    check_redirects,
    former_places,
    redirect_pages,
)

_TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
CONFIG = "mkdocs.yml"
_WRITTEN = ("about", "search")
_GENERATED = (
    "articles",
    *SECTIONS.values(),
    "relations",
    "measures",
    "timeline",
    "figures",
    "disagreements",
    "themes",
    "coverage",
    "data",
    "assets/bundles",
    "assets/parts",
    "assets/previews",
    "assets/search",
    "book",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A folder with seeds/, data/, docs/ and mkdocs.yml, and how it is built.

    With so `many` articles pages are kept from build to build, unless nothing may be read or written of it (`keeps`).
    `processes` make them; 0: as many as are worth it.
    """

    root: Path
    many: int = 40
    keeps: bool = True
    processes: int = 0

    @property
    def owned(self) -> tuple[str, ...]:
        """The folders that hold generated files only."""
        return tuple(f"docs/{name}" for name in _GENERATED)


def build_files(
    project: Project, warn: Callable[[Problem], None] = lambda problem: None
) -> dict[str, str]:
    """Every generated file: path in the project → text. Raises ProblemsFound with all grave problems.

    `warn` is told those that spoil no page.
    """
    with built_files(project, warn) as files:
        return dict(files)


@contextmanager
def built_files(
    project: Project, warn: Callable[[Problem], None] = lambda problem: None
) -> Iterator[Mapping[str, str]]:
    """The same, of which not all need be in memory: while it is open."""
    with _store(project) as store:
        code = code_hash() if store else ""
        remembered = Remembered(store, code)
        written, config, unread = _load_written_parts(project)
        try:
            gazetteer, knowledge = load_gazetteer(project, warn, remembered)
        except ProblemsFound as found:
            raise ProblemsFound((*unread, *found.problems)) from None
        if unread:
            raise ProblemsFound(unread)
        labels, redirects, places = knowledge.labels, knowledge.redirects, knowledge.places
        synonyms = [row.words for row in knowledge.synonyms]
        del knowledge  # the rows have become the gazetteer
        views = Views(gazetteer, labels)
        kept = KeptPages(store, code, views) if store else None
        pages = render_pages(views, _TEMPLATES, Texts(store), kept, project.processes)
        revisions = load_revisions(project.root)
        pages.update(export_data(gazetteer, load_schemas(), revisions))
        texts = chain(pages.items(), written.items())
        searched = ((path, text) for path, text in texts if path.endswith(".md"))
        pages.update(export_search(gazetteer, labels, searched, BOOK, synonyms, remembered))
        pages.update(site_assets(views))
        moved = _moved(redirects, views, pages, written)
        parted = PartedPages(ChainMap(moved, pages), _TEMPLATES, Texts(store, "part"), remembered)
        beside = {
            DATA_ROWS: data_rows(views, places),
            CONFIG: replace_navigation(config, views, frozenset(parted)),
        }
        yield _Files(parted, beside)


class _Files(Mapping[str, str]):
    """Files by their path in the project: those in docs/ by their path there, and those beside it."""

    def __init__(self, pages: Mapping[str, str], beside: Mapping[str, str]) -> None:
        self._pages = pages
        self._beside = beside

    def __getitem__(self, path: str) -> str:
        folder, _, inner = path.partition("/")
        return self._pages[inner] if folder == "docs" else self._beside[path]

    def __iter__(self) -> Iterator[str]:
        yield from (f"docs/{path}" for path in self._pages)
        yield from self._beside

    def __len__(self) -> int:
        return len(self._pages) + len(self._beside)


@contextmanager
def _store(project: Project) -> Iterator[Store | None]:
    """Where texts and pages are kept, for projects in which it is worth it."""
    if sum(1 for _ in (project.root / "seeds").glob("*")) < project.many:
        yield None
        return
    with Store.open(project.root) if project.keeps else Store.passing() as store:
        yield store


def _moved(
    rows: Sequence[RedirectRow], views: Views, pages: Mapping[str, str], written: Collection[str]
) -> dict[str, str]:
    """What leads on from old addresses, checked against the pages that stand: pages, and pages with old places."""
    if problems := tuple(check_redirects(rows, pages, written)):
        raise ProblemsFound(problems)
    return {**former_places(rows, pages), **render_each(redirect_pages(rows), views, _TEMPLATES)}


def _load_written_parts(project: Project) -> tuple[dict[str, str], str, tuple[Problem, ...]]:
    """The pages people wrote, by their path in docs/, the configuration, and what cannot be read."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for path in (CONFIG, *(f"docs/{name}/index.md" for name in _WRITTEN)):
        try:
            texts[path] = load_text(project.root / path)
        except Unreadable as error:
            if path == CONFIG or not error.missing:
                problems.append(Problem(file=path, line=0, what=str(error)))
    config = texts.pop(CONFIG, "")
    if config and (problem := find_markers(config)):
        problems.append(problem)
    pages = {path.removeprefix("docs/"): text for path, text in texts.items()}
    return pages, config, tuple(problems)


def load_revisions(root: Path) -> dict[str, Revision]:
    """How often each event was corrected; nothing was before there is a list."""
    try:
        return parse_revisions(load_text(root / REVISIONS))
    except Unreadable as error:
        if error.missing:
            return {}
        raise ProblemsFound((Problem(file=REVISIONS, line=0, what=str(error)),)) from error


def load_gazetteer(
    project: Project,
    warn: Callable[[Problem], None] = lambda problem: None,
    remembered: Remembered = NOTHING_REMEMBERED,
) -> tuple[Gazetteer, Knowledge]:
    """Read, load, link, and withhold what may not be shown; any grave problem on the way ends it."""
    gazetteer, knowledge = load_unabridged(project, warn, remembered)
    return withhold(gazetteer), knowledge


def load_unabridged(
    project: Project,
    warn: Callable[[Problem], None] = lambda problem: None,
    remembered: Remembered = NOTHING_REMEMBERED,
) -> tuple[Gazetteer, Knowledge]:
    """The same with every article whole: for those who curate, never for a page."""
    seeds, unreadable = load_seeds(project.root / "seeds")
    knowledge, malformed = load_knowledge(project.root / "data")
    if any(problem.file == "seeds" for problem in unreadable):
        raise ProblemsFound((*unreadable, *malformed))
    lost = frozenset(problem.file.removeprefix("seeds/") for problem in unreadable)
    gazetteer, unproved = link_gazetteer(seeds, knowledge, lost, remembered)
    problems = [*unreadable, *malformed, *unproved]
    if any(problem.grave for problem in problems):
        sections = [f"{name}/" for name in (*_GENERATED, *_WRITTEN)]
        problems += check_moves(
            knowledge.redirects, sections, lambda address: _may_stand(address, knowledge)
        )
        raise ProblemsFound(tuple(problems))
    rows = {row.seed: row for row in knowledge.articles}
    problems += inspect_sources(seeds, gazetteer.articles, rows)
    problems += check_states(knowledge.articles, gazetteer)
    for problem in sorted(problems):
        warn(problem)
    return gazetteer, knowledge


def _may_stand(address: str, knowledge: Knowledge) -> bool:
    """Whether a page could stand there once all problems are mended."""
    section, _, name = address.strip("/").partition("/")
    if section in SECTIONS.values():
        return knowledge.named is None or name in (*knowledge.named, "others")
    return section in ("articles", "assets", ".")
