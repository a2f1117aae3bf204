"""date_sitemap: each page has the day of the last commit that changed its text."""

from __future__ import annotations

import gzip
import os
import subprocess
from pathlib import Path

import pytest
from date_sitemap import date_pages, main, parse_log

ENTRY = "<url>\n  <loc>{}</loc>\n  <lastmod>{}</lastmod>\n</url>"
ROOT = "https://a.example/b/"
BUILD = "2026-01-01"


def _sitemap(*entries: tuple[str, str]) -> str:
    listed = "\n".join(ENTRY.format(f"{ROOT}{address}", day) for address, day in entries)
    return f'<?xml version="1.0"?>\n<urlset>\n{listed}\n</urlset>\n'


def test_newest_commit_of_a_path_counts_whatever_the_order() -> None:
    log = "@1739404799\n\nb.md\na b.md\n@1739404800\n\nb.md\n@0\n\na b.md\nc/甲.md"
    assert parse_log(log.splitlines()) == {
        "b.md": "2025-02-13",
        "a b.md": "2025-02-12",
        "c/甲.md": "1970-01-01",
    }


def test_pages_are_found_by_both_of_their_files_and_others_keep_the_day_of_the_build() -> None:
    addresses = ("one/", "", "one/two/", "unknown/", "three/")
    days = {"index.md": "d0", "one/index.md": "d1", "one/two.md": "d2", "three/index.html": "d3"}
    assert date_pages(_sitemap(*((one, BUILD) for one in addresses)), days) == _sitemap(
        ("one/", "d1"), ("", "d0"), ("one/two/", "d2"), ("unknown/", BUILD), ("three/", BUILD)
    )


@pytest.mark.parametrize("text", ["", "<urlset>\n</urlset>\n"])
def test_sitemap_without_pages_stays(text: str) -> None:
    assert date_pages(text, {"index.md": "d0"}) == text


def _commit(folder: Path, day: str) -> None:
    when = f"{day}T23:30:00-0100"
    environment = {**os.environ, "GIT_AUTHOR_DATE": "2000-01-01T00:00:00Z"} | {
        "GIT_COMMITTER_DATE": when,
        **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "a"),
        **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "a@b.example"),
    }
    for command in (["add", "-A"], ["commit", "-qm", day]):
        subprocess.run(["git", *command], cwd=folder, env=environment, check=True)


def test_site_is_dated_from_the_commits_of_docs_the_same_twice(tmp_path: Path) -> None:
    project = tmp_path / "whole" / "project"
    docs, site = project / "docs", tmp_path / "site"
    (docs / "one").mkdir(parents=True)
    site.mkdir()
    subprocess.run(["git", "init", "-q"], cwd=tmp_path / "whole", check=True)
    for name in ("index.md", "one/index.md", "one/new.md"):
        (docs / name).write_text(name, encoding="utf-8")
    (docs / "one/new.md").unlink()
    _commit(project, "2025-02-07")
    (docs / "one/index.md").write_text("changed", encoding="utf-8")
    _commit(project, "2025-03-07")
    (project / "mkdocs.yml").write_text("look", encoding="utf-8")
    _commit(project, "2025-04-07")
    (docs / "one/new.md").write_text("not committed", encoding="utf-8")
    text = _sitemap(("", BUILD), ("one/", BUILD), ("one/new/", BUILD))
    dated = _sitemap(("", "2025-02-08"), ("one/", "2025-03-08"), ("one/new/", BUILD))
    packed = []
    for _ in range(2):
        (site / "sitemap.xml").write_text(text, encoding="utf-8")
        assert main([str(site), "--docs", str(docs)]) == 0
        assert (site / "sitemap.xml").read_text(encoding="utf-8") == dated
        packed.append((site / "sitemap.xml.gz").read_bytes())
    assert packed[0] == packed[1]
    assert gzip.decompress(packed[0]).decode() == dated


def test_without_git_the_day_of_the_build_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = _sitemap(("", BUILD))
    (tmp_path / "docs").mkdir()
    for path in (str(tmp_path), os.environ["PATH"]):
        (tmp_path / "sitemap.xml").write_text(text, encoding="utf-8")
        monkeypatch.setenv("PATH", path)
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
        assert main([str(tmp_path), "--docs", str(tmp_path / "docs")]) == 0
        assert (tmp_path / "sitemap.xml").read_text(encoding="utf-8") == text


def test_site_that_is_not_built_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 1
    expected = f"{tmp_path / 'sitemap.xml'} is missing; build the site first\n"
    assert capsys.readouterr().err == expected
