"""cleaning.late_places: GBK read one byte late is mended where the bytes leave no choice."""

import pytest
from gazetteer.sources.cleaning.late_bytes import is_late, late_by_one_byte
from gazetteer.sources.cleaning.late_places import LatePlace, late_edits, late_places


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("。互聯網", "?;ヂ摼W"),
        ("“三個", "?叭齻€"),
        ("校”", "?!?"),
        ("。北浦", "?1逼?"),
        ("。年輕", "?D贻p"),
        ("甲", "??"),
        ("", ""),
        ("。😀", ""),
    ],
)
def test_text_read_one_byte_late_shows_the_damage(text: str, seen: str) -> None:
    assert late_by_one_byte(text) == seen


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("?!彼?,", "。”它，"),
        ("?！彼?，", "。”它，"),
        ("？！彼？，", "。”它，"),
        ("\ufffd！彼\ufffd，", "。”它，"),
        ("?！彼?", "。”它"),
        ("?；け曜冀ㄉ?", "保护标准建设"),
        ("?；ヂ摼W", "。互聯網"),
        ("?!?", "校”"),
        ("?!?", "校”,"),
        ("?！?/p>", "。”"),
        ("?！?/p>", "。”</p>"),
        ("?！?strong>", "。”<strong>"),
    ],
)
def test_damage_is_proven_in_any_width_and_where_it_swallowed_what_follows(
    damaged: str, repaired: str
) -> None:
    assert is_late(damaged, repaired)


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("?！彼?，", "。”她们"),
        ("?！彼?", "。他它"),
        ("?！?", "。"),
        ("?", ""),
        ("?！?/p>", "。“他"),
        ("?;ヂ摼W", "。互联网"),
    ],
)
def test_other_words_are_no_proof(damaged: str, repaired: str) -> None:
    assert not is_late(damaged, repaired)


@pytest.mark.parametrize(
    ("text", "damaged", "repaired"),
    [
        ("技術和產業迭代的結果?;ヂ摼W時期", "?;ヂ摼W", "。互聯網"),
        ("技術和產業迭代的結果?；ヂ摼W時期", "?；ヂ摼W", "。互聯網"),
        ("發展新質生產力?!叭齻€15%", "?!叭齻€", "。“三個"),
        ("發展新質生產力\ufffd！叭齻€15%", "\ufffd！叭齻€", "。“三個"),
        ("他说：“路径?！?/p>", "?！?/p>", "。”"),
    ],
)
def test_place_is_mended_where_one_text_alone_can_have_stood(
    text: str, damaged: str, repaired: str
) -> None:
    found = [(edit.damaged, edit.repaired) for edits in late_edits([text]) for edit in edits]
    assert found == [(damaged, repaired)]
    assert is_late(damaged, repaired)


@pytest.mark.parametrize(
    ("text", "damaged", "offered"),
    [
        ("雪西湖?！彼?，人很多", "?！彼?", {"。”他", "。”她", "。”它"}),
        ("消费者?；け曜冀ㄉ?、加强", "?；け曜冀ㄉ?", {"保护标准建设"}),
        ("大規?；ヂ摼W公司", "?；ヂ摼W", {"模互聯網", "。互聯網"}),
        ("路径?！?/p>", "?！?/p>", {"。”"}),
        ("规?！?/p>", "?！?/p>", {"模。", "模”"}),
    ],
)
def test_where_the_bytes_leave_a_choice_it_is_offered_and_nothing_mended(
    text: str, damaged: str, offered: set[str]
) -> None:
    [[place]] = late_places([text])
    assert (place.damaged, late_edits([text])) == (damaged, [()])
    assert offered <= set(place.candidates)
    assert all(is_late(damaged, candidate) for candidate in place.candidates)


def test_words_of_the_article_come_first() -> None:
    [[place], _] = late_places(["雪西湖?！彼?，人很多", "她说她的船，她的岸"])
    assert place.candidates[0] == "。”她"


@pytest.mark.parametrize("text", ["。”它，", "。“三個", "。互聯網", "。“一路", "保护标准建设"])
def test_damage_of_every_text_that_was_read_late_is_found(text: str) -> None:
    seen = late_by_one_byte(text)
    [[place]] = late_places([f"江边的城{seen}"])
    assert isinstance(place, LatePlace)
    assert seen.startswith(place.damaged)


@pytest.mark.parametrize(
    "text",
    [
        "真的吗?!然后呢?",
        "为什么?!?",
        "什么？！他说。",
        "什么？！啊，怎么会？",
        "问:谁来?:我",
        "为什么杭州?江边有什么?",
        "你买什么?A股?还是港股?",
        "几个?1个?还是2个?",
        "真的?!啊?不会吧?",
        "“真的?!啊?不会吧?",
        "a?b=c&d=€",
        "结果?；ⅹ蔼M",  # AA B0 is no character
        "?！",
    ],
)
def test_question_marks_that_somebody_wrote_are_no_damage(text: str) -> None:
    assert late_places([text]) == [[]]
