"""build_pages: what it cannot build is named in one sentence each, and never with a traceback."""

from pathlib import Path

import pytest

from tests.test_build_pages import run_build

FIRST_LIGHT = "data/statements/first-light.yml"
SEEDS = {
    "only-front-matter.txt": "---\ntitle: 题\n---\n".encode(),
    "nul.txt": b"\0",
    "random.txt": bytes(range(256)) * 4,
    "index.txt": "一句。".encode(),
    "first-light.md": "一句。".encode(),
}


def _first_word_of_one_sentence(world: Path) -> str:
    """The file that the only problem names; the command has failed, and said nothing else."""
    status, output, errors = run_build(world)
    sentence, closing = errors.splitlines()
    assert (status, output, closing) == (1, "", "1 problem(s); docs/ is as it was.")
    return sentence.split(" ")[0]


def _edit(world: Path, file: str, old: str, new: str) -> None:
    text = (world / file).read_text(encoding="utf-8")
    assert old in text
    (world / file).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("name", SEEDS)
def test_seed_that_can_be_no_page_is_named(name: str, world: Path) -> None:
    (world / "seeds" / name).write_bytes(SEEDS[name])
    assert _first_word_of_one_sentence(world) == f"seeds/{name}:"


@pytest.mark.parametrize("path", ["seeds", "mkdocs.yml"])
def test_part_that_the_project_lacks_is_named(path: str, world: Path) -> None:
    (world / path).rename(world / "elsewhere")
    assert _first_word_of_one_sentence(world) == f"{path}:"


def test_configuration_without_the_markers_is_named(world: Path) -> None:
    (world / "mkdocs.yml").write_text("nav: []\n", encoding="utf-8")
    assert _first_word_of_one_sentence(world) == "mkdocs.yml:"


def test_configuration_that_is_not_utf8_is_named(world: Path) -> None:
    config = (world / "mkdocs.yml").read_text(encoding="utf-8")
    (world / "mkdocs.yml").write_bytes(config.encode("gb18030"))
    assert _first_word_of_one_sentence(world) == "mkdocs.yml:"


def test_id_of_an_event_is_no_id_of_an_entity(world: Path) -> None:
    about = "shen-zhiyao: role, yunting: industry"
    _edit(world, FIRST_LIGHT, about, about.replace("shen-zhiyao", "2018-starraft-founded"))
    _edit(world, FIRST_LIGHT, '  ties: ["shen-zhiyao 创始 starraft"]\n', "")
    assert _first_word_of_one_sentence(world) == f"{FIRST_LIGHT}:9:"


@pytest.mark.parametrize("id", ["index", "others"])
def test_id_that_is_the_name_of_another_page_is_refused(id: str, world: Path) -> None:
    _edit(world, "data/works.yml", "id: xiaocha", f"id: {id}")
    _edit(world, FIRST_LIGHT, "xiaocha: content, ", "")
    _edit(world, FIRST_LIGHT, '  ties: ["starraft 的机器人 xiaocha"]\n', "")
    assert _first_word_of_one_sentence(world) == "data/works.yml:2:"


def test_event_on_the_last_day_of_all_is_refused_or_built(world: Path) -> None:
    _edit(world, "data/events.yml", "2026~", "9999-12-31")
    _edit(world, "data/events.yml", "id: 2026-changye-guitu", "id: 9999-changye-guitu")
    assert run_build(world)[0] == 0


@pytest.mark.parametrize(
    ("file", "old"),
    [("statements/first-light.yml", "yunting: industry"), ("people.yml", "type: founder")],
)
def test_topic_or_type_that_is_no_key_is_refused(file: str, old: str, world: Path) -> None:
    _edit(world, f"data/{file}", old, f"{old.split(' ')[0]} '创始 \"<b>人'")
    assert _first_word_of_one_sentence(world).startswith(f"data/{file}:")


@pytest.mark.parametrize("topic", ["mentions", "numbers", "events", "related", "elsewhere"])
def test_topic_that_is_the_anchor_of_a_section_is_refused(topic: str, world: Path) -> None:
    _edit(world, FIRST_LIGHT, "yunting: industry", f"yunting: {topic}")
    assert _first_word_of_one_sentence(world).startswith(f"{FIRST_LIGHT}:")


def test_refused_entity_does_not_make_reasons_of_coverage_wrong(world: Path) -> None:
    _edit(world, "data/cities.yml", 'aliases: ["北浦市"]', 'aliases: "北浦市"')
    assert _first_word_of_one_sentence(world) == "data/cities.yml:14:"
