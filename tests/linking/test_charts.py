"""Charts: which rows may be drawn, what is refused, and where the shapes stand."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from gazetteer.building import Project, build_files, load_gazetteer
from gazetteer.curated.chart_rows import ChartRow
from gazetteer.linking.charts import link_charts
from gazetteer.model import Figure
from gazetteer.model.charts import Chart
from gazetteer.pages import Views
from gazetteer.pages.addresses import FIGURES
from gazetteer.pages.charts import ChartView, chart_view
from gazetteer.pages.figure_rows import figure_view

from tests.reading import read_page, text_of
from tests.samples import EMPTY, make_article, make_entity, make_quote

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).resolve().parents[2]
BODY = "云汀有228家，仅次于上游、北浦。下游有70余家，与南港持平。百家之中，三成未写。"


def make_figure(id: str, value: str, unit: str = "", *, kind: str = "count", **more: str) -> Figure:
    return Figure(
        id=id,
        value=value,
        qualifier="",
        unit=unit,
        printed=value + ("" if unit in value else unit),
        kind=kind,
        about=more.get("about", "yunting"),
        label=id,
        when=None,
        by="",
        quotes=(make_quote(value, sentence=more.get("sentence", "p1s1")),),
    )


def link(kind: str, figures: Sequence[Figure], whole: str = "") -> Chart:
    """The chart of these figures in their order."""
    rows = [{"figure": figure.id, "label": figure.id} for figure in figures if figure.id != whole]
    row = ChartRow.model_validate(
        {"id": "c", "kind": kind, "title": "题", "source": "源", "whole": whole, "rows": rows}
    )
    charts, problems = link_charts([row], figures, [make_article(BODY)])
    assert problems == ()
    return charts[0]


def _line(figure: str) -> dict[str, object]:
    return {"figure": figure, "label": figure, "line": 3}


def see(chart: Chart, figures: Sequence[Figure]) -> ChartView:
    """The chart as the page of figures prints it."""
    world = replace(
        EMPTY,
        articles=(make_article(BODY),),
        entities=(
            make_entity("yunting", "云汀", kind="city"),
            make_entity("beipu", "北浦", kind="city"),
        ),
        figures=tuple(figures),
    )
    views = Views(world, {})
    return chart_view(chart, {f.id: figure_view(f, views, FIGURES) for f in figures})


def drawn(view: ChartView, *, tag: str) -> list[tuple[str, float, float]]:
    """The class, left edge and width of every shape of a tag."""
    return [(s.style, s.x, s.width) for s in view.shapes if s.tag == tag]


def words(view: ChartView) -> list[str]:
    return [shape.text for shape in view.shapes if shape.text]


def test_figures_of_two_units_or_without_a_number_are_not_drawn_on_one_scale() -> None:
    figures = [make_figure("a", "228家"), make_figure("b", "70余人"), make_figure("c", "前列")]
    rows = [
        {
            "id": kind,
            "kind": "bars",
            "title": "题",
            "source": "源",
            "line": 1,
            "rows": [_line("a"), _line(other)],
        }
        for kind, other in (("units", "b"), ("words", "c"))
    ]
    problems = link_charts([ChartRow.model_validate(row) for row in rows], figures, [])[1]
    assert [str(problem) for problem in problems] == [
        "data/charts.yml:1: units: the figures are in '人', '家'; expected one unit for one scale",
        "data/charts.yml:3: words: '前列' of c is no number to draw",
    ]


def test_figure_that_is_refused_itself_is_not_reported_again_by_its_chart() -> None:
    figures = [make_figure("a", "228家"), make_figure("b", "3家")]
    row = ChartRow.model_validate(
        {
            "id": "c",
            "kind": "bars",
            "title": "题",
            "source": "源",
            "rows": [_line("a"), _line("gone")],
        }
    )
    assert link_charts([row], figures, [], frozenset({"gone"})) == ((), ())


def test_bars_are_as_long_as_their_values_and_rough_ones_say_so() -> None:
    figures = [
        make_figure("a", "228", "家"),
        make_figure("b", "57", "家", about="beipu"),
        make_figure("c", "没有一家", about="beipu"),
        make_figure("d", "超114", "家"),
    ]
    view = see(link("bars", figures), figures)
    bars = [shape for shape in drawn(view, tag="rect") if shape[0] != "zero"]
    assert bars == [
        ("bar own", 0, 100.0),
        ("bar other", 0, 25.0),
        ("bar other", 0, 0.0),
        ("bar own rough", 0, 50.0),
    ]
    assert words(view) == ["a", "228家", "b", "57家", "c", "没有一家", "d", "超114家"]
    assert view.rough


def test_ranks_fill_the_place_that_is_held_and_draw_no_further_than_the_last() -> None:
    figures = [
        make_figure("a", "全国第三", kind="rank"),
        make_figure("b", "第二", kind="rank"),
    ]
    view = see(link("ranks", figures), figures)
    assert [style for style, _, _ in drawn(view, tag="circle")] == [
        *("place", "place", "held"),
        *("place", "held", "place"),
    ]


def test_parts_fill_their_shares_and_leave_the_rest_open_without_a_number() -> None:
    figures = [make_figure("a", "71.89%", kind="share"), make_figure("b", "21.43%", kind="share")]
    view = see(link("parts", figures), figures)
    assert drawn(view, tag="rect")[:3] == [
        ("part part-1", 0.0, 71.89),
        ("part part-2", 71.89, 21.43),
        ("part rest", 93.32, 6.68),
    ]
    assert view.rest
    assert words(view) == ["a", "71.89%", "b", "21.43%"]


def test_parts_of_a_counted_whole_are_shares_of_it() -> None:
    figures = [make_figure("w", "30人"), make_figure("a", "15人"), make_figure("b", "15人")]
    view = see(link("parts", figures, whole="w"), figures)
    assert [width for _, _, width in drawn(view, tag="rect")[:2]] == [50.0, 50.0]
    assert not view.rest
    assert view.whole is not None
    assert view.whole.value == "30人"


def test_ladder_stands_ahead_own_and_level_beside_each_other() -> None:
    figures = [make_figure("a", "228家"), make_figure("b", "70余家", sentence="p1s2")]
    rows = [
        {"figure": "a", "label": "甲", "ahead": "上游、北浦"},
        {"figure": "b", "label": "乙", "level": "南港"},
    ]
    row = ChartRow.model_validate(
        {"id": "c", "kind": "ladder", "title": "题", "source": "源", "rows": rows}
    )
    charts, problems = link_charts([row], figures, [make_article(BODY)])
    assert problems == ()
    view = see(charts[0], figures)
    assert words(view) == ["甲", "云汀 228家", "上游、北浦", "乙", "云汀 70余家", "南港"]
    boxes = {style: x for style, x, _ in drawn(view, tag="rect")}
    assert boxes["box ahead"] < boxes["box own"] < boxes["box level"]


def test_every_drawn_word_of_the_real_charts_is_a_label_a_value_or_stands_in_its_sentence() -> None:
    gazetteer, knowledge = load_gazetteer(Project(root=ROOT))
    views = Views(gazetteer, knowledge.labels)
    figures = {f.id: figure_view(f, views, FIGURES) for f in gazetteer.figures}
    for chart in gazetteer.charts:
        view = chart_view(chart, figures)
        allowed = {
            word
            for line in view.lines
            for word in (
                line.label,
                line.printed,
                f"{line.figure.about.text} {line.printed}",
                *(line.ahead, line.level, line.behind),
            )
        }
        assert set(words(view)) <= allowed


def test_chart_stays_one_drawing_in_the_page_with_a_name_and_a_description(world: Path) -> None:
    page = read_page(build_files(Project(root=world))["docs/figures/index.md"])
    drawing = page.find(f".//{SVG}svg")
    assert drawing is not None
    assert drawing.get("role") == "img"
    names = [text_of(page.find(f".//*[@id='{name}']")) for name in _ids(drawing)]
    assert names == ["培养的工程师", "云汀大学：800名。北浦市：600名。"]
    assert [text_of(text) for text in drawing.iter(f"{SVG}text")] == [
        *("云汀大学", "800名"),
        *("北浦市", "600名"),
    ]
    table = page.find(".//section//table")
    assert table is not None
    links = [link.get("href") for link in table.iter("a")]
    assert links == [
        *("#yunting-engineers", "../articles/first-light.md#p6s1"),
        *("#beipu-engineers-2024", "../articles/echo.md#p5s1"),
    ]


def _ids(drawing: Element) -> list[str]:
    return (drawing.get("aria-labelledby") or "").split()
