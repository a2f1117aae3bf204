"""wording: the rules of data/README.md that hold for every curated sentence."""

import pytest
from gazetteer.linking.wording import wording_faults

READINGS = ("2024年6月，云汀拿出2亿元，占15.72%，覆盖70余家。",)
DATES = (2024, 6, 2025)


def _rules(text: str) -> list[str]:
    return [fault.partition(":")[0] for fault in wording_faults(text, READINGS, DATES)]


@pytest.mark.parametrize(
    "text",
    [
        "云汀晚报称，2024年6月，云汀拿出2亿元。",
        "2025年2亿元占15.72%。",
        "《下游周刊》的文章称“去年”有70余家。",
        "未署名文章称云汀很好。",
        "云汀说，“今年是最好的一年”。",
        "2025年近两日正在招人。",
        "云汀出现在报上。",
        "此前云汀有江。",
    ],
)
def test_sentence_that_names_dates_and_proves_is_right(text: str) -> None:
    assert _rules(text) == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("文章称云汀很好。", ["E3"]),
        ("有文章认为云汀很好。", ["E3"]),
        ("去年云汀拿出2亿元。", ["E6"]),
        ("近两日云汀拿出2亿元。", ["E6"]),
        ("云汀目前拿出2亿元。", ["E6"]),
        ("云汀拿出3亿元。", ["E8"]),
        ("云汀占15%。", ["E8"]),
        ("云汀占15.72。", ["E8"]),
        ("云汀拿出2万元。", ["E8"]),
        ("云汀拿出2元。", ["E8"]),
        ("云汀覆盖0余家。", ["E8"]),
        ("云汀占15.7%。", ["E8"]),
        ("2023年云汀拿出2亿元。", ["E8"]),
        ("它拿出2亿元。", ["E9"]),
        ("云汀的这两项数据很好。", ["E9"]),
        ("其去年拿出4亿元。", ["E6", "E8", "E9"]),
    ],
)
def test_sentence_that_does_not_is_refused_with_the_number_of_the_rule(
    text: str, rules: list[str]
) -> None:
    assert _rules(text) == rules
