"""bylines: who made an article and who published it, from the lines that say so and from no others."""

import pytest
from gazetteer.intake.bylines import read_bylines

from tests.samples import make_article

BODY = "\n\n".join(
    f"江边的城里来了第{number}批造船的人，他们说河水很深。" for number in "一二三四五六七八九"
)
Expected = tuple[str, list[tuple[str, str]]]
LINES: dict[str, Expected] = {
    "记者 林见川": ("", [("林见川", "记者")]),
    "编辑 沈未央": ("", [("沈未央", "编辑")]),
    "编辑 肖世清": ("", [("肖世清", "编辑")]),
    "每汐记者：林见川 每汐编辑：程未央": ("", [("林见川", "记者"), ("程未央", "编辑")]),
    "云汀新闻记者 林见川 顾兰": ("云汀新闻", [("林见川", "记者"), ("顾兰", "记者")]),
    "本报记者 林见川 通讯员 王晓 实习生 李丽": (
        "",
        [("林见川", "记者"), ("王晓", "通讯员"), ("李丽", "实习生")],
    ),
    "文 | 曹思 编辑 | 郑玄": ("", [("曹思", "文"), ("郑玄", "编辑")]),
    "文/图：王小明": ("", [("王小明", "文"), ("王小明", "图")]),
    "【文/云汀网专栏作者 王文】": ("云汀网", [("王文", "专栏作者")]),
    "采写：下游周刊记者 王飞 摄影：郑新": ("下游周刊", [("王飞", "记者"), ("郑新", "摄影")]),
    "責任編輯：陳大文": ("", [("陳大文", "責任編輯")]),
    "校對 張彥": ("", [("張彥", "校對")]),
    "记者 王 田 李 四": ("", [("王田", "记者"), ("李四", "记者")]),
    "编译 / Jane Doe": ("", [("Jane Doe", "编译")]),
    "执笔/叨叨姐、胡一刀&李小飞刀": (
        "",
        [("叨叨姐", "执笔"), ("胡一刀", "执笔"), ("李小飞刀", "执笔")],
    ),
    "本文来源：云汀日报 责任编辑：史建_NBJ11331": ("云汀日报", [("史建", "责任编辑")]),
    "（责任编辑： HN666）": ("", []),
    "云江网 乐天 2月10日": ("云江网", [("乐天", "作者")]),
    "《云汀日报》11月8日讯（记者 李明） 今天，江边的工厂开工了。": (
        "云汀日报",
        [("李明", "记者")],
    ),
    "云江社云汀1月2日电（记者张三、李四）今天，江边的工厂开工了。": (
        "云江社",
        [("张三", "记者"), ("李四", "记者")],
    ),
    "江边的工厂开工了。（本报记者 张三 李四）": ("", [("张三", "记者"), ("李四", "记者")]),
    "2025-03-01 08:00 来源：云汀日报": ("云汀日报", []),
    "来源 | 下游公园（ID：xiayou）": ("下游公园", []),
    "（来源：梨视频）": ("", []),
    "本文来自微信公众号“下游智元”（ID:xiayou）": ("下游智元", []),
    "原创 造船小组  下游观察   2025-01-28 14:53": ("下游观察", [("造船小组", "作者")]),
    "下游观察   2025-02-21 02:13": ("下游观察", []),
    "林见川  River News   2025年1月28日 14:53 浙江": ("River News", [("林见川", "作者")]),
    "原创 下游观察  下游观察   2025-01-28 14:53": ("下游观察", []),
    "发布时间 2025-03-01 08:00": ("", []),
    "2024-11-28更新  下游文库   2024-11-28 15:29": ("下游文库", []),
    "图/汐图网": ("", []),
    "图片来源：汐图网": ("", []),
    "数据来源：云汀统计局": ("", []),
    "据云江社3月1日消息，江边的工厂开工了。": ("", []),
    "记者问他，为什么不走？": ("", []),
    "记者从市政府了解到，项目已经开工": ("", []),
    "有记者 提问": ("", []),
    "他做了十年编辑 工作": ("", []),
}


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("at_end", [False, True], ids=["first", "last"])
def test_line_at_either_end_names_people_and_outlet(line: str, at_end: bool) -> None:
    article = make_article(f"{BODY}\n\n{line}" if at_end else f"{line}\n\n{BODY}")
    found = read_bylines(article)
    people = [(one.name, one.role) for one in found.authors]
    outlet, authors = LINES[line]
    opens = at_end and line[0] in "《云" and "。" in line  # a dispatch begins its article
    assert (found.outlet.value, people) == ("" if opens else outlet, authors)


def test_line_in_the_middle_of_a_text_is_none() -> None:
    article = make_article(f"{BODY}\n\n{BODY}\n\n来源：云汀日报 记者 林见川\n\n{BODY}\n\n{BODY}")
    assert read_bylines(article).authors == ()


def test_place_of_each_find_is_named_and_lines_of_names_alone_are_credits() -> None:
    article = make_article(f"题目\n\n云江网 乐天 2月10日\n\n{BODY}\n\n文 | 曹思 编辑 | 郑玄")
    found = read_bylines(article)
    assert [one.where for one in found.authors] == ["p2", "p12", "p12"]
    assert found.outlet.where == "p2: 云江网 乐天 2月10日"
    assert found.credits == ("p2", "p12")


def test_what_the_text_calls_its_source_holds_against_its_dispatch() -> None:
    article = make_article(f"云江社云汀1月2日电 今天，工厂开工了。\n\n{BODY}\n\n来源：云汀日报")
    assert read_bylines(article).outlet.value == "云汀日报"
