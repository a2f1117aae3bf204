"""An article to take in: its text, and the command for a file of it."""

from pathlib import Path

from new_article import main

BODY = "\n\n".join(
    f"江边的城里来了第{number}批造船的人，他们说河水很深。" for number in "一二三四五六七八九"
)


def take_in(world: Path, name: str, raw: str | bytes, *arguments: str) -> int:
    """The command for a file of this name beside the project."""
    path = world.parent / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return main([str(path), "--root", str(world), *arguments])
