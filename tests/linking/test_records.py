"""records: rows become events, figures, disagreements and themes with their receipts."""

from dataclasses import replace

import pytest
from gazetteer.curated.record_rows import DisagreementRow, EventRow, FigureRow, ThemeRow
from gazetteer.linking.evidence import Evidence
from gazetteer.linking.known_names import KnownNames
from gazetteer.linking.records import (
    link_disagreements,
    link_events,
    link_figures,
    link_themes,
)
from gazetteer.model import (
    DatingWords,
    Disagreement,
    Event,
    Figure,
    Statement,
    Summary,
    Theme,
    Version,
    Voice,
)
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import DatePhrase, Quote

from tests.samples import make_article, make_entity, make_statement

ARTICLE = make_article("2018年,雲汀成立。\n\n雲汀有超過三千人。")
PHRASE = DatePhrase(start=0, end=5, text="2018年", when="2018", relative=False)
FOUNDED = Quote(article="a", sentences=("p1s1",), text="雲汀成立", reading="云汀成立")
PEOPLE = Quote(
    article="a", sentences=("p2s1",), text="雲汀有超過三千人", reading="云汀有超过三千人"
)


def _evidence() -> Evidence:
    return Evidence([ARTICLE], {"a": {"p1s1": (PHRASE,)}}, frozenset({"yunting"}))


def _quotes(text: str) -> list[dict[str, object]]:
    return [{"a": text, "line": 7}]


def _event(**fields: object) -> EventRow:
    row = {"id": "e", "title": "云汀成立", "kind": "company", "weight": "main"}
    more = {"when": "2018", "entities": ["yunting"], "quotes": _quotes("雲汀成立"), "line": 3}
    return EventRow.model_validate({**row, **more, **fields})


def _faults(evidence: Evidence) -> list[str]:
    return [problem.what.partition("; ")[0] for problem in evidence.problems]


def test_event_keeps_the_words_that_date_it_and_its_former_ids() -> None:
    evidence = _evidence()
    assert link_events([_event(was=["old"])], (), {}, KnownNames({}), evidence) == (
        Event(
            id="e",
            when=parse_edtf("2018"),
            title="云汀成立",
            kind="company",
            weight="main",
            entities=("yunting",),
            dated_by="",
            quotes=(FOUNDED,),
            phrases=(DatingWords(article="a", text="2018年"),),
            was=("old",),
        ),
    )
    assert evidence.problems == []


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        (
            {"when": "2019"},
            "e: E13: the date 2019 does not follow from a time expression in or just before its quotes",
        ),
        ({"weight": "more", "figure": "f"}, "e: E14: there is no figure 'f'"),
        ({"weight": "more", "claim": "c"}, "e: E14: there is no claim 'c'"),
        ({"title": "去年云汀成立"}, "e: E6: 去年 has no date"),
    ],
)
def test_event_that_breaks_a_rule_is_refused(fields: dict[str, object], fault: str) -> None:
    evidence = _evidence()
    link_events([_event(**fields)], (), {}, KnownNames({}), evidence)
    assert _faults(evidence) == [fault]


def test_event_of_all_members_of_a_group_names_the_group() -> None:
    evidence = _evidence()
    pair = replace(make_entity("pair", "双星"), members=("yunting", "moyu"))
    link_events([_event(entities=["yunting"])], (), {}, KnownNames({"pair": pair}), evidence)
    assert evidence.problems == []
    alone = replace(pair, members=("yunting",))
    link_events([_event(entities=["yunting"])], (), {}, KnownNames({"pair": alone}), evidence)
    assert _faults(evidence) == ["e: E12: it names all members of pair"]


def test_event_whose_date_the_editors_explain_is_accepted() -> None:
    evidence = _evidence()
    assert (
        link_events([_event(when="2019", dated_by="推算")], (), {}, KnownNames({}), evidence)[
            0
        ].phrases
        == ()
    )
    assert evidence.problems == []


def _figure(**fields: object) -> FigureRow:
    row = {"id": "f", "value": "三千", "qualifier": "超過", "unit": "人", "kind": "count"}
    more = {"about": "yunting", "label": "人口", "quotes": _quotes("雲汀有超過三千人"), "line": 3}
    return FigureRow.model_validate({**row, **more, **fields})


def test_figure_is_kept_as_printed_with_its_reading() -> None:
    evidence = _evidence()
    assert link_figures([_figure(when="2018~", by="雲汀")], KnownNames({}), evidence) == (
        Figure(
            id="f",
            value="三千",
            qualifier="超過",
            unit="人",
            printed="超过三千人",
            kind="count",
            about="yunting",
            label="人口",
            when=parse_edtf("2018~"),
            by="雲汀",
            quotes=(PEOPLE,),
        ),
    )
    assert evidence.problems == []


def test_figure_that_its_first_quote_does_not_print_is_refused() -> None:
    evidence = _evidence()
    link_figures([_figure(value="3000")], KnownNames({}), evidence)
    assert _faults(evidence) == [
        "f: E15: 超過3000人 does not stand in its first quote, or only within a longer number"
    ]


def test_disagreement_keeps_every_version_with_its_quotes() -> None:
    row = {
        "id": "d",
        "kind": "conflict",
        "weight": "main",
        "topic": "何时",
        "entities": ["yunting"],
        "was": ["old"],
        "versions": [
            {"claim": "早", "quotes": _quotes("雲汀成立")},
            {"claim": "晚", "quotes": _quotes("雲汀有超過三千人")},
        ],
        "comment": "并列",
    }
    evidence = _evidence()
    assert link_disagreements([DisagreementRow.model_validate(row)], evidence) == (
        Disagreement(
            id="d",
            kind="conflict",
            weight="main",
            topic="何时",
            entities=("yunting",),
            versions=(
                Version(claim="早", quotes=(FOUNDED,)),
                Version(claim="晚", quotes=(PEOPLE,)),
            ),
            comment="并列",
            was=("old",),
        ),
    )
    assert evidence.problems == []


SAID = make_statement("市长说人多。", {"yunting": "t"}, id="said", by=("市长",))


def _theme(*claims: str) -> ThemeRow:
    summary = {"text": "云汀有超过三千人，人多势众。", "quotes": _quotes("雲汀有超過三千人")}
    voices = [{"claim": claim, "stance": "argues"} for claim in claims]
    return ThemeRow.model_validate(
        {"id": "t", "name": "人才", "summary": summary, "voices": voices}
    )


def test_theme_has_statements_as_its_voices() -> None:
    evidence = _evidence()
    assert link_themes([_theme("said")], {"said": SAID}, evidence) == (
        Theme(
            id="t",
            name="人才",
            summary=Summary(text="云汀有超过三千人，人多势众。", quotes=(PEOPLE,)),
            voices=(Voice(stance="argues", statement=SAID),),
        ),
    )
    assert evidence.problems == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (make_statement("人多。", {"yunting": "t"}, id="said"), "said names nobody who says it"),
        (
            make_statement("模型说人多。", {"yunting": "t"}, id="said", by=("模型",), answer=True),
            "said is a model's answer, which argues for nothing",
        ),
    ],
)
def test_voice_of_nobody_is_refused(statement: Statement, fault: str) -> None:
    evidence = _evidence()
    link_themes([_theme("said")], {"said": statement}, evidence)
    assert _faults(evidence) == [f"t: E17: {fault}"]
