#!/usr/bin/env python3
"""Asks for every link to an original or its kept copy; tells dead ones from servers that only refuse programs.

Needs Python and the published data, nothing else. Exit: 0 none is dead, 1 some are, 2 nothing could be reached.
"""

from __future__ import annotations

import argparse
import http.client
import json
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote, urlsplit, urlunsplit

ARTICLES = Path(__file__).resolve().parent.parent / "docs" / "data" / "articles.json"
TIMEOUT, TRIES, PAUSE = 20.0, 3, 5.0
"""Seconds for an answer, tries of a server that is busy or silent, seconds before the second try (then twice that)."""
AGENT = "Mozilla/5.0 (compatible; link check of a source archive)"

State = Literal["alive", "dead", "refused", "unsure"]
_GONE = (404, 410)
_REFUSED = (401, 402, 403, 405, 406, 407, 418, 429, 451)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link of an article; `field` is its name in data/articles.yml."""

    article: str
    field: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`reason` is what was answered; `answered` is False where no server said anything."""

    state: State
    reason: str
    answered: bool = True


def load_links(path: Path) -> tuple[Link, ...]:
    """The links of articles.json, in its order."""
    return tuple(
        Link(article=article["id"], field=field, url=article[field])
        for article in json.loads(path.read_text(encoding="utf-8"))
        for field in ("url", "archive_url")
        if article.get(field)
    )


def check_link(url: str, *, tries: int = TRIES, pause: float = PAUSE) -> Verdict:
    """HEAD, and GET where that does not succeed; what may pass is tried again."""
    verdict = Verdict(state="unsure", reason="not asked", answered=False)
    for attempt in range(tries):
        time.sleep(pause * attempt)
        for method in ("HEAD", "GET"):
            verdict = _ask(url, method)
            if verdict.state == "alive":
                return verdict
        if verdict.state != "unsure":
            break
    return verdict


def _ask(url: str, method: str) -> Verdict:
    try:
        request = urllib.request.Request(_ascii(url), method=method, headers={"User-Agent": AGENT})
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return judge_answer(answer.status, url, answer.url)
    except urllib.error.HTTPError as error:
        return judge_answer(error.code, url, error.url or url)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return judge_failure(error)


def judge_answer(status: int, asked: str, came_to: str) -> Verdict:
    """An article that leads to the front page of a site is gone, whatever the status says."""
    if status in _GONE:
        return Verdict(state="dead", reason=f"HTTP {status}")
    if status in _REFUSED:
        return Verdict(state="refused", reason=f"HTTP {status}")
    if not 200 <= status < 300:
        return Verdict(state="unsure", reason=f"HTTP {status}")
    if _is_front(came_to) and not _is_front(asked):
        return Verdict(state="dead", reason=f"leads to the front page {came_to}")
    return Verdict(state="alive", reason=f"HTTP {status}")


def judge_failure(error: Exception) -> Verdict:
    """A name that nobody holds any more is dead; silence and broken certificates may pass."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, http.client.InvalidURL | ValueError) and not isinstance(cause, OSError):
        return Verdict(state="dead", reason=f"no address: {cause}", answered=False)
    gone = isinstance(cause, socket.gaierror) and cause.errno == socket.EAI_NONAME
    state: State = "dead" if gone else "unsure"
    return Verdict(state=state, reason=f"{type(cause).__name__}: {cause}", answered=False)


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in ("", "/", "/index.html", "/index.htm") and not parts.query


def _ascii(url: str) -> str:
    """The address as it is sent: the host in IDNA, other characters in percents."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode("ascii")
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~?-._") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path, query, ""))


def report(checked: Sequence[tuple[Link, Verdict]]) -> str:
    """What was found, in Markdown: the dead first, and what to do about them."""
    return "\n".join(_lines(checked)) + "\n"


def _lines(checked: Sequence[tuple[Link, Verdict]]) -> Iterator[str]:
    titles = {
        "dead": "Dead: look for a kept copy and write it as `archive_url` into `data/articles.yml`",
        "unsure": "No clear answer: to be looked at if it stays so",
        "refused": "Refused to programs: open it in a browser",
        "alive": "Alive",
    }
    for state, title in titles.items():
        rows = [(link, verdict) for link, verdict in checked if verdict.state == state]
        if rows:
            yield f"**{title}**\n"
            yield from (f"- {_row(link)}: {verdict.reason}" for link, verdict in rows)
            yield ""


def _row(link: Link) -> str:
    return f"`{link.article}` {link.field} <{link.url}>"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, default=ARTICLES)
    parser.add_argument("--report", type=Path, help="write the report there too")
    options = parser.parse_args()
    checked = [(link, check_link(link.url)) for link in load_links(options.articles)]
    text = report(checked)
    print(text, end="")
    if options.report:
        options.report.write_text(text, encoding="utf-8", newline="\n")
    if checked and not any(verdict.answered for _, verdict in checked):
        print("No server answered at all: this machine has no network.", file=sys.stderr)
        return 2
    return 1 if any(verdict.state == "dead" for _, verdict in checked) else 0


if __name__ == "__main__":
    sys.exit(main())
