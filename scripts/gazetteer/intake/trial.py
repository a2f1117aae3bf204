"""A project's data and sources in a folder of their own, to see what the build would say of a change."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import TracebackType

from gazetteer.building import CONFIG, Project, build_files, load_gazetteer
from gazetteer.problems import Problem, ProblemsFound

_KEPT = (CONFIG, "docs/about/index.md", "docs/search/index.md")
"""What people wrote and the build reads."""


class Trial:
    """Holds the folder while it is open; `without` are files of seeds/ that are left out."""

    def __init__(self, root: Path, without: Collection[str] = ()) -> None:
        self._home = tempfile.TemporaryDirectory(prefix="trial-")
        self._root = Path(self._home.name)
        shutil.copytree(root / "seeds", self._root / "seeds")
        shutil.copytree(root / "data", self._root / "data")
        for file in without:
            (self._root / "seeds" / file).unlink()
        for path in _KEPT:
            if (root / path).is_file():
                (self._root / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(root / path, self._root / path)

    def __enter__(self) -> Trial:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._home.cleanup()

    def put(self, texts: Mapping[str, str], gone: Collection[str] = ()) -> None:
        for path, text in texts.items():
            (self._root / path).write_text(text, encoding="utf-8", newline="\n")
        for path in gone:
            (self._root / path).unlink(missing_ok=True)

    def problems(self) -> Sequence[Problem]:
        """The grave problems of the data."""
        try:
            load_gazetteer(Project(root=self._root))
        except ProblemsFound as found:
            return found.problems
        return ()

    def pages(self) -> dict[str, str]:
        """Path in docs/ → text of every generated file; raises ProblemsFound."""
        files = build_files(Project(root=self._root))
        return {
            path.removeprefix("docs/"): text
            for path, text in files.items()
            if path.startswith("docs/")
        }
