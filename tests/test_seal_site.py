"""seal_site: a policy on every page that knows the theme's scripts, and refuses what else runs or styles."""

import base64
import hashlib
import json
from pathlib import Path

import pytest
from seal_site import known_scripts, main, seal, shard_problems

THEME = 'scope=new URL("{}",location),get=1'
OWN = 'if(a<b&&c>d)"é字"'


def _page(base: str = "..", body: str = "") -> str:
    return (
        f'<!doctype html>\n<html class="x">\n<head data-a="1">\n<meta charset="utf-8"><script>{THEME.format(base)}</script>'
        f'</head><body>{body}<script src="a.js"></script><script>{OWN}</script>'
        '<script type="application/ld+json">{"a": "onclick"}</script></body></html>\n'
    )


def _digest(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _sealed(*scripts: str) -> str:
    sources = " ".join(["'self'", *map(_digest, scripts)])
    return (
        f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src {sources}; '
        "style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; "
        'form-action \'self\'; base-uri \'none\'"><meta name="referrer" content="no-referrer">'
    )


KNOWN = known_scripts([_page("/base/")])


@pytest.mark.parametrize("base", [".", "..", "../..", "/", "/six-dragons/", "/a.b/c-d/"])
def test_policy_is_first_in_the_head_and_has_the_hashes_of_the_page(base: str) -> None:
    page = _page(base, "<p>甲</p>")
    head = '<head data-a="1">'
    charset = '<meta charset="utf-8">'
    sealed = head + _sealed(THEME.format(base), OWN) + charset
    expected = page.replace(charset, "").replace(head, sealed)
    assert seal(page, KNOWN) == (expected, ())
    assert seal(expected, KNOWN) == (expected, ())


def test_policy_of_before_is_made_anew() -> None:
    old, _ = seal(_page("..", "<script>gone()</script>"), KNOWN | {"gone()"})
    new, _ = seal(_page(), KNOWN)
    assert seal(old.replace("<script>gone()</script>", ""), KNOWN) == (new, ())


def test_page_without_scripts_has_none() -> None:
    html, wrong = seal("<head></head><p>甲", KNOWN)
    assert (html, wrong) == (f"<head>{_sealed()}</head><p>甲", ())


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<script>evil()</script>", "a script of its own: 'evil()'"),
        ("<script type=module>evil()</script>", "a script of its own: 'evil()'"),
        ('<SCRIPT TYPE="text/javascript">\nevil()</SCRIPT>', "a script of its own: 'evil()'"),
        ("<script type='importmap'>{}</script>", "a script of its own: '{}'"),
        (
            '<svg><script>new URL("x");evil()</script></svg>',
            "a script of its own: 'new URL(\"x\");evil()'",
        ),
        (
            '<script>scope=new URL("/"+evil(),location)</script>',
            "a script of its own: 'scope=new URL(\"/\"+evil(),location)'",
        ),
        ("<img src=x onerror=evil()>", "<img onerror=…> runs or styles; take it out"),
        ("<p\nONCLICK='a'>", "<p onclick=…> runs or styles; take it out"),
        ('<td style="color: red">', "<td style=…> runs or styles; take it out"),
        ("<style>p {}</style>", "<style> styles; put it into docs/assets/stylesheets/"),
        ('<a href=" java&#10;script:evil()">', "<a href=…> runs or styles; take it out"),
        ('<form action="JavaScript:evil()">', "<form action=…> runs or styles; take it out"),
        ('<svg><a xlink:href="javascript:evil()">', "<a xlink:href=…> runs or styles; take it out"),
    ],
)
def test_what_runs_or_styles_beside_the_theme_is_refused(body: str, what: str) -> None:
    assert seal(_page("..", body), KNOWN)[1] == (what,)


@pytest.mark.parametrize(
    "body",
    [
        "&lt;script&gt;evil()&lt;/script&gt; onclick=a style=b",
        '<p title="<script>evil()</script>" data-on="a" data-style="b">',
        "<!-- <script>evil()</script> -->",
        '<script type="application/json">{"a": "</p onclick=b>"}</script>',
        '<a href="https://a.example/?javascript:b">',
    ],
)
def test_words_about_scripts_are_no_scripts(body: str) -> None:
    assert seal(_page("..", body), KNOWN)[1] == ()


def test_site_is_sealed_whole_or_not_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 1
    assert "404.html is missing" in capsys.readouterr().err
    pages = {tmp_path / "404.html": _page("/base/"), tmp_path / "a/index.html": _page()}
    (tmp_path / "a").mkdir()
    for path, html in pages.items():
        path.write_text(html, encoding="utf-8")
    moved = tmp_path / "a/moved.html"
    moved.write_text(_page("..", "<script>evil()</script><b onclick=c>"), encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"{moved}: <b onclick=…> runs or styles; take it out",
        f"{moved}: a script of its own: 'evil()'",
        "2 problem(s); the site is as it was.",
    ]
    assert {path: path.read_text(encoding="utf-8") for path in pages} == pages
    moved.unlink()
    assert main([str(tmp_path)]) == 0
    sealed = {path: path.read_text(encoding="utf-8") for path in pages}
    bases = {"404.html": "'self'", "index.html": "'none'"}
    assert sealed == {path: seal(html, KNOWN, bases[path.name])[0] for path, html in pages.items()}
    assert main([str(tmp_path)]) == 0
    assert {path: path.read_text(encoding="utf-8") for path in pages} == sealed


SHARD = {"name": "2024年", "url": "../2024/"}
EXPECTED = (
    "expected a name and the way from the root of this site, as in {name: 2024年, url: ../2024/}"
)


def _naming(shards: object) -> str:
    """A page as the theme writes it: with \\u003c for <."""
    told = json.dumps({"shards": shards}).replace("<", "\\u003c")
    return _page(body=f'<script id="__search-shards" type="application/json">{told}</script>')


@pytest.mark.parametrize(
    "url", ["../b/", "b/", "./", "../", "../../news/2024.2/", "../下游/", "b/../c/"]
)
def test_shard_is_named_by_a_way_under_the_same_host(url: str) -> None:
    assert shard_problems(_naming([SHARD, {"name": "<乙>", "url": url}])) == ()
    assert shard_problems(_page()) == ()


@pytest.mark.parametrize(
    "entry",
    [
        *(
            {"name": "乙", "url": url}
            for url in (
                "https://b.example/",
                "//b.example/",
                "/b/",
                "../b",
                "..//b/",
                "../b/?q=",
                "../b/#c/",
                "javascript:b/",
                " ../b/",
                "",
                7,
                None,
            )
        ),
        {"name": 2024, "url": "../b/"},
        {"name": " ", "url": "../b/"},
        {"name": "乙"},
        {"name": "乙", "url": "../b/", "title": "丙"},
        "../b/",
        None,
        [],
    ],
)
def test_shard_that_is_named_otherwise_is_told(entry: object) -> None:
    assert shard_problems(_naming([SHARD, entry])) == (
        f"mkdocs.yml: extra.shards: entry 2: found {entry!r}; {EXPECTED}",
    )


def test_shards_that_are_no_list_or_named_twice_are_told() -> None:
    assert shard_problems(_naming("../b/")) == (
        f"mkdocs.yml: extra.shards: found '../b/'; {EXPECTED}",
    )
    assert shard_problems(_naming([SHARD, SHARD, {"name": "2024年", "url": "../b/"}])) == (
        "mkdocs.yml: extra.shards: name '2024年' stands 3 times; expected once",
        "mkdocs.yml: extra.shards: url '../2024/' stands 2 times; expected once",
    )


def test_site_with_a_wrong_shard_is_not_sealed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "404.html"
    page.write_text(_naming([{"name": "乙", "url": "https://b.example/"}]), encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    assert "mkdocs.yml: extra.shards: entry 1" in capsys.readouterr().err
    assert "Content-Security-Policy" not in page.read_text(encoding="utf-8")
