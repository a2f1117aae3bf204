"""What the tests of the timeline ask of a page, and what the published data says the answer is."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.conftest import ROOT

SHOWN = "ol.timeline li.event:not([hidden])"


def published() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(
        (ROOT / "docs" / "data" / "events.json").read_text(encoding="utf-8")
    )
    return rows


def ids_shown(page: Page) -> list[str]:
    return page.locator(SHOWN).evaluate_all("events => events.map(event => event.id)")


def ids_with(**facets: str) -> list[str]:
    """The events that a choice of one key in each facet leaves, by the published data."""
    left = []
    for row in published():
        entities, articles = set(row["entities"]), {quote["article"] for quote in row["quotes"]}
        held = {"company": entities, "city": entities, "kind": {row["kind"]}, "article": articles}
        if all(key in held[facet] for facet, key in facets.items()):
            left.append(row["id"])
    return left


def chip(page: Page, facet: str, name: str) -> Locator:
    return page.locator(f".filter-bar [data-facet={facet}] button", has_text=name)


def status(page: Page) -> Locator:
    return page.locator(".filter-status [role=status]")
