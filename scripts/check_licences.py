#!/usr/bin/env python3
"""Lists the licences of all dependencies by their own metadata; exit 1 where one may not serve a project under MIT."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_LOCKED = ("requirements.txt", "requirements-dev.txt")
_NAME = re.compile(r"^([A-Za-z0-9][\w.-]*)(?:\[[\w,-]+\])?==", re.MULTILINE)
_FREE = re.compile(
    r"\b(?:MIT(?:-0)?|0?BSD|Apache|PSF|Python Software Foundation|ISC|MPL|Mozilla Public|LGPL|Lesser General"
    r"|Artistic|Unlicense|CC0|Zlib|Public Domain)(?![a-uw-z])",
    re.IGNORECASE,
)
"""Licences whose works a project under MIT may use as a library or a tool."""
_BOUND = re.compile(
    r"(?<!L)\bA?GPL|(?<!Lesser )General Public|Affero|Non-?Commercial|-NC\b|Proprietary|SSPL|Server Side"
    r"|BUSL|Business Source|Commons Clause|No-?Deriv|-ND\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """What a package says of its licence, each entry a choice; empty where it says nothing."""

    package: str
    choices: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Whether a choice holds no part that forbids the use, and none that is unknown."""
        return any(
            all(_FREE.search(part) and not _BOUND.search(part) for part in _parts(choice))
            for choice in self.choices
        )


def _parts(choice: str) -> list[str]:
    return re.split(r"\s+AND\s+", choice.strip("() "))


def choices_of(expression: str, classifiers: list[str], licence: str, file: str) -> tuple[str, ...]:
    """The SPDX expression where there is one, else what the older fields say, else how the licence's file begins."""
    if expression:  # one with brackets is a single choice, all of which must fit
        parts = [expression] if "(" in expression else re.split(r"\s+OR\s+", expression)
        return tuple(part.strip() for part in parts)
    named = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License :: ")]
    lines = [line.strip() for line in licence.splitlines() if line.strip()][:1]
    older = [one for one in (*named, *lines) if one not in ("UNKNOWN", "OSI Approved")]
    return tuple(dict.fromkeys(older)) or tuple(file.strip().splitlines()[:1])


def read_licence(package: Distribution) -> Licence:
    def field(name: str) -> str:
        return str((package.metadata.get_all(name) or [""])[0])

    return Licence(
        package=f"{package.name} {package.version}",
        choices=choices_of(
            field("License-Expression"),
            package.metadata.get_all("Classifier") or [],
            field("License"),
            _licence_file(package),
        ),
    )


def _licence_file(package: Distribution) -> str:
    files = [path for path in package.files or () if path.name.upper().startswith("LICEN")]
    return files[0].read_text(encoding="utf-8") if files else ""


def locked_packages(root: Path) -> Iterator[str]:
    """The name of every package in the locked lists, each once."""
    texts = "".join((root / name).read_text(encoding="utf-8") for name in _LOCKED)
    yield from sorted(set(_NAME.findall(texts)))


def main() -> int:
    licences: list[Licence] = []
    for name in locked_packages(_ROOT):
        try:
            licences.append(read_licence(distribution(name)))
        except PackageNotFoundError:
            print(f"{name}: not for this machine")
    for one in licences:
        print(f"{one.package}: {' or '.join(one.choices) or 'no licence named'}")
    wrong = [one for one in licences if not one.fits]
    for one in wrong:
        what = f"found {' or '.join(one.choices) or 'no licence'}; expected one that a project under MIT may use"
        print(f"requirements: {one.package}: {what}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
