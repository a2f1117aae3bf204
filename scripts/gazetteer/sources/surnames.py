"""Chinese personal names by their form: a surname, then one or two characters."""

from __future__ import annotations

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
    "贾丁魏薛叶阎余潘杜戴夏钟锺汪田任姜范方石姚谭廖邹熊金陆郝孔崔康丘邱秦江史顾侯邵孟龙"
    "万段雷钱汤尹黎武乔贺赖龚庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐"
    "梅莫庄辛耿詹欧鲍翁纪甄臧舒屈冉佟戚苗阮桂卜童冼霍蓝饶班吉宗纳谌靳穆祁缪隋褚鞠滕晏巴"
)
"""Common surnames, Simplified; those that are as often another word (全 时 常 易 应 和 连) are left out."""
COMPOUND_SURNAMES = frozenset(
    (
        "欧阳",
        "司马",
        "诸葛",
        "上官",
        "司徒",
        "东方",
        "夏侯",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "端木",
    )
)


def surname_before(text: str) -> str:
    """The surname a text ends with; "" where it ends with none."""
    if text[-2:] in COMPOUND_SURNAMES:
        return text[-2:]
    return text[-1:] if text[-1:] in SURNAMES else ""


def is_full_name(text: str) -> bool:
    """A surname with one or two characters behind it, and nothing else."""
    family = 2 if text[:2] in COMPOUND_SURNAMES else 1
    known = family == 2 or text[:1] in SURNAMES
    return known and 1 <= len(text) - family <= 2
