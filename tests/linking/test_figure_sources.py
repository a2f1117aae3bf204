"""A figure's period follows from its quotes, and they name its source."""

import pytest
from gazetteer.linking.article_dates import find_article_dates
from gazetteer.linking.evidence import Evidence
from gazetteer.linking.figure_sources import period_faults, source_faults
from gazetteer.linking.known_names import KnownNames
from gazetteer.model import Name
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import Article, Quote

from tests.samples import make_article, make_entity

TEXT = (
    "2019年，云汀晚报写过江。\n\n"
    "云汀市统计局说，去年云汀有三千人。\n\n"
    "2002年到2007年，收入由3亿元增至5亿元。\n\n"
    "2月8日开工的项目，年度计划投资7亿元。\n\n"
    "据江声发布的2024年《云汀薪酬报告》，月薪九千元。\n\n"
    "公司成立不到两年。"
)


def _article() -> Article:
    return make_article(
        TEXT, meta={"date": "2025-03-06"}, outlet="云汀晚报", authors=[{"name": "林见川", "role": "记者"}]
    )  # fmt: skip


def _evidence() -> Evidence:
    article = _article()
    return Evidence([article], {"a": find_article_dates(article)}, frozenset())


def _quotes(text: str) -> list[Quote]:
    at = next(p for p in _article().paragraphs if text in "".join(s.text for s in p.sentences))
    return [Quote(article="a", sentences=(at.sentences[0].id,), text=text, reading=text)]


@pytest.mark.parametrize(
    ("kind", "when", "quote", "right"),
    [
        ("count", "2024", "去年云汀有三千人", True),
        ("count", "2019", "去年云汀有三千人", True),  # the paragraph before, as for events
        ("count", "2024~", "去年云汀有三千人", True),
        ("count", "2021", "去年云汀有三千人", False),
        ("count", "2024-06", "去年云汀有三千人", False),
        ("count", "2023/2024", "去年云汀有三千人", False),
        ("amount", "2002", "收入由3亿元增至5亿元", True),
        ("amount", "2007", "收入由3亿元增至5亿元", True),
        ("amount", "2002/2007", "收入由3亿元增至5亿元", True),
        ("amount", "2005", "收入由3亿元增至5亿元", False),
        ("target", "2025", "年度计划投资7亿元", True),
        ("target", "2026", "年度计划投资7亿元", False),
        ("amount", "2025", "公司成立不到两年", False),
        ("age", "2025-03-06", "公司成立不到两年", True),
        ("count", "2025-03-06", "公司成立不到两年", False),
        ("age", "2025-03", "公司成立不到两年", False),
    ],
)
def test_period_follows_from_the_words_of_the_article(
    kind: str, when: str, quote: str, right: bool
) -> None:
    faults = list(period_faults(kind, parse_edtf(when), _quotes(quote), _evidence()))
    assert [not faults, len(faults)] == [right, 0 if right else 1]


def test_refused_period_names_the_dates_that_were_found() -> None:
    fault = next(
        period_faults("count", parse_edtf("2021"), _quotes("去年云汀有三千人"), _evidence())
    )
    assert fault == (
        "E15: the period 2021 does not follow from a time expression in or just before its quotes "
        "(2024, 2019); quote the words that give it"
    )


@pytest.mark.parametrize(
    ("by", "quote", "right"),
    [
        ("云汀市统计局", "云汀市统计局说，去年云汀有三千人", True),
        ("雲汀市統計局", "云汀市统计局说，去年云汀有三千人", True),
        ("云汀市统计局（江边）", "云汀市统计局说，去年云汀有三千人", False),
        ("《人民日报》", "云汀市统计局说，去年云汀有三千人", False),
        ("云汀市统计局", "去年云汀有三千人", False),
        ("云汀晚报", "去年云汀有三千人", True),
        ("《云汀晚报》", "去年云汀有三千人", True),
        ("林见川", "去年云汀有三千人", True),
        ("江声《云汀薪酬报告》", "据江声发布的2024年《云汀薪酬报告》，月薪九千元", True),
        ("《云汀薪酬报告》江声", "据江声发布的2024年《云汀薪酬报告》，月薪九千元", False),
        ("“据江声”（文中未写何人）", "据江声发布的2024年《云汀薪酬报告》，月薪九千元", True),
        ("江声（云汀晚报所引）", "据江声发布的2024年《云汀薪酬报告》，月薪九千元", True),
        ("江声（《人民日报》所引）", "据江声发布的2024年《云汀薪酬报告》，月薪九千元", False),
        ("——", "去年云汀有三千人", False),
    ],
)
def test_source_is_named_by_the_quotes_or_is_the_article_itself(
    by: str, quote: str, right: bool
) -> None:
    assert not list(source_faults(by, _quotes(quote), KnownNames({}), _evidence())) == right


def test_source_may_stand_there_under_another_name_of_it() -> None:
    other = Name(text="统计局", reason="简称")
    bureau = make_entity("bureau", "云汀市统计局", other, kind="organisation")
    quotes = _quotes("云汀市统计局说，去年云汀有三千人")
    assert list(source_faults("统计局", quotes, KnownNames({}), _evidence())) == []
    quotes = [Quote(article="a", sentences=("p2s1",), text="统计局说", reading="统计局说")]
    assert (
        list(source_faults("云汀市统计局", quotes, KnownNames({"bureau": bureau}), _evidence()))
        == []
    )
    assert list(source_faults("云汀市统计局", quotes, KnownNames({}), _evidence())) == [
        "E15: no quote names 云汀市统计局, who says it; expected words of the quotes, or the article's own "
        "name (云汀晚报); quote the sentence that names it"
    ]
