"""switch: whatever ends a writing and wherever, the files are the old ones or the new ones after the next start."""

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from gazetteer.writing import HalfWritten, mend_files, replace_files, write_files
from gazetteer.writing.lock import sole_writer
from gazetteer.writing.switch import STAGED

from tests.conftest import ROOT
from tests.writing import broken_off
from tests.writing.broken_off import ERRORS, FILES, OWNED, make_old, state, write, write_failing


@pytest.mark.parametrize("code", ERRORS, ids=[os.strerror(code) for code in ERRORS])
def test_error_at_any_call_leaves_all_old_or_all_new_and_says_which(
    code: int, tmp_path: Path
) -> None:
    at, reached = 0, True
    while reached:
        folder = tmp_path / str(at)
        make_old(folder)
        said, reached = write_failing(folder, at, code, once=True)
        shutil.rmtree(folder / STAGED, ignore_errors=True)  # what could not be swept at once
        assert (at, said, state(folder)) in ((at, "done", "new"), (at, "nothing", "old"))
        at += 1
    assert at > 3 * len(FILES)


def test_disk_that_fails_for_good_is_told_and_the_next_start_mends_it(tmp_path: Path) -> None:
    at, reached, told = 0, True, set()
    while reached:
        folder = tmp_path / str(at)
        make_old(folder)
        said, reached = write_failing(folder, at, ERRORS[0], once=False)
        told.add(said)
        if said == "nothing":
            shutil.copytree(folder, tmp_path / "copy")
            shutil.rmtree(tmp_path / "copy" / STAGED, ignore_errors=True)
            assert state(tmp_path / "copy") == "old"
            shutil.rmtree(tmp_path / "copy")
        mend_files(folder)
        assert (at, state(folder)) == (at, "new" if said == "done" else "old")
        assert write(folder) == "done"
        assert state(folder) == "new"
        at += 1
    assert told == {"nothing", "half", "done"}


def test_killed_at_any_call_the_next_start_finds_all_old_or_all_new(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, broken_off.__file__, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        check=True,
    )
    *killed, whole = done.stdout.splitlines()
    assert len(killed) > 3 * len(FILES)
    assert set(killed) <= {"True old done new False", "True new done new False"}
    assert whole == "False new done new False"


def _fail(*_: object, **__: object) -> None:
    raise OSError(ERRORS[3], "busy")


def _broken_off(folder: Path) -> None:
    """A writing that ended after all files were moved, before the journal went."""
    make_old(folder)
    with pytest.MonkeyPatch.context() as patch:

        def tell(changed: list[str]) -> None:
            patch.setattr(os, "replace", _fail)
            patch.setattr(os, "unlink", _fail)
            raise OSError("no room")

        with pytest.raises(HalfWritten, match="no room; then .* busy"):
            write_files(folder, FILES, OWNED, tell)


def test_what_people_changed_since_is_not_taken_back(tmp_path: Path) -> None:
    _broken_off(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("手写\n", encoding="utf-8")
    (tmp_path / "docs/articles/b.md").write_text("手写\n", encoding="utf-8")
    mend_files(tmp_path)
    for path in ("mkdocs.yml", "docs/articles/b.md"):
        assert (tmp_path / path).read_text(encoding="utf-8") == "手写\n"
    assert (tmp_path / "docs/index.md").read_text(encoding="utf-8") == "旧首页\n"


@pytest.mark.parametrize("path", ["../out.md", "docs/../../out.md", "/tmp/out.md", "README.md"])
def test_journal_that_names_another_place_is_refused(path: str, tmp_path: Path) -> None:
    _broken_off(tmp_path)
    journal = tmp_path / STAGED / "journal.json"
    written = json.loads(journal.read_text())
    written["steps"][0]["path"] = path
    journal.write_text(json.dumps(written))
    with pytest.raises(OSError, match="names a place that is no build's"):
        mend_files(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"steps": [{}], "folders": []}', "\x00"])
def test_journal_that_is_none_is_refused_in_one_sentence(text: str, tmp_path: Path) -> None:
    _broken_off(tmp_path)
    (tmp_path / STAGED / "journal.json").write_text(text)
    with pytest.raises(OSError, match="is no journal of a build; remove the folder"):
        write_files(tmp_path, FILES, OWNED)


def test_broken_off_writing_that_cannot_be_taken_back_yet_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _broken_off(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", _fail)
        with pytest.raises(HalfWritten, match="busy"):
            write_files(tmp_path, FILES, OWNED)
    mend_files(tmp_path)
    assert state(tmp_path) == "old"


def test_disk_without_second_names_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _fail)
    make_old(tmp_path)
    assert (write(tmp_path), state(tmp_path)) == ("done", "new")


def test_one_build_writes_at_a_time_and_the_other_waits(tmp_path: Path) -> None:
    make_old(tmp_path)
    other = threading.Thread(target=write, args=(tmp_path,))
    with sole_writer(tmp_path):
        other.start()
        other.join(0.3)
        assert state(tmp_path) == "old"
    other.join()
    assert state(tmp_path) == "new"


def test_build_that_waited_long_enough_says_so(tmp_path: Path) -> None:
    with sole_writer(tmp_path):
        with pytest.raises(OSError, match="another build is writing"), sole_writer(tmp_path, 0):
            pass
    with sole_writer(tmp_path, 0):
        assert list(tmp_path.iterdir()) == []


def test_data_and_sources_change_all_together_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in ("data/articles.yml", "seeds/a.txt", "data/statements/a.yml"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, encoding="utf-8")
    files = {
        "data/articles.yml": "新",
        "data/statements/a.yml": None,
        "seeds/b.txt": b"\xb4",
        "seeds/a.txt": None,
    }
    whole = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")
    }
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", _fail)
        with pytest.raises(OSError, match="busy"):
            replace_files(tmp_path, files)
    found = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")
    }
    assert found == whole
    replace_files(tmp_path, files)
    found = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")
    }
    assert found == {"data/articles.yml": "新".encode(), "seeds/b.txt": b"\xb4"}


def test_change_of_data_that_was_killed_is_taken_back(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/a.yml").write_text("旧\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "unlink", _fail)
        patch.setattr("gazetteer.writing.switch._take_back", lambda *_: OSError("killed"))
        with pytest.raises(HalfWritten):
            replace_files(tmp_path, {"data/a.yml": "新\n", "seeds/b.txt": "新\n"})
    mend_files(tmp_path)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {"data/a.yml"}
    assert (tmp_path / "data/a.yml").read_text(encoding="utf-8") == "旧\n"
