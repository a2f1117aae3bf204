"""repairs: edits of a text, and the way back to the damaged one."""

from gazetteer.sources.repairs import Edit, apply_edits, damaged_offsets, merge_edits


def _edit(text: str, damaged: str, repaired: str) -> Edit:
    return Edit(start=text.index(damaged), damaged=damaged, repaired=repaired)


DAMAGED = "甲?1逼?有江,乙?!?丙****丁"
EDITS = (
    _edit(DAMAGED, "?1逼?", "。北浦"),
    _edit(DAMAGED, "?!?", "校”"),
    _edit(DAMAGED, "****", ""),
)


def test_edits_replace_the_damaged_words_and_nothing_else() -> None:
    assert apply_edits(DAMAGED, EDITS) == "甲。北浦有江,乙校”丙丁"


def test_text_without_edits_stays_as_it_is() -> None:
    assert apply_edits(DAMAGED, ()) == DAMAGED


def test_offsets_in_the_repaired_text_are_traced_to_the_damaged_one() -> None:
    repaired = apply_edits(DAMAGED, EDITS)
    traced = dict(zip(repaired, damaged_offsets(EDITS, range(len(repaired))), strict=True))
    inside = {"北": "有", "浦": "有", "”": "丙"}  # of what was repaired: where the damage ends
    begins = {"。": "?1逼?", "校": "?!?"}
    assert traced == {
        char: DAMAGED.index(inside.get(char, begins.get(char, char))) for char in repaired
    }


def test_of_edits_that_overlap_the_earlier_list_holds_and_then_the_earlier_edit() -> None:
    text = "一二三四五六七八"
    first = [_edit(text, "三四", "甲")]
    second = [_edit(text, "七", "乙"), _edit(text, "二三", "丙"), _edit(text, "一二", "丁")]
    third = [_edit(text, "四五", "戊"), _edit(text, "五六", "己"), _edit(text, "六七", "庚")]
    merged = merge_edits(first, second, third)
    assert [(edit.damaged, edit.repaired) for edit in merged] == [
        ("一二", "丁"),
        ("三四", "甲"),
        ("五六", "己"),
        ("七", "乙"),
    ]
