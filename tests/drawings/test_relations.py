"""Relations: what connects a dragon with others, and a picture in which nothing covers another."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from gazetteer.drawings.relation_columns import shown_label
from gazetteer.drawings.relations import RelationDrawing, draw_relations
from gazetteer.model import Entity, EntityKind, Gazetteer, Statement
from gazetteer.model.relations import Relation, ToldTie, relations_of
from hypothesis import given
from hypothesis import strategies as st

from tests.reading import read_page
from tests.samples import EMPTY, make_entity, make_statement

ROOT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"
KINDS: tuple[EntityKind, ...] = ("person", "city", "company", "organisation", "policy", "work")


def _dragon(id: str) -> Entity:
    return replace(make_entity(id, id), dragon=True)


def _other(id: str, kind: EntityKind, *, name: str = "") -> Entity:
    return make_entity(id, name or id, kind=kind)


def _tied(text: str, *ties: tuple[str, str, str]) -> Statement:
    about = {end: "t" for one, _, other in ties for end in (one, other)}
    return make_statement(text, about, id=text, ties=ties)


def _world(*entities: Entity, statements: tuple[Statement, ...] = ()) -> Gazetteer:
    return replace(EMPTY, entities=entities, statements=statements)


def _found(gazetteer: Gazetteer) -> dict[str, list[tuple[str, str]]]:
    relations = relations_of(gazetteer.entities[0], gazetteer)
    return {
        one.entity.id: [(told.tie.verb, told.statement.text) for told in one.ties]
        for one in relations
    }


def test_ties_of_either_direction_connect() -> None:
    statements = (
        _tied("龙投资城", ("long", "投资", "cheng")),
        _tied("城请龙", ("cheng", "请", "long")),
    )
    world = _world(_dragon("long"), _other("cheng", "city"), statements=statements)
    assert _found(world) == {"cheng": [("投资", "龙投资城"), ("请", "城请龙")]}


def test_statement_about_both_without_a_tie_connects_nothing() -> None:
    statement = make_statement("龙与城", {"long": "t", "cheng": "t"})
    world = _world(_dragon("long"), _other("cheng", "city"), statements=(statement,))
    assert _found(world) == {}


def test_tie_between_others_does_not_connect_the_dragon() -> None:
    statements = (_tied("人到城", ("ren", "到", "cheng")),)
    world = _world(
        _dragon("long"), _other("cheng", "city"), _other("ren", "person"), statements=statements
    )
    assert _found(world) == {}


def test_kinds_stand_together_and_the_most_connected_first() -> None:
    ties = [
        ("p", "一"),
        ("c", "二"),
        ("d", "三"),
        ("d", "四"),
        ("r", "五"),
        ("w", "六"),
        ("f", "七"),
    ]
    others = (
        *(_other("c", "city"), _other("d", "city"), _other("p", "policy")),
        *(_other("r", "person"), _other("w", "work"), _other("f", "company")),
    )
    statements = tuple(_tied(text, ("long", text, other)) for other, text in ties)
    assert list(_found(_world(_dragon("long"), *others, statements=statements))) == [
        *("r", "d", "c", "f", "p", "w")
    ]


def test_no_relations_no_picture() -> None:
    assert draw_relations((), width=720, box_height=128) is None


def _told(verb: str) -> ToldTie:
    statement = _tied(verb, ("long", verb, "cheng"))
    return ToldTie(tie=statement.ties[0], statement=statement)


@pytest.mark.parametrize(("ties", "weight"), [(1, 1), (2, 2), (4, 2), (5, 3)])
def test_more_ties_make_a_heavier_line(ties: int, weight: int) -> None:
    relation = Relation(
        dragon=_dragon("long"),
        entity=_other("cheng", "city"),
        ties=tuple(_told(str(number)) for number in range(ties)),
    )
    drawing = draw_relations((relation,), width=720, box_height=128)
    assert drawing
    assert [line.weight for line in drawing.knots[0].lines] == [weight]


def test_entity_of_two_dragons_is_one_knot_between_theirs() -> None:
    pairs = [("a", "ren1"), ("a", "ren3"), ("b", "ren3"), ("b", "ren2")]
    drawing = _draw([(dragon, name, "person", "人") for dragon, name in pairs])
    assert [(knot.entity, len(knot.lines)) for knot in drawing.knots] == [
        ("ren1", 1),
        ("ren3", 2),
        ("ren2", 1),
    ]


@pytest.mark.parametrize("count", [1, 2, 7, 12])
def test_boxes_of_many_dragons_with_few_ties_do_not_cover_each_other(count: int) -> None:
    drawing = _draw([(f"long{n:02}", "cheng", "city", "城") for n in range(count)])
    assert len(drawing.boxes) == count
    edges = [edge for box in drawing.boxes for edge in (box.top, box.top + box.height)]
    assert [0, *edges, drawing.height] == sorted([0, *edges, drawing.height])
    assert len(set(edges)) == len(edges)


@pytest.mark.parametrize(("name", "label"), [("字" * 20, "字" * 20), ("字" * 21, "字" * 19 + "…")])
def test_only_a_very_long_name_is_cut(name: str, label: str) -> None:
    assert shown_label(name) == label


def _draw(rows: list[tuple[str, str, EntityKind, str]]) -> RelationDrawing:
    dragons = {dragon: _dragon(dragon) for dragon, *_ in rows}
    relations = [
        Relation(
            dragon=dragons[dragon],
            entity=_other(id, kind, name=name),
            ties=(_told("一"),),
        )
        for dragon, id, kind, name in sorted(rows)
    ]
    drawing = draw_relations(relations, width=840, box_height=76)
    assert drawing
    return drawing


ROWS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.integers(0, 30), st.integers(1, 25)),
    min_size=12,
    max_size=60,
    unique_by=lambda row: row[:2],
)


@given(rows=ROWS)
def test_nothing_covers_another_and_all_stand_within_the_picture(
    rows: list[tuple[str, int, int]],
) -> None:
    names = {number: "名" * length for _, number, length in rows}
    drawing = _draw([(d, f"e{n}", KINDS[n % 6], names[n]) for d, n, _ in rows])
    sides: dict[str, list[int]] = {}
    for spot in (*drawing.knots, *drawing.headings):
        sides.setdefault(spot.side, []).append(spot.y)
    for heights in sides.values():
        heights.sort()
        assert all(b - a >= drawing.row for a, b in zip(heights, heights[1:], strict=False))
        assert heights[0] >= drawing.row // 2
        assert heights[-1] <= drawing.height - drawing.row // 2
    inner = [box.left for box in drawing.boxes], [box.left + box.width for box in drawing.boxes]
    for knot in drawing.knots:
        assert knot.left >= 0
        assert knot.left + knot.width <= drawing.width
        assert knot.x < min(inner[0]) if knot.side == "left" else knot.x > max(inner[1])


@pytest.fixture
def page() -> str:
    """The page of the real site that has the picture."""
    return (ROOT / "docs/relations/index.md").read_text(encoding="utf-8")


def test_picture_stands_whole_in_the_markdown(page: str) -> None:
    figure = re.search(r"<figure class=\"relations.*?</figure>", page, re.S)
    assert figure
    assert "\n\n" not in figure[0]
    assert not re.search(r"^\s", figure[0], re.M), "an indented line may become code"


def test_picture_and_table_have_the_same_entities_with_receipts(page: str) -> None:
    document = read_page(page)
    knots = [one.findtext(f".//{SVG}title") or "" for one in document.iter(f"{SVG}g")]
    rows = [row for row in document.iter("tr") if (row.get("id") or "").startswith("relation-")]
    names = [row.findtext("td/a") or "" for row in rows]
    assert names
    assert [name.split("（")[0] for name in knots] == names
    for row in rows:
        links = [a.get("href") or "" for a in row.findall(".//span[@class='sources']/a")]
        assert links
        assert all(re.fullmatch(r"\.\./articles/[\w-]+\.md#[\w-]+", link) for link in links)
