"""CPU seconds of a build as one source grows, kind by kind of hostile text: a doubling costs a doubling.

Prints a line a kind: the seconds of the build without that source taken off, at each size, and by how much
the last doubling multiplied them. A kind whose text is refused says so instead.
"""

from __future__ import annotations

import itertools
import multiprocessing
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT)]

from gazetteer.building import Project, build_files  # noqa: E402
from gazetteer.curated.article_rows import CLEAN_RULES  # noqa: E402
from gazetteer.problems import ProblemsFound  # noqa: E402
from markdown import Markdown  # noqa: E402

WORLD = ROOT / "tests" / "fixtures" / "world"
SIZES = (25_000, 50_000, 100_000)
"""Characters of the source."""
MOST_RATIO = 2.3
LINE = 15_000
_HAN = [chr(code) for code in range(0x4E00, 0x9FA0)]


def _fill(piece: str, size: int, line: int = LINE) -> str:
    """The piece again and again in paragraphs of at most `line` characters."""
    whole = piece * (size // len(piece) + 1)
    step = line // len(piece) * len(piece) if len(piece) < line else line
    return "\n\n".join(whole[at : min(at + step, size)] for at in range(0, size, step))


def _prose(size: int) -> str:
    """Sentences of 25 characters that differ, 8 a paragraph."""
    numbers = itertools.count()
    sentences = (
        "".join(_HAN[(n * 7919 + k * k * 104729) % len(_HAN)] for k in range(24)) + "。"
        for n in numbers
    )
    paragraphs = ("".join(itertools.islice(sentences, 8)) for _ in range(size // 200))
    return "\n\n".join(paragraphs)


def _growing(size: int) -> str:
    """Paragraphs that each begin as all before them do."""
    parts: list[str] = []
    left = size
    while left > 0:
        parts.append("甲" * (len(parts) + 20) + "乙")
        left -= len(parts[-1]) + 1
    return "\n".join(parts)


KINDS: Mapping[str, Callable[[int], str]] = {
    "prose": _prose,
    "spaces within a line": lambda size: _fill("甲" + " " * (LINE - 2) + "乙", size),
    "wide spaces within a line": lambda size: _fill("甲" + "\u3000" * (LINE - 2) + "乙", size),
    "tabs and no-break spaces": lambda size: _fill("甲" + "\t\u00a0" * (LINE // 2 - 1), size),
    "short sentences in one paragraph": lambda size: _fill("江边的城。", size),
    "the same paragraph": lambda size: _fill(
        "云汀的机器人在江边走了一整天，没有停下来。", size, 21
    ),
    "the same two sentences": lambda size: _fill("江边的城里有人。江边的城外有雾。", size, 16),
    "paragraphs that begin alike": _growing,
    "decades": lambda size: _fill("上世纪八十年代初", size),
    "years": lambda size: _fill("2025年", size),
    "relative dates": lambda size: _fill("去年3月，次年春节前夕，", size),
    "names": lambda size: _fill("星槎智能云汀北浦", size),
    "open brackets": lambda size: _fill("（" * (LINE - 2) + "甲）", size),
    "titles without end": lambda size: _fill("《甲。", size),
    "headings": lambda size: _fill("甲\n===\n", size, 6),
    "headings that differ": lambda size: "\n\n".join(f"## 第{n}节" for n in range(size // 9)),
    "square brackets": lambda size: _fill("[", size),
    "closing square brackets": lambda size: _fill("甲]", size),
    "beginnings of pictures": lambda size: _fill("![", size),
    "pictures": lambda size: _fill("![](https://a.example/b.png)\n", size, 29),
    "links": lambda size: _fill("[甲](https://a.example/)", size),
    "link ends": lambda size: _fill("](", size),
    "stars": lambda size: _fill("*", size),
    "stars with words": lambda size: _fill("*甲 **乙 ", size),
    "underscores": lambda size: _fill("_甲", size),
    "backticks that grow": lambda size: "\n\n".join(
        " ".join("`" * n for n in range(1, 170)) for _ in range(size // 14_500)
    ),
    "less-than signs": lambda size: _fill("<", size),
    "ampersands": lambda size: _fill("&#", size),
    "backslashes": lambda size: _fill("\\", size),
    "dashes": lambda size: _fill("甲-- ", size),
    "bars": lambda size: _fill("| 甲 ", size),
    "colons": lambda size: _fill("甲：", size),
    "quotations": lambda size: _fill("> 甲\n", size, 4),
    "lists": lambda size: _fill("- 甲\n", size, 4),
    "list items that go on": lambda size: _fill("- 甲\n  乙\n", size, 8),
    "nested lists": lambda size: _fill("- 甲\n  - 乙\n    1. 丙\n", size, 22),
    "lines under list items": lambda size: _fill("- 甲\n乙\n", size, 6),
    "numbered lines": lambda size: "甲\n" + "2. 乙\n" * (size // 5),
    "table rows": lambda size: "|甲|乙|\n|-|-|\n" + "|丙|丁|\n" * (size // 6),
    "tables": lambda size: "|甲|乙|\n|-|-|\n|丙|丁|\n\n" * (size // 19),
    "wide tables": lambda size: (
        ("|甲" * 900 + "|\n" + "|-" * 900 + "|\n" + "|乙|\n" * 100 + "\n") * (size // 4000)
    ),
    "heads of tables": lambda size: "|甲\n" * (size // 3),
    "rules of tables": lambda size: "|-\n" * (size // 3),
    "footnotes": lambda size: "\n".join(f"甲[^{n}]。\n\n[^{n}]: 乙" for n in range(size // 19)),
    "footnotes in one line": lambda size: _fill("[^1]`甲`", size, 7_000) + "\n\n[^1]: 乙",
    "code in one line": lambda size: _fill("`甲`乙", size),
    "indented code": lambda size: "    a = b\n\n" * (size // 11),
    "indented lines": lambda size: "    # 甲\n" * (size // 8) + "\n" + "    a\n\n" * (size // 16),
    "an indented word": lambda size: _fill("    " + "a1_" * (LINE // 3 - 2), size),
    "fences without end": lambda size: _fill("```a\n", size, 5),
    "lines": lambda size: _fill("甲\n", size, 2),
    "fences": lambda size: _fill("```\n甲\n```\n", size, 10),
    "Latin words": lambda size: _fill("EA ", size),
    "digits": lambda size: _fill("7", size),
    "sentence ends": lambda size: _fill("。", size - 1) + "甲",
    "emoji": lambda size: _fill("😀👩‍👧", size),
    "Traditional text": lambda size: _fill("雲汀的機器人學會了走路。", size),
    "one line": lambda size: "江边的城。" * (size // 5),
    "square brackets in one line": lambda size: "[" * size,
    "nested quotations": lambda size: "\n\n".join(">" * 100 + "甲" for _ in range(size // 103)),
    "readings in brackets": lambda size: _fill("镇(zhèn)", size),
    "letters set apart": lambda size: _fill("D e e p S e e k，2 014 年", size),
    "stars within words": lambda size: _fill("江****边", size),
    "references": lambda size: _fill("&amp;amp;nbsp;边", size),
    "GBK read late": lambda size: _fill("結果?；ヂ摼W", size),
    "GBK read late, in part": lambda size: _fill("西湖?！彼?，", size),
    "UTF-8 read as GBK": lambda size: _fill("浣犲ソ涓栫晫", size),
    "UTF-8 read as Latin": lambda size: _fill("â€œå…³", size),
    "a long title": lambda size: f"---\ntitle: {'甲' * size}\n---\n乙。",
    "many fields": lambda size: (
        "---\n" + "".join(f"k{n}: {n}\n" for n in range(size // 12)) + "---\n甲。"
    ),
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = Path(shutil.copytree(WORLD, Path(folder) / "world"))
        bare, _ = measure(world, "")
        for name in sys.argv[1:] or KINDS:
            print(f"{name:34}", _line(world, name, bare), flush=True)


def _line(world: Path, name: str, bare: float) -> str:
    spent: list[float] = []
    for size in SIZES:
        seconds, refused = measure(world, KINDS[name](size))
        if refused:
            return f"refused at {size:,}: {refused}"
        spent.append(max(seconds - bare, 0.01))
    ratio = spent[-1] / spent[-2]
    told = "  ".join(f"{seconds:6.2f}" for seconds in spent)
    return f"{told}   × {ratio:.1f}{'' if ratio <= MOST_RATIO else f'  (more than {MOST_RATIO})'}"


def measure(world: Path, source: str) -> tuple[float, str]:
    """CPU seconds of the build with that source, and its first problem; each in a process of its own."""
    seed = world / "seeds" / "hostile.txt"
    seed.unlink(missing_ok=True)
    entries = (WORLD / "data" / "articles.yml").read_text(encoding="utf-8")
    if source:
        seed.write_text(f"{source}\n\n甲乙。\n", encoding="utf-8")
        entries += f"\n- id: hostile\n  seed: {seed.name}\n  clean: [{', '.join(CLEAN_RULES)}]\n"
    (world / "data" / "articles.yml").write_text(entries, encoding="utf-8")
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(_build, (world,))


def _build(world: Path) -> tuple[float, str]:
    start = time.process_time()
    refused = ""
    try:
        files = build_files(Project(root=world))
        page = files.get("docs/articles/hostile.md", "")
        Markdown(extensions=["attr_list", "md_in_html", "tables"]).convert(page)
    except ProblemsFound as found:
        refused = str(found.problems[0])
    return time.process_time() - start, refused


if __name__ == "__main__":
    main()
