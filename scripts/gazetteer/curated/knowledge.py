"""data/*.yml become rows; every problem of shape is collected, each with file and line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.chart_rows import ChartRow
from gazetteer.curated.entity_rows import EntityRow
from gazetteer.curated.entry_rows import EntryRow, MeasureRow
from gazetteer.curated.label_groups import Labels, read_labels
from gazetteer.curated.record_rows import DisagreementRow, EventRow, FigureRow, ReasonRow, ThemeRow
from gazetteer.curated.redirect_rows import RedirectRow
from gazetteer.curated.refused import RefusedEntry, read_refused
from gazetteer.curated.row_problems import row_problems
from gazetteer.curated.rows import Row
from gazetteer.curated.shared_quotes import QuoteGivers, read_givers
from gazetteer.curated.statement_rows import StatementRow
from gazetteer.curated.synonym_rows import SynonymRow
from gazetteer.curated.yaml_source import YamlSource, parse_yaml
from gazetteer.curated.yaml_values import Lines
from gazetteer.model import EntityKind
from gazetteer.own_files import Unreadable, list_folder, load_text, shown_text
from gazetteer.problems import Problem

R = TypeVar("R", bound=Row)

ENTITY_FILES: Mapping[EntityKind, str] = {
    "company": "companies.yml",
    "city": "cities.yml",
    "person": "people.yml",
    "organisation": "organisations.yml",
    "policy": "policies.yml",
    "work": "works.yml",
}
STATEMENTS = "statements"
"""The folder with a file of statements for each article."""
SYNONYMS = "synonyms.yml"
_BESIDE = ("published_urls.txt", "published_events.txt", "README.md", STATEMENTS)
"""What stands in data/ besides the files of rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What people curated, as rows in the order of the files; `labels` are words for the reader."""

    articles: tuple[ArticleRow, ...] = ()
    entities: Mapping[EntityKind, tuple[EntityRow, ...]] = field(default_factory=dict)
    statements: Mapping[str, tuple[StatementRow, ...]] = field(default_factory=dict)
    """By the id of the article whose file they stand in."""
    events: tuple[EventRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    charts: tuple[ChartRow, ...] = ()
    entries: tuple[EntryRow, ...] = ()
    measures: tuple[MeasureRow, ...] = ()
    disagreements: tuple[DisagreementRow, ...] = ()
    themes: tuple[ThemeRow, ...] = ()
    coverage: tuple[ReasonRow, ...] = ()
    redirects: tuple[RedirectRow, ...] = ()
    synonyms: tuple[SynonymRow, ...] = ()
    labels: Labels = field(default_factory=dict)
    places: Mapping[str, Mapping[str, Lines]] = field(default_factory=dict)
    """File in data/ → id of an entry → its lines."""
    refused: tuple[RefusedEntry, ...] = ()
    catalogued: bool = True
    """Whether articles.yml could be read."""
    named: frozenset[str] | None = frozenset()
    """Every id of an entity, refused entries included; None where a file of entities is unreadable."""


def load_knowledge(folder: Path) -> tuple[Knowledge, tuple[Problem, ...]]:
    """Reads every data file of the folder; one that is missing, empty or unknown is a problem."""
    reader = _Reader(folder)
    told = [f"{STATEMENTS}/{path.name}" for path in reader.listed(STATEMENTS)]
    told = [file for file in told if file.endswith(".yml")]
    reader.read_givers((*told, "events.yml", "figures.yml"))
    rows = Knowledge(
        articles=reader.rows("articles.yml", ArticleRow),
        entities={kind: reader.rows(file, EntityRow) for kind, file in ENTITY_FILES.items()},
        statements={Path(file).stem: reader.rows(file, StatementRow) for file in told},
        events=reader.rows("events.yml", EventRow),
        figures=reader.rows("figures.yml", FigureRow),
        charts=reader.rows("charts.yml", ChartRow),
        entries=reader.rows("entries.yml", EntryRow),
        measures=reader.rows("measures.yml", MeasureRow),
        disagreements=reader.rows("disagreements.yml", DisagreementRow),
        themes=reader.rows("themes.yml", ThemeRow),
        coverage=reader.rows("coverage.yml", ReasonRow),
        redirects=reader.rows("redirects.yml", RedirectRow),
        synonyms=reader.rows(SYNONYMS, SynonymRow),
        labels=reader.labels("labels.yml"),
    )
    reader.check_names()
    ids = {row.id for group in rows.entities.values() for row in group}
    files = {f"{folder.name}/{file}" for file in ENTITY_FILES.values()}
    ids |= {entry.id for entry in reader.refused if entry.file in files and entry.id}
    named = None if files & reader.unreadable else frozenset(ids)
    catalogued = f"{folder.name}/articles.yml" not in reader.unreadable
    whole = replace(
        rows,
        refused=tuple(reader.refused),
        named=named,
        catalogued=catalogued,
        places=reader.places,
    )
    return whole, tuple(reader.problems)


class _Reader:
    """Reads the files of one folder and keeps every problem met on the way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.refused: list[RefusedEntry] = []
        self.unreadable: set[str] = set()
        self.asked: list[str] = []
        self.sources: dict[str, YamlSource | None] = {}
        self.givers = QuoteGivers({})
        self.folders: dict[str, Sequence[Path]] = {}
        self.places: dict[str, dict[str, Lines]] = {}

    def check_names(self) -> None:
        """A misspelled file would be no data, and its pages would go: after all are read, none is left over."""
        for path in (*self.listed(""), *self.folders.get(STATEMENTS, ())):
            name = path.relative_to(self.folder).as_posix()
            if name not in (*self.asked, *_BESIDE):
                what = f"no data file is called so; expected one of {', '.join(self.asked)}"
                self._refuse(f"{self.folder.name}/{shown_text(name)}", what)

    def listed(self, name: str) -> Sequence[Path]:
        """What stands in the folder of that name within data/, "" for data/ itself."""
        try:
            self.folders[name] = tuple(list_folder(self.folder / name))
        except Unreadable as error:
            advice = "; restore it, or make it for none" if error.missing else ""
            self._refuse(f"{self.folder.name}/{name}".rstrip("/"), f"{error}{advice}")
        return self.folders.get(name, ())

    def read_givers(self, files: Sequence[str]) -> None:
        """The quotes that rows may take from one another; they stand in these files."""
        found = [source.plain() if (source := self._parsed(file)) else [] for file in files]
        names = {f"{self.folder.name}/{file}" for file in (*files, STATEMENTS)}
        self.givers = read_givers(found, whole=self.unreadable.isdisjoint(names))

    def source(self, file: str) -> YamlSource | None:
        self.asked.append(file)
        return self._parsed(file)

    def _parsed(self, file: str) -> YamlSource | None:
        if file not in self.sources:
            self.sources[file] = self._parse(file)
        return self.sources[file]

    def _parse(self, file: str) -> YamlSource | None:
        name = f"{self.folder.name}/{file}"
        text = self._text(name, self.folder / file)
        if text is None:
            return None
        source, problems = parse_yaml(name, text)
        self.problems.extend(problems)
        if source is None:
            self.unreadable.add(name)
        elif source.is_empty:
            self._refuse(name, "the file is empty; write [] for none")
            return None
        return source

    def _text(self, name: str, path: Path) -> str | None:
        try:
            return load_text(path)
        except Unreadable as error:
            advice = "; restore it, or write [] into it for none" if error.missing else ""
            self._refuse(name, f"{error}{advice}")
        return None

    def _refuse(self, name: str, what: str) -> None:
        self.problems.append(Problem(file=name, line=0, what=what))
        self.unreadable.add(name)

    def rows(self, file: str, shape: type[R]) -> tuple[R, ...]:
        source = self.source(file)
        if source is None:
            return ()
        entries = source.plain()
        if not isinstance(entries, list):
            what = "expected a list of entries, each beginning with `- id: …`"
            self.problems.append(Problem(file=source.file, line=1, what=what))
            self.unreadable.add(source.file)
            return ()
        rows: list[R] = []
        for at, written in enumerate(entries):
            if isinstance(written, dict) and isinstance(name := written.get("id"), str):
                self.places.setdefault(file, {})[name] = source.lines_of(at)
            entry, faults = self.givers.shared(written)
            self.problems += [
                Problem(file=source.file, line=line, what=what) for line, what in faults
            ]
            try:
                rows.append(shape.model_validate(entry))
            except ValidationError as error:
                self.problems += row_problems(source, at, entry, error)
                self.refused.append(read_refused(source.file, source.line_of((at,)), entry))
        return tuple(rows)

    def labels(self, file: str) -> Labels:
        """Words for the reader: group → key → word."""
        source = self.source(file)
        if source is None:
            return {}
        unsure = any(problem.file == source.file for problem in self.problems)
        labels, problems = read_labels(source)
        self.problems.extend(problems)
        if unsure:
            return {}  # of two words for one key none is known
        return labels
