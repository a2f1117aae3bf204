"""figures: numbers with unit and qualifier as the house rules print them, and numbers that are none."""

import pytest
from gazetteer.suggesting.figures import find_figures

from tests.suggesting.invented import entity, gathered

KNOWN = {
    "company": (entity("yunjiang", "云桨科技"),),
    "city": (entity("yunting", "云汀", type="city"),),
}


def _figures(text: str) -> list[tuple[str, str, str, str]]:
    material = gathered(text, KNOWN)
    return [
        (one.value, one.qualifier, one.unit, one.kind)
        for _, sentence in material.read
        for one in find_figures(material, sentence, "")
    ]


FOUND = {
    "云桨科技获得政府基金2000万元。": [("2000万", "", "元", "amount")],
    "云桨科技的收入超过11亿美元。": [("11亿", "超过", "美元", "amount")],
    "云汀有70余家企业。": [("70", "余", "家", "count")],
    "云汀有企业10个左右。": [("10", "左右", "个", "count")],
    "云汀占全省的15.72%。": [("15.72%", "", "", "share")],
    "云汀的出口同比增长8.6%。": [("8.6%", "", "", "growth")],
    "云汀的办理时间缩短到1.8个工作日。": [("1.8", "", "个工作日", "duration")],
    "云汀的园区有3600平方米。": [("3600", "", "平方米", "count")],
    "云汀的销量是去年的两倍。": [("两", "", "倍", "ratio")],
    "云桨科技的创始人今年28岁。": [("28", "", "岁", "age")],
    "云汀的产业规模位居全国第12。": [("第12", "", "", "rank")],
    "云汀排名第8位。": [("第8位", "", "", "rank")],
    "云汀力争产值达到2.3万亿元。": [("2.3万亿", "", "元", "target")],
    "云汀近三成企业在此。": [("三", "近", "成", "share")],
    "云汀雲集70餘家企業與三個園區。": [("70", "餘", "家", "count"), ("三", "", "個", "count")],
}


@pytest.mark.parametrize("text", FOUND)
def test_a_number_is_divided_as_it_is_printed(text: str) -> None:
    assert _figures(text) == FOUND[text]


NONE = [
    "云汀的一家企业走了。",
    "云汀在2025年2月7日开会。",
    "云桨科技发布了G7和R1。",
    "云汀的90后和5G都很热。",
    "第一次来云汀的人不多。",
    "《云汀500强》发布。",
    "云汀在21世纪发展起来。",
    "云汀的第三届大会。",
]


@pytest.mark.parametrize("text", NONE)
def test_a_number_that_counts_nothing_is_none(text: str) -> None:
    assert _figures(text) == []


def test_a_figure_is_of_the_entity_named_before_it_with_its_label_and_period() -> None:
    material = gathered("云汀不远。2024年，云桨科技的研发投入达1.2亿元。", KNOWN)
    sentence = material.article.sentences[1]
    (draft,) = find_figures(material, sentence, "yunting")
    assert (draft.about, draft.label, draft.when) == ("yunjiang", "云桨科技的研发投入", "2024")


def test_a_figure_of_nobody_is_of_whom_the_text_told_last() -> None:
    material = gathered("产值达1.2亿元。", KNOWN)
    (draft,) = find_figures(material, material.article.sentences[0], "yunting")
    assert draft.about == "yunting"
