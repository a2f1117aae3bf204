"""Who made an article and who published it, as the lines at its two ends and its first words say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer.intake.finds import NOTHING, Found, FoundAuthor
from gazetteer.intake.names import read_names
from gazetteer.model.texts import Article, Paragraph

_ROLES = (
    r"(?:实习|實習|见习|見習|特约|特約|首席|资深|高级|专栏|驻\S{2,4}|責任|责任|值班|主笔|视觉|新媒体|本期|本文|文字|"
    r"摄影|攝影|全媒体|融媒体|数据|主)*"
    r"(?:记者|記者|编辑|編輯|责编|責編|美编|作者|撰文|撰稿人?|采写|採寫|采访|採訪|摄影|攝影|摄像|校对|校對|审校|審校|审读|審讀|"
    r"审核|審核|编审|编译|編譯|翻译|翻譯|译者|策划|統籌|统筹|监制|監製|出品人|通讯员|通訊員|实习生|實習生|制图|製圖|排版|执笔|主编|编导|"
    r"供稿|整理|设计)"
)
_SHORT = r"(?:图片?|圖片?|文|文字|文图|图文)"
_MARK = r"\s*[：:｜丨|／/]\s*"
_ROLE = re.compile(
    rf"(?P<outlet>[^\s：:｜丨|/／，。；、（）()【】\[\]《》]{{2,10}}?)??(?P<role>{_ROLES}|(?<![^\s/／、&（(【\[]){_SHORT}(?={_MARK}))"
    rf"(?P<mark>{_MARK}|[ \u3000\xa0]+|(?=[一-龥]))"
)
_PUBLISHER = r"\s*(?P<name>[^\s，。；：:（(【\[）)】\]_|｜]{2,20})"
_REPRINTED = re.compile(
    rf"(?:^|[\s\u3000|｜])[（(【\[]?(?:(?:本文|文章|稿件)(?:来源|來源)[：:｜|]|本文(?:来自|來自|转自|轉自)[：:]?|"
    rf"(?:转自|轉自|转载自|轉載自|首发于|首發於)[：:]?){_PUBLISHER}"
)
_ACCOUNT = re.compile(
    r"^(?:微信)?(?:公众号|公眾號|订阅号|訂閱號|视频号|頭條號|头条号|百家号|网易号|搜狐号)(?=.)"
)
_SOURCE = re.compile(
    rf"(?:^|[\s\u3000|｜])(?:来源|來源|出处|出處|出品|公众号)(?:\s*[：:｜丨|/／]|\s+){_PUBLISHER}"
)
_DISPATCH = re.compile(
    r"^[（(【\[]?《(?P<title>[^》]{2,15})》(?:记者|記者|[^，。]{0,4}\d{1,2}月\d{1,2}日[讯訊电電]|[讯訊])|"
    r"^(?:[（(【\[]\s*)?(?P<agency>(?!据|據)[一-龥A-Za-z0-9]{1,8}(?:社|网|網|新闻|新聞|日报|日報|晚报|时报|報|报|客户端|财经))(?:记者|記者)?"
    r"[一-龥]{0,6}(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[电電讯訊]|消息|报道|報道|综合)"
)
_SIGNED = re.compile(
    r"^(?P<outlet>[一-龥A-Za-z0-9]{2,10})\s+(?P<name>[一-龥]{2,4})\s+(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[讯訊电電]|报道)?$"
)
_WITHIN = re.compile(
    r"[（(【\[](?P<line>[^（()）】\]]{0,12}?(?:记者|記者|编辑|編輯|作者)[^（()）】\]]{2,40})[）)】\]]"
)
_NAME = r"[^\s，。；：:|｜]+(?: [^\s，。；：:|｜]+){0,3}"
_POSTED = re.compile(
    rf"^(?:(?:原创|原創)\s+)?(?:(?P<author>{_NAME})\s{{2,}})?(?P<account>{_NAME})\s+"
    r"\d{4}[-年]\d{1,2}[-月]\d{1,2}日?\s+\d{1,2}:\d{2}(?:\s+[一-龥]{2,4})?$"
)
"""What stands below the title of a post on WeChat: who wrote it, two spaces, the account, when, and from where."""
_NO_ACCOUNT = re.compile(
    r"\d{4}|时间|時間|日期|发布|發布|发表|發表|更新|来源|來源|记者|記者|编辑|編輯|作者|阅读|閱讀"
)
_HEAD, _FOOT, _LONGEST = 6, 10, 120
_OWN = re.compile(r"^(?:本[报報刊网網台社]|该|一名|多位|有|据|對|对|向|在|由|和|与|接受|告诉)")
"""What stands before a reporter and is no outlet's name."""
_NO_OUTLET = re.compile(r"(?:图片|圖片|数据|资料|視頻|视频|网络|綜合|综合|责任|圖|图)")
_MOMENT = re.compile(
    r"^(?:(?:发布|發布|发表)?(?:时间|時間|日期|于|於)?[：:]?\s*)?(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?"
    r"(?:\s*(?:星期.|周.))?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
)
_LONGEST_LINE = 60
_BRACKETS = "（）()【】[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bylines:
    """`credits` are the ids of paragraphs that hold nothing else and are not known as credits yet."""

    outlet: Found
    authors: tuple[FoundAuthor, ...]
    credits: tuple[str, ...]


def read_bylines(article: Article) -> Bylines:
    """Each person once for a role, in the order of the text; the outlet of the surest line."""
    worded = [one for one in article.paragraphs if one.sentences]
    ends = {one.id for one in (*worded[:_HEAD], *worded[-_FOOT:])}
    outlets: list[tuple[int, Found]] = []
    people: dict[tuple[str, str], FoundAuthor] = {}
    lines: list[str] = []
    for one in worded:
        if one.id not in ends:
            continue
        text = one.original.strip()
        outlets += _outlets(text, one.id, worded)
        found, is_whole = _people(text, one.id)
        for person in found:
            people.setdefault((person.name, person.role), person)
        outlets += [(3, outlet) for outlet in _employers(text, one.id) if found]
        if one.kind not in ("credit", "heading") and (is_whole or _is_source_line(text)):
            lines.append(one.id)
    best = min(outlets, key=lambda one: one[0], default=(0, NOTHING))[1]
    return Bylines(outlet=best, authors=tuple(people.values()), credits=tuple(lines))


def _outlets(text: str, place: str, worded: Sequence[Paragraph]) -> Iterator[tuple[int, Found]]:
    """With how sure each is: a line that names the source, then the words a dispatch begins with."""
    for rank, form in enumerate((_REPRINTED, _SOURCE)):
        source = form.search(text) if len(text) <= _LONGEST else None
        if source and not _NO_OUTLET.match(source["name"]):
            name = _ACCOUNT.sub("", source["name"]).strip("“”《》「」")
            yield rank, Found(value=name, where=f"{place}: {text[:30]}")
    opening = worded.index(next(one for one in worded if one.id == place)) < _HEAD
    dispatch = _DISPATCH.match(text) if opening else None
    if dispatch:
        yield 2, Found(value=dispatch["title"] or dispatch["agency"], where=f"{place}: {text[:20]}")
    elif signed := _SIGNED.match(text):
        yield 2, Found(value=signed["outlet"], where=f"{place}: {text[:30]}")
    elif posted := _posted(text):
        yield 2, Found(value=posted["account"], where=f"{place}: {text[:30]}")


def _employers(text: str, place: str) -> Iterator[Found]:
    """红星新闻 of 红星新闻记者."""
    for at in _ROLE.finditer(text.strip(_BRACKETS) if len(text) <= _LONGEST else ""):
        outlet = at["outlet"] or ""
        if re.search(
            r"(?:新闻|新聞|社|网|網|[报報]|财经|科技|观察|周刊|杂志|资本局)$", outlet
        ) and not _OWN.match(outlet):
            yield Found(value=outlet, where=f"{place}: {text[:30]}")


def _posted(text: str) -> re.Match[str] | None:
    posted = _POSTED.match(text) if len(text) <= _LONGEST else None
    return posted if posted and not _NO_ACCOUNT.search(posted["account"]) else None


def _people(text: str, place: str) -> tuple[list[FoundAuthor], bool]:
    """Names with their roles, and whether the paragraph says nothing else."""
    if signed := _SIGNED.match(text):
        return [FoundAuthor(name=signed["name"], role="作者", where=place)], True
    if posted := _posted(text):
        author = posted["author"] or ""
        if not author or author == posted["account"] or _NO_ACCOUNT.search(author):
            return [], True
        return [FoundAuthor(name=author, role="作者", where=place)], True
    if len(text) <= _LONGEST and text[-1:] not in "。？！":
        bare = text.strip(_BRACKETS)
        found, rest = _roles(bare, place)
        if found:
            return found, len(rest) <= max(2, len(bare) // 8)
    found = []
    for within in _WITHIN.finditer(text):
        inner, rest = _roles(within["line"], place)
        if len(rest) <= 8:
            found += inner
    return found, False


def _roles(line: str, place: str) -> tuple[list[FoundAuthor], str]:
    """The people of a line, and what is left of it without them and their roles."""
    marks = list(_ROLE.finditer(line))
    found: list[FoundAuthor] = []
    rest = line[: marks[0].start()] if marks else line
    roles: list[str] = []
    for n, at in enumerate(marks):
        end = marks[n + 1].start() if n + 1 < len(marks) else len(line)
        roles = [*(() if at["outlet"] else roles), at["role"]]
        words = line[at.end() : end]
        if not words.strip(" /／&、｜|"):
            continue  # 文/图：, 记者/编辑：
        of_pictures = at["role"][0] in "图圖"
        names, left = read_names(words, is_marked=bool(at["mark"].strip()) and not of_pictures)
        found += [
            FoundAuthor(name=name, role=role, where=place) for name in names for role in roles
        ]
        rest += left
        roles = []
    return found, rest if found else line


def _is_source_line(text: str) -> bool:
    """A day, a source or both, and no sentence."""
    bare = _MOMENT.sub("", text).strip()
    if len(text) > _LONGEST_LINE or text[-1:] in "。？！":
        return False
    whole = _REPRINTED.match(bare) or _SOURCE.match(bare)
    return bare != text and not bare or bool(whole)
