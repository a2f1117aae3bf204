"""block_roles: what a line is besides text: a caption, a credit, a logo, a pull quote."""

import pytest
from gazetteer.sources.blocks import Block, parse_blocks

LONG = "这一段话足够长，长到不会被当作图片的说明，也不会被当作标题；它写的是江边的一座城。"


def _text(text: str) -> Block:
    return Block(kind="text", text=text)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("汐图网\\_0305", "caption"),
        ("图源：摄于江边。船来了。人也来了。", "caption"),
        ("图：江边。船来了。人也来了。", "caption"),
        ("船来了。人也来了。", "text"),
        ("这是我头一回说起图书馆的来源。", "text"),
        ("記者:這次你們有幾家公司？", "text"),
        ("他说：“船来了。”", "text"),
        ("三个原因：", "text"),
        ("Six companies came.", "text"),
        ("— — —", "text"),
        ('{: width="564" }', "text"),
        ("{% include a.html %}", "text"),
        ('{{< figure src="a.png" >}}', "text"),
        ("{# 江边 #}", "text"),
        ("<!-- 图：江边 -->", "text"),
        ("[[云汀志|云汀]]", "text"),
        ("::: tip", "text"),
        ("江边的城，2024年（资料图）。", "caption"),
        ("江边的城。受訪者提供", "caption"),
        ("江邊的城。圖片來源：汐圖網。", "caption"),
        ("江边的城。林见川 摄", "caption"),
        ("江边的城（左）", "caption"),
        ("总分 9.5", "caption"),
        ("图为江边的码头。", "caption"),
        ("图 2 江边的码头。", "caption"),
        ("截图自汐图网。", "caption"),
        ("来源：汐图网", "caption"),
        ("Photo: Xinhua.", "caption"),
        ("企图心很强。", "text"),
        ("截图显示，船来了。", "text"),
        ("12345", "text"),
        (f"图中是码头。{LONG * 2}", "text"),
        (f"图：码头。{LONG * 2}", "caption"),
        (LONG * 2, "text"),
        ("## 一间实验室", "heading"),
    ],
)
def test_line_behind_a_picture_is_its_caption_when_short(line: str, kind: str) -> None:
    image = Block(kind="image", url="https://images.example/a.png")
    blocks = parse_blocks(f"![图片](https://images.example/a.png)\n\n{line}\n")
    assert (blocks[0], [block.kind for block in blocks[1:]]) == (image, [kind])


def test_words_of_a_picture_said_again_below_it_are_its_caption() -> None:
    words = "船来了。"
    assert parse_blocks(f"![{words}](u)\n\n{words}\n\n{words}") == (
        Block(kind="image", url="u"),
        Block(kind="caption", text=words),
        _text(words),
    )


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("图：江边的船。来源：汐图网", ["image", "caption"]),
        ("江邊的船坞。林见川 摄", ["image", "alt", "caption"]),
        ("图片来源：汐图网", ["image", "alt", "caption"]),
        ("江边的船", ["image", "caption"]),
        ("江边的船坞", ["image", "alt", "text"]),
        ("江边的船来了。", ["image", "alt", "text"]),
    ],
)
def test_words_of_a_picture_are_told_unless_its_caption_says_them(
    line: str, kinds: list[str]
) -> None:
    blocks = parse_blocks(f"![江边的船](u)\n\n{line}\n\n{LONG}")
    assert [block.kind for block in blocks] == [*kinds, "text"]


@pytest.mark.parametrize(
    "line",
    [
        "每汐记者：林见川    每汐编辑：沈未央",
        "（记者 林见川）",
        "文｜林见川",
        "作者/林见川",
        "责编：沈未央",
        "来源：云汀晚报",
        "記者：林見川",
        "來源：雲汀晚報",
        "責任編輯：沈未央",
        "校對/沈未央",
        "圖：林見川",
        "圖/林見川",
        "圖片來源：汐圖網",
        "文/图 林见川",
        "攝影：林見川",
        "撰文、攝影：林見川",
        "采写丨林见川",
        "翻譯：林見川",
        "【编辑:沈未央】",
    ],
)
def test_names_at_either_end_are_credits(line: str) -> None:
    middle = "\n\n".join([LONG] * 9)
    blocks = parse_blocks(f"{line}\n\n{middle}\n\n{line}")
    assert [block.kind for block in blocks] == ["credit", *["text"] * 9, "credit"]


@pytest.mark.parametrize(
    "line",
    [
        "记者采访了很多人。",
        "作者的船不见了。",
        "编辑部在江边。",
        "記者：你們有幾家公司？",
        "图书馆在江边",
    ],
)
def test_sentence_about_a_reporter_is_no_credit(line: str) -> None:
    assert parse_blocks(line) == (_text(line),)


def test_source_of_an_opening_picture_is_a_caption() -> None:
    blocks = parse_blocks("![图片](https://images.example/a.png)\n\n图片来源：汐图网\n")
    assert [block.kind for block in blocks] == ["image", "caption"]


def test_names_under_a_title_and_before_a_link_are_credits() -> None:
    links = "\n\n".join(["---", *["[链接](https://a.example)"] * 6])
    middle = "\n\n".join([LONG] * 9)
    body = f"# 题\n\n![](u)\n\n云汀\n\n记者：林见川\n\n{middle}\n\n编辑：沈未央\n\n{links}"
    credits = [block.text for block in parse_blocks(body) if block.kind == "credit"]
    assert credits == ["记者：林见川", "编辑：沈未央"]


def test_credit_in_the_middle_is_text() -> None:
    line = "记者：林见川"
    blocks = parse_blocks("\n\n".join([LONG, LONG, line, LONG, LONG, LONG, LONG, LONG]))
    assert blocks[2] == _text(line)


def test_bold_words_under_several_headings_are_the_logo_of_the_column() -> None:
    body = "# 一\n\n**YUN TING**\n\n# 二\n\n**YUN TING**\n"
    logo = Block(kind="logo", text="YUN TING")
    first, second = (Block(kind="heading", text=text, level=2) for text in "一二")
    assert parse_blocks(body) == (first, logo, second, logo)


def test_paragraph_that_a_longer_one_repeats_is_a_pull_quote() -> None:
    assert parse_blocks(f"他说：“{LONG}”\n\n{LONG}\n") == (
        _text(f"他说：“{LONG}”"),
        Block(kind="pull", text=LONG),
    )


def test_short_paragraph_that_a_longer_one_repeats_is_text() -> None:
    assert [block.kind for block in parse_blocks("船来了。\n\n他说：“船来了。”")] == [
        "text",
        "text",
    ]
