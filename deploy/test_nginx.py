"""nginx.conf with a real nginx: every link lands, each header is sent, and a browser may do all that the pages ask."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from find_nginx import find_nginx
from playwright.sync_api import expect, sync_playwright

from tests.browser.crawling import crawl

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
FRAME = """
{user}
daemon off;
pid {home}/pid;
error_log {home}/error.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    {temporary}
    include {home}/site.conf;
}}
"""
TEMPORARY = ("client_body", "fastcgi", "proxy", "scgi", "uwsgi")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """nginx with the file as it is, but for the port and the root."""
    nginx = find_nginx()
    assert nginx
    assert (SITE / "index.html").is_file()
    home, port = tmp_path_factory.mktemp("nginx"), _free_port()
    conf = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    for ready, here in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /var/www/six-dragons-gazetteer;", f"root {SITE};"),
    ):
        assert ready in conf
        conf = conf.replace(ready, here)
    (home / "site.conf").write_text(conf, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = "\n".join(f"{kind}_temp_path {home}/{kind};" for kind in TEMPORARY)
    frame = FRAME.format(user=user, home=home, temporary=temporary)
    (home / "nginx.conf").write_text(frame, encoding="utf-8")
    command = [
        nginx,
        "-p",
        str(home),
        "-c",
        str(home / "nginx.conf"),
        "-e",
        str(home / "error.log"),
    ]
    server = subprocess.Popen(command)
    try:
        for _ in range(100):
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def _ask(url: str) -> tuple[int, dict[str, str]]:
    asked = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.urlopen(asked) as answer:
            return answer.status, dict(answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers)


def test_every_link_and_anchor_lands(url: str) -> None:
    crawled = crawl(url)
    assert crawled.wrong() == []
    assert len(crawled.pages()) > 100


def _hashed() -> str:
    return next((SITE / "assets/javascripts").glob("bundle.*.min.js")).relative_to(SITE).as_posix()


@pytest.mark.parametrize(
    ("path", "status", "kind", "kept"),
    [
        ("", 200, "text/html; charset=utf-8", "public, max-age=600"),
        ("companies/unitree/", 200, "text/html; charset=utf-8", "public, max-age=600"),
        ("companies/none/", 404, "text/html; charset=utf-8", "public, max-age=600"),
        (".git/config", 404, "text/html; charset=utf-8", "public, max-age=600"),
        ("assets/bundles/base.css", 200, "text/css; charset=utf-8", "public, max-age=600"),
        ("assets/search/index.json", 200, "application/json; charset=utf-8", "public, max-age=600"),
        ("data/events.csv", 200, "text/csv; charset=utf-8", "public, max-age=600"),
        ("timeline/events.ics", 200, "text/calendar; charset=utf-8", "public, max-age=600"),
        ("timeline/events.atom", 200, "application/atom+xml; charset=utf-8", "public, max-age=600"),
        (
            *(_hashed(), 200, "application/javascript; charset=utf-8"),
            "public, max-age=31536000, immutable",
        ),
    ],
)
def test_answer_is_compressed_kept_as_long_as_it_may_be_and_has_all_headers(
    path: str, status: int, kind: str, kept: str, url: str
) -> None:
    answered, headers = _ask(url + path)
    assert (answered, headers["Content-Type"], headers["Cache-Control"]) == (status, kind, kept)
    assert headers["Content-Encoding"] == "gzip"
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Server"] == "nginx"


def test_policy_refuses_nothing_that_a_page_does(url: str) -> None:
    wrong: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
        for path in (
            "timeline/?company=brainco",
            "figures/",
            "relations/",
            "search/?q=yushu",
            "companies/unitree",
        ):
            page.goto(url + path)
        page.locator("[data-md-component=search-query]").fill("杭州")
        page.locator("[data-md-component=search-query]").press("Enter")
        expect(page.locator(".md-search-result__item").first).to_be_attached()
        page.goto(f"{url}companies/none/of/these/")
        page.locator(".md-content a[href*='cities/']").click()
        page.wait_for_url(f"{url}cities/")
        browser.close()
    assert [said for said in wrong if "404 (Not Found)" not in said] == []
