"""Relations as a page: what a picture of very many leaves to the table."""

from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from gazetteer.building import Project, build_files
from gazetteer.model import Entity
from gazetteer.model.relations import Relation, relations_of
from gazetteer.pages.relation_pages import most_tied

from tests.reading import read_page, text_of
from tests.samples import EMPTY, make_entity, make_statement


def _relations(*ties: tuple[str, str]) -> list[Relation]:
    """Of the dragons long and jiao, each tie with a statement of its own."""
    dragons = [replace(make_entity(name, name), dragon=True) for name in ("long", "jiao")]
    others = dict.fromkeys(other for _, other in ties)
    entities: list[Entity] = [*dragons, *(make_entity(name, name, kind="work") for name in others)]
    statements = tuple(
        make_statement(f"{at}", {one: "t", other: "t"}, id=f"{at}", ties=((one, "造", other),))
        for at, (one, other) in enumerate(ties)
    )
    world = replace(EMPTY, entities=tuple(entities), statements=statements)
    return [one for dragon in dragons for one in relations_of(dragon, world)]


TIES = (
    *[("long", "a")] * 3,
    *[("long", "b")] * 2,
    *[("long", "c")] * 2,
    ("long", "d"),
    ("jiao", "e"),
)


@pytest.mark.parametrize(("most", "kept"), [(5, "abcde"), (4, "abce"), (3, "abe"), (2, "ae")])
def test_a_picture_has_the_most_tied_and_every_dragon(most: int, kept: str) -> None:
    relations = _relations(*TIES)
    drawn = most_tied(relations, most)
    assert sorted(one.entity.id for one in drawn) == [*kept]
    assert drawn == [one for one in relations if one.entity.id in kept]


def test_the_table_has_what_the_picture_leaves_out(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read_page(build_files(Project(root=world))["docs/relations/index.md"])
    monkeypatch.setattr("gazetteer.pages.relation_pages.MOST_KNOTS", 2)
    page = read_page(build_files(Project(root=world))["docs/relations/index.md"])
    assert (len(_knots(whole)), len(_knots(page))) == (4, 2)
    assert _rows(page) == _rows(whole)
    assert "图只画联系最多的2个，其余见图下的表。" in text_of(page)
    assert "图只画" not in text_of(whole)


def _knots(page: Element) -> list[Element]:
    return [one for one in page.iter() if one.get("class") == "knot"]


def _rows(page: Element) -> list[str | None]:
    return [row.get("id") for row in page.findall(".//table[@id='relations-table']/tbody/tr")]
