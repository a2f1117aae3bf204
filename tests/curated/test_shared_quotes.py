"""shared_quotes: a row takes the quotes of another, and every way that leads nowhere is told with its line."""

from pathlib import Path

import pytest
from gazetteer.building import Project, build_files
from gazetteer.curated import load_knowledge
from gazetteer.curated.rows import QuoteRow

from tests.refusals import edit, problems_of

EVENT = "data/events.yml"
FOUNDED = '    - first-light: "2018年，星槎智能在云汀成立。"\n'
TOLD = '    - first-light: "2018年，星槎智能在云汀成立。创始人沈知遥说"\n'


@pytest.fixture
def bare(world: Path) -> Path:
    """The world without what rests on its rows."""
    for name in ("entries", "measures"):
        (world / f"data/{name}.yml").write_text("[]\n", encoding="utf-8")
    return world


def test_taken_quotes_build_the_same_pages_as_written_ones(world: Path) -> None:
    edit(world, EVENT, FOUNDED, TOLD)
    written = build_files(Project(root=world))
    edit(world, EVENT, TOLD, "    - of: starraft-founder\n")
    edit(
        world,
        "data/figures.yml",
        '    - first-light: "云汀大学每年培养800名工程师"\n',
        "    - {of: yunting-university-engineers, quote: 1}\n",
    )
    assert build_files(Project(root=world)) == written


def test_a_taken_quote_names_its_row_and_its_own_line(world: Path) -> None:
    edit(world, EVENT, FOUNDED, "    - of: starraft-founder\n    - of: beipu-engineers-2024\n")
    knowledge, problems = load_knowledge(world / "data")
    assert problems == ()
    assert knowledge.events[0].quotes == [
        QuoteRow(
            line=9,
            article="first-light",
            text="2018年，星槎智能在云汀成立。创始人沈知遥说",
            of="'starraft-founder'",
        ),
        QuoteRow(
            line=10,
            article="echo",
            text="北浦市2024年只培養了600名工程師,北浦大學辦公室說",
            of="'beipu-engineers-2024'",
        ),
    ]


def test_one_quote_is_taken_by_its_number(world: Path) -> None:
    edit(world, EVENT, FOUNDED, "    - {of: gu-lanzhou-cold-harbour, quote: 2}\n")
    knowledge, problems = load_knowledge(world / "data")
    assert (problems, [quote.text for quote in knowledge.events[0].quotes]) == (
        (),
        ["學者顧蘭舟回答"],
    )


def test_quotes_pass_through_a_row_that_takes_its_own(world: Path) -> None:
    edit(world, EVENT, FOUNDED, "    - of: yumiao-funds-2024\n")
    figure = '    - first-light: "拿出2亿元支持初创企业"\n'
    edit(world, "data/figures.yml", figure, "    - of: yumiao-banfa-200-million\n")
    knowledge, problems = load_knowledge(world / "data")
    assert problems == ()
    assert [quote.text for quote in knowledge.events[0].quotes] == [
        "去年6月，云汀出台《云汀育苗办法》，拿出2亿元支持初创企业。星槎智能是第一批受益者，墨羽工坊也在名单上。"
    ]


WRONG = {
    "unknown, nearest named": (
        "- of: starraft-funder",
        "there is no statement, event or figure 'starraft-funder'; did you mean starraft-founder or 2018-starraft-founded?",
    ),
    "unknown, nothing near": (
        "- of: zzzz",
        "there is no statement, event or figure 'zzzz'; expected the id of such a row",
    ),
    "an entity gives none": (
        "- of: beipu",
        "there is no statement, event or figure 'beipu'; expected the id of such a row",
    ),
    "no id": (
        "- of: [starraft-founder]",
        "there is no statement, event or figure ['starraft-founder']; expected the id of such a row",
    ),
    "empty": (
        '- of: ""',
        "there is no statement, event or figure ''; expected the id of such a row",
    ),
    "itself": (
        "- of: 2018-starraft-founded",
        "2018-starraft-founded → 2018-starraft-founded comes back to itself; write the words in one",
    ),
    "a number too high": (
        "- {of: gu-lanzhou-cold-harbour, quote: 3}",
        "quote '3' of gu-lanzhou-cold-harbour; it has 2, expected 1 to 2",
    ),
    "no number": (
        "- {of: starraft-founder, quote: first}",
        "quote 'first' of starraft-founder; it has 1, expected 1",
    ),
    "with words of its own": (
        '- {of: starraft-founder, article: first-light, text: "2018年"}',
        "takes the quotes of a row; words of its own are a quote of their own",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_reference_that_leads_nowhere_is_one_problem(case: str, bare: Path) -> None:
    written, what = WRONG[case]
    edit(bare, EVENT, FOUNDED, f"    {written}\n")
    assert problems_of(bare) == [f"data/events.yml:9: 2018-starraft-founded: of: {what}"]


def test_a_circle_of_rows_is_told_in_each(bare: Path) -> None:
    edit(bare, EVENT, FOUNDED, "    - of: yunting-engineers\n")
    edit(
        bare,
        "data/figures.yml",
        '    - first-light: "云汀大学每年培养800名工程师"\n',
        "    - of: 2018-starraft-founded\n",
    )
    way = "yunting-engineers → 2018-starraft-founded → yunting-engineers"
    back = "2018-starraft-founded → yunting-engineers → 2018-starraft-founded"
    told = "comes back to itself; write the words in one"
    assert problems_of(bare) == [
        f"data/events.yml:9: 2018-starraft-founded: of: {way} {told}",
        f"data/figures.yml:9: yunting-engineers: of: {back} {told}",
    ]


def test_wrong_words_are_told_where_they_stand_and_nowhere_else(bare: Path) -> None:
    edit(bare, EVENT, FOUNDED, "    - of: starraft-founder\n")
    edit(bare, "data/statements/first-light.yml", "2018年，星槎", "2019年，星槎")
    problems = problems_of(bare)
    assert [problem.partition(": ")[0] for problem in problems] == [
        "data/statements/first-light.yml:14"
    ]


def test_a_row_without_quotes_has_none_to_give(bare: Path) -> None:
    edit(bare, EVENT, FOUNDED, "    - of: starraft-founder\n")
    edit(bare, "data/statements/first-light.yml", f"  quotes:\n{TOLD}", "")
    assert problems_of(bare) == [
        "data/events.yml:9: 2018-starraft-founded: of: starraft-founder has no quotes to take",
        "data/statements/first-light.yml:9: starraft-founder: the field 'quotes' is missing; "
        'for example quotes: - meijing-2025-02-07: "群核科技拥有全球最大的室内场景认知数据集"',
    ]


def test_a_row_in_a_file_that_cannot_be_read_is_not_called_unknown(bare: Path) -> None:
    edit(bare, EVENT, FOUNDED, "    - of: starraft-founder\n")
    (bare / "data/statements/first-light.yml").write_text("- id: 'open\n", encoding="utf-8")
    problems = problems_of(bare)
    assert [problem for problem in problems if "of: there is no statement" in problem] == []
