"""new_article: a file that would make a wrong page is refused in a sentence, and nothing is written."""

from pathlib import Path

import pytest
from new_article import main

from tests.intake.article_files import BODY, take_in
from tests.intake.projects import edit, files

UNREADABLE_FIELDS = f"---\n标题: 船: 江边\n发布日期: 2025-03-03\n来源: 云汀网\n作者: 林见川、顾兰\n原文链接: https://n.example/3\n---\n\n{BODY}"
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
        ("a.md", UNREADABLE_FIELDS),
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
    before = files(world)
    given = arguments if "--id" in arguments else [*arguments, "--id", "boat"]
    assert take_in(world, *file, *given) == 1
    assert files(world) == before
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
    before = files(world)
    assert take_in(world, "b.md", f"# 船\n\n{BODY}", "--id", "boat") == 1
    assert take_in(world, "c.md", f"# 江\n\n{BODY}\n\n又来了一批修船的人。", "--id", "boat") == 1
    assert take_in(world, "a.md", "# 江\n\n另一篇。", "--id", "boat") == 1
    assert take_in(world, "first-light.txt", "# 江\n\n另一篇。", "--id", "boat") == 1
    assert files(world) == before
    assert capsys.readouterr().err.splitlines()[::2] == [
        "b.md: the same text as seeds/a.md; keep one of the two",
        "c.md: 9 of 9 sentences are those of seeds/a.md; keep one of the two",
        "a.md: seeds/a.md stands already; rename the new file, or name that one",
        "first-light.txt: it has an entry already: first-light, data/articles.yml:2",
    ]


def test_catalogue_that_cannot_be_read_is_named_first(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(world, "data/articles.yml", "  seed: ", "  sed: ")
    assert take_in(world, "船.md", BODY, "--id", "boat") == 1
    said = capsys.readouterr().err.splitlines()
    assert [line.split(" ")[0] for line in said[:-1]] == [
        "data/articles.yml:2:",
        "data/articles.yml:3:",
    ]
    assert said[-1] == "Nothing was written."
