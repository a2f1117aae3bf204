"""A small index for the search engine's tests, and a page that has the engine with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gazetteer.search.characters import further_readings, reading_runs, traditional_pairs
from gazetteer.search.scripts import ENGINE, LATER
from playwright.sync_api import Browser, Page

SCRIPTS = Path(__file__).parents[2] / "docs/assets/javascripts/search"
NAMES = "宇树科技 深度求索 强脑科技 杭州 南京 姚高员 单立人 人才码 浙江大学 揭榜挂帅"
SENTENCES = (
    "2月10日，宇树科技在杭州发布机器狗。",
    "南京缺的不是人才，DeepSeek的梁文锋说。",
    "产业规模达到1.87万亿元，上市公司228家。",
    "揭榜挂帅把人才引到杭州。",
    "深度求索和强脑科技都在杭州。",
)
INDEX: dict[str, Any] = {
    "labels": {"company": "企业"},
    "doors": [0],
    "whole": [13],
    "traditional": traditional_pairs([*SENTENCES, NAMES]),
    "readings": reading_runs(),
    "more": further_readings([*SENTENCES, NAMES], "单"),
    "synonyms": [["机器狗", "四足机器人"], ["为何", "为什么"]],
    "published": [["[2025-02-12..2025-03-04]", "2025年2月12日—3月4日之间"]],
    "articles": [["one", "一报", "2025-02-12", ["p1", *SENTENCES[:3]], ["p2", *SENTENCES[3:]]]],
    "places": [
        ["companies/unitree/", "company", ["宇树科技", "Unitree", "宇树"], ["宇数科技"], "0", "3"],
        ["companies/deepseek/", "company", ["深度求索", "DeepSeek"], [], "1 3.0.4", ""],
        ["companies/brainco/", "company", ["强脑科技", "BrainCo"], [], "4", ""],
        ["cities/hangzhou/", "city", ["杭州", "Hangzhou"], [], "0 3 1", "0"],
        ["cities/nanjing/", "city", ["南京", "Nanjing"], [], "1.0.6", ""],
        ["people/others/#shan-liren", "person", ["单立人", ""], [], "", ""],
        ["people/yao-gaoyuan/", "person", ["姚高员", ""], [], "", ""],
        ["policies/jiebang-guashuai/", "policy", ["揭榜挂帅", ""], [], "3", ""],
        ["organisations/zju/", "organisation", ["浙江大学", ""], [], "", ""],
        ["people/others/", "page", ["其他人物", ""], [], "", ""],
        ["articles/one/", "article", ["一篇文章", ""], [], "", ""],
        ["cities/others/#zhejiang", "place", ["浙江", "Zhejiang"], [], "", ""],
        ["cities/others/", "page", ["其他地方", ""], [], "", ""],
        ["book/", "page", ["全书", ""], [], "", ""],
    ],
}
LATER_ROWS = {
    "topics": {"products": "产品"},
    "statements": [
        ["statement", "宇树科技的机器狗会翻山越岭。", [0], [0], "products"],
        ["event", "杭州召开大会", [3], [0], "e1", "2025-02-05", "2025年2月5日"],
    ],
    "words": ["提到它的句子"],
    "printed": ["0", "0", *[""] * 13],
}


def open_engine(browser: Browser, index: Any = None, later: Any = None) -> Page:
    """A blank page with the modules, and `engine` built from an index, of itself the small one above."""
    page = browser.new_page()
    for name in (*ENGINE, *LATER, "rows"):
        page.add_script_tag(path=str(SCRIPTS / f"{name}.js"))
    page.evaluate(
        "([index, later]) => { self.engine = gazetteerSearch.build(index); engine.add(later); }",
        [index or INDEX, later or LATER_ROWS],
    )
    return page
