"""pages.repair_rows: a damage is told once, with what it was, also where it parted two sentences."""

from gazetteer.pages.repair_rows import repair_rows

from tests.samples import make_article


def test_damage_between_two_sentences_is_one_row() -> None:
    article = make_article(
        "甲是城?；ヂ網是路。丙。",
        repairs=[{"damaged": "?；ヂ網", "repaired": "。互聯網", "reason": "乱码"}],
    )
    assert [(row.damaged, row.repaired, row.places) for row in repair_rows(article)] == [
        ("?；ヂ網", "。互聯網", (("1", "p1s1"),))
    ]


def test_article_without_damage_has_no_rows() -> None:
    assert repair_rows(make_article("甲。")) == ()
