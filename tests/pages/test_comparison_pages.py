"""pages.comparison_pages: boxes side by side, one city against another, the measures; empty cells say so."""

from pathlib import Path

import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.pages import Views
from gazetteer.pages.comparison_pages import compare_table, comparison_pages, versus_view
from gazetteer.pages.entry_views import BriefView, box_rows, lead_views


@pytest.fixture
def views(world: Path) -> Views:
    gazetteer, knowledge = load_gazetteer(Project(root=world))
    return Views(gazetteer, knowledge.labels)


def _words(cells: tuple[BriefView, ...]) -> list[str]:
    return [cell.markdown for cell in cells]


def test_lead_is_the_curated_one_or_else_the_summary(views: Views) -> None:
    path = "companies/starraft.md"
    lead = lead_views(views.entities["starraft"], views, path)
    assert [one.markdown.partition("](")[0] for one in lead] == [
        "[云汀",
        "2025年3月5日，它的机器人“[小槎",
    ]
    assert [[link.text for link in one.sources] for one in lead] == [["云汀晚报"], ["云汀晚报"]]
    moyu = views.entities["moyu"]
    assert len(lead_views(moyu, views, path)) == 1
    assert box_rows(moyu, views, path) == ()


def test_box_has_every_row_of_its_kind_and_an_untold_one_is_empty(views: Views) -> None:
    rows = box_rows(views.entities["starraft"], views, "companies/starraft.md")
    assert [(row.name, len(row.cells)) for row in rows] == [
        ("创始人", 1),
        ("成立", 1),
        ("产品", 0),
        ("得到的政策", 1),
    ]
    assert views.unsaid == "一篇都没有写"  # one of the two is edited


def test_city_stands_against_the_city_of_which_most_is_told(views: Views) -> None:
    versus = versus_view(views.entities["beipu"], views, "cities/beipu.md")
    assert versus
    assert versus.other.text == "云汀"
    assert [(row.name, _words(row.theirs), _words(row.own)) for row in versus.rows] == [
        (
            "工程师",
            ["[云汀大学](../organisations/yunting-university.md)每年800名"],
            ["2024年600名"],
        ),
        ("去向", [], ["四成去了[云汀](yunting.md)"]),
    ]
    assert [[link.text for link in row.sources] for row in versus.rows] == [
        ["云汀晚报", "下游周刊"],
        ["下游周刊"],
    ]
    assert versus.silent == ("气质", "政策")
    assert versus.proof == {"yunting-engineers", "beipu-engineers-2024", "beipu-graduates-leave"}
    assert versus_view(views.entities["yunting"], views, "cities/yunting.md") is None


def test_table_has_a_column_for_each_box_and_only_rows_that_say_something(views: Views) -> None:
    cities = [entity for entity in views.gazetteer.entities if entity.kind == "city"]
    table = compare_table(cities, views, "cities/index.md")
    assert table
    assert [link.text for link in table.columns] == ["云汀", "北浦"]
    assert [(row.name, [len(cells) for cells in row.cells]) for row in table.rows] == [
        ("工程师", [1, 1]),
        ("去向", [0, 1]),
        ("气质", [1, 0]),
        ("政策", [1, 0]),
    ]
    people = [entity for entity in views.gazetteer.entities if entity.kind == "person"]
    assert compare_table(people, views, "people/index.md") is None


def test_measures_that_reached_somebody_stand_apart(views: Views) -> None:
    (page,) = comparison_pages(views)
    reached, general = page.context["reached"], page.context["general"]
    assert [(one.id, one.when, one.by) for one in reached] == [("yumiao", "2024年6月", "云汀")]
    assert [(one.id, one.when, one.whom) for one in general] == [("engineers", "", None)]
