"""search/merging.js: the answers of two sites become one list."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.search_world import SCRIPTS


def _item(location: str, score: float, title: str = "甲", text: str = "") -> dict[str, Any]:
    return {"location": location, "title": title, "text": text, "tags": ["企业"], "score": score}


def _answer(*groups: list[dict[str, Any]], mended: bool = False) -> dict[str, Any]:
    return {"items": [*groups], "suggest": [], "isMended": mended}


ENTRY = _item("companies/others/", 5, '甲<i hidden data-anchor="x"></i>', "子")
OWN_PAGE = _item("companies/x/", 7)


@pytest.mark.parametrize(
    ("own", "other", "listed"),
    [
        pytest.param(
            _answer([_item("a/", 2)], [_item("b/", 1)]),
            _answer([_item("c/", 3)], [_item("d/", 1)]),
            [["../n/c/"], ["a/"], ["b/"], ["../n/d/"]],
            id="by score, of equal ones the own first",
        ),
        pytest.param(
            _answer([_item("a/", 2)], mended=True),
            _answer([_item("c/", 1)]),
            [["../n/c/"]],
            id="what was mended gives way to what stands as typed",
        ),
        pytest.param(
            _answer(),
            _answer([_item("c/", 1)], mended=True),
            [["../n/c/"]],
            id="what was mended counts where nobody has the words",
        ),
        pytest.param(
            _answer([ENTRY]),
            _answer([OWN_PAGE]),
            [["companies/others/", "companies/others/", "../n/companies/x/"]],
            id="an entry here and a page there are one, its words stay above the link",
        ),
        pytest.param(
            _answer([_item("a/", 2), _item("a/#s", 3, text="子"), _item("a/#t", 1, text="丑")]),
            _answer([_item("a/", 9), _item("a/#s", 10, text="子"), _item("a/#u", 10, text="寅")]),
            [["a/", "a/#s", "../n/a/", "a/#t", "../n/a/#u"]],
            id="of a page of both only what is new is added, below",
        ),
    ],
)
def test_lists_become_one(
    browser: Browser, own: dict[str, Any], other: dict[str, Any], listed: list[list[str]]
) -> None:
    page = browser.new_page()
    page.add_script_tag(path=str(SCRIPTS / "merging.js"))
    sites = [
        {"name": "", "url": "", "answer": own},
        {"name": "<乙>", "url": "../n/", "answer": other},
    ]
    items = page.evaluate("sites => gazetteerSearch.mergeAnswers(sites).items", sites)
    page.close()
    assert [[item["location"] for item in group] for group in items] == listed
    scores = [[item["score"] >= group[0]["score"] for item in group] for group in items]
    assert scores == [sorted(group, reverse=True) for group in scores]
    assert "<乙>" not in str(items)
