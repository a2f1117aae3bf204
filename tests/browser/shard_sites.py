"""Two sites of the invented world under one host, each of which tells what the other does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import seal_site
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT
from tests.browser.search_box import BOX, LIST
from tests.browser.serving import Served
from tests.browser.world_site import build_world

SHARDS = ("上游", "a"), ("下游", "b"), ("出海", "gone")
ARTICLE = """---
title: "下水的船"
date: "2026-02-03"
---

远帆船厂在云汀造出第一艘木船。

星槎智能送来一台机器鱼。
"""
COMPANY = """
- id: yuanfan
  name: "远帆船厂"
  summary:
    text: "云汀的船厂，造出第一艘木船。"
    quotes:
      - launch: "远帆船厂在云汀造出第一艘木船。"
"""


def _name_shards(world: Path) -> None:
    """The same list in all of them, their own entry in it."""
    entries = "".join(f"\n    - {{name: {name}, url: ../{folder}/}}" for name, folder in SHARDS)
    config = (world / "mkdocs.yml").read_text(encoding="utf-8")
    (world / "mkdocs.yml").write_text(
        config.replace("shards: []", f"shards:{entries}"), encoding="utf-8"
    )
    shutil.copytree(ROOT / "docs" / "search", world / "docs" / "search")


def _go_downstream(world: Path) -> None:
    """An article more and a company more, and no shard is named."""
    (world / "seeds" / "launch.txt").write_text(ARTICLE, encoding="utf-8")
    for name, entry in (
        ("articles", "\n- id: launch\n  seed: launch.txt\n  state: in work\n"),
        ("companies", COMPANY),
    ):
        with (world / "data" / f"{name}.yml").open("a", encoding="utf-8") as file:
            file.write(entry)


def build_shards(folder: Path, work: Path) -> None:
    """Two sealed sites in folders a and b; a names both and one that is not there."""
    for name, change in (("a", _name_shards), ("b", _go_downstream)):
        (work / name).mkdir()
        site = build_world(work / name, change)
        assert seal_site.main([str(site)]) == 0
        shutil.copytree(site, folder / name)


def ask_shard(page: Page, host: Served, words: str, site: str = "a") -> None:
    """The box of a site with the words in it, asked at once, and an answer of at least one site below."""
    page.goto(f"{host.url}{site}/cities/yunting/")
    page.fill(BOX, words)
    expect(page.locator(f"{LIST} mark").first).to_be_visible()


def groups_of(page: Page) -> list[list[tuple[str, str, str]]]:
    """Of each page listed its links: the way from the root of the host without what marks words there, title, labels."""
    return page.locator(LIST).evaluate_all(
        """lists => lists.map(list => [...list.querySelectorAll("a")].map(link => [
            link.pathname.replace("/press/", "") + link.hash,
            link.querySelector("h1, h2").textContent,
            [...link.querySelectorAll(".md-tag")].map(tag => tag.textContent).join(),
        ]))"""
    )
