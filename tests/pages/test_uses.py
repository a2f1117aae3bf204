"""pages.uses: what rests on a sentence, who contradicts it, and where quotes of several sentences begin."""

from pathlib import Path

import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.pages import Views
from gazetteer.pages.uses import quoted_ranges, rivals_of, uses_of


@pytest.fixture
def views(world: Path) -> Views:
    gazetteer, knowledge = load_gazetteer(Project(root=world))
    return Views(gazetteer, knowledge.labels)


def test_sentence_tells_the_pages_that_rest_on_it_and_how_much(views: Views) -> None:
    uses = uses_of("first-light", views, "articles/first-light.md")
    assert [(link.text, link.count, link.url) for link in uses["p5s1"]] == [
        ("星槎智能", 1, "../companies/starraft.md#starraft-founder"),
        ("沈知遥", 1, "../people/shen-zhiyao.md#starraft-founder"),
        ("云汀", 1, "../cities/yunting.md#starraft-founder"),
        ("时间线", 1, "../timeline/index.md#2018-starraft-founded"),
    ]
    assert "p1s1" not in uses


def test_quote_of_several_sentences_has_a_place_at_the_first(views: Views) -> None:
    ranges = quoted_ranges(views.told.quotes_from("first-light"))
    assert ranges["p5s1"] == (("p5s1-2", 2),)
    assert all(count > 1 for places in ranges.values() for _, count in places)


def test_sentence_that_another_article_contradicts_leads_to_the_matter(views: Views) -> None:
    marks = rivals_of("first-light", views, "articles/first-light.md")
    matters = [one for one in views.gazetteer.disagreements if one.weight == "main"]
    assert {link.url.partition("#")[2] for link in marks.values()} == {
        one.id
        for one in matters
        if len({quote.article for version in one.versions for quote in version.quotes}) > 1
    }
    assert marks
