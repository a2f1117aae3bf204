"""The whole way from a project's folders to the text of every generated file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gazetteer.exports import export_data
from gazetteer.knowledge import Knowledge, load_knowledge
from gazetteer.linking import link_gazetteer
from gazetteer.model import Gazetteer
from gazetteer.pages.addresses import SECTIONS
from gazetteer.pages.navigation import replace_navigation
from gazetteer.pages.render import render_pages
from gazetteer.pages.views import Views
from gazetteer.problems import Problem, ProblemsFound
from gazetteer.seeds import load_seeds

_TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
_SCHEMAS = _TEMPLATES.parent / "schemas"
_GENERATED = (
    "articles",
    *SECTIONS.values(),
    "timeline",
    "figures",
    "disagreements",
    "themes",
    "coverage",
    "data",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A folder with seeds/, data/, docs/ and mkdocs.yml."""

    root: Path

    @property
    def owned(self) -> tuple[str, ...]:
        """The folders that hold generated files only."""
        return tuple(f"docs/{name}" for name in _GENERATED)


def build_files(project: Project) -> dict[str, str]:
    """Every generated file: path in the project → text. Raises ProblemsFound with all problems."""
    _check_parts(project)
    gazetteer, knowledge = load_gazetteer(project)
    views = Views(gazetteer, knowledge.labels)
    pages = {**render_pages(views, _TEMPLATES), **export_data(gazetteer, load_schemas(_SCHEMAS))}
    files = {f"docs/{path}": text for path, text in pages.items()}
    config = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    files["mkdocs.yml"] = replace_navigation(config, views, frozenset(pages))
    return files


def _check_parts(project: Project) -> None:
    missing = tuple(
        Problem(file=name, line=0, what="this part of the project is missing")
        for name in ("seeds", "mkdocs.yml")
        if not (project.root / name).exists()
    )
    if missing:
        raise ProblemsFound(missing)


def load_schemas(folder: Path) -> dict[str, str]:
    """The JSON Schema of each published table, by the table's name."""
    return {
        path.name.removesuffix(".schema.json"): path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("*.schema.json"))
    }


def load_gazetteer(project: Project) -> tuple[Gazetteer, Knowledge]:
    """Read, load, link; any problem on the way ends it."""
    seeds, unreadable = load_seeds(project.root / "seeds")
    knowledge, malformed = load_knowledge(project.root / "data")
    problems = [*unreadable, *malformed]
    if any(problem.file == "data/articles.yml" for problem in problems):
        raise ProblemsFound(tuple(problems))  # without its catalogue no quote could be found
    gazetteer, unproved = link_gazetteer(seeds, knowledge)
    if problems := [*problems, *unproved]:
        raise ProblemsFound(tuple(problems))
    return gazetteer, knowledge
