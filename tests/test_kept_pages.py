"""What pages cost is kept from build to build, and is never needed: whatever changes, all is what it would be made anew."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from gazetteer.building import Project, build_files, load_gazetteer
from gazetteer.keeping import Store
from gazetteer.keeping.store import FILE
from gazetteer.pages import Views
from gazetteer.pages.asking import Asked
from gazetteer.pages.making import KeptPages
from gazetteer.standing import code_hash

from tests.conftest import FIXTURES, ROOT

NEVER = 1_000_000


def keeping(world: Path) -> dict[str, str]:
    return dict(build_files(Project(root=world, many=0)))


def anew(world: Path) -> dict[str, str]:
    return dict(build_files(Project(root=world, many=NEVER)))


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world with what a build of it kept."""
    world = Path(shutil.copytree(FIXTURES / "world", tmp_path_factory.mktemp("once") / "world"))
    keeping(world)
    assert (world / FILE).is_file()
    return world


@pytest.fixture
def kept(once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(once, tmp_path / "world"))


def _edit(name: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(world: Path) -> None:
        text = (world / name).read_text(encoding="utf-8")
        assert old in text
        (world / name).write_text(text.replace(old, new), encoding="utf-8")

    return edit


CHANGES: dict[str, Callable[[Path], None]] = {
    "nothing": lambda world: None,
    "an article": _edit("seeds/first-light.txt", "云汀大学每年", "春天来了。云汀大学每年"),
    "what an article is called": _edit("data/articles.yml", 'short: "云汀晚报"', 'short: "晚报"'),
    "its state": _edit("data/articles.yml", "state: in work", "state: edited"),
    "a name": _edit("data/companies.yml", '{text: "星槎"', '{text: "槎星"'),
    "a summary": _edit(
        "data/companies.yml", "云汀的机器人公司，2018年成立", "云汀的公司，2018年成立"
    ),
    "a statement": _edit(
        "data/statements/first-light.yml", "沈知遥说，云汀大学", "沈知遥称，云汀大学"
    ),
    "its heading": _edit(
        "data/statements/first-light.yml", "yunting: industry", "yunting: profile"
    ),
    "an event": _edit("data/events.yml", "weight: main", "weight: more"),
    "a figure": _edit("data/figures.yml", "每年培养的工程师", "每年培养工程师"),
    "a disagreement": _edit("data/disagreements.yml", "人才走了没有", "人才走了吗"),
    "a cell": _edit("data/entries.yml", "四成去了云汀", "四成离开"),
    "a measure": _edit("data/measures.yml", "拿出2亿元支持初创企业", "拿出2亿元"),
    "a chart": _edit("data/charts.yml", "一校未写年份", "一校没有年份"),
    "a word of the site": _edit("data/labels.yml", "〔本页网址〕", "〔网址〕"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_all_is_as_made_anew(change: Callable[[Path], None], kept: Path) -> None:
    change(kept)
    files = keeping(kept)
    assert files == anew(kept)
    assert list(files) == list(anew(kept))


BROKEN: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda file: file.write_bytes(b""),
    "no database": lambda file: file.write_bytes(b"no database" * 1000),
    "cut short": lambda file: file.write_bytes(file.read_bytes()[:50_000]),
    "other letters": lambda file: file.write_bytes(
        file.read_bytes().replace("云汀".encode(), "北浦".encode())
    ),
}


@pytest.mark.parametrize("damage", BROKEN.values(), ids=BROKEN)
def test_what_is_kept_is_never_needed(damage: Callable[[Path], object], kept: Path) -> None:
    damage(kept / FILE)
    assert keeping(kept) == anew(kept)
    assert keeping(kept) == anew(kept)


def test_nothing_is_kept_through_a_link(kept: Path, tmp_path: Path) -> None:
    aim = tmp_path / "aim"
    (kept / FILE).unlink()
    (kept / FILE).symlink_to(aim)
    assert keeping(kept) == anew(kept)
    assert not aim.exists()


def test_a_check_neither_reads_nor_writes_what_is_kept(kept: Path) -> None:
    (kept / FILE).write_bytes(b"as it was")
    files = dict(build_files(Project(root=kept, many=0, keeps=False)))
    assert files == anew(kept)
    assert (kept / FILE).read_bytes() == b"as it was"


def test_two_builds_at_once_do_not_wait_for_each_other(kept: Path) -> None:
    with Store.open(kept):
        assert keeping(kept) == anew(kept)


def _made_again(world: Path) -> set[str]:
    """The pages that are not what they were, of those that are kept."""
    gazetteer, knowledge = load_gazetteer(Project(root=world))
    paths = [path.removeprefix("docs/") for path in anew(world)]
    with Store.open(world) as store:
        kept = KeptPages(store, code_hash(), Views(gazetteer, knowledge.labels))
        return {path for path in paths if store.key("page", path) and not kept.stands(path)}


def test_only_pages_that_asked_for_what_changed_are_made_again(kept: Path) -> None:
    assert _made_again(kept) == set()
    _edit("data/figures.yml", "支持初创企业的资金", "支持企业的资金")(kept)
    assert _made_again(kept) == {
        "cities/beipu.md",  # its chart asks for all figures
        "policies/others.md",
        "figures/index.md",
        "articles/first-light.md",
    }


def test_a_page_that_prints_the_title_of_an_article_stays_while_its_text_grows(kept: Path) -> None:
    seed = kept / "seeds" / "first-light.txt"
    seed.write_text(seed.read_text(encoding="utf-8") + "\n江水还在流。\n", encoding="utf-8")
    assert _made_again(kept) == {"articles/first-light.md", "figures/index.md"}


def test_what_is_asked_is_noted(world: Path) -> None:
    gazetteer, knowledge = load_gazetteer(Project(root=world))
    asked = Asked(Views(gazetteer, knowledge.labels).told)
    told = asked.told
    assert told.entities["starraft"].name == "星槎智能"
    assert ("echo", "nowhere") not in told.sentences
    assert len(told.gazetteer.figures) == len(gazetteer.figures)
    assert told.gazetteer.entries.get("moyu") is None
    assert told.statements_about("beipu")
    assert list(told.topics) == ["who-leaves"]
    assert told.articles["echo"].short == "下游周刊"
    assert "nowhere" not in told.articles
    assert asked.asks == (
        ("entities", "starraft"),
        ("sentences", "echo", "nowhere"),
        ("gazetteer", "figures"),
        ("gazetteer", "entries", "moyu"),
        ("statements_about", "beipu"),
        ("topics",),
        ("articles", "echo", "id"),
        ("articles", "echo", "short"),
        ("articles", "nowhere"),
    )


@pytest.mark.skipif(
    sys.platform != "linux", reason="pages are made by several processes on Linux alone"
)
def test_pages_are_the_same_by_however_many_processes(world: Path) -> None:
    """In a process of its own, which has no threads to fork beside."""
    build = (
        "import sys, json; from pathlib import Path; from gazetteer.building import Project, build_files;"
        "files = build_files(Project(root=Path(sys.argv[1]), processes=int(sys.argv[2])));"
        "print(json.dumps(list(dict(files).items())))"
    )
    printed = [
        subprocess.run(
            [sys.executable, "-c", build, str(world), str(count)],
            env={"PYTHONPATH": str(ROOT / "scripts")},
            capture_output=True,
            check=True,
        ).stdout
        for count in (1, 2)
    ]
    assert printed[0] == printed[1]
