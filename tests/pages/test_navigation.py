"""pages.navigation: the lines of mkdocs.yml that the script keeps up to date."""

import dataclasses

import pytest
from gazetteer.model import Entity, EntityKind
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


@pytest.mark.parametrize(("articles", "listed"), [(60, 60), (61, 0)])
def test_articles_are_listed_while_they_are_few(articles: int, listed: int) -> None:
    pages = frozenset({"articles/index.md", *(f"articles/a{n}.md" for n in range(articles))})
    assert navigation(_views(articles), pages).count("articles/a") == listed


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
