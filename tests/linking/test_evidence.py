"""evidence: quotes are found in their articles, entities are known; the rest are problems."""

from gazetteer.curated.rows import QuoteRow
from gazetteer.linking.evidence import Evidence
from gazetteer.model.texts import DatePhrase, Quote
from gazetteer.problems import Problem

from tests.samples import make_article

ARTICLE = make_article("2018年,雲汀成立。\n\n雲汀有三千人。", published="2025-02-07")
PHRASE = DatePhrase(start=0, end=5, text="2018年", when="2018-03", relative=False)
UNKNOWN = "expected an id of companies, cities, people, organisations, policies or works"


def _evidence() -> Evidence:
    return Evidence([ARTICLE], {"a": {"p1s1": (PHRASE,)}}, frozenset({"yunting"}))


def _row(text: str) -> QuoteRow:
    return QuoteRow(article="a", text=text, line=7)


def test_quotes_that_stand_are_located_and_the_others_are_problems() -> None:
    evidence = _evidence()
    assert evidence.quotes([_row("雲汀成立"), _row("没有")], "data/x.yml") == (
        Quote(article="a", sentences=("p1s1",), text="雲汀成立", reading="云汀成立"),
    )
    what = "the quote «没有» does not stand in a; nothing there is like it"
    assert evidence.problems == [Problem(file="data/x.yml", line=7, what=what)]


def test_entities_nobody_knows_are_problems() -> None:
    evidence = _evidence()
    assert evidence.entities(["yunting", "ren"], "data/x.yml", 3, "e") == ("yunting", "ren")
    what = f"e: there is no entity 'ren'; {UNKNOWN}"
    assert evidence.problems == [Problem(file="data/x.yml", line=3, what=what)]


def test_no_entity_is_blamed_where_a_file_of_entities_cannot_be_read() -> None:
    evidence = Evidence([ARTICLE], {"a": {}}, None)
    evidence.entities(["ren"], "data/x.yml", 3, "e")
    assert evidence.problems == []


def test_dates_near_the_quotes_and_of_publication_give_numbers() -> None:
    evidence = _evidence()
    quotes = evidence.quotes([_row("雲汀有三千人")], "data/x.yml")
    assert evidence.numbers_of_dates(quotes) == {2018, 3, 2025, 2, 7}
