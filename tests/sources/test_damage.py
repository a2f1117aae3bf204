"""damage: what is wrong in a text is told where it is sure, and nothing else is."""

import pytest
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.sources.damage import Damage, find_damage
from gazetteer.sources.leftovers import find_exported, tagged_lines
from yaml import safe_load

MISREAD = "one encoding read as another, with a loss; get the article again, and save it as UTF-8"
SPLIT = "a note of pinyin within the bytes of a character; add repairs to its entry in data/articles.yml"


def _ruled(count: str, rule: str) -> str:
    return f"{count}: add `clean: [{rule}]` to its entry in data/articles.yml"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "中国****的创新药",
            _ruled("1 mark of bold type that was left over, '中国****的创'", "stars"),
        ),
        (
            "他说****：好****吧",
            _ruled("2 marks of bold type that were left over, '他说****：好' …", "stars"),
        ),
        ("這里?;ヂ摼W", _ruled("1 place where GBK was read one byte late, '?;ヂ摼W'", "gbk")),
        ("說?!叭齻€", _ruled("1 place where GBK was read one byte late, '?!叭齻€'", "gbk")),
        (
            "浣犲ソ涓栫晫",
            _ruled("1 place where UTF-8 was read as another encoding, '浣犲ソ涓栫晫'", "utf8"),
        ),
        ("â€œå…³", _ruled("1 place where UTF-8 was read as another encoding, 'â€œå…³'", "utf8")),
        ("江边锟斤拷城", f"'锟斤拷城': {MISREAD}"),
        ("江边�城", f"'�城': {MISREAD}"),
        ("轉變?yōu)椤盀槲", f"'?yōu)椤盀槲': {SPLIT}"),
        (
            "江&nbsp;边&#160;城",
            _ruled("2 references of HTML that were escaped twice, '&nbsp;' …", "entities"),
        ),
        (
            "用D e e p S e e k写",
            _ruled("1 word set apart letter by letter, 'D e e p S e e k'", "letters"),
        ),
        ("在2 014 年和20 15年", _ruled("2 words set apart letter by letter, '2 014' …", "letters")),
        ("乌镇(zhèn)的雨", _ruled("1 note of pinyin, '镇(zhèn)'", "pinyin")),
        ("強(qiáng)腦（nao）", _ruled("2 notes of pinyin, '強(qiáng)' …", "pinyin")),
    ],
)
def test_damage_is_told_with_its_words(text: str, told: str) -> None:
    assert [damage.what for damage in find_damage([text])] == [told]


def test_all_rules_of_an_article_are_one_line_to_paste() -> None:
    texts = ["乌镇(zhèn)的雨", "用D e e p S e e k写"]
    proposal = "clean: [gbk, letters, pinyin]"
    told = f"add `{proposal}` to its entry in data/articles.yml"
    assert list(find_damage(texts, ["gbk"])) == [
        Damage(
            what=f"1 word set apart letter by letter, 'D e e p S e e k': {told}",
            words="D e e p S e e k",
            rule="letters",
            proposal=proposal,
        ),
        Damage(
            what=f"1 note of pinyin, '镇(zhèn)': {told}",
            words="镇(zhèn)",
            rule="pinyin",
            proposal=proposal,
        ),
    ]


def test_what_the_bytes_leave_open_is_offered_as_repairs_that_can_be_read() -> None:
    [damage] = find_damage(["雪西湖?！彼?，她说她很好", "消费者?；け曜冀ㄉ?、建设"])
    assert damage.what == (
        "'?！彼?' and 1 more: GBK read one byte late, which was '。”她' or '。”说' or '。”他' or '。”所' or …; "
        "add to the repairs of its entry in data/articles.yml what is right, as "
        '`- {damaged: "?！彼?", repaired: "。”她", reason: "原文此处乱码：GBK 编码错位一个字节。", proof: gbk}`'
    )
    assert damage.proposal.splitlines()[1].endswith("  # or 。”说, 。”他, 。”所")
    entry = {"id": "a", "seed": "a.txt", **safe_load(damage.proposal)}
    repairs = ArticleRow.model_validate(entry).repairs
    assert [(one.damaged, one.repaired, one.proof) for one in repairs] == [
        ("?！彼?", "。”她", "gbk"),
        ("?；け曜冀ㄉ?", "保护标准建设", "gbk"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "138****1234",
        "真的吗?!然后呢?",
        "AT&T与R&D; &c",
        "A B C D 四个选项",
        "2014 年与 2 月 14 年",
        "犇(bēn)是三头牛",
        "Ångström, café, São Paulo, naïve",
        "用锛、凿和斧做成的船",
        "(谁?)他说?好)",
    ],
)
def test_what_an_author_may_write_is_no_damage(text: str) -> None:
    assert list(find_damage([text])) == []


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
