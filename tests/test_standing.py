"""standing: a build of what stands already ends early, and nothing else does."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from build_pages import main
from gazetteer import standing
from gazetteer.standing import FILE, load_standing

from tests.conftest import FIXTURES
from tests.test_build_pages import _all, run_build

WARNED = '---\ntitle: 甲\n---\n<p class="a">云汀。</p>\n<p class="b">云汀。</p>\n'


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world with a source that is warned of, built."""
    world = Path(shutil.copytree(FIXTURES / "world", tmp_path_factory.mktemp("once") / "world"))
    (world / "seeds" / "tagged.txt").write_text(WARNED, encoding="utf-8")
    assert main(["--root", str(world)]) == 0
    return world


@pytest.fixture
def built(once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(once, tmp_path / "world"))


def test_what_stands_is_said_again_with_its_warnings(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    shutil.rmtree(built / ".cache")
    assert main(["--root", str(built)]) == 0
    whole = capsys.readouterr()
    assert load_standing(built) is not None
    assert main(["--root", str(built)]) == 0
    assert capsys.readouterr() == whole
    assert "looks like HTML" in whole.err


def _write(name: str, text: str = "改\n") -> Callable[[Path], object]:
    return lambda world: (world / name).write_text(text, encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a source": _write("seeds/tagged.txt", "乙。"),
    "a new source": _write("seeds/new.txt", "乙。"),
    "data": lambda world: os.remove(world / "data" / "themes.yml"),
    "a list that is published": _write("data/published_events.txt", ""),
    "a page people wrote": _write("docs/about/index.md"),
    "a page": _write("docs/index.md"),
    "a page of its section": _write("docs/articles/index.md"),
    "a page that is gone": lambda world: os.remove(world / "docs" / "llms.txt"),
    "a stranger": _write("docs/cities/stranger.md"),
    "a hidden stranger": _write("docs/cities/.stranger"),
    "an empty folder": lambda world: os.mkdir(world / "docs" / "cities" / "empty"),
    "a link to the same words": lambda world: (
        shutil.move(world / "docs/index.md", world / "kept.md"),
        os.symlink(world / "kept.md", world / "docs/index.md"),
    ),
    "a folder that is a link": lambda world: (
        shutil.move(world / "docs/cities", world / "kept"),
        os.symlink(world / "kept", world / "docs/cities"),
    ),
    "docs/ that is a link": lambda world: (
        shutil.move(world / "docs", world / "kept"),
        os.symlink(world / "kept", world / "docs"),
    ),
    "the configuration": _write("mkdocs.yml"),
    "a build broken off": lambda world: os.mkdir(world / ".pages.tmp"),
    "a torn record": lambda world: os.truncate(world / FILE, 50),
    "a record of nothing": _write(FILE, "[]"),
    "a record nested deep": _write(FILE, "[" * 100_000),
    "another kind of record": _write(FILE, '{"read": 1}'),
    "a record that is a folder": lambda world: (os.remove(world / FILE), os.mkdir(world / FILE)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changed_makes_the_build_go_its_whole_way(
    built: Path, change: Callable[[Path], object]
) -> None:
    assert load_standing(built) is not None
    change(built)
    assert load_standing(built) is None


def test_a_change_of_the_code_is_a_change(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load_standing(built) is not None
    (tmp_path / "more.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(standing, "_CODE", (*standing._CODE, tmp_path / "more.py"))
    assert load_standing(built) is None


@pytest.mark.parametrize("field", ["read", "left", "owned", "single", "files", "warnings"])
def test_a_record_of_other_kinds_is_none(built: Path, field: str) -> None:
    record = json.loads((built / FILE).read_bytes())
    for wrong in (None, {}, [1], "x"):
        (built / FILE).write_text(json.dumps({**record, field: wrong}), encoding="utf-8")
        assert load_standing(built) is None


def test_without_the_cache_or_with_a_torn_one_the_bytes_are_the_same(world: Path) -> None:
    assert run_build(world)[0] == 0
    pages = _all(world)
    for left in ("", "{"):
        shutil.rmtree(world / "docs" / "articles")
        (world / FILE).write_text(left, encoding="utf-8")
        assert run_build(world)[0] == 0
        assert _all(world) == pages


def test_a_check_does_not_ask_what_stands(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = json.loads((built / FILE).read_bytes())
    (built / "docs" / "index.md").write_text("假", encoding="utf-8")
    was = standing.Standing.parse(json.dumps(record).encode())
    record["left"] = standing._left_hash(built, was)
    (built / FILE).write_text(json.dumps(record), encoding="utf-8")
    assert load_standing(built) is not None
    assert main(["--root", str(built), "--check"]) == 1
    assert "stale: docs/index.md" in capsys.readouterr().out


def test_a_disk_that_keeps_nothing_builds_all_the_same(world: Path) -> None:
    (world / ".cache").write_text("", encoding="utf-8")
    assert run_build(world)[0] == 0
    assert load_standing(world) is None


def test_nothing_is_written_through_a_link(built: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text("好", encoding="utf-8")
    for link, target in ((FILE, kept), (".cache/standing.tmp", kept), (".cache", tmp_path)):
        place = built / link
        shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
        place.symlink_to(target)
        standing.keep_standing(
            built, standing.read_hash(built), {"mkdocs.yml": ""}, ("docs/x",), ()
        )
        assert kept.read_text(encoding="utf-8") == "好"
        assert not (tmp_path / "standing.json").exists()
