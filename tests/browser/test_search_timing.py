"""The benchmark of the search box counts every key, with the time of its own answer."""

import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .serving import serve

sys.path.append(str(Path(__file__).resolve().parents[2] / "benchmarks"))

from search import LONGEST, QUIET, WATCH, ask  # noqa: E402

PAGE = """<!doctype html>
<title>Box</title>
<input data-md-component="search-query">
<div data-md-component="search-result"></div>
<script>
const [box, list] = document.body.children;
const worker = new Worker("worker.js");
worker.onmessage = ({ data: { data } }) => (list.innerHTML = '<p class="md-search-result__item">' + data.told);
box.onkeyup = () => worker.postMessage({ type: 2, data: box.value });
box.value = "c";
box.onkeyup();
</script>"""
SLOW = 2 * QUIET
"""Milliseconds an answer takes, longer than a list is quiet."""
LATE = LONGEST + 50
"""Milliseconds the answer to "a" takes: it comes when "ab" is asked already."""
WORKER = """onmessage = ({ data: { data } }) =>
  setTimeout(() => postMessage({ type: 3, data: ANSWER }), data === "a" ? LATE : SLOW);"""


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("{ query: data, told: data }", id="answers name their words"),
        pytest.param("{ told: data }", id="answers come in order"),
    ],
)
def test_every_key_counts_with_its_own_answer(
    browser: Browser, tmp_path: Path, answer: str
) -> None:
    worker = f"const [SLOW, LATE] = [{SLOW}, {LATE}];\n" + WORKER.replace("ANSWER", answer)
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "worker.js").write_text(worker, encoding="utf-8")
    with serve(tmp_path, "/") as served:
        page = browser.new_page()
        page.add_init_script(WATCH)
        page.goto(served.url)
        (late, slow), results = ask(page, "ab")
        page.close()
    # A timer may ring a fraction of a millisecond before its time.
    assert (late > LONGEST - 1, slow > SLOW - 1, results) == (True, True, 1)
