"""Relations: what connects a dragon with others, and a picture in which nothing covers another."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from gazetteer.drawings.relation_columns import shown_label
from gazetteer.drawings.relations import RelationDrawing, draw_relations
from gazetteer.model import Entity, EntityKind, Event, Gazetteer, Statement
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.relations import Relation, relations_of, tie_text
from hypothesis import given
from hypothesis import strategies as st

from tests.reading import read_page
from tests.samples import make_entity, make_quote

ROOT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"
KINDS: tuple[EntityKind, ...] = ("person", "city", "organisation", "policy")


def _dragon(id: str, *facts: Statement) -> Entity:
    return replace(make_entity(id, id), dragon=True, facts=facts)


def _other(id: str, kind: EntityKind, *facts: Statement, name: str = "") -> Entity:
    return replace(make_entity(id, name or id, kind=kind), facts=facts)


def _fact(text: str, *about: str) -> Statement:
    return Statement(text=text, quotes=(make_quote(text),), about=about)


def _event(title: str, *entities: str) -> Event:
    return Event(
        id=title,
        when=parse_edtf("2025"),
        title=title,
        kind="policy",
        entities=entities,
        dated_by="",
        quotes=(make_quote(title),),
    )


def _world(*entities: Entity, events: tuple[Event, ...] = ()) -> Gazetteer:
    return Gazetteer(
        articles=(),
        entities=entities,
        mentions=(),
        dates={},
        events=events,
        figures=(),
        disagreements=(),
        themes=(),
    )


def _found(gazetteer: Gazetteer) -> dict[str, list[str]]:
    relations = relations_of(gazetteer.entities[0], gazetteer)
    return {one.entity.id: [tie_text(tie) for tie in one.ties] for one in relations}


def test_facts_of_either_side_and_events_connect() -> None:
    dragon = _dragon("long", _fact("龙在城里", "cheng"))
    city = _other("cheng", "city", _fact("城里有龙", "long"), _fact("城很大"))
    assert _found(_world(dragon, city, events=(_event("龙进城", "cheng", "long"),))) == {
        "cheng": ["龙在城里", "城里有龙", "龙进城"]
    }


def test_fact_of_a_third_does_not_connect_those_it_is_about() -> None:
    third = _other("ren", "person", _fact("人说到城与龙", "long", "cheng"))
    assert list(_found(_world(_dragon("long"), _other("cheng", "city"), third))) == ["ren"]


def test_companies_works_and_the_dragon_itself_are_left_out() -> None:
    dragon = _dragon("long", _fact("龙与众", "yi", "zuo"))
    event = _event("龙起", "long", "yi", "zuo")
    others = (make_entity("yi", "乙"), _other("zuo", "work"))
    assert _found(_world(dragon, *others, events=(event,))) == {}


def test_what_concerns_fewest_comes_first_and_each_text_once() -> None:
    dragon = _dragon("long", _fact("三者", "cheng", "ren"), _fact("二者", "cheng"))
    city = _other("cheng", "city", _fact("二者", "long"))
    assert _found(_world(dragon, city, _other("ren", "person"))) == {
        "ren": ["三者"],
        "cheng": ["二者", "三者"],
    }


def test_kinds_stand_together_and_the_most_connected_first() -> None:
    facts = (_fact("一", "p", "c", "d"), _fact("二", "d"), _fact("三", "r"))
    others = (_other("c", "city"), _other("d", "city"), _other("p", "policy"))
    gazetteer = _world(_dragon("long", *facts), *others, _other("r", "person"))
    assert list(_found(gazetteer)) == ["r", "d", "c", "p"]


def test_no_relations_no_picture() -> None:
    assert draw_relations((), width=720, box_height=128) is None


@pytest.mark.parametrize(("ties", "weight"), [(1, 1), (2, 2), (4, 2), (5, 3)])
def test_more_ties_make_a_heavier_line(ties: int, weight: int) -> None:
    relation = Relation(
        dragon=_dragon("long"),
        entity=_other("cheng", "city"),
        ties=tuple(_fact(str(number)) for number in range(ties)),
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


@pytest.mark.parametrize(("name", "label"), [("字" * 20, "字" * 20), ("字" * 21, "字" * 19 + "…")])
def test_only_a_very_long_name_is_cut(name: str, label: str) -> None:
    assert shown_label(name) == label


def _draw(rows: list[tuple[str, str, EntityKind, str]]) -> RelationDrawing:
    dragons = {dragon: _dragon(dragon) for dragon, *_ in rows}
    relations = [
        Relation(
            dragon=dragons[dragon],
            entity=_other(id, kind, name=name),
            ties=(_fact("一"),),
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
    drawing = _draw([(d, f"e{n}", KINDS[n % 4], names[n]) for d, n, _ in rows])
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


PAGES = ("relations/index.md", "companies/deepseek.md", "companies/game-science.md")


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> str:
    """A page of the real site that has a picture."""
    return (ROOT / "docs" / request.param).read_text(encoding="utf-8")


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
    assert len(names) > 10
    assert [name.split("（")[0] for name in knots] == names
    for row in rows:
        links = [a.get("href") or "" for a in row.findall(".//span[@class='sources']/a")]
        assert links
        assert all(re.fullmatch(r"\.\./articles/[\w-]+\.md#\w+", link) for link in links)
