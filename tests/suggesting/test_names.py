"""names: what each pattern takes for a name, and the words it leaves alone."""

import pytest
from gazetteer.model.texts import Sentence
from gazetteer.suggesting.finds import Find, Passage
from gazetteer.suggesting.names import find_names

from tests.suggesting.invented import entity, gathered


def _names(*texts: str) -> list[tuple[str, str]]:
    passages = [
        (Sentence(id=f"p{number}s1", text=text, original=text), Passage(text=text))
        for number, text in enumerate(texts)
    ]
    return [(one.find.text, one.find.kind) for one in find_names(passages, ())]


FOUND = {
    "title before a name": ("公司董事长沈知遥在会上致辞。", [("沈知遥", "person")]),
    "two after one title": (
        "创始人沈知遥、顾兰舟都在场。",
        [("沈知遥", "person"), ("顾兰舟", "person")],
    ),
    "two characters and a verb": ("对此，林坚认为时机已到。", [("林坚", "person")]),
    "three characters and a verb": ("林见川表示，船会回来。", [("林见川", "person")]),
    "a surname that is a word, behind a title": ("市长楼知远说，路通了。", [("楼知远", "person")]),
    "和 within a name": ("委员林和光指出，水退了。", [("林和光", "person")]),
    "somebody of a company": (
        "来的有云桨科技的顾青、白帆智能的沈舟等。",
        [("云桨科技", "company"), ("白帆智能", "company"), ("顾青", "person"), ("沈舟", "person")],
    ),
    "a list of persons": (
        "他与顾青、沈舟等人同席。",
        [("顾青", "person"), ("沈舟", "person")],
    ),
    "a foreign name": ("有人请来托尼·卡特做顾问。", [("托尼·卡特", "person")]),
    "a company by its last word": ("资金来自白帆资本，不多。", [("白帆资本", "company")]),
    "behind a verb": ("他创办了云桨科技。", [("云桨科技", "company")]),
    "by its leader": ("白帆创始人顾青到场。", [("白帆", "company"), ("顾青", "person")]),
    "a university": ("他毕业于云汀理工大学。", [("云汀理工大学", "organisation")]),
    "an office": ("消息来自北浦市经信局。", [("北浦市经信局", "organisation")]),
    "a paper": ("《北浦晚报》记者到场。", [("北浦晚报", "organisation")]),
    "a plan in title marks": ("市里印发《育苗行动计划》。", [("育苗行动计划", "policy")]),
    "a meeting by its number": (
        "云汀市十四届人大五次会议开幕。",
        [("云汀市十四届人大五次会议", "policy")],
    ),
    "a work in title marks": ("游戏《长夜归途》发售。", [("长夜归途", "work")]),
    "a product in quotes": ("机器人“小槎”会递茶。", [("小槎", "work")]),
    "a plan in quotes": ("“育苗”计划启动。", [("育苗", "policy")]),
    "a code": ("新品叫G7X，不贵。", [("G7X", "work")]),
    "Latin letters": ("美方的Northwind公司来了。", [("Northwind公司", "company")]),
    "a well-known place": ("代表团来自泉州。", [("泉州", "city")]),
    "a place within a body is none": ("他在泉州大学教书。", [("泉州大学", "organisation")]),
    "beside a known one in a list": (
        "合作者有华为、云桨、白帆等。",
        [("华为", "company"), ("云桨", "company"), ("白帆", "company")],
    ),
    "a source of data": ("云桨数据显示，水位上升。", [("云桨", "organisation")]),
    "a credit": ("图片来源：云汀图库", [("云汀图库", "organisation")]),
    "a dateline": ("云汀2月8日电(顾青 沈舟)会议开幕。", [("顾青", "person"), ("沈舟", "person")]),
    "a signature": (
        "【文/云汀观察网 顾青】水涨了。",
        [("顾青", "person"), ("云汀观察网", "organisation")],
    ),
    "straight quotes": ('他们研发了"渡船一号"训练平台。', [("渡船一号", "work")]),
    "a registered name begins with its place": (
        "他创立了泉州比邻投资管理有限公司。",
        [("泉州比邻投资管理有限公司", "company")],
    ),
    "a list closed by what it lists": (
        "这里有云桨、白帆等家电品牌。",
        [("云桨", "company"), ("白帆", "company")],
    ),
    "a model called after a place": (
        "温州模式走得远。",
        [("温州模式", "policy")],
    ),
    "a byline": ("原创 淡知微", [("淡知微", "person")]),
}


@pytest.mark.parametrize("case", FOUND)
def test_a_pattern_shows_a_name(case: str) -> None:
    text, names = FOUND[case]
    assert sorted(_names(text)) == sorted(names)


NONE = [
    "这家科技公司和多家上市公司都来了。",
    "高端芯片、人工智能、新能源汽车等产业发展很快。",
    "资本市场的布局和格局都变了。",
    "城市里的社区、园区和校区连成一片。",
    "人形机器人和四足机器人登上舞台。",
    "AI、GDP、CEO和APP都是常用的字母。",
    "公司提交上市申请，寻求上市。",
    "高度重视，方便企业，成功落地。",
    "地方政府的角色变了，各地政府都在学。",
    "“耐心资本”这个词很流行。",
    "B轮和C轮的投资人都在。",
    "他读的是电子信息工程和管理。",
    "工程师认为时间不够，专家表示同意。",
]


@pytest.mark.parametrize("text", NONE)
def test_words_that_only_describe_are_no_names(text: str) -> None:
    assert _names(text) == []


def test_a_person_without_title_is_known_by_repetition() -> None:
    texts = ("顾兰舟把船修好。", "那天，顾兰舟在港口。", "港口等着顾兰舟。")
    assert _names(*texts) == [("顾兰舟", "person")]


def test_the_most_frequent_comes_first_and_is_shown_once() -> None:
    material = gathered("云桨科技来了。\n\n白帆资本投了云桨科技。\n\n云桨科技谢谢大家。")
    found = find_names(material.passages(), material.taken_names())
    assert [(one.find.text, one.times, one.sentence.id) for one in found] == [
        ("云桨科技", 3, "p1s1"),
        ("白帆资本", 1, "p2s1"),
    ]


def test_known_names_and_their_parts_are_not_proposed() -> None:
    known = {"company": (entity("yunjiang", "云桨科技"),), "city": (entity("quanzhou", "泉州"),)}
    material = gathered("泉州的云桨科技来了，云桨科技创始人顾青也在。", known)
    found = find_names(material.passages(), material.taken_names())
    assert [one.find for one in found] == [
        Find(text="顾青", kind="person", type="founder", pattern="title + name")
    ]


def test_an_english_text_is_read_without_a_fault() -> None:
    text = "Northwind Robotics raised $30 million in 2024. Mr Shen said so on Monday."
    names = dict(_names(text))
    assert "Northwind Robotics" in names


def test_a_word_that_begins_an_english_sentence_is_no_name() -> None:
    text = "However, they left. Unlike Northwind, the Chinese firm stayed. Northwind Robotics grew."
    assert [name for name, _ in _names(*text.split(". "))] == ["Northwind", "Northwind Robotics"]
