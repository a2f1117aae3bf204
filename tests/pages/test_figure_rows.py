"""Figures as rows: what a table prints, sorts by and filters by, and the order of the page."""

import re
from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest
from gazetteer.building import Project, build_files, load_gazetteer
from gazetteer.pages import Page, Views
from gazetteer.pages.addresses import Address
from gazetteer.pages.figure_pages import figure_pages
from gazetteer.pages.figure_rows import FigureView, figure_address, figure_view
from gazetteer.pages.making import Later

from tests.reading import read_page, text_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def rows(world: Path) -> dict[str, FigureView]:
    gazetteer, knowledge = load_gazetteer(Project(root=world))
    views = Views(gazetteer, knowledge.labels)
    return {f.id: figure_view(f, views, "cities/beipu.md") for f in gazetteer.figures}


def test_row_prints_value_and_unit_once_and_keeps_what_its_columns_sort_by(
    rows: dict[str, FigureView],
) -> None:
    row = rows["beipu-engineers-2024"]
    assert (row.before, row.value, row.after, row.number) == ("", "600", "名", "600")
    assert (row.when, row.edtf, row.day) == ("2024年", "2024", "738886")
    assert (row.about.text, row.entity, row.by) == ("北浦", "beipu", "北浦大学办公室")
    assert row.articles == ("echo",)


def test_row_of_another_page_links_to_its_line_among_all_figures(
    rows: dict[str, FigureView], world: Path
) -> None:
    figure = load_gazetteer(Project(root=world))[0].figures[0]
    assert figure_address(figure) == Address(path="figures/index.md", anchor="yunting-engineers")
    assert rows["yunting-engineers"].url == "../figures/index.md#yunting-engineers"


def test_figure_without_a_period_has_nothing_to_sort_by(rows: dict[str, FigureView]) -> None:
    row = rows["yunting-engineers"]
    assert (row.value, row.after, row.when, row.day) == ("800", "名", "", "")


@pytest.mark.parametrize(
    ("id", "row", "within"),
    [
        ("beipu-engineers-2024", "beipu-engineers-2024", []),
        ("beipu-share-2024", None, ["beipu-share-2024"]),
        ("beipu-shares", "beipu-shares", []),
    ],
)
def test_id_that_reader_view_takes_for_a_share_button_stands_on_no_words(
    id: str, row: str | None, within: list[str], world: Path
) -> None:
    for data in (world / "data").glob("*.yml"):
        text = data.read_text(encoding="utf-8").replace("beipu-engineers-2024", id)
        data.write_text(text, encoding="utf-8")
    page = read_page(build_files(Project(root=world))["docs/figures/index.md"])
    line = page.findall(".//table[@class='figures sortable']/tbody/tr")[0]
    places = [one for one in line.iter("span") if one.get("class") == "place"]
    assert (line.get("id"), [one.get("id") for one in places]) == (row, within)
    assert [text_of(one) for one in places] == [""] * len(within)


def test_table_gives_each_figure_a_line_with_its_id_its_quote_and_its_sentence(world: Path) -> None:
    page = read_page(build_files(Project(root=world))["docs/figures/index.md"])
    lines = page.findall(".//table[@class='figures sortable']/tbody/tr")
    assert [line.get("id") for line in lines] == [
        *("beipu-engineers-2024", "yunting-engineers", "yumiao-funds-2024")
    ]
    cells = [[_plain(text_of(cell)) for cell in line.findall("td")] for line in lines]
    assert cells[1][2:5] == ["800名", "", ""]
    assert _plain(text_of(lines[1].find(".//summary"))) == "云汀晚报"
    quotes = [_plain(text_of(line.find(".//blockquote"))) for line in lines]
    assert quotes[1].startswith("云汀大学每年培养800名工程师")
    links = [link.get("href") for link in lines[1].iter("a")]
    assert "../articles/first-light.md#p6s1" in links


def test_filters_offer_what_the_table_holds_with_counts(world: Path) -> None:
    gazetteer, knowledge = load_gazetteer(Project(root=world))
    page = _page(Views(gazetteer, knowledge.labels))
    kinds, subjects, articles = (page.context[name] for name in ("kinds", "subjects", "articles"))
    assert [(one.key, one.count) for one in kinds] == [("count", 2), ("amount", 1)]
    assert {kind: [one.key for one in options] for kind, options in subjects.items()} == {
        "city": ["beipu"],
        "organisation": ["yunting-university"],
        "policy": ["yumiao-banfa"],
    }
    assert [(one.key, one.count) for one in articles] == [("first-light", 2), ("echo", 1)]


def test_world_without_figures_has_no_page_of_them(world: Path) -> None:
    for name in (
        "figures.yml",
        "charts.yml",
        "coverage.yml",
        "events.yml",
        "entries.yml",
        "measures.yml",
    ):
        (world / "data" / name).write_text("[]\n", encoding="utf-8")
    assert "docs/figures/index.md" not in build_files(Project(root=world))


def test_every_real_figure_has_a_value_to_sort_by_and_figures_of_a_subject_stand_together() -> None:
    gazetteer, knowledge = load_gazetteer(Project(root=ROOT))
    figures = _page(Views(gazetteer, knowledge.labels)).context["figures"]
    assert [f.id for f in figures if not f.number] == ["manycore-indoor-dataset-largest"]
    runs = [entity for entity, _ in groupby(figures, key=lambda figure: figure.entity)]
    assert len(runs) == len(set(runs))


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_a_filter_offers_no_more_subjects_and_articles_than_it_should(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gazetteer, knowledge = load_gazetteer(Project(root=world))
    monkeypatch.setattr("gazetteer.pages.figure_pages.MOST_OPTIONS", 1)
    page = _page(Views(gazetteer, knowledge.labels))
    subjects, articles = (page.context[name] for name in ("subjects", "articles"))
    counts = [one.count for options in subjects.values() for one in options]
    about = Counter(figure.about for figure in gazetteer.figures)
    assert counts == [max(about.values())]
    assert len(articles) == 1
    assert len(about) > 1


def _page(views: Views) -> Page:
    (later,) = figure_pages(views)
    assert isinstance(later, Later)
    return later.make(views)
