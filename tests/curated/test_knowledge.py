"""knowledge: data/*.yml become rows, and every problem of shape is collected."""

from pathlib import Path

import pytest
from gazetteer.curated import Knowledge, load_knowledge
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.entity_rows import AliasRow, EntityRow, WithinRow
from gazetteer.curated.rows import EditorialRow, QuoteRow, SummaryRow
from gazetteer.curated.statement_rows import StatementRow
from gazetteer.problems import Problem

from tests.conftest import FIXTURES

CITIES = """\
# legend
- id: yunting
  name: " 云汀 "
  name_en: {text: "Yunting", editorial: true, reason: "英文名"}
  aliases: ["云汀市", {text: "云", except_in: ["云集"]}]
  type: city
  dragon: true
  summary:
    text: "一座城"
    quotes:
      - a: "云汀"
  within: {id: beipu, editorial: true, reason: "区划"}
"""
STATEMENTS = """\
- id: river
  text: "有江"
  by: yunting
  about: {yunting: profile, beipu: view}
  ties: ["yunting 有 beipu"]
  quotes: [{a: "江"}, {article: b, text: "江边"}]
"""


def _folder(tmp_path: Path, **files: str | bytes) -> Path:
    """A folder in which every other file holds no entries."""
    folder = tmp_path / "data"
    (folder / "statements").mkdir(parents=True)
    for path in (FIXTURES / "world/data").glob("*.yml"):
        (folder / path.name).write_text("{}" if path.name == "labels.yml" else "[]")
    for name, text in files.items():
        raw = text if isinstance(text, bytes) else text.encode("utf-8")
        (folder / f"{name}.yml").write_bytes(raw)
    return folder


def test_rows_hold_every_field_and_its_line(tmp_path: Path) -> None:
    city = EntityRow(
        line=2,
        id="yunting",
        name="云汀",
        name_en=EditorialRow(line=4, text="Yunting", editorial="true", reason="英文名"),
        aliases=[AliasRow(text="云汀市"), AliasRow(line=5, text="云", except_in=["云集"])],
        type="city",
        dragon=True,
        summary=SummaryRow(
            line=9, text="一座城", quotes=[QuoteRow(line=11, article="a", text="云汀")]
        ),
        within=WithinRow(line=12, id="beipu", editorial="true", reason="区划"),
    )
    knowledge, problems = load_knowledge(_folder(tmp_path, cities=CITIES))
    assert (knowledge.entities["city"], problems) == ((city,), ())


def test_statements_are_read_by_the_article_of_their_file(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    (folder / "statements" / "a.yml").write_text(STATEMENTS, encoding="utf-8")
    row = StatementRow(
        line=1,
        id="river",
        text="有江",
        by=["yunting"],
        about={"yunting": "profile", "beipu": "view"},
        ties=["yunting 有 beipu"],
        quotes=[
            QuoteRow(line=6, article="a", text="江"),
            QuoteRow(line=6, article="b", text="江边"),
        ],
    )
    knowledge, problems = load_knowledge(folder)
    assert (knowledge.statements, problems) == ({"a": (row,)}, ())


def test_files_without_entries_hold_nothing(tmp_path: Path) -> None:
    none = {kind: () for kind in ("company", "city", "person", "organisation", "policy", "work")}
    assert load_knowledge(_folder(tmp_path)) == (Knowledge(entities=none), ())


@pytest.mark.parametrize("text", ["[]", "# a legend\n[]\n"])
def test_file_without_entries_holds_nothing(tmp_path: Path, text: str) -> None:
    knowledge, problems = load_knowledge(_folder(tmp_path, events=text, articles=text))
    assert (knowledge.events, knowledge.articles, problems) == ((), (), ())


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
def test_file_is_read_with_and_without_a_byte_order_mark(tmp_path: Path, start: bytes) -> None:
    folder = _folder(tmp_path, articles=start + "- id: a\r\n  seed: 回声.txt\r\n".encode())
    assert load_knowledge(folder)[0].articles == (ArticleRow(line=1, id="a", seed="回声.txt"),)


def test_file_that_is_not_utf8_is_one_problem(tmp_path: Path) -> None:
    folder = _folder(tmp_path, cities="- id: a\n  name: 云汀\n".encode("gb18030"))
    what = "not UTF-8 at byte 16; save the file as UTF-8"
    assert load_knowledge(folder)[1] == (Problem(file="data/cities.yml", line=0, what=what),)


def test_what_was_found_is_shortened(tmp_path: Path) -> None:
    long = "甲" * 5000
    text = f'- id: [{long}]\n- id: {long}\n  seed: [{long}]\n  ? "{long}"\n  : x\n- {long}\n'
    problems = load_knowledge(_folder(tmp_path, articles=text))[1]
    assert len(problems) == 6
    assert max(len(problem.what) for problem in problems) < 250
    assert {problem.what.partition(":")[0] for problem in problems} == {
        "entry 1",
        "entry 2",
        "entry 3",
    }


def test_labels_are_words_by_group_and_key(tmp_path: Path) -> None:
    folder = _folder(tmp_path, labels="kind:\n  city: 城市\nnav: {home: 首页}\n")
    knowledge, problems = load_knowledge(folder)
    assert (knowledge.labels, problems) == ({"kind": {"city": "城市"}, "nav": {"home": "首页"}}, ())


@pytest.mark.parametrize("text", ["kind: 城市\n", "kind: [城市]\n", "kind: {city: [城市]}\n"])
def test_group_of_labels_without_words_is_refused(tmp_path: Path, text: str) -> None:
    problems = load_knowledge(_folder(tmp_path, labels=text))[1]
    assert [(problem.file, problem.line) for problem in problems] == [("data/labels.yml", 1)]


def test_entities_are_named_even_where_their_entry_is_refused(tmp_path: Path) -> None:
    knowledge, problems = load_knowledge(
        _folder(tmp_path, cities=CITIES + "- id: beipu\n  nam: 北浦\n")
    )
    assert (knowledge.named, len(problems)) == ({"yunting", "beipu"}, 3)


def test_only_entities_are_named(tmp_path: Path) -> None:
    folder = _folder(
        tmp_path, articles="- {id: a, seed: a.txt}\n", themes="- id: t\n", cities="- {}\n"
    )
    assert load_knowledge(folder)[0].named == frozenset()
