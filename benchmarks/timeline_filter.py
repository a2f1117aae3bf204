#!/usr/bin/env python3
"""Measures in Chromium how long filtering the timeline takes, with its own events and with 2,000."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.serving import serve  # noqa: E402  (the tests' server, found from the root)

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
BUDGETS = {0: 16, 2000: 100}
"""Events, 0 for those of the site → milliseconds of script a press may take."""

GROW = """total => {
  const list = document.querySelector("ol.timeline");
  const events = [...list.querySelectorAll("li.event")];
  for (let at = events.length; at < total; at += 1) {
    const event = events[at % events.length];
    const copy = event.cloneNode(true);
    copy.id = `${event.id}-${at}`;
    event.parentElement.append(copy);
    const mark = document.querySelector(`.overview a[href="#${event.id}"]`);
    mark.parentElement.append(mark.cloneNode(true));
    mark.parentElement.lastElementChild.setAttribute("href", `#${copy.id}`);
  }
  const frame = document.querySelector(".timeline-filter");
  frame.classList.remove("ready");
  frame.querySelectorAll(":scope > :not(template)").forEach(part => part.remove());
}"""

PRESS = """rounds => {
  const times = [];
  const buttons = [...document.querySelectorAll(".filter-bar .keys > button")];
  for (let round = 0; round < rounds; round += 1) {
    for (const button of buttons) {
      for (const press of [1, 2]) {
        document.body.offsetHeight;
        const start = performance.now();
        button.click();
        const script = performance.now();
        document.body.offsetHeight;
        times.push([script - start, performance.now() - script]);
      }
    }
  }
  return { events: document.querySelectorAll("li.event").length, times };
}"""


def measure(page: Page, url: str, total: int, rounds: int) -> dict[str, float]:
    """Script and layout of each press of each key, in milliseconds."""
    page.goto(url)
    if total:
        page.evaluate(GROW, total)
        page.add_script_tag(url="/six-dragons/assets/bundles/events.js")
    found = page.evaluate(PRESS, rounds)
    script = sorted(time[0] for time in found["times"])
    layout = sorted(time[1] for time in found["times"])
    return {
        "events": found["events"],
        "presses": len(script),
        "median": round(script[len(script) // 2], 2),
        "p95": round(script[len(script) * 95 // 100], 2),
        "worst": round(script[-1], 2),
        "layout_median": round(layout[len(layout) // 2], 2),
        "p95_of_budget": round(script[len(script) * 95 // 100] / BUDGETS[total], 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="a built site; without it one is built")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if not options.site:
            command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", folder]
            subprocess.run(command, cwd=ROOT, check=True)
        with serve(options.site or Path(folder), "/six-dragons/") as site, sync_playwright() as it:
            chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
            page = it.chromium.launch(executable_path=chromium, args=FLAGS).new_page()
            results = [
                measure(page, f"{site.url}timeline/", total, options.rounds) for total in BUDGETS
            ]
    for result in results:
        print(json.dumps(result))
    own, many = results
    growth = many["events"] / own["events"]
    print(f"{growth:.1f} × the events take {many['median'] / own['median']:.1f} × the script")


if __name__ == "__main__":
    main()
