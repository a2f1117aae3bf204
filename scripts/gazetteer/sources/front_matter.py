"""The fields before an article's text, in YAML, TOML or Hexo's form without an opening line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any

import yaml

from gazetteer.fast_yaml import FastLoader
from gazetteer.model.texts import NOT_TEXT, one_line

TITLE = ("title", "标题", "標題", "题目", "題目")
PEOPLE = {
    "作者": ("author", "authors", "作者", "撰文"),
    "记者": ("reporter", "reporters", "记者", "記者"),
    "编辑": ("editor", "editors", "编辑", "編輯", "责编", "責編", "责任编辑"),
}
"""Role → the fields that name those who had it."""
_YAML = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?\n)\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = r"(?:[A-Za-z_][\w.-]{0,30}|[\u4e00-\u9fff]{2,6})"
_HEXO = re.compile(
    rf"(?={_KEY}:)((?:{_KEY}:(?:[ \t][^\n]*)?\n|[ \t-][^\n]*\n)+?)---[ \t]*(?:\n|\Z)"
)
_FIELD = re.compile(
    rf"[\"']?{_KEY}[\"']?[ \t]*(?::(?:\s|$)|=)|(?:{'|'.join(TITLE[1:])}|日期|发布日期)[ \t]*："
)
_TITLE_FIELD = re.compile(rf"(?:{'|'.join(TITLE)})[ \t]*[:：]", re.IGNORECASE)
_LISTED = {name for names in PEOPLE.values() for name in names}
_BLANK = " \t\n\u3000\ufeff"
_FURTHEST_END = 200
"""Lines of front matter; a rule further down ends something else."""


def first_field(meta: Mapping[str, str], names: Collection[str]) -> str:
    """The first of these fields that is filled; capitals make no difference."""
    by_name = {key.strip().lower(): value.strip() for key, value in meta.items()}
    return next(filter(None, (by_name.get(name, "") for name in names)), "")


def split_front_matter(text: str) -> tuple[Mapping[str, str], str]:
    """The plain values of the fields, and the body; what is no mapping belongs to the body."""
    start = len(text) - len(text.lstrip(_BLANK))
    try:
        found = _find(text, start)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, text
    if not found:
        return {}, text
    fields, end = found
    meta = {
        str(key): words
        for key, value in fields.items()
        for words in _plain(_names(value) if str(key).lower() in _LISTED else value)
    }
    return meta, text[end:]


def _find(text: str, start: int) -> tuple[Mapping[Any, Any], int] | None:
    """The fields and where they end; raises what their reader raises."""
    if block := _TOML.match(text, start):
        return tomllib.loads(block[1]), block.end()
    closed = _YAML.match(text, start)
    block = closed or _HEXO.match(text, start)
    if not block:
        return None
    fields = _load(block[1])
    if not isinstance(fields, dict):
        return None
    known = any(str(key).lower() in TITLE for key in fields)
    return (fields, block.end()) if closed or known else None


def _load(block: str) -> object:
    """What the fast loader cannot read may be read by the other all the same."""
    try:
        return yaml.load(block, Loader=FastLoader)  # type: ignore[arg-type]
    except (yaml.YAMLError, UnicodeError):
        return yaml.load(block, Loader=yaml.BaseLoader)


def _plain(value: object) -> Iterator[str]:
    """The text of a value, or nothing for what has parts."""
    if isinstance(value, str):
        yield _one_line(value)
    elif isinstance(value, datetime | date):
        yield value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    elif isinstance(value, bool | int | float):
        yield str(value)


def _names(value: object) -> object:
    """A list of names, or of people with a name each, as one text; any other value as it is."""
    if not isinstance(value, list):
        return value
    named = [one.get("name") if isinstance(one, dict) else one for one in value]
    names = [name for name in named if isinstance(name, str)]
    return "、".join(names) if len(names) == len(value) else value


def _one_line(text: str) -> str:
    """The text without line ends and without what is no character; escapes may hold both."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    return NOT_TEXT.sub("", one_line(whole))


def front_matter_fault(text: str) -> tuple[int, str] | None:
    """Why a text whose fields were not read begins with some all the same: the line, and what is wrong there."""
    start = len(text) - len(text.lstrip(_BLANK))
    above = text.count("\n", 0, start)
    lines = text[start:].split("\n", _FURTHEST_END)[:_FURTHEST_END]
    mark = lines[0].rstrip()
    first = 1 if mark in ("---", "+++") else 0
    fields = [line for line in lines[first:] if line.strip()][:2]
    if not fields or not (_FIELD if first else _TITLE_FIELD).match(fields[0]):
        return None
    ends = ("+++",) if mark == "+++" else ("---", "...")
    end = next((at for at in range(1, len(lines)) if lines[at].rstrip() in ends), 0)
    if not end:
        is_told = first or all(map(_FIELD.match, fields)) and len(fields) > 1
        return (above + 1, f"no end; close them with a line {ends[0]}") if is_told else None
    line, what = _fault_within("\n".join(lines[first:end]), is_toml=mark == "+++")
    return above + first + line, what


def _fault_within(block: str, *, is_toml: bool) -> tuple[int, str]:
    try:
        if is_toml:
            tomllib.loads(block)
        else:
            yaml.load(block, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f'not YAML ({error.problem}); put the value in quotes: title: "…"'
        return (mark.line if mark else 0) + 1, what
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        return int(at[1]) if at else 1, f'not TOML ({error}); write title = "…"'
    except (yaml.YAMLError, ValueError, RecursionError):
        return 1, 'not understood; write title: "…"'
    return 1, 'no list of fields; write title: "…", with a half-width colon and a space'
