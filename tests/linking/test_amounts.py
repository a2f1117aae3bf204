"""Printed Chinese numbers as values: what a table sorts by and a chart draws."""

import pytest
from gazetteer.linking.amounts import parse_amount
from gazetteer.model.charts import Amount


@pytest.mark.parametrize(
    ("printed", "text", "unit", "rough"),
    [
        ("228家", "228", "家", False),
        ("21860亿元", "2186000000000", "元", False),
        ("48.4万亿元", "48400000000000", "元", False),
        ("5390.18亿元", "539018000000", "元", False),
        ("71.89%", "0.7189", "", False),
        ("近1/3", "0.333333", "", True),
        ("一半", "0.5", "", False),
        ("超过11亿美元", "1100000000", "美元", True),
        ("70余家", "70", "家", True),
        ("10个左右", "10", "个", True),
        ("2000家以上", "2000", "家", True),
        ("不到两年", "2", "年", True),
        ("上千元", "1000", "元", True),
        ("二十年", "20", "年", False),
        ("两倍多", "2", "倍", True),
        ("没有一家", "0", "家", False),
        ("四无", "4", "无", False),
        ("第8位", "8", "位", False),
        ("全国城市第一", "1", "", False),
        ("全国首个", "1", "个", False),
        ("三个“真”", "3", "个“真”", False),
        ("1,234,567人", "1234567", "人", False),
        ("１，２３４人", "1234", "人", False),
        ("３９．５％", "0.395", "", False),
        ("3至5年", "3", "年", False),
        ("2～3万家", "20000", "家", False),
        ("2024", "2024", "", False),
    ],
)
def test_number_unit_and_roughness_of_a_printed_value(
    printed: str, text: str, unit: str, rough: bool
) -> None:
    amount = parse_amount(printed)
    assert amount is not None
    assert (amount.text, amount.unit, amount.rough) == (text, unit, rough)


def test_words_without_a_number_have_no_amount() -> None:
    assert parse_amount("前列") is None


def test_text_of_an_amount_never_has_an_exponent() -> None:
    assert Amount(number=1e14, unit="", rough=False).text == "100000000000000"
