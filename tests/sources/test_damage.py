"""damage: what is wrong in a text is told where it is sure, and nothing else is."""

import pytest
from gazetteer.sources.damage import find_damage
from gazetteer.sources.leftovers import find_exported, tagged_lines
from gazetteer.sources.misread import late_places
from gazetteer.sources.repairs import late_by_one_byte

STARS = "stars of bold type that were left over; add a repair to data/articles.yml"
LATE = "GBK read one byte late; add a repair to data/articles.yml, with proof: gbk"
MISREAD = "one encoding read as another; get the article again, and save it as UTF-8"
ESCAPED = "a reference of HTML that was escaped twice; add a repair to data/articles.yml"
APART = "letters set apart, which search and links do not join; add a repair to data/articles.yml"
NOTES = (
    "a character and its reading, which hides names from links and search; "
    "save the article without the readings"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("中国****的创新药", f"'中国****的创': {STARS}"),
        ("他说****：好****吧", f"'他说****：好' and 1 more: {STARS}"),
        ("雪西湖?！彼?，", f"'?！彼?，': {LATE}"),
        ("這里?;ヂ摼W", f"'?;ヂ摼W': {LATE}"),
        ("說?!叭齻€", f"'?!叭齻€': {LATE}"),
        ("他说鈥滃叚灏忛緳鈥?", f"'鈥滃叚灏忛緳': {MISREAD}"),
        ("浣犲ソ涓栫晫", f"'浣犲ソ涓栫晫': {MISREAD}"),
        ("â€œå…³", f"'â€œå…³': {MISREAD}"),
        ("江边锟斤拷城", f"'锟斤拷': {MISREAD}"),
        ("江边�城", f"'�': {MISREAD}"),
        ("江&nbsp;边&#160;城", f"'&nbsp;' and 1 more: {ESCAPED}"),
        ("用D e e p S e e k写", f"'D e e p S e e k': {APART}"),
        ("在2 014 年和20 15年", f"'2 014 年' and 1 more: {APART}"),
        ("乌镇(zhèn)的雨", f"'镇(zhèn)': {NOTES}"),
        ("強(qiáng)腦（nao）", f"'強(qiáng)' and 1 more: {NOTES}"),
        ("绿(lu\u0308\u0300)", f"'绿(lǜ)': {NOTES}"),
        ("发(fɑ)", f"'发(fɑ)': {NOTES}"),
        ("犇(bēn)、骉(biāo)、羴(shān)", f"'犇(bēn)' and 2 more: {NOTES}"),
    ],
)
def test_damage_is_told_with_its_words(text: str, told: str) -> None:
    assert [damage.what for damage in find_damage([text])] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "138****1234",
        "李****",
        "**** 江 ****",
        "真的吗?!然后呢?",
        "为什么?!?",
        "什么？！他说。",
        "问:谁来?:我",
        "为什么杭州?江边有什么?",
        "AT&T与R&D; &c",
        "A B C D 四个选项",
        "选项 a b c d e",
        "Y U Y U A N",
        "I am a man",
        "2014 年与 2 月 14 年",
        "表1 2014年",
        "第 3 014 年",
        "犇(bēn)是三头牛",
        "总(AI)、中(zhèn)、人工智能（rengong）",
        "Ångström, café, São Paulo, naïve",
        "用锛、凿和斧做成的船",
    ],
)
def test_what_an_author_may_write_is_no_damage(text: str) -> None:
    assert list(find_damage([text])) == []


@pytest.mark.parametrize("text", ["。”它，", "。“三個", "。互聯網", "。“一路"])
def test_damage_of_every_text_that_was_read_late_is_found(text: str) -> None:
    seen = late_by_one_byte(text)
    assert [place[:4] for place in late_places(f"江边的城{seen}")] == [seen[:4]]


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["{% raw %}江{% endraw %}"], {"{% %}": ["{% raw %}", "{% endraw %}"]}),
        (['{: width="564" }'], {"{: }": ['{: width="564" }']}),
        (["{:.center}"], {"{: }": ["{:.center}"]}),
        (["<!-- 注 -->江"], {"<!-- -->": ["<!--"]}),
        (["<!--", "@Date 2025", "-->"], {"<!-- -->": ["<!--"]}),
        (["看[[六小龙|公司]]。"], {"[[ ]]": ["[[六小龙|公司]]"]}),
        (["{{ page.title }}"], {"{{ }}": ["{{ page.title }}"]}),
        (["![图](http://a.example/x"], {"![ ](": ["![图]("]}),
        ([".box {", "color: red;", "}"], {"CSS": [".box {", "color: red;"]}),
        (["a:hover { color: red; margin: 0 }"], {"CSS": ["a:hover { color: red; margin: 0 }"]}),
        (["color: red;"], {}),
        (["集合{甲: 乙; 丙: 丁}", "{江}", "[江][城]", "100%", "{:}"], {}),
    ],
)
def test_marks_of_an_export_are_found(texts: list[str], marks: dict[str, list[str]]) -> None:
    assert find_exported(texts) == marks


@pytest.mark.parametrize(
    ("body", "counted"),
    [
        ("<!DOCTYPE html>\n<html>\n<p>江。</p>\n江。", (3, 4)),
        ('<div class="a">江。</div>', (1, 1)),
        ("<p>江。</p>\n\n江。\n江。", (0, 0)),
        ("江<b>边</b>。\n江。", (0, 0)),
        ("1 < 2\na > b\n<https://a.example>", (0, 0)),
    ],
)
def test_text_is_html_if_most_lines_hold_tags(body: str, counted: tuple[int, int]) -> None:
    assert tagged_lines(body) == counted
