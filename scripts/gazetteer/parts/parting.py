"""Long pages → their parts."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.pages.addresses import Link
from gazetteer.pages.door import Door
from gazetteer.pages.markup import Markdown
from gazetteer.parts.cutting import Cut, divide, find_cuts, may_be_long
from gazetteer.parts.joints import with_joints
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
_FORMER = re.compile(r'<span id="[^"]*"></span>')
"""A place of old, which stands within a heading."""
_OF_DATA = 5
"""What programs are told in a page is left out where it would be more than a fifth of it: docs/data/ has it all."""
_SHOWN_AROUND = 3
_MOST_SECTIONS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """Where a long page is cut, and in which part each of its places stands: place → path of the part."""

    cuts: tuple[Cut, ...]
    places: Mapping[str, str]


def parse_parting(kept: Mapping[str, Any]) -> Parting:
    """Of what `asdict` made of one and JSON gave back."""
    cuts = (
        Cut(at=one["at"], closing=tuple(one["closing"]), opening=tuple(one["opening"]))
        for one in kept["cuts"]
    )
    return Parting(cuts=tuple(cuts), places=kept["places"])


def may_be_parted(path: str, text: str, most: int = MOST) -> bool:
    """Whether it is worth a closer look: most pages are told from their length."""
    return path.endswith(".md") and path != "index.md" and may_be_long(text, most)


def find_parting(path: str, text: str, most: int = MOST) -> Parting | None:
    """How a page that `may_be_parted` is cut into parts of `most` bytes; None if it stays whole."""
    page = _read(text, most)
    cuts = find_cuts(page.lines, most) if page else ()
    if not (page and cuts):
        return None
    parts = _parts(path, page, cuts)
    places = {place: now for now, part in parts.items() for place in places_of(part)}
    return Parting(cuts=cuts, places=places)


def part_each(
    pages: Iterable[tuple[str, str]],
    partings: Mapping[str, Parting],
    templates: Path,
    most: int = MOST,
) -> Iterator[tuple[str, str]]:
    """Path and text of the parts of one long page after the other, and of the list of its places.

    Links follow what moved: the partings of all pages are found before.
    """
    door = Door(templates, Markdown)
    moved = {path: parting.places for path, parting in partings.items()}
    for path, text in pages:
        if page := _read(text, most):
            parts = _parts(path, page, partings[path].cuts)
            for now, part in _with_ways(path, parts, door).items():
                yield now, lead_to_parts(part, path, now, moved)
            yield _list_path(path), _list(parts, partings[path].places)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _LongPage:
    """A page as its head, its lines and what programs are told, if the first part still tells it."""

    head: re.Match[str]
    lines: list[str]
    data: str


def _read(text: str, most: int) -> _LongPage | None:
    """None if it has no head of the kind that can be repeated."""
    head = _HEAD.match(text)
    if not head:
        return None
    data = _DATA.search(text)
    end = data.start() if data else len(text)
    kept = data[0] if data and len(data[0]) < most // _OF_DATA else ""
    body = with_joints(text[head.end() : end], most)
    return _LongPage(head=head, lines=body.split("\n"), data=kept)


def _parts(path: str, page: _LongPage, cuts: Sequence[Cut]) -> dict[str, str]:
    """Path → text of each part, without what leads from one to another."""
    return {
        part_path(path, number): _headed(page.head, number, len(cuts) + 1)
        + "\n".join(part)
        + "\n"
        + (page.data if number == 1 else "")
        for number, part in enumerate(divide(page.lines, cuts), start=1)
    }


def _headed(head: re.Match[str], number: int, count: int) -> str:
    told = f"（第{number}页，共{count}页）" if number > 1 else ""
    title = _FORMER.sub("", head[5]) if number > 1 else head[5]
    return f'{head[1]}"{head[2]}{told}"{head[3]}{head[4]}# {title}{told}\n'


def _list(parts: Iterable[str], places: Mapping[str, str]) -> str:
    """Place → number of the part, for those that are not on the first."""
    numbers = {path: number for number, path in enumerate(parts, start=1)}
    listed = sorted(
        (numbers[path], place) for place, path in places.items() if not OWN_PLACE.fullmatch(place)
    )
    later = {place: number for number, place in listed if number > 1}
    return json.dumps(later, ensure_ascii=False, separators=(",", ":")) + "\n"


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
    found = {now: _SECTION.findall(_FORMER.sub("", text)) for now, text in parts.items()}
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
