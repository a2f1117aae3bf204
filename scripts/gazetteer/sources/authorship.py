"""Traditional 著: `written by` and `outstanding` keep it in Simplified, the particle becomes 着."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gazetteer.sources.surnames import is_full_name


@dataclass(frozen=True, slots=True, kw_only=True)
class _Left:
    """著 closes a word with the character before it, but not behind `unless`, nor before `but`."""

    unless: str = ""
    but: str = ""


_OWN_OBJECTS = "手陆重眼火急装落想墨色实力笔迷魔凉慌忙意床数边"
"""What makes a word of its own with the 着 before it: 着手, 着眼, 着火."""

_LEFT: Mapping[str, _Left] = {
    **dict.fromkeys("专遗拙巨钜卓昭夙懋译宏鸿佳", _Left()),
    "原": _Left(unless="草高平还复荒燎"),
    "名": _Left(unless="0123456789一二两三四五六七八九十百千万多几数余莫报提点"),
    "土": _Left(unless="本故国领泥乡黄尘", but="装"),
    "遗": _Left(unless="后"),
    "论": _Left(unless="讨议谈争评辩理不无"),
    "译": _Left(unless="翻口笔"),
    "近": _Left(unless="靠亲接附逼贴临走"),
    "撰": _Left(unless="杜"),
    "编": _Left(unless="改收", but="辫花草竹筐篮绳织故谎程"),
    "显": _Left(unless="彰凸突明浅"),
    "较": _Left(unless="计比"),
    "素": _Left(unless="朴元因要", but=_OWN_OBJECTS),
    "合": _Left(unless="配结混融迎符吻组联集契重综闭缝捏咬适耦聚整磨正", but="眼双手掌嘴唇节拍十"),
    "所": _Left(but=_OWN_OBJECTS),
    "新": _Left(unless="重", but=_OWN_OBJECTS),
    "旧": _Left(unless="依仍照陈"),
}
_IDIOMS = (
    "见微知著 以微知著 睹微知著 视微知著 识微知著 睹著知微 积微成著 著于竹帛 遐迩著闻 深切著明 "
    "彰明昭著 威望素著 超超玄著 视微见著"
).split()

_VERBS = frozenset(
    "看读念唱拿捧抱翻写听演播放哼背诵抄带有随凭味绕围沿照按依对跟接当为朝存指握向活住开关站坐躺走跑笑哭说讲问想望等忙"
    "吃喝穿戴挂摆插贴盖压靠倚顺冒顶举提拎扛挑推拉拖牵领伴陪守护扶含噙藏埋隐透映闪燃烧流淌飘飞爬转动荡摇晃颤抖跳响叫喊"
    "嚷骂吵闹打骑驾乘载装盛满斥漫罩裹缠系连续持撑托担负临表征志示证引驱促励舞探追寻求索考虑划算待盼爱恨怨怕恋惦记惯隔"
    "借仗恃趁冲迎候盯瞅瞧瞪瞄注视察详抚摸捏掐攥揣塞夹叼咬嚼吸呼喘怀究赏论判录颂传印刻题标堆列配附循据仿拜行用订备议吟"
    "聆观释排布伸悬立集聚积笼充弥散发挥产影改变显译创造制干做搞弄留剩余缺少忍受享思忆梦幻期渴意藉夸赞评谈聊辩争斗抗拒"
    "挡阻遮掩闭锁捆绑锤敲击揉搓擦洗刷扫抹涂画描绘织缝补修剪切割砍劈挖掘钻种养育喂教学练习玩耍逗哄骗瞒欺迫逼催赶逃躲避"
    "逛慰导劝扬裂胀肿痛饿冷热醒睡趴蹲跪仰俯低弯侧歪斜倒挺直端抬垂吊绷紧松闲眯眨瞎聋哑愣呆僵肩顾虎渗浸泡煮炖熬煎炒炸蒸"
    "烤熏烫晒晾吹刮淋滴落降升浮沉横竖跨越射耀辉烁暗伏潜孕蕴酝酿"
)
"""Last characters of verbs that take 着."""

_FIRM: Mapping[str, str] = {
    "名": "[为叫曰]",
    "作": "[业用品文风战息秀弊罢曲答]",
    "称": "[职呼号霸王帝赞兄]",
    "述": "职",
    "者": "$^",
    "录": "[像影音制取用]",
}
"""著 opens a word with these (著名, 著作), unless the text reads on as another one (作业)."""
_FIRM_BUT_AFTER_VERB: Mapping[str, str] = {
    "名": "[单片字声义额利誉气师校牌言山胜]",
    "作": "[物家者为]",
}
"""Behind a verb these are other words, too: 看着名单, but 世界著名校友."""
_LOOSE: Mapping[str, str] = {
    "有": "",
    "译": "",
    "文": "(?![化明件字艺物献本])",
    "书": "",
    "成": "[《后此一]",
    "于": "[0-9０-９一二三四五六七八九十汉唐宋元明清民公上本同]",
}
"""著 opens a word with these and what must follow, unless a verb stands before it: 他著有, but 活着有."""
_STOP = r"[\s，。；：、,;:.!?！？（）()【】\[\]《》〈〉「」『』“”\"…—]"
_HAN_BEFORE = re.compile("[㐀-鿿]+$")
_DYNASTIES = ("汉", "唐", "宋", "元", "明", "清")
_PART_BEFORE = re.compile(r"[㐀-鿿]·[㐀-鿿]+$")
_COUNTRY_BEFORE = re.compile(r"[\[［〔（(【][㐀-鿿]{1,3}[\]］〕）)】]\s?[㐀-鿿·]{2,12}$")
_CLAUSE_END = re.compile(rf"(?:{_STOP}|的|$)")
_BYLINE = re.compile("[㐀-鿿A-Za-z.][ \u3000]+$")


def is_authorship(text: str, at: int) -> bool:
    """Whether the 著 at this place of a text, else Simplified, stays 著.

    Words decide, the left one first (原著手稿 is 原著 and 手稿), then the right one (著名, but 生活着 | 名为); what is left is a
    name that wrote something: before a title in 《》, or alone in its clause.
    """
    before, after = text[:at], text[at + 1 :]
    if _in_idiom(text, at) or _closes_word(before, after) or _opens_word(before, after):
        return True
    if _BYLINE.search(before):
        return bool(_CLAUSE_END.match(after))
    if re.match(r"\s?[《〈]", after):
        return _ends_in_author(before)
    return bool(_CLAUSE_END.match(after)) and _is_author_alone(before)


def _in_idiom(text: str, at: int) -> bool:
    return any(text.startswith(word, max(at - word.index("著"), 0)) for word in _IDIOMS)


def _closes_word(before: str, after: str) -> bool:
    left = _LEFT.get(before[-1:])
    if left is None or before[-2:-1] and before[-2:-1] in left.unless:
        return False
    return not (after and after[0] in left.but)


def _opens_word(before: str, after: str) -> bool:
    head, rest = after[:1], after[1:]
    follows_verb = before[-1:] in _VERBS
    if head in _FIRM:
        other = follows_verb and _FIRM_BUT_AFTER_VERB.get(head)
        return not (re.match(_FIRM[head], rest) or (other and re.match(other, rest)))
    if head in _LOOSE and not follows_verb:
        return bool(re.match(_LOOSE[head], rest))
    return (head + rest).startswith("书立说")


def _ends_in_author(before: str) -> bool:
    """No verb stands before the title: 鲁迅著《呐喊》, not 读着《呐喊》; 张三等著《…》 is one, too."""
    if before[-1:] == "等" and _is_author_alone(before[:-1]):
        return True
    return before[-1:] not in _VERBS


def _is_author_alone(before: str) -> bool:
    if before[-1:] in _VERBS:
        return before[-1:] == "等" and _is_author_alone(before[:-1])
    if _PART_BEFORE.search(before) or _COUNTRY_BEFORE.search(before):
        return True
    run = _HAN_BEFORE.search(before)
    name = re.split("[由是为]", run[0])[-1] if run else ""
    return is_full_name(name) or (name[:1] in _DYNASTIES and is_full_name(name[1:]))
