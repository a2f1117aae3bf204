"""exports: the published tables hold exactly what the gazetteer knows, by the contract of DESIGN.md."""

import functools
import json

import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.exports import data_tables, published
from gazetteer.exports.tables import render_package

from tests.conftest import FIXTURES
from tests.samples import make_article

CONTRACT = {
    "articles": "id file title title_simplified date outlet authors url script words paragraphs",
    "entities": "id kind name name_en aliases dragon summary page facts mentions",
    "statements": "id text by topic about quotes",
    "events": "id when title kind weight entities page quotes",
    "dates": "article sentence text when relative",
    "figures": "id value unit about label when quotes",
    "disagreements": "id topic versions comment",
}


@functools.cache
def _tables() -> dict[str, list[dict[str, object]]]:
    return data_tables(load_gazetteer(Project(root=FIXTURES / "world"))[0])


def _row(table: str, id: str) -> dict[str, object]:
    return next(row for row in _tables()[table] if row["id"] == id)


@pytest.mark.parametrize("table", CONTRACT)
def test_every_row_has_the_fields_of_the_contract(table: str) -> None:
    missing = [set(CONTRACT[table].split()) - set(row) for row in _tables()[table]]
    assert missing == [set()] * len(missing)
    assert missing != []


def test_article_holds_its_sentences_in_both_scripts() -> None:
    row = _row("articles", "echo")
    paragraphs = row.pop("paragraphs")
    assert isinstance(paragraphs, list)
    assert row == {
        "id": "echo",
        "file": "回声.txt",
        "title": "［回声］",
        "title_simplified": "［回声］",
        "date": "[2025-03-07..2025-03-20]",
        "outlet": "",
        "authors": [],
        "url": "https://weekly.example/echo",
        "archive_url": "https://archive.example/2025/https://weekly.example/echo",
        "accessed": "2025-03-21",
        "script": "Hant",
        "language": "zh",
        "rights": "full",
        "state": "edited",
        "words": 157,
    }
    assert paragraphs[1] == {
        "id": "p2",
        "kind": "text",
        "sentences": [
            {
                "id": "p2s1",
                "text": "「我们为什么留不住人?」",
                "original": "「我們為什么留不住人?」",
            },
            {
                "id": "p2s2",
                "text": "北浦的官员在座谈会上问。",
                "original": "北浦的官員在座談會上問。",
            },
            {
                "id": "p2s3",
                "text": "学者顾兰舟回答:「船不是被风吹走的,而是被冷落的码头送走的。",
                "original": "學者顧蘭舟回答:「船不是被風吹走的,而是被冷落的碼頭送走的。",
            },
            {
                "id": "p2s5",
                "text": "北浦有江,有港,有大学,唯独没有耐心。」",
                "original": "北浦有江,有港,有大學,唯獨沒有耐心。」",
            },
        ],
    }


def test_entity_holds_its_names_statements_and_mentions() -> None:
    row = _row("entities", "beipu")
    mentions = row.pop("mentions")
    assert row.pop("facts") == [
        _row("statements", name)
        for name in ("yunting-upstream", "gu-lanzhou-cold-harbour", "beipu-graduates-leave")
    ]
    assert row == {
        "id": "beipu",
        "kind": "city",
        "name": "北浦",
        "name_en": None,
        "aliases": ["北浦市"],
        "dragon": False,
        "type": "city",
        "summary": "学者顾兰舟说有江、有港、有大学而“唯独没有耐心”的城市。",
        "page": "cities/beipu/",
        "within": "yunting",
        "members": [],
        "quotes": [
            {
                "article": "echo",
                "sentence": "p2s5",
                "text": "北浦有江,有港,有大學,唯獨沒有耐心。",
            }
        ],
    }
    assert mentions == [
        {"article": "echo", "sentence": "p1s1", "text": "北浦"},
        {"article": "echo", "sentence": "p2s2", "text": "北浦"},
        {"article": "echo", "sentence": "p2s5", "text": "北浦"},
        {"article": "echo", "sentence": "p5s1", "text": "北浦市"},
    ]


def test_statement_holds_who_says_it_and_all_it_is_about() -> None:
    assert _row("statements", "yunting-university-first-lab") == {
        "id": "yunting-university-first-lab",
        "text": "沈知遥说，云汀大学给了星槎智能第一间实验室。",
        "by": "沈知遥",
        "answer": False,
        "topic": "transfer",
        "about": ["yunting-university", "starraft", "shen-zhiyao"],
        "quotes": [
            {
                "article": "first-light",
                "sentence": "p5s2",
                "text": "创始人沈知遥说：“云汀大学给了我们第一间实验室",
            }
        ],
    }


def test_names_of_a_dragon_include_those_of_the_editors() -> None:
    row = _row("entities", "starraft")
    names = {key: row[key] for key in ("name", "name_en", "aliases", "dragon", "page")}
    assert names == {
        "name": "星槎智能",
        "name_en": "Starraft",
        "aliases": ["星槎"],
        "dragon": True,
        "page": "companies/starraft/",
    }


def test_event_figure_and_disagreement_hold_their_quotes() -> None:
    event, figure, disagreement = (
        _row("events", "2024-06-yumiao-banfa"),
        _row("figures", "beipu-engineers-2024"),
        _row("disagreements", "who-leaves"),
    )
    assert (event["when"], event["page"], event["quotes"]) == (
        "2024-06",
        "timeline/#2024-06-yumiao-banfa",
        [
            {
                "article": "first-light",
                "sentence": "p9s1",
                "text": "去年6月，云汀出台《云汀育苗办法》",
            }
        ],
    )
    assert (figure["value"], figure["unit"], figure["about"], figure["when"]) == (
        "600",
        "名",
        "beipu",
        "2024",
    )
    assert disagreement["versions"] == [
        {
            "claim": "四成去了云汀",
            "quotes": [{"article": "echo", "sentence": "p5s1", "text": "其中四成去了云汀"}],
        },
        {
            "claim": "并非都走了",
            "quotes": [
                {"article": "echo", "sentence": "p6s1", "text": "顧蘭舟不同意「人才都走了」的說法"}
            ],
        },
        {
            "claim": "云汀晚报说，城市要留得住船，才留得住人",
            "quotes": [
                {"article": "first-light", "sentence": "p8s1", "text": "留得住船，才留得住人"}
            ],
        },
    ]


def test_events_stand_oldest_first() -> None:
    assert [row["when"] for row in _tables()["events"]] == ["2018", "2024-06", "2026~"]


def test_dates_hold_the_words_of_the_source() -> None:
    relative = [row for row in _tables()["dates"] if row["relative"]]
    assert {
        "article": "first-light",
        "sentence": "p9s1",
        "text": "去年6月",
        "when": "2024-06",
        "relative": True,
    } in relative


@pytest.mark.parametrize(
    ("days", "description"),
    [
        ((), "What no Chinese news articles say"),
        (("2025-02-07",), "What one Chinese news article of February 2025 says"),
        (("2025-02-07", "2025-02-12"), "What two Chinese news articles of February 2025 say"),
        (
            ("2025-11-08", "2025-02-07"),
            "What two Chinese news articles of February to November 2025 say",
        ),
        (
            ("2024-12-31", "2025-02-07"),
            "What two Chinese news articles of December 2024 to February 2025 say",
        ),
        (("2024", "2025-02-07"), "What two Chinese news articles of 2024 to 2025 say"),
        (("2025-02-07",) * 13, "What 13 Chinese news articles of February 2025 say"),
    ],
)
def test_package_says_how_many_articles_it_is_made_of(
    days: tuple[str, ...], description: str
) -> None:
    articles = [make_article("甲。", published=day) for day in days]
    package = json.loads(render_package({}, {}, articles))
    assert package["description"] == f"{description} of Hangzhou's six little dragons."


@pytest.mark.parametrize(
    "value",
    [
        [],
        [{}],
        [{"a": [], "b": {}, "c": [[], [1, "二"]]}, {"d": None, "e": True, "f": 1.5}],
        [{'引"号\n': "\u2028\x00𠮷\ud83d"}],
    ],
)
def test_rows_are_written_as_json_dumps_writes_them(value: list[object]) -> None:
    assert published._json(value) == json.dumps(value, ensure_ascii=False, indent=1)
