"""evidence: rows become statements with located quotes; what lacks its receipt is a problem."""

from gazetteer.curated.rows import DisagreementRow, EntityRow, EventRow, FigureRow, ThemeRow
from gazetteer.linking.evidence import Evidence
from gazetteer.model import (
    DatingWords,
    Disagreement,
    Entity,
    Event,
    Figure,
    Name,
    Statement,
    Theme,
    Version,
    Voice,
)
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import DatePhrase, Quote
from gazetteer.problems import Problem

from tests.samples import make_article

ARTICLE = make_article("2018年,雲汀成立。\n\n雲汀有三千人。")
PHRASE = DatePhrase(start=0, end=5, text="2018年", when="2018", relative=False)
FOUNDED = Quote(article="a", sentences=("p1s1",), text="雲汀成立", reading="云汀成立")
PEOPLE = Quote(article="a", sentences=("p2s1",), text="雲汀有三千人", reading="云汀有三千人")
UNKNOWN = "expected an id of companies, cities, people, organisations, policies or works"
MISSING = "the quote «没有» does not stand in a; after 1 equal characters it has «», the article «三千人。»"


def _evidence() -> Evidence:
    return Evidence([ARTICLE], {"a": {"p1s1": (PHRASE,)}}, frozenset({"yunting"}))


def _quotes(*texts: str) -> list[dict[str, object]]:
    return [{"a": text, "line": 7} for text in texts]


def _problem(file: str, what: str, line: int = 3) -> Problem:
    return Problem(file=f"data/{file}", line=line, what=what)


def test_entity_row_becomes_an_entity_with_located_quotes() -> None:
    row = {
        "id": "yunting",
        "name": "云汀",
        "name_en": {"text": "Yunting", "editorial": "true", "reason": "英文名"},
        "aliases": ["云汀市", {"text": "云", "except_in": ["云集"]}],
        "other_names": [{"text": "YT", "editorial": "true", "reason": "缩写"}],
        "type": "city",
        "within": "yunting",
        "dragon": "true",
        "summary": {"text": "一座城", "quotes": _quotes("雲汀成立")},
        "facts": [
            {
                "topic": "place",
                "text": "有人",
                "about": ["yunting"],
                "quotes": _quotes("雲汀有三千人"),
            }
        ],
    }
    evidence = _evidence()
    entity = evidence.entity("city", EntityRow.model_validate(row), "data/cities.yml")
    assert (evidence.problems, entity) == (
        [],
        Entity(
            id="yunting",
            kind="city",
            name="云汀",
            name_en=Name(text="Yunting", reason="英文名"),
            aliases=(Name(text="云汀市"), Name(text="云", except_in=("云集",))),
            other_names=(Name(text="YT", reason="缩写"),),
            summary=Statement(text="一座城", quotes=(FOUNDED,)),
            facts=(Statement(text="有人", quotes=(PEOPLE,), topic="place", about=("yunting",)),),
            type="city",
            within="yunting",
            dragon=True,
        ),
    )


def test_entity_row_with_unknown_ids_and_quotes_names_each() -> None:
    row = {
        "line": 3,
        "id": "yunting",
        "name": "云汀",
        "within": "sheng",
        "summary": {"line": 4, "text": "一座城", "quotes": _quotes("没有")},
        "facts": [
            {
                "line": 5,
                "topic": "t",
                "text": "有人",
                "about": ["ren"],
                "quotes": _quotes("没有", "雲汀"),
            }
        ],
    }
    evidence = _evidence()
    evidence.entity("city", EntityRow.model_validate(row), "data/cities.yml")
    assert evidence.problems == [
        _problem("cities.yml", f"yunting: there is no entity 'sheng'; {UNKNOWN}"),
        _problem("cities.yml", MISSING, 7),
        _problem("cities.yml", MISSING, 7),
        _problem("cities.yml", f"有人: there is no entity 'ren'; {UNKNOWN}", 5),
    ]


def _event(**fields: object) -> EventRow:
    row = {"line": 3, "id": "e", "title": "成立", "kind": "company", "entities": ["yunting"]}
    return EventRow.model_validate({**row, "quotes": _quotes("雲汀成立"), **fields})


def test_event_whose_date_stands_by_its_quote_keeps_the_words() -> None:
    evidence = _evidence()
    assert evidence.events([_event(when="2018")]) == (
        Event(
            id="e",
            when=parse_edtf("2018"),
            title="成立",
            kind="company",
            entities=("yunting",),
            dated_by="",
            quotes=(FOUNDED,),
            phrases=(DatingWords(article="a", text="2018年"),),
        ),
    )
    assert evidence.problems == []


def test_event_whose_date_does_not_follow_is_refused() -> None:
    evidence = _evidence()
    evidence.events([_event(when="2019")])
    what = (
        "e: the date 2019 does not follow from a time expression in or just before its quotes; "
        "quote the words that give it, or say why it is so: dated_by: …"
    )
    assert evidence.problems == [_problem("events.yml", what)]


def test_event_whose_date_the_editors_explain_is_accepted() -> None:
    evidence = _evidence()
    assert evidence.events([_event(when="2019", dated_by="推算")])[0].phrases == ()
    assert evidence.problems == []


def test_event_with_a_missing_quote_is_not_blamed_for_its_date_too() -> None:
    evidence = _evidence()
    evidence.events([_event(when="2019", quotes=_quotes("没有"), entities=["ren"])])
    assert evidence.problems == [
        _problem("events.yml", MISSING, 7),
        _problem("events.yml", f"e: there is no entity 'ren'; {UNKNOWN}"),
    ]


def _figure(**fields: object) -> FigureRow:
    row = {"line": 3, "id": "f", "value": "三千", "unit": "人", "kind": "count", "about": "yunting"}
    return FigureRow.model_validate(
        {**row, "label": "人口", "quotes": _quotes("雲汀有三千人"), **fields}
    )


def test_figure_is_kept_as_printed_with_its_reading() -> None:
    evidence = _evidence()
    assert evidence.figures([_figure(value="雲汀有三千", when="2018~", by="市长")]) == (
        Figure(
            id="f",
            value="雲汀有三千",
            reading="云汀有三千",
            unit="人",
            kind="count",
            about="yunting",
            label="人口",
            when=parse_edtf("2018~"),
            by="市长",
            quotes=(PEOPLE,),
        ),
    )
    assert evidence.problems == []


def test_figure_that_its_first_quote_does_not_print_is_refused() -> None:
    evidence = _evidence()
    evidence.figures([_figure(value="3000", about="ren")])
    what = "f: the value '3000' does not stand in its first quote; write it as printed"
    assert evidence.problems == [
        _problem("figures.yml", what),
        _problem("figures.yml", f"f: there is no entity 'ren'; {UNKNOWN}"),
    ]


def test_disagreement_keeps_every_version_with_its_quotes() -> None:
    row = {
        "id": "d",
        "kind": "conflict",
        "topic": "何时",
        "entities": ["yunting"],
        "versions": [
            {"claim": "早", "quotes": _quotes("雲汀成立")},
            {"claim": "晚", "quotes": _quotes("雲汀有三千人")},
        ],
        "comment": "并列",
    }
    evidence = _evidence()
    assert evidence.disagreements([DisagreementRow.model_validate(row)]) == (
        Disagreement(
            id="d",
            kind="conflict",
            topic="何时",
            entities=("yunting",),
            versions=(
                Version(claim="早", quotes=(FOUNDED,)),
                Version(claim="晚", quotes=(PEOPLE,)),
            ),
            comment="并列",
        ),
    )
    assert evidence.problems == []


def test_theme_keeps_its_summary_and_voices() -> None:
    voice = {"who": "文章", "stance": "argues", "text": "因为人", "entities": ["yunting"]}
    row = {
        "id": "t",
        "name": "人才",
        "summary": {"text": "有人", "quotes": _quotes("雲汀有三千人")},
        "voices": [{**voice, "quotes": _quotes("雲汀成立")}],
    }
    said = Voice(
        who="文章", stance="argues", text="因为人", entities=("yunting",), quotes=(FOUNDED,)
    )
    evidence = _evidence()
    assert evidence.themes([ThemeRow.model_validate(row)]) == (
        Theme(
            id="t", name="人才", summary=Statement(text="有人", quotes=(PEOPLE,)), voices=(said,)
        ),
    )
    assert evidence.problems == []
