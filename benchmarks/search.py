#!/usr/bin/env python3
"""Measures in Chromium the search box of this site against that of stock Material with the same text: time and bytes."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright
from stock import CHROMIUM, FLAGS, ROOT, build, build_stock, gzipped

sys.path.insert(0, str(ROOT))

from tests.browser.serving import serve  # noqa: E402  (the tests' server, found from the root)

BOX = "input[data-md-component=search-query]"
META = ".md-search-result__meta"
ITEM = ".md-search-result__item"
FIRST = "DeepSeek"
"""The question both can answer: one word, and it stands alone between marks and spaces."""
WORDS = (
    *("宇树科技", "深度求索", "游戏科学", "杭州", "合肥", "梁文锋", "揭榜挂帅", "黑神话"),
    *("创新", "企业发展", "南京 人才", "1.87万亿", "DeepSeek", "Unitree", "hangzhou", "诺贝尔奖"),
)
FIRST_TIMEOUT = 120_000
"""Milliseconds: stock Material with thousands of pages takes its time."""
QUIET = 150
"""Milliseconds without a change after which an answer is taken for drawn to its end."""
LONGEST = 5_000
"""Milliseconds a key is waited for; one that is not answered by then counts as this long."""

WATCH = """(() => {
  const [QUERY, RESULT] = [2, 3];
  self.Worker = class extends Worker {
    #asked = [];

    constructor(...options) {
      super(...options);
      this.addEventListener("message", ({ data: { type, data } }) => {
        if (type === RESULT) self.answered = data.query ?? this.#asked.shift();
      });
    }

    postMessage(message) {
      if (message.type === QUERY) this.#asked.push(message.data);
      super.postMessage(message);
    }
  };
})()"""
"""Notes in `answered` the words of the last answer, before it is drawn.

The answers of this site name their words; those of stock Material do not, but each question has one, in order.
"""

TYPE = """async ([selector, item, words, quiet, longest]) => {
  const box = document.querySelector(selector);
  const list = document.querySelector("[data-md-component=search-result]");
  const times = [];
  let changed = 0;
  const seen = new MutationObserver(() => {
    if (self.answered === box.value) changed = performance.now();
  });
  seen.observe(list, { childList: true, subtree: true, characterData: true });
  const wait = time => new Promise(done => setTimeout(done, time));
  const isDrawn = () => changed && performance.now() - changed >= quiet;
  for (let size = 0; size <= words.length; size += 1) {
    const start = performance.now();
    changed = 0;
    box.value = words.slice(0, size);
    box.dispatchEvent(new InputEvent("input", { bubbles: true, data: words[size - 1] }));
    box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true, key: "Shift" }));
    do await wait(20); while (!isDrawn() && performance.now() - start < longest);
    times.push(changed ? changed - start : longest);
  }
  seen.disconnect();
  return [times.slice(1), list.querySelectorAll(item).length];
}"""
"""Empties the box, then types the words; each key waits until its own answer is drawn, and each is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Milliseconds from every key to the list of its own answer, words answered, gzipped bytes until the first answer.

    `first` are the milliseconds from the click into the box to that answer.
    """

    first: float
    times: tuple[float, ...]
    answered: int
    search: dict[str, int]
    everything: int

    def share(self, part: int) -> float:
        """The time that so many per cent of the keys do not exceed."""
        return self.times[min(len(self.times) - 1, len(self.times) * part // 100)]


def _of_search(name: str) -> bool:
    return "search" in name or "/lunr/" in name


def ask(page: Page, words: str) -> tuple[list[float], int]:
    """The times of its keys, and how many results the list shows in the end."""
    times, results = page.evaluate(TYPE, [BOX, ITEM, words, QUIET, LONGEST])
    return [float(one) for one in times], int(results)


def measure(site: Path, browser: Browser) -> Measured | None:
    """The first answer of a fresh profile, then every key of every word; None where that answer does not come in time."""
    urls: dict[str, None] = {}
    with serve(site, "/") as served:
        context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
        context.on("request", lambda asked: urls.setdefault(asked.url))
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(served.url, wait_until="networkidle")
        start = time.perf_counter()
        page.click(BOX)
        page.type(BOX, FIRST)
        try:
            page.wait_for_function(
                "([item, word]) => document.querySelector(item)?.innerText.includes(word)",
                arg=[ITEM, FIRST],
                timeout=FIRST_TIMEOUT,
            )
        except TimeoutError:
            context.close()
            return None
        first = (time.perf_counter() - start) * 1000
        sizes = gzipped(site, served.url, list(urls))
        asked = [ask(page, words) for words in WORDS]
        context.close()
    found = {name: size for name, size in sizes.items() if _of_search(name)}
    return Measured(
        first=first,
        times=tuple(sorted(one for times, _ in asked for one in times)),
        answered=sum(results > 0 for _, results in asked),
        search=found,
        everything=sum(sizes.values()),
    )


def answering(site: Path, browser: Browser) -> Measured:
    """The same of a site that must answer; raises RuntimeError."""
    measured = measure(site, browser)
    if measured is None:
        raise RuntimeError(f"the search of {site} did not answer in {FIRST_TIMEOUT / 1000:.0f} s")
    return measured


def together(rounds: list[Measured]) -> Measured:
    """The last round, with the times of all."""
    times = sorted(spent for one in rounds for spent in one.times)
    return replace(rounds[-1], times=tuple(times))


def show(title: str, measured: Measured) -> None:
    print(
        f"{title}: first answer after {measured.first:.0f} ms, {measured.share(50):.1f} ms p50, {measured.share(95):.1f} ms p95"
        f" from a key to the list ({len(measured.times)} keys), {measured.answered} of {len(WORDS)} words answered;"
        f" {sum(measured.search.values()):,} bytes of search until the first answer,"
        f" {measured.everything:,} with the page"
    )
    for name, size in sorted(measured.search.items(), key=lambda row: (-row[1], row[0])):
        print(f"  {size:8,} {name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="this site, built; without it, it is built")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours = options.site or build(ROOT / "mkdocs.yml", Path(folder) / "ours")
        stock = build_stock(Path(folder) / "stock")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        # In turns, so that whatever else the machine does slows both.
        turns = [
            [answering(site, browser) for site in (ours, stock)] for _ in range(options.rounds)
        ]
        browser.close()
    own, other = (together(list(rounds)) for rounds in zip(*turns, strict=True))
    show("ours", own)
    show("stock", other)
    for name, one, two in (
        ("p50", own.share(50), other.share(50)),
        ("p95", own.share(95), other.share(95)),
        ("bytes of search", sum(own.search.values()), sum(other.search.values())),
        ("bytes with the page", own.everything, other.everything),
    ):
        print(f"{name}: {one / two:.3f} of stock")


if __name__ == "__main__":
    main()
