"""check_links: dead links, busy servers and servers that refuse programs are told apart, against a real server."""

from __future__ import annotations

import http.server
import json
import socket
import ssl
import subprocess
import sys
import threading
import urllib.error
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import check_links
import pytest
from check_links import check_link, judge_failure


class _Site(http.server.BaseHTTPRequestHandler):
    """`/404` answers 404 and so on; `/get-only` refuses HEAD; `/busy-once` answers at the second try."""

    asked: Counter[str] = Counter()

    def do_HEAD(self) -> None:
        self.asked[f"{self.command} {self.path}"] += 1
        name = self.path.strip("/").partition("?")[0]
        status = int(name) if name.isdecimal() else 200
        if name == "get-only" and self.command == "HEAD":
            status = 404
        if name == "busy-once" and self.asked["GET /busy-once"] < 2:
            status = 503
        target = {"moved": "/200", "removed": "/", "round": "/round", "%E6%96%87": "/404"}.get(name)
        self.send_response(302 if target else status)
        if target:
            self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Site) as served:
        thread = threading.Thread(target=served.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{served.server_port}"
        served.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "state", "reason"),
    [
        ("/200", "alive", "HTTP 200"),
        ("/get-only", "alive", "HTTP 200"),
        ("/moved", "alive", "HTTP 200"),
        ("/busy-once", "alive", "HTTP 200"),
        ("/", "alive", "HTTP 200"),
        ("/404", "dead", "HTTP 404"),
        ("/410?id=1", "dead", "HTTP 410"),
        ("/文", "dead", "HTTP 404"),
        ("/removed", "dead", "leads to the front page {}/"),
        ("/403", "refused", "HTTP 403"),
        ("/429", "refused", "HTTP 429"),
        ("/405", "refused", "HTTP 405"),
        ("/500", "unsure", "HTTP 500"),
        ("/503", "unsure", "HTTP 503"),
        ("/round", "unsure", "HTTP 302"),
    ],
)
def test_answer_is_judged(path: str, state: str, reason: str, server: str) -> None:
    verdict = check_link(server + path, pause=0)
    assert (verdict.state, verdict.reason) == (state, reason.format(server))


def test_only_what_may_pass_is_tried_again(server: str) -> None:
    _Site.asked.clear()
    for path in ("/502", "/410", "/401", "/204"):
        check_link(server + path, pause=0)
    assert _Site.asked == {
        "HEAD /502": 3,
        "GET /502": 3,
        "HEAD /410": 1,
        "GET /410": 1,
        "HEAD /401": 1,
        "GET /401": 1,
        "HEAD /204": 1,
    }


def test_server_that_is_not_there_is_unsure() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        verdict = check_link(f"http://127.0.0.1:{free.getsockname()[1]}/a", pause=0)
    assert (verdict.state, verdict.answered) == ("unsure", False)


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), "dead"),
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure"), "unsure"),
        (TimeoutError("timed out"), "unsure"),
        (ConnectionResetError(104, "reset"), "unsure"),
        (ssl.SSLCertVerificationError(1, "certificate has expired"), "unsure"),
    ],
)
def test_failure_is_judged(error: OSError, state: str) -> None:
    for raised in (error, urllib.error.URLError(error)):
        assert judge_failure(raised).state == state
        assert not judge_failure(raised).answered


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:port/a", "http://[::1/a", "http://" + "a" * 70 + "/"]
)
def test_address_that_is_none_is_dead_and_no_traceback(address: str) -> None:
    assert check_link(address, pause=0).state == "dead"


def _run(folder: Path, articles: list[dict[str, object]]) -> tuple[int, str]:
    path = folder / "articles.json"
    path.write_text(json.dumps(articles), encoding="utf-8")
    command = [sys.executable, "-I", "-S", check_links.__file__, "--articles", str(path)]
    command += ["--report", str(folder / "report.md")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == (folder / "report.md").read_text(encoding="utf-8")
    return done.returncode, done.stdout


def test_report_names_the_dead_first(tmp_path: Path, server: str) -> None:
    articles = [
        {"id": "a", "url": f"{server}/200", "archive_url": f"{server}/410", "accessed": None},
        {"id": "b", "url": f"{server}/403", "archive_url": ""},
        {"id": "c", "url": ""},
    ]
    assert _run(tmp_path, articles) == (
        1,
        "**Dead: look for a kept copy and write it as `archive_url` into `data/articles.yml`**\n\n"
        f"- `a` archive_url <{server}/410>: HTTP 410\n\n"
        "**Refused to programs: open it in a browser**\n\n"
        f"- `b` url <{server}/403>: HTTP 403\n\n"
        f"**Alive**\n\n- `a` url <{server}/200>: HTTP 200\n\n",
    )


@pytest.mark.parametrize("path", ["/200", "/403"])
def test_what_is_not_dead_is_no_fault(path: str, tmp_path: Path, server: str) -> None:
    assert _run(tmp_path, [{"id": "a", "url": server + path}])[0] == 0


def test_catalogue_without_links_is_no_fault(tmp_path: Path) -> None:
    assert _run(tmp_path, [{"id": "a", "url": ""}]) == (0, "\n")
