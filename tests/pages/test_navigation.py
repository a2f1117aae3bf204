"""pages.navigation: the lines of mkdocs.yml that the script keeps up to date."""

import dataclasses
from collections.abc import Sequence

import pytest
from gazetteer.model import Entity, EntityKind
from gazetteer.model.edtf import parse_edtf
from gazetteer.pages import Views
from gazetteer.pages.navigation import BEGIN, END, navigation, replace_navigation
from gazetteer.problems import ProblemsFound

from tests.samples import EMPTY, make_article, make_entity

LABELS = {"nav": {"home": "首页", "companies": '企业: "六小龙"', "about": "关于"}}


def _entity(
    id: str, kind: EntityKind, type: str = "", paged: bool = True, dragon: bool = False
) -> Entity:
    entity = make_entity(id, id, kind=kind)
    return dataclasses.replace(entity, paged=paged, type=type, dragon=dragon)


def _views(articles: int = 0, entities: tuple[Entity, ...] = ()) -> Views:
    article = make_article("甲。")
    numbered = tuple(dataclasses.replace(article, id=f"a{n}") for n in range(articles))
    return Views(dataclasses.replace(EMPTY, articles=numbered, entities=entities), LABELS)


def test_navigation_lists_the_pages_that_are_there() -> None:
    views = _views(
        2,
        (
            _entity("one", "company", dragon=True),
            _entity("two", "company"),
            _entity("three", "company", dragon=True),
        ),
    )
    paths = (
        "index companies/index companies/one companies/three articles/index articles/a0 articles/a1"
    )
    pages = frozenset(f"{path}.md" for path in paths.split())
    assert navigation(views, pages) == (
        "nav:\n"
        '  - "首页": index.md\n'
        '  - "企业: \\"六小龙\\"":\n'
        "      - companies/index.md\n"
        "      - companies/one.md\n"
        "      - companies/three.md\n"
        '  - "articles":\n'
        "      - articles/index.md\n"
        "      - articles/a0.md\n"
        "      - articles/a1.md\n"
        '  - "关于": about/index.md\n'
    )


def test_cities_come_first_and_other_places_with_a_page_in_a_group_of_their_own() -> None:
    cities = (
        _entity("compared", "city", "city"),
        _entity("small", "city", "city", paged=False),
        _entity("province", "city", "province"),
    )
    pages = frozenset(
        {"cities/index.md", "cities/compared.md", "cities/province.md", "cities/others.md"}
    )
    assert navigation(_views(0, cities), pages) == (
        'nav:\n  - "cities":\n      - cities/index.md\n      - cities/compared.md\n'
        '      - "places":\n          - cities/province.md\n          - cities/others.md\n'
        '  - "关于": about/index.md\n'
    )


def _listed(days: Sequence[str]) -> str:
    """The lines of the articles, one for each day of publication."""
    article = make_article("甲。")
    articles = tuple(
        dataclasses.replace(article, id=f"a{n}", published=parse_edtf(day) if day else None)
        for n, day in enumerate(days)
    )
    views = Views(dataclasses.replace(EMPTY, articles=articles), {"site": {"undated": "无日期"}})
    pages = frozenset({"articles/index.md", *(f"articles/a{n}.md" for n in range(len(days)))})
    _, _, lines = navigation(views, pages).partition("      - articles/index.md\n")
    return lines.partition('  - "about"')[0]


@pytest.mark.parametrize("count", [5, 12, 13, 40, 60])
def test_articles_are_one_list_while_they_are_few(count: int) -> None:
    paths = [f"      - articles/a{n}.md\n" for n in range(count)]
    assert _listed(["2025-02-07"] * count) == "".join(paths)


def test_many_articles_are_listed_by_year_and_a_full_year_by_month() -> None:
    days = [
        *("2024", "2024-12-31", "[2024-12-30..2025-01-02]"),
        *(["2025-02-07"] * 60 + ["2025-03", "2025-24", "2025"]),
        *("2026-01-01", "", ""),
    ]
    groups = [
        ("2024年", range(3)),
        ("2025年2月", range(3, 63)),
        ("2025年3月", range(63, 64)),
        ("2025年", range(64, 66)),
        ("2026年", range(66, 67)),
        ("无日期", range(67, 69)),
    ]
    assert _listed(days) == "".join(
        f'      - "{name}":\n' + "".join(f"          - articles/a{n}.md\n" for n in numbers)
        for name, numbers in groups
    )


@pytest.mark.parametrize("count", [61, 200, 1000])
def test_no_article_is_lost_however_many_there_are(count: int) -> None:
    lines = _listed([f"20{n % 40 + 10}-0{n % 9 + 1}-01" if n % 11 else "" for n in range(count)])
    listed = [line.strip() for line in lines.splitlines() if line.endswith(".md")]
    assert sorted(listed) == sorted(f"- articles/a{n}.md" for n in range(count))


def test_a_list_too_long_to_stand_beside_each_page_is_left_to_the_index() -> None:
    days = ["2025-02-07"] * 101 + ["2025-03-01"] * 100
    of_march = "".join(f"          - articles/a{n}.md\n" for n in range(101, 201))
    assert _listed(days) == f'      - "2025年3月":\n{of_march}'
    people = [_entity(f"p{n}", "person", "official" if n < 101 else "") for n in range(102)]
    views = Views(dataclasses.replace(EMPTY, entities=tuple(people)), {"type": {"other": "其他"}})
    lines = navigation(views, frozenset(f"people/p{n}.md" for n in range(102)))
    assert [line.strip() for line in lines.splitlines() if "people/p" in line] == [
        "- people/p101.md"
    ]


def test_a_kind_of_many_pages_is_listed_by_type() -> None:
    people = [_entity(f"p{n}", "person", ("official", "", "scholar")[n % 3]) for n in range(61)]
    views = Views(
        dataclasses.replace(EMPTY, entities=tuple(people)),
        {"type": {"official": "官员", "other": "其他"}},
    )
    pages = frozenset({"people/index.md", *(f"people/p{n}.md" for n in range(61))})
    _, _, lines = navigation(views, pages).partition('      - "people":\n')
    assert lines.partition('  - "about"')[0] == "          - people/index.md\n" + "".join(
        f'          - "{name}":\n'
        + "".join(f"              - people/p{n}.md\n" for n in range(first, 61, 3))
        for first, name in enumerate(("官员", "其他", "scholar"))
    )


def test_index_is_named_by_all_of_its_kind() -> None:
    views = Views(EMPTY, {"nav": {"people": "人物", "all-people": "全部人物"}})
    assert navigation(views, frozenset({"people/index.md"})) == (
        'nav:\n  - "names":\n      - "人物":\n          - "全部人物": people/index.md\n'
        '  - "about": about/index.md\n'
    )


CONFIG = f"site_name: 志\n{BEGIN}\nnav:\n  - 旧: old.md\n{END}\nextra: {{}}\n"


def test_only_the_lines_between_the_markers_are_replaced() -> None:
    new = f'site_name: 志\n{BEGIN}\nnav:\n  - "首页": index.md\n  - "关于": about/index.md\n{END}\nextra: {{}}\n'
    pages = frozenset({"index.md"})
    assert replace_navigation(CONFIG, _views(), pages) == new
    assert replace_navigation(new, _views(), pages) == new


@pytest.mark.parametrize("marker", [BEGIN, END])
def test_configuration_without_a_marker_is_an_error(marker: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        replace_navigation(CONFIG.replace(marker, ""), _views(), frozenset())
    assert [(problem.file, BEGIN in problem.what) for problem in found.value.problems] == [
        ("mkdocs.yml", True)
    ]
