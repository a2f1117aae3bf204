"""A built project that inputs are put into and taken out of again, and what the build says of them."""

import contextlib
import io
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from build_pages import main

EXAMPLES = int(os.environ.get("EXAMPLES", "24"))
"""Inputs that each test tries; `make fuzz` tries as many as one likes."""


class Trial:
    """The invented world, built; `build` tries it with other files and puts the old ones back."""

    def __init__(self, world: Path) -> None:
        self.world = world
        assert self._run() == (0, [])

    @contextlib.contextmanager
    def build(self, files: Mapping[str, bytes]) -> Iterator[list[str]]:
        """The problems of a build with these files, by path; the docs are there to look at meanwhile.

        A build that fails leaves every file of docs/ as it was and says so, whatever else it says; one
        that does not may warn.
        """
        before = self._docs()
        old = {path: self._read(path) for path in files}
        try:
            for path, content in files.items():
                (self.world / path).write_bytes(content)
            status, said = self._run()
            assert status in (0, 1)
            if status:
                assert said.pop() == f"{len(said)} problem(s); docs/ is as it was."
                assert said
                assert self._docs() == before
            yield said if status else []
        finally:
            for path, content in old.items():
                if content is None:
                    (self.world / path).unlink()
                else:
                    (self.world / path).write_bytes(content)
            for path, content in before.items():
                (self.world / path).write_bytes(content)

    def _run(self) -> tuple[int, list[str]]:
        output, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
            status = main(["--root", str(self.world)])
        return status, errors.getvalue().splitlines()

    def _read(self, path: str) -> bytes | None:
        file = self.world / path
        return file.read_bytes() if file.exists() else None

    def _docs(self) -> dict[str, bytes]:
        paths = [*(self.world / "docs").rglob("*"), self.world / "mkdocs.yml"]
        return {
            path.relative_to(self.world).as_posix(): path.read_bytes()
            for path in paths
            if path.is_file()
        }
