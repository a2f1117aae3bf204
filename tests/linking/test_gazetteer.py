"""linking: articles and knowledge become one Gazetteer, or a list of what does not fit."""

import datetime
from dataclasses import replace

from gazetteer.curated import Knowledge
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.entity_rows import EntityRow
from gazetteer.curated.record_rows import EventRow
from gazetteer.linking.article_dates import find_article_dates
from gazetteer.linking.checks import check_ids, check_names
from gazetteer.linking.gazetteer import find_mentions, link_articles, link_gazetteer
from gazetteer.model import Coverage, Mention, Name
from gazetteer.problems import Problem
from gazetteer.sources import Seed

from tests.samples import EMPTY, make_article, make_entity


def _seed(file: str, date: str = "") -> Seed:
    return Seed(file=file, meta={"date": date}, body="甲。")


def _article_row(id: str, seed: str, line: int = 0) -> ArticleRow:
    return ArticleRow.model_validate({"id": id, "seed": seed, "line": line})


def _entity_row(id: str, line: int) -> EntityRow:
    summary = {"text": "概要", "quotes": [{"a": "云汀"}]}
    return EntityRow.model_validate({"id": id, "name": "云汀", "line": line, "summary": summary})


def test_nothing_curated_gives_articles_alone() -> None:
    seed = _seed("a.txt", "2025-01-01")
    article = make_article("甲。", meta={"date": "2025-01-01"})
    assert link_gazetteer([seed], Knowledge()) == (
        replace(
            EMPTY,
            articles=(article,),
            coverage=(Coverage(article="a", sentences=0, used=0, gaps=()),),
        ),
        (),
    )


def test_articles_stand_oldest_first_and_undated_last() -> None:
    seeds = [
        _seed("x.txt"),
        _seed("b.txt", "2025-02-07"),
        _seed("a.txt", "2025-02-07"),
        _seed("z.txt", "2024-01-01"),
    ]
    articles, problems = link_articles(seeds, [_article_row("c", "b.txt")])
    assert ([article.id for article in articles], problems) == (["z", "a", "c", "x"], ())


def test_catalogue_entry_without_its_seed_is_refused() -> None:
    _, problems = link_articles([_seed("b.txt"), _seed("a.txt")], [_article_row("c", "c.txt", 9)])
    what = "c: there is no seeds/c.txt; did you mean b.txt or a.txt?"
    assert problems == (Problem(file="data/articles.yml", line=9, what=what),)


def test_dates_are_found_by_sentence_from_the_day_of_publication() -> None:
    article = make_article("# 题\n\n去年3月，甲。没有。\n\n2018年。", meta={"date": "2025-02-07"})
    assert article.anchor == datetime.date(2025, 2, 7)
    assert {
        sentence: [(phrase.text, phrase.when, phrase.relative) for phrase in phrases]
        for sentence, phrases in find_article_dates(article).items()
    } == {"p2s1": [("去年3月", "2024-03", True)], "p3s1": [("2018年", "2018", False)]}


def test_mentions_stand_in_reading_order_in_the_words_of_the_source() -> None:
    article = make_article("雲汀與北浦。北浦!\n\n雲汀。")
    entities = (make_entity("yunting", "云汀"), make_entity("beipu", "北浦"))
    assert [
        (one.entity, one.sentence, one.start, one.end, one.text)
        for one in find_mentions([article], entities)
    ] == [
        ("yunting", "p1s1", 0, 2, "雲汀"),
        ("beipu", "p1s1", 3, 5, "北浦"),
        ("beipu", "p1s2", 0, 2, "北浦"),
        ("yunting", "p2s1", 0, 2, "雲汀"),
    ]


def test_mention_names_its_article() -> None:
    mention = Mention(entity="yunting", article="a", sentence="p1s1", start=1, end=3, text="云汀")
    assert find_mentions([make_article("在云汀。")], [make_entity("yunting", "云汀")]) == (mention,)


def test_id_used_twice_is_refused_at_each_place() -> None:
    event = {
        "id": "yunting",
        "when": "2018",
        "title": "t",
        "kind": "company",
        "weight": "main",
        "entities": ["yunting"],
    }
    events = [EventRow.model_validate({**event, "line": n, "quotes": [{"a": "x"}]}) for n in (1, 2)]
    knowledge = Knowledge(
        articles=(_article_row("yunting", "a.txt", 1), _article_row("b", "b.txt", 2)),
        entities={
            "company": (_entity_row("yunting", 3), _entity_row("beipu", 4)),
            "city": (_entity_row("yunting", 5), _entity_row("yunting", 6)),
        },
        events=tuple(events),
    )
    twice, thrice = (
        f"the id 'yunting' is used {n} times; expected an id of its own for each" for n in (2, 3)
    )
    assert check_ids(knowledge) == [
        Problem(file="data/companies.yml", line=3, what=thrice),
        Problem(file="data/cities.yml", line=5, what=thrice),
        Problem(file="data/cities.yml", line=6, what=thrice),
        Problem(file="data/events.yml", line=1, what=twice),
        Problem(file="data/events.yml", line=2, what=twice),
    ]


def test_name_in_no_article_and_name_of_two_entities_are_refused() -> None:
    entities = (
        make_entity("yunting", "云汀", Name(text="雲汀市"), Name(text="水城", reason="别称")),
        make_entity("city", "云汀", Name(text="江城"), kind="city"),
        make_entity("free", "北浦", Name(text="云汀", reason="编者的名字不算")),
    )
    knowledge = Knowledge(
        entities={
            "company": (_entity_row("yunting", 3), _entity_row("free", 9)),
            "city": (_entity_row("city", 5),),
        }
    )
    also = "{}: the name '云汀' is also one of {}; keep it in one"
    nowhere = (
        "{}: the name '{}' stands in no article; "
        "make it an editors' name: {{text: …, editorial: true, reason: …}}"
    )
    assert check_names([make_article("云汀市與北浦,這裡。")], entities, knowledge) == [
        Problem(file="data/companies.yml", line=3, what=also.format("yunting", "city")),
        Problem(file="data/cities.yml", line=5, what=also.format("city", "yunting")),
        Problem(file="data/cities.yml", line=5, what=nowhere.format("city", "江城")),
    ]


def test_two_seeds_of_one_id_are_refused() -> None:
    seeds = [_seed("a.txt"), _seed("A.md"), _seed("index.txt")]
    assert sorted(problem.file for problem in link_articles(seeds, ())[1]) == [
        "seeds/A.md",
        "seeds/a.txt",
        "seeds/index.txt",
    ]


def test_name_of_an_id_used_twice_is_blamed_at_its_own_line() -> None:
    entities = (make_entity("twice", "云汀"), make_entity("twice", "北浦"))
    knowledge = Knowledge(entities={"company": (_entity_row("twice", 3), _entity_row("twice", 9))})
    assert [one.line for one in check_names([make_article("江。")], entities, knowledge)] == [3, 9]


def test_two_catalogue_entries_for_one_seed_are_refused() -> None:
    rows = [_article_row("a", "a.txt", 2), _article_row("b", "a.txt", 5)]
    problems = link_articles([_seed("a.txt")], rows)[1]
    assert {(problem.file, problem.line) for problem in problems} <= {
        ("data/articles.yml", 2),
        ("data/articles.yml", 5),
    }
    assert problems != ()
