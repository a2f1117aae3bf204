"""ids: what is proposed says outlet and day, and nothing that was ever published is proposed or taken again."""

import pytest
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.redirect_rows import RedirectRow
from gazetteer.intake.ids import id_fault, propose_id, taken_ids
from gazetteer.writing.published_urls import parse_list

from tests.samples import make_article

ROWS = [
    ArticleRow(id="evening-2025-03-06", seed="a.txt", outlet="云汀晚报", column="江城进化论"),
    ArticleRow(id="weekly-2025", seed="b.txt", short="下游周刊"),
]
PROPOSED = {
    "an outlet whose id is known": ("云汀晚报", {"published": "2025-03-08"}, "evening-2025-03-08"),
    "by its short name, and a month": ("下游周刊", {"published": "2025-03"}, "weekly-2025-03"),
    "a new one in pinyin": ("北浦日報", {"published": "2025-03-08"}, "beipuribao-2025-03-08"),
    "with Latin letters": ("The Beipu Times", {"published": "2025"}, "the-beipu-times-2025"),
    "with both": ("36氪", {}, "36ke"),
    "one day of several": ("北浦网", {"published": "[2025-03-07..2025-03-20]"}, "beipuwang-2025"),
    "the host, where no outlet is known": (
        "",
        {"published": "2025-03-08", "url": "https://www.beipu.com.cn/1"},
        "beipu-2025-03-08",
    ),
    "a host at the top level": ("", {"url": "https://www.beipu.ai/1"}, "beipu"),
    "whole words of a title in English": (
        "",
        {"title": "The Boats, from Beipu to Yunting"},
        "the-boats-from-beipu",
    ),
    "a whole word of a Chinese title": ("", {"title": "Starraft造船的人"}, "starraftzaochuande"),
    "the title, where nothing else is": ("", {"title": "“江边”的船来了"}, "jiangbiandechuan"),
    "a title without letters": ("", {"title": "［♪］"}, "article"),
    "one that is taken": ("云汀晚报", {"published": "2025-03-06"}, "evening-2025-03-06-2"),
}


@pytest.mark.parametrize("case", PROPOSED)
def test_id_is_proposed_from_outlet_and_day(case: str) -> None:
    outlet, fields, proposed = PROPOSED[case]
    article = make_article("江边来了第一批造船的人。", **fields)
    taken = taken_ids(["evening-2025-03-06"], (), ())
    found = propose_id(article, outlet, ROWS, taken)
    assert found == proposed
    assert id_fault(found, taken) == ""


def test_ids_of_pages_that_stood_are_taken() -> None:
    published = parse_list(
        "articles/old/ 1234abcd\narticles/old/#p1s1 1\narticles/#a1 2\ncities/x/ 3\n"
    )
    rows = [
        RedirectRow.model_validate({"from": "articles/older/", "to": "articles/"}),
        RedirectRow.model_validate({"from": "articles/#a2", "to": "articles/"}),
    ]
    assert taken_ids(["now"], published, rows) == {
        "old": "its address was published",
        "older": "data/redirects.yml leads on from it",
        "now": "another article has it",
    }


@pytest.mark.parametrize("name", ["", "A", "船", "a_b/c", "-a", "a b", "x" * 81, "../a"])
def test_name_of_another_form_is_no_id(name: str) -> None:
    assert id_fault(name, {}).startswith(f"{name!r} is no id; expected lower-case ASCII letters")


@pytest.mark.parametrize("name", ["index", "others"])
def test_name_of_a_page_is_no_id(name: str) -> None:
    assert id_fault(name, {}) == f"{name!r} is the name of a page of its own; choose another id"
