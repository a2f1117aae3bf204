"""new_article: a file becomes a source with an entry that the build reads; without an id nothing is written."""

import io
import shutil
from pathlib import Path

import build_pages
import pytest
from new_article import main

from tests.intake.article_files import BODY, take_in
from tests.intake.projects import files

LEGEND = "# The catalogue of the invented world's two articles.\n"


def _entry(world: Path) -> str:
    """The last entry of the catalogue."""
    text = (world / "data/articles.yml").read_text(encoding="utf-8")
    return text[text.rindex("- id:") :]


ENTRIES = {
    "plain.txt": (
        f"江边的船\n\n2025-03-01 08:00 来源：云汀日报\n\n记者 林见川\n\n{BODY}\n\n原文链接：https://n.example/1",
        """- id: boat
  seed: plain.txt
  state: raw  # in work, once something of it is in data/; edited, once all is
  # title, from the file: 江边的船 (the first line)
  outlet: "云汀日报"  # p2: 2025-03-01 08:00 来源：云汀日报
  published: "2025-03-01"  # p2: 2025-03-01 08:00 来源：云汀日报
  url: "https://n.example/1"  # p13
  authors:
    - {name: "林见川", role: "记者"}  # p3
  kinds:  # lines that hold names alone
    p2: credit
    p3: credit
""",
    ),
    "2025-03-02-船.md": (
        f"# 江边的船\n\n{BODY}\n\n[原文](https://n.example/2)\n",
        """- id: boat
  seed: 2025-03-02-船.md
  state: raw  # in work, once something of it is in data/; edited, once all is
  # title, from the file: 江边的船 (the first heading)
  # published, from the file: 2025-03-02 (the file's name)
  # url, from the file: https://n.example/2 (the last link)
  # not in the file; add what you know: outlet
""",
    ),
    "fields.md": (
        f"---\n标题: 江边的船\n发布日期: 2025-03-03\n来源: 云汀网\n作者: 林见川\n原文链接: https://n.example/3\n---\n\n"
        f"{BODY}\n\n本文来源：云汀日报 责任编辑：顾兰\n",
        """- id: boat
  seed: fields.md
  state: raw  # in work, once something of it is in data/; edited, once all is
  # title, from the file: 江边的船 (front matter: 标题)
  # published, from the file: 2025-03-03 (front matter: 发布日期)
  # url, from the file: https://n.example/3 (front matter: 原文链接)
  outlet: "云汀日报"  # p10: 本文来源：云汀日报 责任编辑：顾兰
  authors:
    - {name: "顾兰", role: "责任编辑"}  # p10
    - {name: "林见川", role: "作者"}  # front matter
""",
    ),
    "a: b.toml.md": (
        f'+++\ntitle = "江边的船"\ndate = 2025-03-04\n+++\n{BODY}',
        """- id: boat
  seed: "a: b.toml.md"
  state: raw  # in work, once something of it is in data/; edited, once all is
  # title, from the file: 江边的船 (front matter: title)
  # published, from the file: 2025-03-04 (front matter: date)
  # not in the file; add what you know: outlet, url
""",
    ),
    "damaged.md": (
        f"# 江边的船\n\nD e e p S e e k 与船。\n\n{BODY}",
        """- id: boat
  seed: damaged.md
  state: raw  # in work, once something of it is in data/; edited, once all is
  # title, from the file: 江边的船 (the first heading)
  # not in the file; add what you know: outlet, published, url
  # 1 word set apart letter by letter, 'D e e p S e e k': add `clean: [letters]` to its entry in data/articles.yml
  # clean: [letters]
""",
    ),
    "kept.md": (
        f"---\ntitle: 江边的船\nurl: https://web.archive.org/web/20210712043735/https://n.example/3\n---\n\n{BODY}\n",
        """- id: boat
  seed: kept.md
  state: raw  # in work, once something of it is in data/; edited, once all is
  # title, from the file: 江边的船 (front matter: title)
  url: "https://n.example/3"  # within the address of the copy
  archive_url: "https://web.archive.org/web/20210712043735/https://n.example/3"  # the address in the file
  # not in the file; add what you know: outlet, published
""",
    ),
    "gbk.txt": (
        f"江边的船\n\n{BODY}".encode("gb18030"),
        """- id: boat
  seed: gbk.txt
  state: raw  # in work, once something of it is in data/; edited, once all is
  # title, from the file: 江边的船 (the first line)
  # not in the file; add what you know: outlet, published, url
""",
    ),
}


@pytest.mark.parametrize("name", ENTRIES)
def test_file_and_entry_are_written_and_the_build_reads_them(name: str, world: Path) -> None:
    raw, entry = ENTRIES[name]
    before = (world / "data/articles.yml").read_text(encoding="utf-8")
    assert take_in(world, name, raw, "--id", "boat") == 0
    assert _entry(world) == entry
    after = (world / "data/articles.yml").read_text(encoding="utf-8")
    assert after == f"{before}\n{entry}"
    assert (world / "seeds" / name).read_bytes() == (world.parent / name).read_bytes()
    assert build_pages.main(["--root", str(world)]) == 0
    page = (world / "docs/articles/boat.md").read_text(encoding="utf-8")
    assert "江边的船" in page.partition("江边的城里")[0]


def test_page_is_converted_aloud(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (
        "<html><head><title>江边的船 - 云汀网</title></head><body><nav>首页</nav><div><h1>江边的船</h1>"
        f"<p>{BODY}</p><p>责任编辑：顾兰</p></div></body></html>"
    )
    assert take_in(world, "page.html", page, "--html", "--id", "boat") == 0
    assert (world / "seeds/page.md").read_text(encoding="utf-8") == (
        f'---\ntitle: "江边的船"\n---\n\n{BODY.replace(chr(10) * 2, " ")}\n\n责任编辑：顾兰\n'
    )
    assert capsys.readouterr().out.splitlines()[:3] == [
        "page.html: converted to Markdown; left out: 1 navigation; 2 letters around the article.",
        "  title: 江边的船 (<h1>)",
        "seeds/page.md: written, 684 bytes.",
    ]


def test_page_of_which_little_is_kept_is_told(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = f"<html><body><div><p>江边的船，来了。</p></div>{'<nav>首页</nav>' * 100}</body></html>"
    assert take_in(world, "page.html", page, "--html", "--id", "boat") == 0
    assert capsys.readouterr().out.splitlines()[0] == (
        "page.html: only 6 letters were kept; compare them with the page"
    )


NOTICE = "本站使用相關技術來改善閱讀體驗，也尊重隱私權。"
MENU = "".join(f"<a href='/{n}'>江边的船与城里的人第{n}页</a> " for n in range(20))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (NOTICE, "only 21 letters were kept; compare them with the page"),
        (
            f"江边来了造船的人，他们说河水很深。{MENU}",
            "most of what was kept are links; compare it with the page",
        ),
    ],
)
def test_page_that_may_have_lost_its_article_is_told(
    words: str, told: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = f"<html><head><title>江边的船</title></head><body><p>{words}</p></body></html>"
    assert take_in(world, "page.html", page, "--html", "--id", "boat") == 0
    assert capsys.readouterr().out.splitlines()[0] == f"page.html: {told}"


def test_what_an_export_left_is_told_before_an_entry_silences_the_build(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = '<figure>\n<img src="a.png">\n<figcaption>江边</figcaption>\n</figure>'
    assert take_in(world, "boat.md", f"# 江边的船\n\n{BODY}\n\n{figure}\n", "--id", "boat") == 0
    what = "what an export left (< >) is shown as text; save the article without it"
    assert f"\n\nseeds/boat.md:21: '<figure>' and 4 more: {what}\n" in capsys.readouterr().out


def test_command_for_a_name_with_spaces_can_be_pasted(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take_in(world, "our boat.md", f"# 江边的船\n\n{BODY}") == 2
    said = capsys.readouterr().err
    assert f"make new FILE='{world.parent}/our boat.md' ID=jiangbiandechuan\n" in said


def test_file_in_seeds_stays_and_gets_an_entry(world: Path) -> None:
    (world / "seeds/boat.md").write_text(f"# 船\n\n{BODY}", encoding="utf-8")
    before = files(world)
    assert main([str(world / "seeds/boat.md"), "--root", str(world), "--id", "boat"]) == 0
    changed = {path for path, raw in files(world).items() if before.get(path) != raw}
    assert changed == {"data/articles.yml"}


def test_first_entry_of_an_empty_catalogue_takes_the_place_of_the_brackets(world: Path) -> None:
    shutil.rmtree(world / "data/statements")
    (world / "data/statements").mkdir()
    for path in (world / "data").glob("*.yml"):
        if path.name != "labels.yml":
            path.write_text(f"{LEGEND}[]\n", encoding="utf-8")
    assert take_in(world, "船.md", f"# 船\n\n{BODY}", "--id", "boat") == 0
    text = (world / "data/articles.yml").read_text(encoding="utf-8")
    assert text.startswith(f"{LEGEND}- id: boat\n  seed: 船.md\n")


def test_without_an_id_one_is_proposed_and_nothing_written(
    world: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    before = files(world)
    text = f"# 船\n\n{BODY}\n\n来源：云汀晚报\n"
    assert take_in(world, "2025-03-02.md", text) == 2
    assert files(world) == before
    path = world.parent / "2025-03-02.md"
    assert capsys.readouterr().err == (
        "Nothing was written: an id stands in addresses for good. With this one: "
        f"make new FILE={path} ID=first-light-2025-03-02\n"
    )
