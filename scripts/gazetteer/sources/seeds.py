"""A seed file's bytes become a Seed: front matter and body, whatever the encoding."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from gazetteer.model.texts import NOT_TEXT
from gazetteer.problems import Problem
from gazetteer.sources.chinese import to_simplified

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_CHINESE_ENCODINGS = ("gb18030", "big5hkscs")
_COMMON_SHARE = 0.6
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


LARGEST_SEED = 2_000_000
"""Bytes of a source file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A source article as received: its file name, its front matter, its body with `\\n` line ends."""

    file: str
    meta: Mapping[str, str]
    body: str


def load_seeds(folder: Path) -> tuple[tuple[Seed, ...], tuple[Problem, ...]]:
    """Every file in the folder, by name; files that are no text or hold none are problems."""
    seeds: list[Seed] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or (path.is_dir() and not path.is_symlink()):
            continue
        name = os.fsencode(path.name).decode("utf-8", "replace")
        result = _read_seed(f"{folder.name}/{name}", path)
        if isinstance(result, Seed):
            seeds.append(result)
        else:
            problems.append(result)
    return tuple(seeds), tuple(problems)


def _read_seed(file: str, path: Path) -> Seed | Problem:
    """A regular file of bearable size as a Seed; a link may lead to what nobody wants published."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            what = "this is no file of its own (a link or a device); put the article itself here"
            return Problem(file=file, line=0, what=what)
        if status.st_size > LARGEST_SEED:
            what = f"{status.st_size:,} bytes; an article has at most {LARGEST_SEED:,}"
            return Problem(file=file, line=0, what=what)
        raw = path.read_bytes()
    except OSError as error:
        return Problem(file=file, line=0, what=f"cannot be read: {error.strerror}")
    return parse_seed(file, raw)


def parse_seed(file: str, raw: bytes) -> Seed | Problem:
    """The bytes of one file as a Seed, or the one reason why they cannot be."""
    text = decode(raw)
    if text is None:
        return Problem(
            file=file,
            line=0,
            what="this is not text; expected an article in UTF-8 (GB18030 and Big5 are read too)",
        )
    text = _LINE_ENDS.sub("\n", text)
    meta, body = _split_front_matter(text)
    if not any(char.isalnum() for char in body):
        return Problem(
            file=file, line=0, what="the article is empty; expected at least one line of text"
        )
    return Seed(file=Path(file).name, meta=meta, body=body)


def decode(raw: bytes) -> str | None:
    """The text of the bytes: by byte order mark, as UTF-8, as GB18030 or Big5; None for no text."""
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if raw.startswith(mark):
            text = _strict(raw, encoding)
            break
    else:
        text = _strict(raw, "utf-8")
        if text is None:
            readings = [_strict(raw, encoding) for encoding in _CHINESE_ENCODINGS]
            text = max((r for r in readings if r), key=_common_share, default=None)
            text = text if text and _common_share(text) >= _COMMON_SHARE else None
    return None if text is None or NOT_TEXT.search(text) else text


def _common_share(text: str) -> float:
    """Which part of the characters beyond ASCII is in everyday use: in GB 2312, once Simplified.

    Text of the one encoding read as the other is full of characters that nobody uses.
    """
    wide = [char for char in text if not char.isascii()]
    common = sum(_is_common(to_simplified(char)) for char in wide)
    return common / len(wide) if wide else 0.0


def _is_common(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _split_front_matter(text: str) -> tuple[Mapping[str, str], str]:
    """Front matter that is a YAML mapping of plain values; anything else belongs to the body."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}, text
    try:
        meta = yaml.load(found.group(1), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return {}, text
    if not isinstance(meta, dict):
        return {}, text
    plain = {str(key): _one_line(value) for key, value in meta.items() if isinstance(value, str)}
    return plain, text[found.end() :]


def _one_line(text: str) -> str:
    """The text without line ends and without what is no character; escapes of YAML may hold both."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    return NOT_TEXT.sub("", re.sub(r"\s*[\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]\s*", " ", whole))
