#!/usr/bin/env python3
"""The built site as a zip that is read without a server: unpack it, open index.html.

Pages, folders and anchors are those of the site. What differs is what a page opened as a file cannot do: links name
the index.html that a server would open, and JSON stands in scripts that hand it over (scripts/offline/).
"""

from __future__ import annotations

import argparse
import html
import os
import posixpath
import re
import sys
import zipfile
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

_ROOT = Path(__file__).resolve().parent.parent
NAME = "six-dragons-gazetteer"
"""Of the zip, and of the folder it unpacks to."""
_OFFLINE = {
    "fetch.js": "assets/offline/fetch.js",
    "page.js": "assets/offline/page.js",
    "worker.js": "assets/offline/worker.js",
    "worker.html": "assets/search/worker.html",
}
_THEMES_INDEX = "search/search_index.json"
_NEEDLESS = re.compile(
    r"404\.html|sitemap\.xml(\.gz)?|.*\.map|assets/javascripts/(lunr|workers)/.*"
    rf"|assets/.*\.json|{re.escape(_THEMES_INDEX)}"
)
"""What a server or the theme's own engine reads, and JSON of the pages, which stands in scripts."""
_LINKED = (".html", ".atom")
_ATTRIBUTE = re.compile(r"""([\w:.-]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)""")
_ADDRESSES = ("href", "src", "action")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/")
_TAIL = re.compile(r"[?#]")
_REFRESH = re.compile(r"(\d+;\s*url=)(.*)", re.IGNORECASE)
_EARLIEST = 315532800
"""1980, the first year of a zip."""

Attributes = Mapping[str, str | None]


class _Tags(HTMLParser):
    """Place, text, name and attributes of each start tag; what scripts and comments hold is no tag."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[int, str, str, Attributes]] = []
        self._lines = [0, *(found.end() for found in re.finditer("\n", page))]
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        self.found.append((start, self.get_starttag_text() or "", tag, dict(attributes)))


def offline_files(site: Mapping[str, bytes], offline: Mapping[str, bytes]) -> dict[str, bytes]:
    """Path → bytes of the zip, from the built site and scripts/offline/."""
    folders = {posixpath.dirname(path) for path in site if posixpath.basename(path) == "index.html"}
    files = {path: content for path, content in site.items() if not _NEEDLESS.fullmatch(path)}
    for path in files:
        if path.endswith(_LINKED):
            files[path] = renew_page(files[path].decode(), path, folders).encode()
    for path, json in site.items():
        if path.startswith("assets/") and path.endswith(".json"):
            files[f"{path}.js"] = b"document.currentScript.json = " + json.strip() + b";\n"
    if _THEMES_INDEX in site:
        files["search/search_index.js"] = b"var __index = " + site[_THEMES_INDEX].strip() + b";\n"
    files |= {_OFFLINE[name]: content for name, content in offline.items()}
    return dict(sorted(files.items()))


def renew_page(text: str, path: str, folders: Collection[str]) -> str:
    """HTML or a feed, with links to folders leading to their index.html, and what runs it as a file."""
    parts: list[str] = []
    done = 0
    for start, written, tag, attributes in _Tags(text).found:
        parts += [text[done:start], _renew_tag(written, tag, attributes, path, folders)]
        if tag == "meta" and "charset" in attributes:
            parts.append(_scripts(path))
        done = start + len(written)
    return "".join([*parts, text[done:]])


def _scripts(path: str) -> str:
    root = posixpath.relpath(".", posixpath.dirname(path) or ".")
    paths = (f"{root}/{_OFFLINE[name]}" for name in ("fetch.js", "page.js"))
    return "".join(f'<script src="{source}"></script>' for source in paths)


def _renew_tag(
    written: str, tag: str, attributes: Attributes, path: str, folders: Collection[str]
) -> str:
    header = (attributes.get("http-equiv") or "").lower() if tag == "meta" else ""

    def renew(found: re.Match[str]) -> str:
        name, equals, quoted = found.groups()
        quote = quoted[0] if quoted[0] in "\"'" else ""
        value = quoted[1:-1] if quote else quoted
        if name.lower().rpartition(":")[2] in _ADDRESSES:
            value = file_link(value, path, folders)
        elif name.lower() == "content" and header == "refresh":
            value = _REFRESH.sub(lambda at: at[1] + file_link(at[2], path, folders), value)
        elif name.lower() == "content" and header == "content-security-policy":
            value = file_policy(value)
        return f"{name}{equals}{quote}{value}{quote}"

    return _ATTRIBUTE.sub(renew, written)


def file_link(link: str, path: str, folders: Collection[str]) -> str:
    """The link of an attribute on the page at `path`: to the file of the folder, where it leads to one."""
    plain = html.unescape(link)
    head = _TAIL.split(plain, maxsplit=1)[0]
    if not head or _ELSEWHERE.match(head):
        return link
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(head)))
    if ("" if target == "." else target) not in folders:
        return link
    return html.escape(f"{head.removesuffix('/')}/index.html{plain[len(head) :]}")


def file_policy(policy: str) -> str:
    """A policy for pages opened as files: to a browser no file is of the same origin as another.

    The network stays closed, and so do scripts that stand in pages but are not in the policy.
    """
    return policy.replace("'self'", "file:") + "; frame-src file:"


def write_zip(path: Path, files: Mapping[str, bytes], epoch: int) -> None:
    """The files in their order, all of one time; written whole or not at all."""
    time = datetime.fromtimestamp(max(epoch, _EARLIEST), UTC)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".tmp")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as written:
        for name, content in files.items():
            entry = zipfile.ZipInfo(f"{NAME}/{name}", time.timetuple()[:6])
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(entry, content)
    unfinished.replace(path)


def load_files(folder: Path) -> dict[str, bytes]:
    """Path in the folder → bytes."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=_ROOT / "site")
    parser.add_argument("--to", type=Path, default=_ROOT / "build" / f"{NAME}.zip")
    options = parser.parse_args(arguments)
    if not (options.site / "index.html").is_file():
        print(f"{options.site / 'index.html'} is missing; build the site first", file=sys.stderr)
        return 1
    files = offline_files(load_files(options.site), load_files(_ROOT / "scripts" / "offline"))
    write_zip(options.to, files, int(os.environ.get("SOURCE_DATE_EPOCH", _EARLIEST)))
    print(f"{options.to}: {len(files)} files, {options.to.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
