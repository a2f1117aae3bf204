"""blocks: the Markdown of a source becomes blocks of plain text with a kind each."""

import pytest
from gazetteer.sources.blocks import Block, parse_blocks
from hypothesis import given
from hypothesis import strategies as st

LONG = "这一段话足够长，长到不会被当作图片的说明，也不会被当作标题；它写的是江边的一座城。"


def _text(text: str) -> Block:
    return Block(kind="text", text=text)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("甲。\n\n乙。\n", [_text("甲。"), _text("乙。")]),
        ("甲。\n乙。\n", [_text("甲。"), _text("乙。")]),
        ("甲。  \n乙。\\\n丙。", [_text("甲。"), _text("乙。"), _text("丙。")]),
        ("　　甲。　\n", [_text("甲。")]),
        ("    甲。\n\n\t乙。", [_text("甲。"), _text("乙。")]),
        ("", []),
    ],
)
def test_each_line_of_text_is_a_block(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("# 一间实验室", 2),
        ("## 一间实验室", 2),
        ("### 一间实验室", 3),
        ("一间实验室\n===", 2),
        ("一间实验室\n---", 2),
        ("**一间实验室**", 2),
        ("**一间实验室？**", 2),
    ],
)
def test_heading_is_a_heading_below_the_title(body: str, level: int) -> None:
    assert parse_blocks(body) == (
        Block(kind="heading", text="一间实验室" + "？" * ("？" in body), level=level),
    )


@pytest.mark.parametrize(
    "body", [f"{LONG}\n---", f"# {LONG}", f"**{LONG}**", "他说了三遍。\n---", "**他说了三遍。**"]
)
def test_sentence_marked_as_a_heading_is_text(body: str) -> None:
    assert [block.kind for block in parse_blocks(body)] == ["text"]


@pytest.mark.parametrize("rule", ["---", "***", "* * *", "___"])
def test_rule_between_paragraphs_is_a_rule(rule: str) -> None:
    assert parse_blocks(f"甲。\n\n{rule}\n\n乙。") == (
        _text("甲。"),
        Block(kind="rule"),
        _text("乙。"),
    )


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("- 一\n- 二", ["一", "二"]),
        ("* 一\n\n* 二", ["一", "二"]),
        ("1. 一\n2. 二", ["1. 一", "2. 二"]),
        ("3) 一\n4) 二", ["3) 一", "4) 二"]),
        ("- 一\n  - 二", ["一", "二"]),
        ("**｜｜**一\n\n**｜｜**二", ["｜｜一", "｜｜二"]),
    ],
)
def test_list_is_one_item_a_line_and_keeps_its_numbers(body: str, texts: list[str]) -> None:
    assert parse_blocks(body) == tuple(Block(kind="item", text=text) for text in texts)


def test_quotation_is_one_quote_a_line() -> None:
    assert parse_blocks("> 甲。\n> 乙。\n\n丙。") == (
        Block(kind="quote", text="甲。"),
        Block(kind="quote", text="乙。"),
        _text("丙。"),
    )


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
        Block(kind="caption", text=words),
        _text(words),
    )


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


def test_line_that_is_one_link_is_a_source() -> None:
    assert parse_blocks("[阅读原文](https://news.example/a?b=1)") == (
        Block(kind="source", text="阅读原文", url="https://news.example/a?b=1"),
    )


def test_line_of_two_links_is_text() -> None:
    assert parse_blocks("[甲](https://a.example) 与 [乙](https://b.example)") == (
        _text("甲 与 乙"),
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("甲[乙](https://a.example)丙", "甲乙丙"),
        ("**甲**乙*丙*`丁`", "甲乙丙丁"),
        ("说“**杭州：**”这样", "说“杭州：”这样"),
        ("AT&amp;T \\* &lt;b&gt;", "AT&T * <b>"),
        ("<b>甲</b><script>乙</script>", "<b>甲</b><script>乙</script>"),
        ("[甲](javascript:alert)", "[甲](javascript:alert)"),
        ("<https://a.example>", "<https://a.example>"),
        ("[a]: https://a.example '题'", "[a]: https://a.example '题'"),
        ("甲~~乙~~ H~2~O $x^2$ [^1]", "甲~~乙~~ H~2~O $x^2$ [^1]"),
        ("| 甲 | 乙 |", "| 甲 | 乙 |"),
        ("#话题# 与 3 * 4 * 5", "#话题# 与 3 * 4 * 5"),
        ("2024_06_01 与 snake_case", "2024_06_01 与 snake_case"),
    ],
)
def test_marks_are_taken_off_and_all_else_is_text(body: str, text: str) -> None:
    assert parse_blocks(body) == (_text(text),)


def test_lines_of_a_fence_are_text() -> None:
    assert parse_blocks("```\n甲\n  <b>\n```") == (_text("甲"), _text("  <b>"))


@pytest.mark.parametrize("mark", ["> ", "- "])
def test_deeply_nested_text_is_kept(mark: str) -> None:
    assert [block.text for block in parse_blocks(mark * 30 + "甲。")] == ["甲。"]


@pytest.mark.parametrize(
    ("body", "texts"), [("1. ", ["1."]), ("1. # 甲", ["1. 甲"]), ("1. > 甲", ["1. 甲"])]
)
def test_number_of_a_list_is_kept_before_whatever_follows(body: str, texts: list[str]) -> None:
    assert [block.text for block in parse_blocks(body)] == texts


WORDS = ["江", "城", "船。", "AI", "\n1. 2025"]
MARKS = [
    "\n",
    "\n\n",
    "- ",
    "> ",
    "# ",
    "**",
    "*",
    "_",
    "`",
    "[",
    "]",
    "|",
    "~~",
    "---\n",
    "\\",
    "<b>",
]


@given(st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=30).map("".join))
def test_no_letter_and_no_number_of_a_source_is_lost(body: str) -> None:
    shown = "".join(block.text for block in parse_blocks(body))
    assert [char for char in shown if char.isalnum()] == [char for char in body if char.isalnum()]


def _image(url: str = "u") -> Block:
    return Block(kind="image", url=url)


def _caption(text: str) -> Block:
    return Block(kind="caption", text=text)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("![机器人登上春晚](u)", [_image(), _caption("机器人登上春晚")]),
        ("![](u)", [_image()]),
        ("![图片](u)", [_image()]),
        ("![ Image ](u)", [_image()]),
        (f"{LONG}![图片](u){LONG}", [_image(), _text(LONG + LONG)]),
        ("看![阅读全文](https://a.example/)", [_text("看阅读全文"), _image("https://a.example/")]),
        (f"甲![机器人](u)乙\n\n{LONG}", [_text("甲机器人乙"), _image(), _text(LONG)]),
        ("![机器人](u)乙。", [_image(), _text("机器人乙。")]),
        ("![机器人](u)乙", [_image(), _caption("机器人乙")]),
        (
            "![甲](u)![图片](v) ![乙](w)",
            [_image(), _caption("甲"), _image("v"), _image("w"), _caption("乙")],
        ),
        ("甲![乙](u)丙![丁](v)戊", [_text("甲乙丙丁戊"), _image(), _image("v")]),
        ("[![甲](u)](https://a.example)", [_image(), _caption("甲")]),
        (
            "![甲 **乙** `丙` [丁](x) ![戊](y) <b>&amp;](u)",
            [_image(), _caption("甲 乙 丙 丁 戊 <b>&")],
        ),
        ("![甲\n乙](u)", [_image(), _caption("甲 乙")]),
        ("![甲&#10;# 乙](u)", [_image(), _caption("甲 # 乙")]),
        ("![甲](javascript:a)", [_text("![甲](javascript:a)")]),
        ("1. ![图片](u)\n", [_image(), Block(kind="item", text="1.")]),
        ("1. ![甲](u)\n", [_image(), Block(kind="item", text="1. 甲")]),
        ("- ![甲](u)\n", [_image(), _caption("甲")]),
    ],
)
def test_words_of_a_picture_are_kept_in_their_place(body: str, blocks: list[Block]) -> None:
    assert list(parse_blocks(body)) == blocks


@pytest.mark.parametrize("end", ["&#10;", "&NewLine;", "&#13;&#10;", "&#x2028;"])
def test_reference_to_a_line_end_parts_no_line(end: str) -> None:
    assert parse_blocks(f"甲{end}# 乙") == (_text("甲 # 乙"),)
