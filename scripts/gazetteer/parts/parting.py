"""All pages → the same with the long ones in parts."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from gazetteer.pages.addresses import Link
from gazetteer.pages.door import Door
from gazetteer.pages.markup import Markdown
from gazetteer.parts.cutting import BYTES_OF_ELEMENT, cut_lines
from gazetteer.parts.links import OWN_PLACE, lead_to_parts, places_of, web_link

MOST = 500_000
"""Bytes of Markdown, about 100 KB as they are sent; with them go at most about 12,500 elements."""
_TEMPLATE = "parts.md.j2"
_LISTS = "assets/parts"
_HEAD = re.compile(
    r'\A(---\n.*?^title: )"(.*?)"(\n.*?^---\n)(.*?)^# ([^\n]*)\n', re.DOTALL | re.MULTILINE
)
_DATA = re.compile(r'\n<script type="application/ld\+json">[^\n]*</script>\n\Z')
_SECTION = re.compile(r"^## (.*?) *\{[^{}\n]*?#([^\s{}]+)[^{}\n]*\}$", re.MULTILINE)
_OF_DATA = 5
"""What programs are told in a page is left out where it would be more than a fifth of it: docs/data/ has it all."""
_SHOWN_AROUND = 3
_MOST_SECTIONS = 60


def part_pages(pages: Mapping[str, str], templates: Path, most: int = MOST) -> dict[str, str]:
    """The pages, those too long for `most` bytes in parts. With none so long they are what they were."""
    cut = {
        path: parts
        for path, text in pages.items()
        if path.endswith(".md") and (parts := _cut(path, text, most))
    }
    if not cut:
        return dict(pages)
    door = Door(templates, Markdown)
    moved = {path: dict(_moved(parts)) for path, parts in cut.items()}
    made: dict[str, str] = {}
    for path, text in pages.items():
        if path in cut:
            for now, part in _with_ways(path, cut[path], door).items():
                made[now] = lead_to_parts(part, path, now, moved)
            made[_list_path(path)] = _list(cut[path])
        else:
            made[path] = lead_to_parts(text, path, path, moved) if path.endswith(".md") else text
    return made


def join_parts(docs: Mapping[str, str]) -> dict[str, str]:
    """Pages with the text of their parts behind their own: what an address on the whole page shows."""
    joined = {path: text for path, text in docs.items() if not _is_part(path)}
    for path, text in docs.items():
        if _is_part(path):
            folder = path.rpartition("/")[0]
            joined[f"{folder}.md" if f"{folder}.md" in docs else f"{folder}/index.md"] += text
    return joined


def _is_part(path: str) -> bool:
    return re.fullmatch(r".*/part-\d+\.md", path) is not None


def part_path(path: str, number: int) -> str:
    """timeline/index.md → timeline/part-2.md, cities/hangzhou.md → cities/hangzhou/part-2.md; the first is the page."""
    folder = path.removesuffix(".md").removesuffix("/index")
    return path if number == 1 else f"{folder}/part-{number}.md"


def _list_path(path: str) -> str:
    return f"{_LISTS}/{path.removesuffix('.md').removesuffix('/index')}.json"


def _cut(path: str, text: str, most: int) -> dict[str, str]:
    """Path → text of each part, without what leads from one to another."""
    head = _HEAD.match(text)
    if not head or path == "index.md" or len(text) < most / BYTES_OF_ELEMENT:
        return {}
    data = _DATA.search(text)
    body = text[head.end() : data.start() if data else None]
    parts = cut_lines(body.split("\n"), most)
    return {
        part_path(path, number): _headed(head, number, len(parts))
        + "\n".join(lines)
        + "\n"
        + (data[0] if data and number == 1 and len(data[0]) < most // _OF_DATA else "")
        for number, lines in enumerate(parts, start=1)
    }


def _headed(head: re.Match[str], number: int, count: int) -> str:
    told = f"（第{number}页，共{count}页）" if number > 1 else ""
    return f'{head[1]}"{head[2]}{told}"{head[3]}{head[4]}# {head[5]}{told}\n'


def _moved(parts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((place, path) for path, text in parts.items() for place in places_of(text))


def _list(parts: Mapping[str, str]) -> str:
    """Place → number of the part, for those that are not on the first."""
    numbers = {
        place: number
        for number, text in enumerate(parts.values(), start=1)
        for place in sorted(places_of(text))
        if number > 1 and not OWN_PLACE.fullmatch(place)
    }
    return json.dumps(numbers, ensure_ascii=False, separators=(",", ":")) + "\n"


def _with_ways(path: str, parts: Mapping[str, str], door: Door) -> dict[str, str]:
    """The parts with links to each other, and on the first to all sections; all links as seen from the whole page."""
    template = door.get_template(_TEMPLATE)
    numbered = list(enumerate(parts, start=1))
    links = [_way(path, now, str(number)) for number, now in numbered]
    ways, sectioned = _ways(path, parts)
    made = {}
    for number, now in numbered:
        nav = template.render(
            number=number,
            count=len(parts),
            steps=_steps(links, number - 1),
            ways=ways if number == 1 else (),
            sectioned=sectioned,
            search=_way(path, "search/index.md", "").url,
            places=Markdown(web_link(now, _list_path(path))),
            page=Markdown(web_link(now, path) or "./"),
        )
        head = _HEAD.match(parts[now])
        assert head
        made[now] = f"{head[0]}\n{nav}\n{parts[now][head.end() :].lstrip()}"
    return made


def _ways(path: str, parts: Mapping[str, str]) -> tuple[list[Link], bool]:
    """The sections, if a reader can look them through; else the parts by the section they begin with."""
    found = {now: _SECTION.findall(text) for now, text in parts.items()}
    sections = [
        Link(text=text, url=Markdown(f"#{place}"))
        for own in found.values()
        for text, place in own
        if not OWN_PLACE.fullmatch(place)
    ]
    if len(sections) <= _MOST_SECTIONS:
        return sections, True
    return [
        _way(path, now, own[0][0].removesuffix("（续）")) for now, own in found.items() if own
    ], False


def _steps(links: list[Link], at: int) -> list[Link]:
    """The first and the last part, and those around this one."""
    near = {*range(at - _SHOWN_AROUND, at + _SHOWN_AROUND + 1), 0, len(links) - 1} - {at}
    return [link for n, link in enumerate(links) if n in near]


def _way(path: str, now: str, text: str) -> Link:
    return Link(text=text, url=Markdown(posixpath.relpath(now, posixpath.dirname(path) or ".")))
