"""cleaning.misread: what UTF-8 was before it was read as something else comes back byte by byte."""

import pytest
from gazetteer.sources.cleaning.misread import lost_places, misread_edits
from gazetteer.sources.repairs import apply_edits
from hypothesis import given
from hypothesis import strategies as st

SENTENCES = [
    "杭州“六小龙”为什么出在杭州，而不是别的城市？",
    "《黑神话：悟空》总收入已超过11亿美元。",
    "雲汀的機器人學會了走路。",
]


def _mended(*texts: str) -> list[str]:
    return [apply_edits(one, edits) for one, edits in zip(texts, misread_edits(texts), strict=True)]


def _as_latin(text: str) -> str:
    raw = text.encode("utf-8")
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in raw)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("浣犲ソ涓栫晫", "你好世界"),
        ("他说鈥滃叚灏忛緳，", "他说“六小龙，"),
        ("鈥淎I鈥濇槸", "“AI”是"),
        ("銆€銆€浣犲ソ", "\u3000\u3000你好"),
        ("â€œå…³", "“关"),
        ("ï¼Œå…³", "，关"),
        ("Ã¢â‚¬Å“å…³", "“关"),
        ("埃隆Â·马斯克在cafÃ©", "埃隆·马斯克在café"),
        ("ðŸ˜€", "😀"),
    ],
)
def test_misread_text_is_what_its_bytes_say(text: str, cleaned: str) -> None:
    assert _mended(text) == [cleaned]


@pytest.mark.parametrize(
    "text",
    [
        *SENTENCES,
        "用锛、凿和斧做成的船",
        "锛变保",
        "Ångström, café, São Paulo, naïve, NÃO",
        "« liberté…», née”»",
        "鈥?",
        "江边锟斤拷城",
        "浣犲",
        "Â",
    ],
)
def test_text_that_is_right_or_cannot_be_known_stays(text: str) -> None:
    assert _mended(text) == [text]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentence_read_as_latin_comes_back_whole(sentence: str) -> None:
    assert _mended(_as_latin(sentence)) == [sentence]


def test_short_pieces_are_sure_in_an_article_that_has_long_ones() -> None:
    assert _mended("超过11浜跨編", "浣犲ソ涓栫晫") == ["超过11亿美", "你好世界"]
    assert _mended("超过11浜跨編", "Â·â€œ江") == ["超过11浜跨編", "·“江"]


@given(
    st.lists(st.sampled_from([*"杭州的机器人公司在这里，。“”：！？", "AI", "2025"]), max_size=30)
)
def test_each_edit_is_what_the_damage_says_in_bytes(words: list[str]) -> None:
    seen = "".join(words).encode("utf-8").decode("gb18030", "replace")
    for edit in misread_edits([seen])[0]:
        assert edit.repaired.encode("utf-8").decode("gb18030").replace("\x80", "€") == edit.damaged


def test_lost_bytes_are_told() -> None:
    assert lost_places("江边锟斤拷城里 他说鈥?在 銆？ 江�城") == [
        "锟斤拷城里",
        "鈥?在 ",
        "銆？ 江",
        "�城",
    ]
