"""One article and all that is known → what could be curated of it, as rows by the file they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gazetteer.curated import ENTITY_FILES, Knowledge
from gazetteer.curated.knowledge import STATEMENTS
from gazetteer.model import Gazetteer
from gazetteer.model.texts import Article, Paragraph, Sentence
from gazetteer.suggesting import rows
from gazetteer.suggesting.conflicts import Conflict, contradict_event, contradict_figure
from gazetteer.suggesting.coverage import explain
from gazetteer.suggesting.editors_names import now_printed
from gazetteer.suggesting.events import EventDraft, find_events
from gazetteer.suggesting.figures import FigureDraft, find_figures
from gazetteer.suggesting.ids import IdMaker, name_slug, person_slug
from gazetteer.suggesting.joins import Join, join_event, join_figure
from gazetteer.suggesting.material import Material, gather_material
from gazetteer.suggesting.names import NewName, find_names
from gazetteer.suggesting.rows import Entry, Section
from gazetteer.suggesting.spellings import longer_forms, near_known
from gazetteer.suggesting.statements import draft_statement, says_something

_READ_FOR_NUMBERS = ("text", "quote", "item", "pull", "heading")


def suggest(gazetteer: Gazetteer, knowledge: Knowledge, article: Article) -> tuple[Section, ...]:
    """The sections in the order in which they are pasted; those without entries are left out."""
    writer = _Writer(gather_material(gazetteer, knowledge, article))
    return tuple(section for section in writer.sections() if section.entries or section.notes)


@dataclass
class _Writer:
    """Drafts for one article, each with its id, and the sentences that rows quote already."""

    material: Material
    ids: IdMaker = field(init=False)
    told: dict[str, str] = field(default_factory=dict)
    """Sentence id → the id of the statement that quotes it."""
    quoted: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.ids = IdMaker(_taken_ids(self.material.knowledge))

    def sections(self) -> Iterator[Section]:
        material = self.material
        passages = material.passages()
        found = find_names(passages, material.taken_names())
        spelled = [*near_known(found, material), *longer_forms(passages, material)]
        near = {one.text for one in spelled}
        names = [(one, self._name_id(one)) for one in found if one.find.text not in near]
        self.material = material = replace(
            material, added={one.find.text: (id_, one.find.kind) for one, id_ in names}
        )
        statements = list(self._statements())
        events, figures, joins, conflicts = self._dated_and_counted()
        yield rows.printed_section(now_printed(material))
        yield rows.spelling_section(spelled, material)
        for kind, file in ENTITY_FILES.items():
            entries = [self._name(one, id_) for one, id_ in names if one.find.kind == kind]
            yield Section(file=f"data/{file}", entries=entries)
        yield Section(file=f"data/{STATEMENTS}/{material.article.id}.yml", entries=statements)
        yield Section(file="data/events.yml", entries=events)
        yield Section(file="data/figures.yml", entries=figures)
        yield rows.join_section(joins, self._quote)
        yield Section(file="data/disagreements.yml", entries=self._conflicts(conflicts))
        yield Section(file="data/coverage.yml", entries=list(self._reasons()))

    def _name_id(self, name: NewName) -> str:
        text = name.find.text
        return self.ids.propose(
            person_slug(text) if name.find.kind == "person" else name_slug(text)
        )

    def _name(self, name: NewName, id_: str) -> Entry:
        return rows.name_entry(name, id_, self.material, self._quote(name.sentence))

    def _statements(self) -> Iterator[Entry]:
        told = self._gaps()
        for block, sentence, about in self._with_subject():
            draft = says_something(block, sentence) and draft_statement(
                self.material, sentence, about if sentence.id in told else ""
            )
            if draft:
                id_ = self.ids.propose(next(iter(draft.about)), *rows.gist(draft, self.material))
                self.told[sentence.id] = id_
                yield rows.statement_entry(draft, id_, self._words(sentence))

    def _dated_and_counted(
        self,
    ) -> tuple[list[Entry], list[Entry], list[Join], list[Conflict]]:
        events: list[tuple[EventDraft, str]] = []
        figures: list[tuple[FigureDraft, str]] = []
        joins: list[Join] = []
        conflicts: list[Conflict] = []
        for block, sentence, about in self._with_subject():
            if block.kind not in _READ_FOR_NUMBERS:
                continue
            for count in find_figures(self.material, sentence, about):
                if join := join_figure(count, self.material):
                    joins.append(join)
                    continue
                conflicts += contradict_figure(count, self.material)
                figures.append((count, self.ids.propose(count.about, *rows.measure(count))))
            for draft in find_events(self.material, sentence, about):
                if join := join_event(draft, self.material):
                    joins.append(join)
                    continue
                conflicts += contradict_event(draft, self.material)
                day = rows.opening(draft.when)
                events.append(
                    (
                        draft,
                        self.ids.propose(
                            day, draft.entities[0] if draft.entities else "", draft.verb
                        ),
                    )
                )
        return (
            [
                rows.event_entry(
                    draft, id_, _pointed(draft, figures), self.material, self._quote(draft.sentence)
                )
                for draft, id_ in sorted(events, key=lambda pair: rows.opening(pair[0].when))
            ],
            [rows.figure_entry(one, id_, self._quote(one.sentence)) for one, id_ in figures],
            joins,
            conflicts,
        )

    def _with_subject(self) -> Iterator[tuple[Paragraph, Sentence, str]]:
        """The open sentences with the entity named last before, else the article's main one."""
        mentions = self.material.mentions
        times = Counter(one.entity for found in mentions.values() for one in found)
        about = times.most_common(1)[0][0] if times else ""
        for block, sentence in self.material.read:
            if sentence.id not in self.material.used:
                yield block, sentence, about
            named = self.material.named(sentence)
            about = named[0].id if named else about

    def _conflicts(self, conflicts: Sequence[Conflict]) -> list[Entry]:
        return [
            rows.conflict_entry(
                one,
                self.ids.propose(one.subject, one.kind),
                self.material,
                self._quote(one.sentence),
            )
            for one in conflicts
        ]

    def _gaps(self) -> frozenset[str]:
        """Sentences of the article that hold something nothing uses or explains."""
        return frozenset(
            gap.sentence
            for one in self.material.gazetteer.coverage
            for gap in one.gaps
            if gap.article == self.material.article.id and not gap.reason
        )

    def _reasons(self) -> Iterator[Entry]:
        """The gaps that no row above fills."""
        open_ = self._gaps() - self.quoted - self.told.keys()
        for block, sentence in self.material.read:
            if sentence.id in open_:
                yield rows.reason_entry(explain(block, sentence), self.material.article.id)

    def _quote(self, sentence: Sentence) -> Mapping[str, str]:
        """The statement that has the words, or the words."""
        told = self.told.get(sentence.id)
        self.quoted.add(sentence.id)
        return {"of": told} if told else self._words(sentence)

    def _words(self, sentence: Sentence) -> Mapping[str, str]:
        return {self.material.article.id: sentence.original.strip()}


def _pointed(draft: EventDraft, figures: Sequence[tuple[FigureDraft, str]]) -> str:
    """The figure that a measured event only dates."""
    if draft.kind != "market":
        return ""
    for one, id_ in figures:
        if one.sentence.id == draft.sentence.id and draft.start <= one.start < draft.end:
            return id_
    return ""


def _taken_ids(knowledge: Knowledge) -> Iterator[str]:
    for group in knowledge.entities.values():
        yield from (row.id for row in group)
    for told in knowledge.statements.values():
        yield from (row.id for row in told)
    for dated in (knowledge.events, knowledge.figures, knowledge.disagreements):
        yield from (name for row in dated for name in (row.id, *row.was))
    yield from (row.id for row in knowledge.articles)
    yield from (row.id for row in knowledge.measures)
    yield from (row.id for row in knowledge.charts)
