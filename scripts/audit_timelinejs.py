#!/usr/bin/env python3
"""Loads docs/timeline/timelinejs.json into the real TimelineJS from npm and tells whether it took all of it."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from find_browser import find_browser
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.serving import serve  # noqa: E402  (the tests' server, found from the root)

PACKAGE = "@knight-lab/timelinejs@3.9.11"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="css/timeline.css">
<div id="timeline" style="width:1200px;height:700px"></div><script src="js/timeline.js"></script>"""
LOAD = """slides => new Promise(done => {
  const made = new TL.Timeline("timeline", slides, { script_path: `${location.origin}/js/` });
  made.on("loaded", () => done({
    events: made.config.events.map(event => event.unique_id),
    markers: document.querySelectorAll(".tl-timemarker").length,
    messages: [...made.config.messages.errors, ...made.config.messages.warnings],
  }));
})"""


def main() -> int:
    slides = json.loads((ROOT / "docs/timeline/timelinejs.json").read_text(encoding="utf-8"))
    expected = [event["unique_id"] for event in slides["events"]]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as package:
            package.extractall(folder, filter="data")
        shown = Path(folder) / "package" / "dist"
        (shown / "index.html").write_text(PAGE, encoding="utf-8", newline="\n")
        with serve(shown, "/") as site, sync_playwright() as playwright:
            path = find_browser("chromium")
            page = playwright.chromium.launch(executable_path=path, args=FLAGS).new_page()
            page.goto(site.url)
            found = page.evaluate(LOAD, slides)
    print(f"{PACKAGE}: {found['markers']} of {len(expected)} events, {found['messages']}")
    taken = (found["events"], found["markers"], found["messages"])
    return 0 if taken == (expected, len(expected), []) else 1


if __name__ == "__main__":
    sys.exit(main())
