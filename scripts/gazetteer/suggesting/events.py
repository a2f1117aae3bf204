"""Events: a resolved date and what happened then, in the words of its clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import DatePhrase, Sentence
from gazetteer.suggesting.clauses import trimmed, without_dates
from gazetteer.suggesting.material import Material

_VERBS: tuple[tuple[str, str, str], ...] = (
    ("visit", "visited", "考察|调研|走访|到访|访问|访华|会见|拜访|参观|座谈|会谈|视察"),
    ("meeting", "met", "召开|举行|举办|开幕|闭幕|主持会议|会上|开会|揭幕"),
    ("policy", "issued", "出台|印发|颁布|施行|发文|批复|获批|写入|部署|设立|通过了?《|发布《"),
    ("company", "founded", "成立|创立|创办|创建|注册|诞生|组建"),
    ("company", "settled", "落户|落地|入驻|迁入|迁至|扎根|签约|搬到"),
    ("company", "listed", "上市|挂牌|递交|递表|招股书|IPO|过会|敲钟|备案|辅导"),
    ("company", "funded", "融资|领投|跟投|获投|注资|入股|募资|募集|投资"),
    ("company", "bought", "收购|并购|合并|重组|控股"),
    ("company", "renamed", "改名|更名|变更|去掉"),
    (
        "company",
        "released",
        "发布|推出|上线|开源|亮相|问世|面世|发售|首发|量产|投产|投运|上架|开售|交付|下线|开业|启用|启动|建成|开工|竣工|开放|首秀|公测|开发出|造出|研制",
    ),
    ("company", "won", "获得|荣获|获评|入选|列入|中标|斩获|夺得|拿下|拿到|获奖|夺冠"),
    (
        "company",
        "joined",
        "加入|离开|辞|任命|担任|出任|当选|回国|创业|参加|出席|重返|回到|来到|前往|受邀|同框|登台|参与|携手|合作|合影|邀请|接受|宣布|公布|披露|回应|提出|完成|开始|决定|转型|首次|退出|关闭|进入|抵达|遭遇|去世|出生",
    ),
    ("education", "graduated", "毕业|录取|招生|入学|考入|就读|考研|读博|求学"),
    (
        "media",
        "covered",
        "报道|刊发|采访|刷屏|爆火|走红|出圈|引爆|转发|点赞|登上|表演|播出|热议|关注|引发|被称|称为|发文称|受访",
    ),
    ("research", "developed", "研发|攻克|发表|论文|实验|突破了|发明|专利"),
    (
        "market",
        "measured",
        "增长|下降|达到|达|超过|超|突破|位居|位列|跻身|销售|销量|实现|占据|翻|同比|聚集|集聚|拥有|排名|排在|有望|降至|升至|贡献|发力|发展|改善|提升|推动|优化|培育",
    ),
    (
        "company",
        "happened",
        "迎来|轰动|得到|尝试|确立|确定|取代|投身|打卡|改变|实施|开展|推进|带领|成为|拿出|投入|押注|布局|迁出|迁|派出|选择|选定|走进|步入|名列|接手|引入|引进|吸引|凭借|带动|发起|支持|解决|完善|搬|建起|设立|赴|(?<![为除不])了(?!解)|被|曾",
    ),
    ("plan", "planned", "计划|力争|拟|预计|目标|将|要"),
)
_KINDS = tuple((kind, english, re.compile(words)) for kind, english, words in _VERBS)
_AHEAD = re.compile("力争|计划(?!》|”)|拟|预计|目标|将(?![军领近])|未来|有望")
_NOW = re.compile(
    "目前|如今|现在|当下|眼下|今天|当前|至今|迄今|近年来?|近些年|当时|那时|这几年|一直|平时|随着|这些年|长期|同期|上年|时下|此时|此刻"
)
_LONGEST_TITLE = 80
_SHORTEST_TITLE = 6
_SENTENCE_PART = re.compile("[；;。！!？?]")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft:
    """What a sentence dates; `verb` is the English word of its id, `start` and `end` its stretch there."""

    sentence: Sentence
    start: int
    end: int
    phrase: DatePhrase
    when: str
    title: str
    kind: str
    verb: str
    entities: tuple[str, ...]

    @property
    def weight(self) -> str:
        return "more" if self.kind in ("market", "plan") else "main"


def find_events(material: Material, sentence: Sentence, about: str) -> Iterator[EventDraft]:
    """One event for each dated stretch of the sentence that has a verb; `about` where it names nobody."""
    text = sentence.text
    dates = [one for one in material.dates(sentence.id) if _tells_a_date(one)]
    told: set[str] = set()
    for number, phrase in enumerate(dates):
        end = dates[number + 1].start if number + 1 < len(dates) else len(text)
        start = _start(text, phrase.start, dates[number - 1].end if number else 0)
        end = _cut(text, phrase.end, end)
        kind, verb = _verb(text[start:end])
        if not verb or phrase.when in told or _is_vague(kind, phrase, text[start:end]):
            continue
        title = trimmed(without_dates(text, dates, start, end))
        entities = _entities(material, sentence, start, end) or ((about,) if about else ())
        if entities and not any(start <= one.start < end for one in material.named(sentence)):
            title = f"{material.name_of(entities[0])}{title}"
        if len(title) < _SHORTEST_TITLE:
            continue
        told.add(phrase.when or "")
        yield EventDraft(
            sentence=sentence,
            start=start,
            end=end,
            phrase=phrase,
            when=phrase.when or "",
            title=_shortened(title),
            kind=kind,
            verb=verb,
            entities=entities,
        )


def _tells_a_date(phrase: DatePhrase) -> bool:
    """A date no coarser than a decade that is more than 目前 or 今天 as such."""
    if not phrase.when or _NOW.fullmatch(phrase.text):
        return False
    when = parse_edtf(phrase.when)
    return when.precision not in ("century",) and bool(when.ends)


def _is_vague(kind: str, phrase: DatePhrase, words: str) -> bool:
    """How a whole year went, without a number."""
    coarse = parse_edtf(phrase.when or "").precision in ("year", "decade")
    rest = words.replace(phrase.text, "")
    return (
        kind == "market"
        and coarse
        and not re.search(r"\d|[一二三四五六七八九十百千万亿]+(?:个|家|成|倍|位)", rest)
    )


def _start(text: str, at: int, floor: int) -> int:
    """The beginning of the clause with the date; of the sentence where the date is in its first clause."""
    return max(floor, max(text.rfind(mark, 0, at) for mark in "，,；;。！!？?：:") + 1)


def _cut(text: str, at: int, end: int) -> int:
    """The next date's clause, or the end of the part of the sentence."""
    stop = _SENTENCE_PART.search(text, at, end)
    if stop:
        return stop.start()
    if end < len(text):
        return max(
            at,
            max(text.rfind(mark, at, end) for mark in "，,、；;"),
            end if text[end - 1] in "，," else 0,
        )
    return end


def _verb(words: str) -> tuple[str, str]:
    for kind, english, pattern in _KINDS:
        if found := pattern.search(words):
            if kind in ("company", "market") and _AHEAD.search(words[: found.start()]):
                return "plan", "planned"
            return kind, english
    return "", ""


def verb_of(words: str) -> str:
    """The English word for the first kind of thing that the words tell; "" for none."""
    return next((verb for _, verb, pattern in _KINDS[:-3] if pattern.search(words)), "")


def _shortened(title: str) -> str:
    """Whole clauses up to the length of a title."""
    while len(title) > _LONGEST_TITLE and (cut := max(title.rfind("，"), title.rfind(","))) > 0:
        title = title[:cut]
    return trimmed(title)


def _entities(material: Material, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """Those named in the stretch, else in the sentence."""
    found = material.named(sentence)
    inside = [one.id for one in found if start <= one.start < end]
    return tuple(dict.fromkeys(inside or [one.id for one in found]))
