"""Names that the editors added and that the article has by now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.curated import ENTITY_FILES
from gazetteer.curated.entity_rows import EntityRow
from gazetteer.curated.rows import EditorialRow
from gazetteer.linking.folding import fold_name
from gazetteer.suggesting.material import Material


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedName:
    """An editors' name to write plain: where its entity stands, and what to write there."""

    file: str
    line: int
    entity: str
    text: str
    write: str


def now_printed(material: Material) -> Iterator[PrintedName]:
    spelled = {
        (one.entity, fold_name(one.text).lower())
        for found in material.mentions.values()
        for one in found
    }
    for kind, rows in material.knowledge.entities.items():
        for row in rows:
            for text, write in _editorial(row):
                if (row.id, fold_name(text).lower()) in spelled:
                    yield PrintedName(
                        file=f"data/{ENTITY_FILES[kind]}",
                        line=row.line,
                        entity=row.id,
                        text=text,
                        write=write,
                    )


def _editorial(row: EntityRow) -> Iterator[tuple[str, str]]:
    """Each name of the editors' with how it is written where an article has it."""
    if row.editorial:
        yield row.name, "take out editorial and reason"
    if isinstance(row.name_en, EditorialRow):
        yield row.name_en.text, f'name_en: "{row.name_en.text}"'
    for name in row.other_names:
        yield name.text, f'aliases: ["{name.text}"] in place of other_names'
