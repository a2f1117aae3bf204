"""joins, conflicts, spellings, standing names: what the article adds to rows that stand."""

import pytest
from gazetteer.curated.record_rows import EventRow, FigureRow
from gazetteer.suggesting.conflicts import contradict_event, contradict_figure
from gazetteer.suggesting.editors_names import now_printed
from gazetteer.suggesting.events import find_events
from gazetteer.suggesting.figures import find_figures
from gazetteer.suggesting.joins import join_event, join_figure
from gazetteer.suggesting.material import Material
from gazetteer.suggesting.names import find_names
from gazetteer.suggesting.spellings import longer_forms, near_known

from tests.suggesting.invented import entity, gathered

OLD = "2018年，云桨科技在云汀成立。2024年，云汀的出口总额为502亿元。"
KNOWN = {
    "company": (
        entity(
            "yunjiang",
            "云桨科技",
            line=7,
            name_en={"text": "Yunjiang", "editorial": "true", "reason": "英文名"},
        ),
    ),
    "city": (entity("yunting", "云汀", type="city"),),
    "person": (entity("gu-lanzhou", "顾兰舟"),),
}
EVENT = EventRow.model_validate(
    {
        "line": 12,
        "id": "2018-yunjiang-founded",
        "when": "2018",
        "title": "云桨科技在云汀成立",
        "kind": "company",
        "weight": "main",
        "entities": ["yunjiang", "yunting"],
        "quotes": [{"article": "old", "text": "2018年，云桨科技在云汀成立。"}],
    }
)
FIGURE = FigureRow.model_validate(
    {
        "line": 34,
        "id": "yunting-exports-2024",
        "value": "502亿",
        "unit": "元",
        "kind": "amount",
        "about": "yunting",
        "label": "出口总额",
        "when": "2024",
        "quotes": [{"article": "old", "text": "2024年，云汀的出口总额为502亿元。"}],
    }
)


def _material(text: str) -> Material:
    return gathered(text, KNOWN, (EVENT,), (FIGURE,), OLD)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("2024年，云汀的出口总额达502亿元。", "yunting-exports-2024"),
        ("2024年，云汀的出口总额达490亿元。", None),
        ("2024年，云汀的门票收入达502亿元。", None),
    ],
)
def test_an_equal_figure_joins_the_row_that_stands(text: str, joined: str | None) -> None:
    material = _material(text)
    (draft,) = find_figures(material, material.article.sentences[0], "")
    join = join_figure(draft, material)
    assert (join.id if join else None, join.line if join else 34) == (joined, 34)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("2018年，云桨科技在云汀江边成立。", "2018-yunjiang-founded"),
        ("2018年，云桨科技推出新品。", None),
        ("2019年，云桨科技在云汀成立。", None),
    ],
)
def test_the_same_event_joins_the_row_that_stands(text: str, joined: str | None) -> None:
    material = _material(text)
    (draft,) = find_events(material, material.article.sentences[0], "")
    join = join_event(draft, material)
    assert (join.id if join else None) == joined


def test_another_date_of_what_happens_once_is_a_conflict_with_both_quotes() -> None:
    material = _material("2016年，云桨科技成立。")
    (draft,) = find_events(material, material.article.sentences[0], "")
    (conflict,) = contradict_event(draft, material)
    assert (conflict.topic, conflict.theirs, conflict.ours, conflict.quotes[0].text) == (
        "云桨科技何时成立",
        "云桨科技在云汀成立（2018年）",
        "云桨科技成立（2016年）",
        "2018年，云桨科技在云汀成立。",
    )


@pytest.mark.parametrize(
    "text",
    [
        "2018年5月，云桨科技成立。",
        "2016年，云汀成立码头。",
        "2020年，云桨科技推出新品。",
    ],
)
def test_a_date_that_may_be_the_same_or_another_thing_is_none(text: str) -> None:
    material = _material(text)
    (draft,) = find_events(material, material.article.sentences[0], "")
    assert list(contradict_event(draft, material)) == []


@pytest.mark.parametrize(
    ("text", "conflicts"),
    [
        ("2024年，云汀的出口总额为490亿元。", ["云汀：出口总额"]),
        ("2023年，云汀的出口总额为490亿元。", []),
        ("2024年，云汀的门票收入为490亿元。", []),
    ],
)
def test_another_value_of_the_same_thing_and_period_is_a_conflict(
    text: str, conflicts: list[str]
) -> None:
    material = _material(text)
    (draft,) = find_figures(material, material.article.sentences[0], "")
    assert [one.topic for one in contradict_figure(draft, material)] == conflicts


def test_a_name_with_another_character_or_its_sound_is_near_a_known_one() -> None:
    material = _material("学者顾兰州说，船会回来。学者沈知遥说，不会。")
    names = find_names(material.passages(), material.taken_names())
    assert [(one.text, one.entity, one.near) for one in near_known(names, material)] == [
        ("顾兰州", "gu-lanzhou", "顾兰舟")
    ]


def test_the_full_form_of_a_known_company_is_another_name_of_it() -> None:
    material = _material("云桨科技股份有限公司成立于江边。")
    (form,) = longer_forms(material.passages(), material)
    assert (form.text, form.entity) == ("云桨科技股份有限公司", "yunjiang")


def test_an_editors_name_that_the_article_has_is_told_with_its_line() -> None:
    (printed,) = now_printed(_material("Yunjiang又名云桨科技。"))
    assert (printed.file, printed.line, printed.text, printed.write) == (
        "data/companies.yml",
        7,
        "Yunjiang",
        'name_en: "Yunjiang"',
    )
    assert list(now_printed(_material("云桨科技来了。"))) == []
