"""The whole way from a project's folders to the text of every generated file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from gazetteer.curated import Knowledge, load_knowledge
from gazetteer.exports import export_data
from gazetteer.exports.revisions import FILE as REVISIONS
from gazetteer.exports.revisions import Revision, parse_revisions
from gazetteer.linking import link_gazetteer
from gazetteer.model import Gazetteer
from gazetteer.pages import Views, render_each, render_pages
from gazetteer.pages.addresses import SECTIONS
from gazetteer.pages.book_pages import BOOK
from gazetteer.pages.navigation import replace_navigation
from gazetteer.pages.previews import export_previews
from gazetteer.problems import Problem, ProblemsFound
from gazetteer.search import export_search, join_scripts
from gazetteer.sources import load_seeds
from gazetteer.writing import bundle_assets, check_redirects, former_places, redirect_pages

_TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
_WRITTEN = ("about", "search")
_ASSETS = _TEMPLATES.parent.parent / "docs" / "assets"
_SEARCH_SCRIPTS = _ASSETS / "javascripts" / "search"
_SCHEMAS = _TEMPLATES.parent / "schemas"
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
    "assets/search",
    "book",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A folder with seeds/, data/, docs/ and mkdocs.yml."""

    root: Path

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
    _check_parts(project)
    gazetteer, knowledge = load_gazetteer(project, warn)
    views = Views(gazetteer, knowledge.labels)
    revisions = load_revisions(project.root)
    exported = export_data(gazetteer, load_schemas(_SCHEMAS), revisions)
    pages = {**render_pages(views, _TEMPLATES), **exported}
    searched = {path: text for path, text in pages.items() if path.endswith(".md")}
    pages |= export_search(gazetteer, knowledge.labels, searched | load_written(project), BOOK)
    pages |= join_scripts(load_scripts(_SEARCH_SCRIPTS))
    pages |= bundle_assets(
        load_assets(_ASSETS / "stylesheets", "css"), load_assets(_ASSETS / "javascripts", "js")
    )
    pages |= export_previews(views)
    pages |= _moved(knowledge, views, pages, load_written(project))
    files = {f"docs/{path}": text for path, text in pages.items()}
    config = _read_text(project.root / "mkdocs.yml", "mkdocs.yml")
    files["mkdocs.yml"] = replace_navigation(config, views, frozenset(pages))
    return files


def _moved(
    knowledge: Knowledge, views: Views, pages: Mapping[str, str], written: Collection[str]
) -> dict[str, str]:
    """What leads on from old addresses, checked against the pages that stand: pages, and pages with old places."""
    rows = knowledge.redirects
    if problems := tuple(check_redirects(rows, pages, written)):
        raise ProblemsFound(problems)
    return former_places(rows, pages) | render_each(redirect_pages(rows), views, _TEMPLATES)


def _read_text(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        what = f"not UTF-8 at byte {error.start}; save the file as UTF-8"
        raise ProblemsFound((Problem(file=name, line=0, what=what),)) from error


def _check_parts(project: Project) -> None:
    missing = tuple(
        Problem(file=name, line=0, what="this part of the project is missing")
        for name in ("seeds", "mkdocs.yml")
        if not (project.root / name).exists()
    )
    if missing:
        raise ProblemsFound(missing)


def load_written(project: Project) -> dict[str, str]:
    """The pages people wrote, by their path in docs/."""
    docs = project.root / "docs"
    return {
        f"{name}/index.md": (docs / name / "index.md").read_text(encoding="utf-8")
        for name in _WRITTEN
        if (docs / name / "index.md").is_file()
    }


def load_scripts(folder: Path) -> dict[str, str]:
    """The modules of the search engine, by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}


def load_assets(folder: Path, kind: str) -> dict[str, str]:
    """The stylesheets or scripts beneath a folder, by their path in it without the ending."""
    return {
        path.relative_to(folder).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob(f"*.{kind}"))
    }


def load_schemas(folder: Path) -> dict[str, str]:
    """The JSON Schema of each published table, by the table's name."""
    return {
        path.name.removesuffix(".schema.json"): path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("*.schema.json"))
    }


def load_revisions(root: Path) -> dict[str, Revision]:
    """How often each event was corrected; nothing was before there is a list."""
    path = root / REVISIONS
    return parse_revisions(_read_text(path, REVISIONS)) if path.exists() else {}


def load_gazetteer(
    project: Project, warn: Callable[[Problem], None] = lambda problem: None
) -> tuple[Gazetteer, Knowledge]:
    """Read, load, link; any grave problem on the way ends it."""
    seeds, unreadable = load_seeds(project.root / "seeds")
    knowledge, malformed = load_knowledge(project.root / "data")
    problems = [*unreadable, *malformed]
    if any(problem.file == "data/articles.yml" for problem in problems):
        raise ProblemsFound(tuple(problems))  # without its catalogue no quote could be found
    gazetteer, unproved = link_gazetteer(seeds, knowledge)
    problems = [*problems, *unproved]
    if any(problem.grave for problem in problems):
        raise ProblemsFound(tuple(problems))
    for problem in sorted(problems):
        warn(problem)
    return gazetteer, knowledge
