"""build_pages: the command of the project, from its folders to docs/."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import build_pages
import pytest
from build_pages import main

from tests.conftest import FIXTURES
from tests.test_golden import GOLDEN


def _all(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".cache" not in path.parts
    }


def run_build(world: Path, *arguments: str, hash_seed: str = "0") -> tuple[int, str, str]:
    """The command in a process of its own: exit code, output, errors."""
    command = [sys.executable, build_pages.__file__, "--root", str(world), *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_first_build_writes_every_file_and_keeps_what_people_wrote(world: Path) -> None:
    golden = _all(GOLDEN)
    before = _all(world)
    assert run_build(world) == (0, f"{len(golden)} files, {len(golden)} changed.\n", "")
    assert _all(world) == {**before, **golden}


def test_second_build_changes_nothing(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--root", str(world)])
    capsys.readouterr()
    assert main(["--root", str(world)]) == 0
    assert capsys.readouterr().out == f"{len(_all(GOLDEN))} files, 0 changed.\n"


def test_two_builds_are_identical_byte_for_byte(world: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(world, tmp_path / "elsewhere" / "其他 world"))
    assert run_build(world, hash_seed="1")[0] == run_build(other, hash_seed="2")[0] == 0
    assert _all(world) == _all(other)


def test_check_of_a_fresh_build_finds_nothing(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--root", str(world)])
    capsys.readouterr()
    assert main(["--root", str(world), "--check"]) == 0
    assert capsys.readouterr().out == "docs/ is up to date.\n"


def test_check_names_every_stale_file_and_writes_nothing(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--root", str(world)])
    capsys.readouterr()
    (world / "docs/index.md").unlink()
    (world / "docs/articles/echo.md").write_text("改", encoding="utf-8")
    (world / "docs/cities/gone.md").write_text("旧", encoding="utf-8")
    (world / "docs/about/more.md").write_text("手写", encoding="utf-8")
    shutil.copy(FIXTURES / "world/mkdocs.yml", world)
    before = _all(world)
    assert main(["--root", str(world), "--check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "stale: docs/articles/echo.md",
        "stale: docs/cities/gone.md",
        "stale: docs/index.md",
        "stale: mkdocs.yml",
        "4 stale file(s); run: make pages",
    ]
    assert _all(world) == before


def test_check_finds_pages_stale_when_the_data_changes(world: Path) -> None:
    main(["--root", str(world)])
    themes = world / "data/themes.yml"
    themes.write_text(
        themes.read_text(encoding="utf-8").replace("唯独没有耐心。", "没有耐心。"), encoding="utf-8"
    )
    status, output, _ = run_build(world, "--check")
    assert (status, "stale: docs/themes/index.md" in output.splitlines()) == (1, True)


def test_what_spoils_no_page_is_said_last_with_exit_0(world: Path) -> None:
    (world / "seeds/when.txt").write_text("---\ndate: 2025-02-30\n---\n一句。", encoding="utf-8")
    status, output, errors = run_build(world)
    assert (status, output.splitlines()[-1].endswith("changed."), errors) == (
        0,
        True,
        "seeds/when.txt:1: the date '2025-02-30' is not a date: 2025-02 has the days 01 to 28; write it as 2025-02-28;"
        " write a day such as 2025-02-10, or give published: in data/articles.yml\n",
    )


def test_article_that_goes_takes_its_page_with_it(world: Path) -> None:
    (world / "seeds/extra.txt").write_text("一句。", encoding="utf-8")
    main(["--root", str(world)])
    assert (world / "docs/articles/extra.md").is_file()
    (world / "seeds/extra.txt").unlink()
    main(["--root", str(world)])
    assert {path: text for path, text in _all(world).items() if path in _all(GOLDEN)} == _all(
        GOLDEN
    )
    assert not (world / "docs/articles/extra.md").exists()


def test_problems_end_in_exit_1_and_no_traceback(world: Path) -> None:
    (world / "seeds/empty.txt").write_bytes(b"")
    before = _all(world)
    problem = "seeds/empty.txt: the article is empty; expected at least one line of text\n"
    assert run_build(world) == (1, "", f"{problem}1 problem(s); docs/ is as it was.\n")
    assert run_build(world, "--check") == (1, "", f"{problem}1 problem(s); docs/ is as it was.\n")
    assert _all(world) == before


PAGES = {
    "文章.txt": "一句。".encode(),
    "a b'\"<i>.txt": "一句。".encode(),
    "two-lines.txt": "第一行写江边的城，\n第二行写城边的江。\n".encode("gb18030"),
    "big5.txt": "雲汀的名字傳到了下游的北浦，\n官員在座談會上問。\n".encode("big5"),
    "bom.txt": "\ufeff一句。".encode(),
    "crlf.txt": "---\r\ntitle: 题\r\n---\r\n一句。\r\n".encode(),
    "script.txt": b"---\ntitle: <script>alert(1)</script>\n---\n<script>alert(1)</script>\n",
    "unclosed.txt": "---\ntitle: 题\n\n一句。\n".encode(),
    "only-heading.txt": "# 题\n".encode(),
    "jinja.txt": b"{{ 7 * 7 }} {% include 'x' %} {# y #}",
    "no-day.txt": "---\ndate: 2025-13-45\n---\n去年春节，昨天。".encode(),
    "ancient.txt": "---\ndate: 1800-01-01\n---\n去年春节，上周五，三十年前，上世纪。".encode(),
    "later.txt": "---\ndate: 2150-06-01\n---\n去年春节，上周五，明年中秋。".encode(),
    "last-day.txt": "---\ndate: 9999-12-31\n---\n明天，明年春节，去年。".encode(),
    os.fsdecode("文章.txt".encode("gbk")): "一句。".encode(),
    "hugo.txt": "---\ndate: 0001-01-01T00:00:00Z\n---\n一句。".encode(),
    "escapes.txt": b'---\ntitle: "\\ud83d\\ude00\\0"\n---\n' + "一句。".encode(),
    "deep.txt": b"---\ntitle: " + b"[" * 5000 + "\n---\n一句。".encode(),
    "picture.txt": b"![](https://images.example/a.png)",
}


@pytest.mark.parametrize("name", PAGES, ids=lambda name: name.encode(errors="replace").decode())
def test_seed_of_whatever_form_gives_a_page(name: str, world: Path) -> None:
    (world / "seeds" / name).write_bytes(PAGES[name])
    assert (run_build(world)[0], len(list((world / "docs/articles").glob("*.md")))) == (0, 4)


def test_two_builds_at_once_both_end_well(world: Path) -> None:
    golden = _all(GOLDEN)
    before = _all(world)
    command = [sys.executable, build_pages.__file__, "--root", str(world)]
    pair = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [(*build.communicate(), build.returncode) for build in pair]
    changed = (f"{len(golden)} files, {count} changed.\n" for count in (0, len(golden)))
    assert sorted(said) == [(output, "", 0) for output in changed]
    assert _all(world) == {**before, **golden}


@pytest.mark.parametrize("arguments", [[], ["--check"]])
def test_output_that_cannot_be_written_is_told_and_nothing_is(
    arguments: list[str], world: Path
) -> None:
    before = _all(world)
    command = [sys.executable, build_pages.__file__, "--root", str(world), *arguments]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        1,
        "Nothing was written: [Errno 28] No space left on device\n",
    )
    assert _all(world) == before


def test_name_that_is_no_text_is_told_by_any_terminal(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_build(world)
    stranger = os.fsencode(world / "docs/articles") + b"/\xe6\x97\xa7\xff.md"
    with open(stranger, "w"):
        monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    told = "stale: docs/articles/\\u65e7\\udcff.md\n1 stale file(s); run: make pages\n"
    assert run_build(world, "--check") == (1, told, "")
