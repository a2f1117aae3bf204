"""house_rules: what a program can check of data/README.md, E1 to E7, E12 and E18."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from gazetteer.linking.house_rules import repeated, statement_faults
from gazetteer.linking.known_names import KnownNames
from gazetteer.model import Name, Statement

from tests.samples import make_entity, make_quote, make_statement

ENTITIES = {
    one.id: one
    for one in (
        make_entity("starraft", "星槎智能", Name(text="星槎")),
        make_entity("moyu", "墨羽工坊"),
        make_entity("first", "新春第一会"),
        replace(make_entity("pair", "双星"), members=("starraft", "moyu")),
        replace(make_entity("answers", "小槎（回答）", kind="work"), type="ai"),
    )
}
TOPICS: Mapping[str, tuple[str, ...]] = {
    "company": ("field", "answers"),
    "work": ("content", "answers"),
}


def _rules(statement: Statement) -> list[str]:
    return [
        fault.partition(":")[0]
        for fault in statement_faults(statement, KnownNames(ENTITIES), TOPICS)
    ]


ABOUT = {"starraft": "field"}


@pytest.mark.parametrize(
    "statement",
    [
        make_statement("星槎智能做机器人。", ABOUT),
        make_statement("星槎说，它是全国第一。", ABOUT, by=("星槎智能",)),
        make_statement("星槎智能参加新春第一会。", ABOUT),
        make_statement("星槎智能若成功，将扩建。", ABOUT, make_quote("若成功,计划扩建")),
        make_statement("双星都在江边。", {"pair": "field"}),
        make_statement(
            "小槎（回答）说江在云汀。",
            {"answers": "content", "starraft": "answers"},
            by=("小槎（回答）",),
            answer=True,
        ),
    ],
)
def test_statement_that_keeps_the_rules_has_no_fault(statement: Statement) -> None:
    assert _rules(statement) == []


@pytest.mark.parametrize(
    ("statement", "rules"),
    [
        (make_statement("机器人很好。", ABOUT, by=("星槎智能",)), ["E3"]),
        (make_statement("星槎智能位居前列。", ABOUT), ["E3"]),
        (make_statement("星槎智能做机器人。", {"starraft": "finance"}), ["E5"]),
        (make_statement("星槎智能做机器人。", {"starraft": "answers"}), ["E4"]),
        (
            make_statement("小槎（回答）说江在云汀。", ABOUT, by=("小槎（回答）",), answer=True),
            ["E4"],
        ),
        (make_statement("星槎智能扩建。", ABOUT, make_quote("若成功,扩建")), ["E7"]),
        (make_statement("星槎智能扩建。", ABOUT, make_quote("计划扩建,有望建成")), ["E7", "E7"]),
        (make_statement("两家都在。", {**ABOUT, "moyu": "field"}), ["E12"]),
        (make_statement("星槎智能做机器人。", ABOUT, ties=(("starraft", "做", "moyu"),)), ["E18"]),
        (
            make_statement("星槎智能在江边。", ABOUT, ties=(("starraft", "做", "starraft"),)),
            ["E18"],
        ),
    ],
)
def test_fault_begins_with_the_number_of_the_rule(statement: Statement, rules: list[str]) -> None:
    assert _rules(statement) == rules


def _repeated(*statements: Statement) -> list[tuple[str, str]]:
    return [(one.id, fault.partition(":")[0]) for one, fault in repeated(statements)]


def test_same_text_in_other_punctuation_is_one_claim() -> None:
    one = make_statement("江，在云汀。", ABOUT, id="one")
    two = make_statement("江在云汀", {"moyu": "field"}, make_quote("另"), id="two")
    assert _repeated(one, two) == [("two", "E1")]


def test_quote_within_another_of_the_same_subject_makes_no_second_statement() -> None:
    long = make_statement("江在云汀。", ABOUT, make_quote("江在云汀,很长"), id="long")
    part = make_statement("江很长。", ABOUT, make_quote("很长"), id="part")
    other = make_statement("很长。", {"moyu": "field"}, make_quote("很长"), id="other")
    assert _repeated(long, part, other) == [("part", "E2")]
