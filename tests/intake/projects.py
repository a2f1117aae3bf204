"""A project folder as the tests of intake read, edit and publish it, and take articles out of it."""

from pathlib import Path

import build_pages
import check_urls
import drop_article


def files(world: Path) -> dict[str, bytes]:
    """Every file by its path within the project."""
    return {
        path.relative_to(world).as_posix(): path.read_bytes()
        for path in world.rglob("*")
        if path.is_file()
    }


def text_of(world: Path, path: str) -> str:
    return (world / path).read_text(encoding="utf-8")


def edit(world: Path, path: str, old: str, new: str) -> None:
    text = text_of(world, path)
    assert old in text
    (world / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def publish(world: Path) -> None:
    """Builds the project and lists its addresses."""
    assert build_pages.main(["--root", str(world)]) == 0
    assert check_urls.main(["--root", str(world)]) == 0


def publishes_without_loss(world: Path) -> None:
    publish(world)
    assert build_pages.main(["--root", str(world)]) == 0
    assert check_urls.main(["--root", str(world), "--check"]) == 0


def drop(world: Path, *arguments: str) -> int:
    return drop_article.main([*arguments, "--root", str(world)])
