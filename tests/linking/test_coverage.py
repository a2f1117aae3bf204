"""coverage: which sentences say something that no statement uses, and why."""

import dataclasses

from gazetteer.curated import Knowledge
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.record_rows import ReasonRow
from gazetteer.linking import link_gazetteer
from gazetteer.linking.coverage import all_quotes, check_states, measure_coverage
from gazetteer.model import Coverage, Event, Gap, Gazetteer, Mention
from gazetteer.model.edtf import parse_edtf
from gazetteer.problems import Problem
from gazetteer.sources import Seed

from tests.samples import make_quote

BODY = "云汀有江。没有什么。2018年成立。八百名工程师。云汀很好。\n\n[第2版](https://x.example)"


def _gazetteer() -> Gazetteer:
    """A name in p1s1 and p1s5, a date in p1s3, a number in p1s4; p1s5 is quoted."""
    linked, _ = link_gazetteer([Seed(file="a.txt", meta={}, body=BODY)], Knowledge())
    mentions = tuple(
        Mention(entity="yunting", article="a", sentence=sentence, start=0, end=2, text="云汀")
        for sentence in ("p1s1", "p1s5")
    )
    event = Event(
        id="e",
        when=parse_edtf("2018"),
        title="t",
        kind="company",
        weight="main",
        entities=(),
        dated_by="",
        quotes=(make_quote("云汀很好", sentence="p1s5"),),
    )
    return dataclasses.replace(linked, mentions=mentions, events=(event,))


def _row(sentence: str, line: int) -> ReasonRow:
    return ReasonRow.model_validate(
        {"line": line, "article": "a", "sentence": sentence, "reason": "因"}
    )


def _gap(sentence: str, text: str, *holds: str, reason: str = "") -> Gap:
    return Gap(article="a", sentence=sentence, text=text, holds=holds, reason=reason)  # type: ignore[arg-type]


def test_sentence_that_holds_something_is_used_or_a_gap() -> None:
    gaps = (
        _gap("p1s1", "云汀有江。", "name"),
        _gap("p1s3", "2018年成立。", "date", "number"),
        _gap("p1s4", "八百名工程师。", "number", reason="因"),
    )
    assert measure_coverage(_gazetteer(), [_row("p1s4", 2)]) == (
        (Coverage(article="a", sentences=4, used=1, gaps=gaps),),
        (),
    )


def test_reason_for_a_sentence_that_needs_none_is_refused() -> None:
    rows = [_row("p1s5", 2), _row("p1s2", 3), _row("p9s9", 4), _row("p1s1", 5)]
    stale = "a {} is used, or holds nothing to use; take the line out"
    unknown = "a has no sentence 'p9s9'; expected an id as in its address, p12s2"
    assert measure_coverage(_gazetteer(), rows)[1] == tuple(
        Problem(file="data/coverage.yml", line=line, what=what)
        for line, what in ((2, stale.format("p1s5")), (3, stale.format("p1s2")), (4, unknown))
    )


def test_receipts_of_everything_on_the_site_count() -> None:
    assert [quote.text for quote in all_quotes(_gazetteer())] == ["云汀很好"]


def test_article_that_is_called_raw_while_rows_quote_it_is_told() -> None:
    raw = ArticleRow(id="a", seed="a.txt", line=7)
    at_work = ArticleRow(id="a", seed="a.txt", state="in work")
    other = ArticleRow(id="b", seed="b.txt")
    what = "a: its page says that nothing of it is curated, but 1 quote(s) of it stand in data/; write state: in work"
    assert list(check_states([raw, other], _gazetteer())) == [
        Problem(file="data/articles.yml", line=7, what=what, grave=False)
    ]
    assert list(check_states([at_work], _gazetteer())) == []
