"""Statements: each sentence that says something of an entity, drafted in its own words, under likely headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gazetteer.curated.statement_rows import LONGEST_STATEMENT
from gazetteer.linking.house_rules import statement_faults
from gazetteer.model import Concern, EntityKind, Statement
from gazetteer.model.texts import Paragraph, Quote, Sentence
from gazetteer.suggesting.clauses import trimmed, with_dates
from gazetteer.suggesting.material import Material, Named

_TOPICS: Mapping[EntityKind, tuple[tuple[str, str], ...]] = {
    "company": (
        ("team", "创始人|创办|创立|成立|团队|董事长|CEO|毕业"),
        ("place", "落户|总部|位于|入驻|搬"),
        ("policy", "补贴|政府基金|扶持|政策|奖励|贷款"),
        ("hiring", "招聘|薪|岗位|招人"),
        ("reception", "考察|调研|点赞|关注|称赞|评价|刷屏|出圈"),
        ("products", "发布|推出|产品|开源|模型|机器人|游戏|平台|研发|销量|上线"),
    ),
    "city": (
        ("talent", "人才|大学|高校|毕业|教授|博士"),
        ("policy", "政策|基金|资金|补贴|条例|计划|措施|投入"),
        ("service", "服务|营商|审批|一件事"),
        ("industry", "企业|产业|公司|科技|独角兽"),
        ("economy", "GDP|经济|生产总值|增速|位居"),
    ),
    "person": (
        ("view", "说|表示|认为|指出|称|坦言|强调|看来|告诉"),
        ("role", "创始人|董事长|CEO|书记|市长|教授|院长|毕业|出生|担任"),
        ("action", ""),
    ),
    "organisation": (
        ("alumni", "毕业|校友"),
        ("transfer", "转化"),
        ("research", "研究|学科|实验室|论文"),
        ("view", "发布|报告|认为|表示|显示"),
        ("action", ""),
    ),
    "policy": (("effect", "受益|获得|惠及"), ("content", "")),
    "work": (("effect", "销量|收入|爆|火|销售"), ("content", "")),
}
"""Kind → headings with the words that speak for each, the last one where none does."""
_SAYS = "(?:还|也|则|曾|就)?(?:说|表示|认为|指出|称|坦言|强调|看来|告诉|介绍|透露|直言|建议|分析|写道|补充|回应)"
_QUESTION = re.compile(r"[？?][”」\"]?$")
_WHOLE = re.compile("[，,。！!；;…]")
_SHORTEST = 10
_MOST = 5
"""So many entities a statement is about at most; more stand in one list."""
_SPOKEN = ("text", "quote", "item", "pull")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDraft:
    """A claim in the words of its sentence; `faults` say what of it the rules of the house would refuse."""

    sentence: Sentence
    text: str
    by: str
    about: Mapping[str, str]
    faults: Sequence[str]


def says_something(block: Paragraph, sentence: Sentence) -> bool:
    """A whole sentence of the running text that is no question."""
    text = sentence.text.strip()
    whole = block.kind == "item" or _WHOLE.search(text)
    return (
        bool(whole)
        and len(text) >= _SHORTEST
        and not _QUESTION.search(text)
        and block.kind in _SPOKEN
    )


def draft_statement(material: Material, sentence: Sentence, about: str) -> StatementDraft | None:
    """The draft; where nobody is named it is of `about`, and None without one."""
    found = material.named(sentence)
    kinds = {one.id: one.kind for one in found}
    if not kinds and about:
        kinds = {about: material.kind_of(about)}
    if not kinds:
        return None
    concerned = {
        name: _topic(kind, sentence.text, material) for name, kind in list(kinds.items())[:_MOST]
    }
    text = _fitted(trimmed(with_dates(sentence.text, material.dates(sentence.id)), hearsay=True))
    by = next((one.id for one in found if _speaks(one, sentence)), "")
    quote = material.whole(sentence)
    faults = _faults(material, text, by, concerned, quote)
    if not by and any(fault.startswith("E3") for fault in faults):
        by, text = material.article.id, _fitted(f"{material.article.speaker}写道，{text[:-1]}")
        faults = _faults(material, text, by, concerned, quote)
    return StatementDraft(sentence=sentence, text=text, by=by, about=concerned, faults=faults)


def _speaks(one: Named, sentence: Sentence) -> bool:
    spoken = re.match(_SAYS, sentence.text[one.end :])
    return one.kind in ("person", "organisation") and bool(spoken)


def _fitted(text: str) -> str:
    """Whole clauses within the length of a statement, with a full stop."""
    while len(text) >= LONGEST_STATEMENT and (cut := max(text.rfind(m) for m in "，,；;。")) > 0:
        text = trimmed(text[:cut])
    return f"{text}。"


def _topic(kind: EntityKind, text: str, material: Material) -> str:
    """The first heading whose words stand in the text and that the labels have; else the last that claims nothing."""
    known = list(material.knowledge.labels.get(f"{kind}_topic", {}))
    for topic, words in _TOPICS[kind]:
        if topic in known and re.search(words, text):
            return topic
    rest = ("noted", "profile", "content", "role")
    return next((topic for topic in rest if topic in known), known[0] if known else "noted")


def _faults(
    material: Material, text: str, by: str, about: Mapping[str, str], quote: Quote
) -> tuple[str, ...]:
    """What the rules of the house find in the draft, as a build would; the names in `about` may be new."""
    speaker = material.article.speaker if by == material.article.id else material.name_of(by)
    statement = Statement(
        id="draft",
        text=text,
        by=(speaker,) if by else (),
        about=tuple(Concern(entity=name, topic=topic) for name, topic in about.items()),
        ties=(),
        quotes=(quote,),
    )
    topics = {
        group.removesuffix("_topic"): list(words)
        for group, words in material.knowledge.labels.items()
        if group.endswith("_topic")
    }
    return (
        *material.faults_of(text, quote),
        *statement_faults(statement, material.names, topics),
    )
