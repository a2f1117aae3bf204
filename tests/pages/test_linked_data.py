"""pages.linked_data: who wrote is the author, who edited the editor; what is told of an event is a claim."""

import dataclasses
import json

import pytest
from gazetteer.model.edtf import parse_edtf
from gazetteer.pages.linked_data import article_node, event_node, json_ld
from pyld import jsonld

from tests.samples import make_article, make_event


@pytest.mark.parametrize(
    ("role", "part"),
    [
        *(
            (role, "author")
            for role in ("记者", "作者", "实习记者", "記者", "撰文", "文", "记者兼编辑")
        ),
        *((role, "editor") for role in ("编辑", "責編", "责任编辑", "主编", "审核", "校对")),
        *((role, "contributor") for role in ("摄影", "摄影记者", "监制", "图文设计", "来源")),
    ],
)
def test_only_who_wrote_the_text_is_its_author(role: str, part: str) -> None:
    article = make_article("甲。", authors=[{"name": "乙", "role": role}])
    people = {key: article_node(article).get(key) for key in ("author", "editor", "contributor")}
    assert {key: one for key, one in people.items() if one} == {
        part: [{"@type": "Person", "name": "乙"}]
    }


def test_article_of_editors_alone_has_no_author() -> None:
    rows = [{"name": name, "role": "编辑"} for name in ("甲", "乙")]
    node = article_node(make_article("甲。", authors=rows))
    assert "author" not in node
    assert node["editor"] == [{"@type": "Person", "name": name} for name in ("甲", "乙")]


@pytest.mark.parametrize(
    ("when", "day"),
    [("2025-02-10", "2025-02-10"), ("2018", "2018"), ("2000/..", None), ("2002/2007", None)],
)
def test_event_is_a_claim_of_its_articles_with_its_time_where_one_date_tells_it(
    when: str, day: str | None
) -> None:
    event = dataclasses.replace(make_event("甲", when=when), when=parse_edtf(when))
    document = json.loads(json_ld(event_node(event, "timeline/index.md")))
    (node,) = jsonld.flatten(document, None, {"base": "https://a.example/timeline/"})
    schema = "https://schema.org/"
    assert node == {
        "@id": "https://a.example/timeline/#e",
        "@type": [f"{schema}Claim"],
        f"{schema}name": [{"@value": "甲"}],
        f"{schema}text": [{"@value": "甲"}],
        f"{schema}appearance": [{"@id": "https://a.example/articles/a/"}],
        **({f"{schema}temporalCoverage": [{"@value": day}]} if day else {}),
    }
