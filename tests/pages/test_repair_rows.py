"""pages.repair_rows: what rules mended is counted, a single damage told once with its reason and its places."""

from gazetteer.pages.repair_rows import RepairsView, RepairView, RuleView, repair_rows

from tests.samples import make_article


def _repair(damaged: str, repaired: str, at: str = "", reason: str = "乱码。") -> dict[str, str]:
    return {"damaged": damaged, "repaired": repaired, "reason": reason, "at": at}


def _view(damaged: str, repaired: str, *sentences: str, reason: str = "乱码") -> RepairView:
    return RepairView(
        damaged=damaged,
        repaired=repaired,
        reason=reason,
        places=tuple((one.partition("s")[0].removeprefix("p"), one) for one in sentences),
    )


def test_damage_between_two_sentences_is_one_row() -> None:
    article = make_article("甲是城?；ヂ網是路。丙。", repairs=[_repair("?；ヂ網", "。互聯網")])
    single = (_view("?；ヂ網", "。互聯網", "p1s1"),)
    assert repair_rows(article) == RepairsView(rules=(), single=single, title="")


def test_equal_repairs_are_one_row_with_its_places_and_others_are_not() -> None:
    repairs = [
        _repair("乙?", "乙！", "p1s1"),
        _repair("乙?", "乙！", "p1s2"),
        _repair("丙", "", "p2", "广告"),
    ]
    article = make_article("乙?乙?乙?\n\n丙。", repairs=repairs)
    assert repair_rows(article).single == (
        _view("乙?", "乙！", "p1s1", "p1s2"),
        _view("丙", "", "p2s1", reason="广告"),
    )


def test_rules_are_counted_with_the_title_and_tell_their_first_place() -> None:
    article = make_article(
        "镇(zhèn)上下(xià)雨。江****边。",
        meta={"title": "乌镇(zhèn)的江"},
        clean=["pinyin", "stars"],
        repairs=[_repair("江", "河")],
    )
    assert repair_rows(article) == RepairsView(
        rules=(
            RuleView(rule="stars", count=1, first=_view("****", "", "p1s2", reason="")),
            RuleView(rule="pinyin", count=3, first=_view("镇(zhèn)", "镇", "", reason="")),
        ),
        single=(_view("江", "河", "p1s2"),),
        title="乌镇(zhèn)的江",
    )


def test_heading_that_became_the_title_keeps_its_repairs() -> None:
    article = make_article("# 乌镇(zhèn)\n\n江边。", clean=["pinyin"])
    assert (article.title, repair_rows(article).title) == ("乌镇", "乌镇(zhèn)")
    assert [paragraph.original for paragraph in article.paragraphs] == ["江边。"]


def test_article_without_damage_has_no_rows() -> None:
    assert not repair_rows(make_article("甲。"))
