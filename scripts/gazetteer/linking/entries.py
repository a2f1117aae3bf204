"""Rows of entries.yml and measures.yml: short words find the receipts of the rows they rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from gazetteer.curated.entry_rows import BriefRow, EntryRow, MeasureRow
from gazetteer.linking.evidence import Evidence
from gazetteer.model import Entity, Event, Figure, Statement
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.entries import Brief, Entry, Measure
from gazetteer.model.texts import Quote
from gazetteer.problems import did_you_mean, one_of

ENTRIES, MEASURES = "data/entries.yml", "data/measures.yml"
LONGEST_LEAD = 120
"""Characters of all sentences of a lead together."""

Proofs = Mapping[str, tuple[Quote, ...]]
"""Id of a statement, an event or a figure → its quotes; of one id in several files, the first of these."""


def proofs_of(
    statements: Iterable[Statement], events: Iterable[Event], figures: Iterable[Figure]
) -> Proofs:
    return {row.id: row.quotes for rows in (figures, events, statements) for row in rows}


class BriefLinker:
    """Makes briefs of rows; what rests on a refused entry is not blamed a second time."""

    def __init__(self, proofs: Proofs, refused: Collection[str], evidence: Evidence) -> None:
        self._proofs = proofs
        self._refused = refused
        self._evidence = evidence

    def brief(self, row: BriefRow, where: str, file: str) -> Brief:
        missing = [name for name in row.proof if name not in self._proofs]
        for name in missing:
            if name not in self._refused:
                hint = did_you_mean(name, self._proofs)
                what = f"{where}: E19: there is no statement, event or figure {name!r}{hint}"
                self._evidence.refuse(file, row.line, what)
        quotes = tuple(
            dict.fromkeys(quote for name in row.proof for quote in self._proofs.get(name, ()))
        )
        if not missing:
            self._evidence.check_wording(row.text, quotes, file, row.line, where)
        return Brief(text=row.text, proof=tuple(row.proof), quotes=quotes)

    def entries(
        self,
        rows: Iterable[EntryRow],
        entities: Mapping[str, Entity],
        labels: Mapping[str, Mapping[str, str]],
    ) -> Mapping[str, Entry]:
        """Entity → the opening of its page."""
        found: dict[str, Entry] = {}
        for row in rows:
            if row.about in self._refused:
                continue
            for fault in _faults(row, entities, labels, found):
                self._evidence.refuse(ENTRIES, row.line, f"{row.about}: E19: {fault}")
            found[row.about] = Entry(
                lead=tuple(self.brief(one, row.about, ENTRIES) for one in row.lead),
                box={
                    name: tuple(self.brief(one, row.about, ENTRIES) for one in cells)
                    for name, cells in row.box.items()
                },
            )
        return found

    def measures(self, rows: Iterable[MeasureRow]) -> tuple[Measure, ...]:
        return tuple(
            Measure(
                id=row.id,
                name=row.name,
                by=row.by,
                when=parse_edtf(row.when) if row.when else None,
                gives=self.brief(row.gives, row.id, MEASURES),
                whom=self.brief(row.whom, row.id, MEASURES) if row.whom else None,
            )
            for row in rows
        )


def _faults(
    row: EntryRow,
    entities: Mapping[str, Entity],
    labels: Mapping[str, Mapping[str, str]],
    found: Mapping[str, Entry],
) -> Iterator[str]:
    if row.about not in entities:
        hint = did_you_mean(row.about, entities, "expected an id of companies or cities")
        yield f"there is no such entity{hint}"
        return
    if row.about in found:
        yield "it has an entry already; keep one of them"
    rows = labels.get(f"{entities[row.about].kind}_box")
    for name in row.box if rows else ():
        if rows and name not in rows:
            yield f"there is no row {name!r}{did_you_mean(name, rows, one_of(rows))}"
    length = sum(len(one.text) for one in row.lead)
    if length > LONGEST_LEAD:
        yield f"the lead has {length} characters; at most {LONGEST_LEAD}"
