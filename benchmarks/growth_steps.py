#!/usr/bin/env python3
"""A build of pages that also tells the CPU seconds of its steps, children included, as JSON in a file.

python benchmarks/growth_steps.py FOLDER FILE
"""

from __future__ import annotations

import functools
import json
import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import build_pages  # noqa: E402
from gazetteer import building, writing  # noqa: E402

STEPS = {
    "read and link": (building, "load_gazetteer"),
    "render": (building, "render_pages"),
    "published data": (building, "export_data"),
    "search": (building, "export_search"),
    "cut into parts": (building, "PartedPages"),
    "write": (writing, "write_files"),
}
"""Step → the module that calls its function by name, and the name. None of them calls another."""


def timed(step: str, spent: Counter[str], run: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(run)
    def running(*arguments: Any, **named: Any) -> Any:
        start = _seconds()
        try:
            return run(*arguments, **named)
        finally:
            spent[step] += _seconds() - start

    return running


def _seconds() -> float:
    return sum(os.times()[:4])


def main(root: str, told: str) -> int:
    spent: Counter[str] = Counter()
    for step, (module, name) in STEPS.items():
        setattr(module, name, timed(step, spent, getattr(module, name)))
    code = build_pages.main(["--root", root])
    Path(told).write_text(json.dumps(spent), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
