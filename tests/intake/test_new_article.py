"""new_article: a file becomes a source with an entry that the build reads, or is refused in a sentence and nothing is written."""

import io
import shutil
from pathlib import Path

import build_pages
import pytest
from new_article import main

BODY = "\n\n".join(
    f"江边的城里来了第{number}批造船的人，他们说河水很深。" for number in "一二三四五六七八九"
)
LEGEND = "# The catalogue of the invented world's two articles.\n"


def _new(world: Path, name: str, raw: str | bytes, *arguments: str) -> int:
    """The command for a file of this name beside the project."""
    path = world.parent / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return main([str(path), "--root", str(world), *arguments])


def _all(world: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in world.rglob("*") if path.is_file()}


def _entry(world: Path) -> str:
    """The last entry of the catalogue."""
    text = (world / "data/articles.yml").read_text(encoding="utf-8")
    return text[text.rindex("- id:") :]


ENTRIES = {
    "plain.txt": (
        f"江边的船\n\n2025-03-01 08:00 来源：云汀日报\n\n记者 林见川\n\n{BODY}\n\n原文链接：https://n.example/1",
        """- id: boat
  seed: plain.txt
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
  # title, from the file: 江边的船 (the first heading)
  # published, from the file: 2025-03-02 (the file's name)
  # url, from the file: https://n.example/2 (the last link)
""",
    ),
    "fields.md": (
        f"---\n标题: 船: 江边\n发布日期: 2025-03-03\n来源: 云汀网\n作者: 林见川、顾兰\n原文链接: https://n.example/3\n---\n\n{BODY}",
        "refused",
    ),
    "fields2.md": (
        f"---\n标题: 江边的船\n发布日期: 2025-03-03\n来源: 云汀网\n作者: 林见川\n原文链接: https://n.example/3\n---\n\n"
        f"{BODY}\n\n本文来源：云汀日报 责任编辑：顾兰\n",
        """- id: boat
  seed: fields2.md
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
  # title, from the file: 江边的船 (front matter: title)
  # published, from the file: 2025-03-04 (front matter: date)
""",
    ),
    "damaged.md": (
        f"# 江边的船\n\nD e e p S e e k 与船。\n\n{BODY}",
        """- id: boat
  seed: damaged.md
  # title, from the file: 江边的船 (the first heading)
  # 1 word set apart letter by letter, 'D e e p S e e k': add `clean: [letters]` to its entry in data/articles.yml
  # clean: [letters]
""",
    ),
    "gbk.txt": (
        f"江边的船\n\n{BODY}".encode("gb18030"),
        """- id: boat
  seed: gbk.txt
  # title, from the file: 江边的船 (the first line)
""",
    ),
}
WRITTEN = {name: case for name, case in ENTRIES.items() if case[1] != "refused"}


@pytest.mark.parametrize("name", WRITTEN)
def test_file_and_entry_are_written_and_the_build_reads_them(name: str, world: Path) -> None:
    raw, entry = WRITTEN[name]
    before = (world / "data/articles.yml").read_text(encoding="utf-8")
    assert _new(world, name, raw, "--id", "boat") == 0
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
    assert _new(world, "page.html", page, "--html", "--id", "boat") == 0
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
    assert _new(world, "page.html", page, "--html", "--id", "boat") == 0
    assert capsys.readouterr().out.splitlines()[0] == (
        "page.html: only 6 letters were kept; compare them with the page"
    )


def test_file_in_seeds_stays_and_gets_an_entry(world: Path) -> None:
    (world / "seeds/boat.md").write_text(f"# 船\n\n{BODY}", encoding="utf-8")
    before = _all(world)
    assert main([str(world / "seeds/boat.md"), "--root", str(world), "--id", "boat"]) == 0
    changed = {path for path, raw in _all(world).items() if before.get(path) != raw}
    assert changed == {str(world / "data/articles.yml")}


def test_first_entry_of_an_empty_catalogue_takes_the_place_of_the_brackets(world: Path) -> None:
    shutil.rmtree(world / "data/statements")
    (world / "data/statements").mkdir()
    for path in (world / "data").glob("*.yml"):
        if path.name != "labels.yml":
            path.write_text(f"{LEGEND}[]\n", encoding="utf-8")
    assert _new(world, "船.md", f"# 船\n\n{BODY}", "--id", "boat") == 0
    text = (world / "data/articles.yml").read_text(encoding="utf-8")
    assert text.startswith(f"{LEGEND}- id: boat\n  seed: 船.md\n")


def test_without_an_id_one_is_proposed_and_nothing_written(
    world: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    before = _all(world)
    text = f"# 船\n\n{BODY}\n\n来源：云汀晚报\n"
    assert _new(world, "2025-03-02.md", text) == 2
    assert _all(world) == before
    path = world.parent / "2025-03-02.md"
    assert capsys.readouterr().err == (
        "Nothing was written: an id stands in addresses for good. With this one: "
        f"make new FILE={path} ID=first-light-2025-03-02\n"
    )


REFUSED = {
    "nothing in it": (
        ("a.md", "\n"),
        [],
        "a.md: the article is empty; expected at least one line of text",
    ),
    "no text": (
        ("a.md", b"\0\1"),
        [],
        "a.md: this is not text; expected an article in UTF-8 (GB18030 and Big5 are read too)",
    ),
    "fields that are no YAML": (
        ("a.md", ENTRIES["fields.md"][0]),
        [],
        "a.md:2: the fields above the text cannot be read: not YAML (mapping values are not allowed here); "
        'put the value in quotes: title: "…"',
    ),
    "fields without an end": (
        ("a.md", f"---\ntitle: 船\n\n{BODY}"),
        [],
        "a.md:1: the fields above the text cannot be read: no end; close them with a line ---",
    ),
    "characters lost": (
        ("a.md", f"# 船\n\n{BODY}\n\n江\ufffd的船。"),
        [],
        "a.md:21: characters are lost for good (\ufffd, 1); get the article again",
    ),
    "an encoding misread": (
        ("a.md", f"# 船\n\n{BODY}\n\n江边的船鈥?来了。"),
        [],
        "a.md:21: '鈥?来了': one encoding read as another, with a loss; get the article again, and save it as UTF-8",
    ),
    "a page": (
        ("a.html", f"<html><body><p>{BODY}</p></body></html>"),
        [],
        "a.html: this is HTML (it begins as a page of the web); save it as text, or convert it: HTML=1",
    ),
    "no page": (
        ("a.md", BODY),
        ["--html"],
        "a.md: this does not look like a page of the web; leave out HTML=1",
    ),
    "a page without text": (
        ("a.html", "<html><body></body></html>"),
        ["--html"],
        "a.html: no text was found in the page",
    ),
    "an id of another form": (
        ("a.md", BODY),
        ["--id", "云汀_1"],
        "'云汀_1' is no id; expected lower-case ASCII letters, digits and hyphens, at most 80, such as zaobao-2025-02-23",
    ),
    "the id of another": (
        ("a.md", BODY),
        ["--id", "echo"],
        "the id 'echo' is not free: another article has it",
    ),
    "an id that was published": (
        ("a.md", BODY),
        ["--id", "old-news"],
        "the id 'old-news' is not free: its address was published",
    ),
    "an id that leads on": (
        ("a.md", BODY),
        ["--id", "older-news"],
        "the id 'older-news' is not free: data/redirects.yml leads on from it",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_file_is_named_and_nothing_written(
    case: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (world / "data/published_urls.txt").write_text(
        "articles/old-news/ 00000000\n", encoding="utf-8"
    )
    (world / "data/redirects.yml").write_text(
        "- {from: articles/older-news/, to: articles/}\n", encoding="utf-8"
    )
    file, arguments, said = REFUSED[case]
    before = _all(world)
    given = arguments if "--id" in arguments else [*arguments, "--id", "boat"]
    assert _new(world, *file, *given) == 1
    assert _all(world) == before
    assert capsys.readouterr().err.splitlines()[0] == said


PLACES = {
    "seeds/2025/船.md": "it lies in a folder within seeds/, where nothing is read; move it to seeds/船.md",
    "seeds/.船.md": "files whose names begin with a full stop are not read; rename it",
    "seeds": "this is a folder; put the article itself here",
    "gone.md": "the file is missing",
}


@pytest.mark.parametrize("place", PLACES)
def test_place_where_no_article_can_lie_is_named(
    place: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = world / place
    if path.suffix and place != "gone.md":
        path.parent.mkdir(exist_ok=True)
        path.write_text(BODY, encoding="utf-8")
    assert main([str(path), "--root", str(world), "--id", "boat"]) == 1
    assert capsys.readouterr().err == f"{path}: {PLACES[place]}\nNothing was written.\n"


def test_copy_of_another_source_and_another_printing_are_refused(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (world / "seeds/a.md").write_text(f"# 船\n\n{BODY}", encoding="utf-8")
    before = _all(world)
    assert _new(world, "b.md", f"# 船\n\n{BODY}", "--id", "boat") == 1
    assert _new(world, "c.md", f"# 江\n\n{BODY}\n\n又来了一批修船的人。", "--id", "boat") == 1
    assert _new(world, "a.md", "# 江\n\n另一篇。", "--id", "boat") == 1
    assert _new(world, "first-light.txt", "# 江\n\n另一篇。", "--id", "boat") == 1
    assert _all(world) == before
    assert capsys.readouterr().err.splitlines()[::2] == [
        "b.md: the same text as seeds/a.md; keep one of the two",
        "c.md: 9 of 9 sentences are those of seeds/a.md; keep one of the two",
        "a.md: seeds/a.md stands already; rename the new file, or name that one",
        "first-light.txt: it has an entry already: first-light, data/articles.yml:2",
    ]


def test_catalogue_that_cannot_be_read_is_named_first(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = world / "data/articles.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("  seed: ", "  sed: ", 1), encoding="utf-8"
    )
    assert _new(world, "船.md", BODY, "--id", "boat") == 1
    said = capsys.readouterr().err.splitlines()
    assert [line.split(" ")[0] for line in said[:-1]] == [
        "data/articles.yml:2:",
        "data/articles.yml:3:",
    ]
    assert said[-1] == "Nothing was written."
