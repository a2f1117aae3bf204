"""web_pages: a saved page becomes Markdown with its own words; what is left out is counted."""

import html

import pytest
from gazetteer.intake.web_pages import NoArticle, convert_page, looks_like_html
from gazetteer.sources.blocks import parse_blocks
from gazetteer.sources.front_matter import split_front_matter
from hypothesis import given
from hypothesis import strategies as st

PROSE = "江边的城里来了第一批造船的人，他们说河水很深，船很大。"
PAGE = f"""<!DOCTYPE html>
<html><head><title>江边的船_云汀网</title>
<meta property="og:title" content="江边的船_云汀网"><meta property="og:site_name" content="云汀网">
<meta property="article:published_time" content="2025-03-05T08:00:00+08:00">
<meta name="author" content="林见川"><link rel="canonical" href="https://news.example/a/1.html">
<style>p {{ color: red }}</style><script>var day = "2019-01-01 10:00";</script></head>
<body><nav><a href="/">首页</a></nav>
<div class="main"><h1>江边的船</h1><div class="share">分享到：微博</div>
<div class="text">
<p>{PROSE}</p><p><strong>一间实验室</strong></p>
<p><a href="/b">另一条船</a>也来了，{PROSE}<br>换了一行。</p>
<img data-src="/p/1.jpg" alt="港口"><p style="text-align:center">图为港口</p>
<figure><img src="https://img.example/2.jpg"><figcaption>船厂 摄影：王小明</figcaption></figure>
<ul><li>一条船</li><li>两条<b>船</b></li></ul><ol><li>先来</li><li>后到</li></ol>
<blockquote><p>城市像江水。</p></blockquote>
<table><tr><th>年</th><th>船</th></tr><tr><td>2024</td><td>3|4</td></tr></table>
<p style="display: none">看不见</p><p>5 * 3_2 [注] &amp;nbsp; # 井 &lt;b&gt;</p>
<p>1. 不是列表</p><p>- 也不是</p>
<pre>let x = 1
  y</pre><hr><p>{PROSE}</p></div></div>
<div class="comments"><p>{PROSE * 3}</p></div><footer>版权所有</footer></body></html>"""
MARKDOWN = f"""---
title: "江边的船"
date: "2025-03-05"
url: "https://news.example/a/1.html"
outlet: "云汀网"
author: "林见川"
---

{PROSE}

**一间实验室**

[另一条船](https://news.example/b)也来了，{PROSE}

换了一行。

![港口](https://news.example/p/1.jpg)

图为港口

![](https://img.example/2.jpg)

船厂 摄影：王小明

- 一条船
- 两条船

1. 先来
2. 后到

> 城市像江水。

| 年 | 船 |
| --- | --- |
| 2024 | 3\\|4 |

5 \\* 3\\_2 \\[注\\] \\&nbsp; # 井 \\<b>

1\\. 不是列表

\\- 也不是

```
let x = 1
  y
```

---

{PROSE}
"""


def test_page_of_all_kinds_of_elements() -> None:
    page = convert_page(PAGE)
    assert page.markdown == MARKDOWN
    assert dict(page.dropped) == {
        "comments and links to share": 2,
        "feet of the page": 1,
        "hidden parts": 1,
        "navigation": 1,
        "scripts": 1,
        "styles": 2,
    }
    assert page.words_left == len("首页" + "分享到微博" + "版权所有") + 3 * sum(
        map(str.isalnum, PROSE)
    )


HEADS = {
    "the heading holds against the page's title": (
        "<title>江边的船 - 云汀网</title>",
        "<h1>江边的船</h1>",
        {"title": ("江边的船", "<h1>")},
    ),
    "a heading with the name of the site is none": (
        "<title>江边的船和城里的人 | 云汀网</title>",
        "<h1>云汀网</h1>",
        {"title": ("江边的船和城里的人", "<title>")},
    ),
    "linked data": (
        '<script type="application/ld+json">{"@graph": [{"headline": "江边的船", "datePublished": '
        '"2025-03-05", "author": [{"name": "林见川"}], "publisher": {"name": "云汀网"}}]}</script>',
        "",
        {
            "title": ("江边的船", "linked data: headline"),
            "date": ("2025-03-05", "linked data: datePublished"),
            "outlet": ("云汀网", "linked data: publisher"),
            "author": ("林见川", "linked data: author"),
        },
    ),
    "broken linked data": (
        '<script type="application/ld+json">{"headline": </script><title>江边的船</title>',
        "",
        {"title": ("江边的船", "<title>")},
    ),
    "a printed day, the one with an hour first": (
        "<!-- 2019-01-01 10:00 -->",
        "<div>2020年1月1日</div><span>2025年3月5日 08:00</span>",
        {"date": ("2025-03-05", "printed: 2025年3月5日 08:00")},
    ),
    "a day that is none": ('<meta name="pubdate" content="2025-13-40">', "", {}),
    "sites and numbers are no authors": (
        '<meta name="author" content="云汀网"><meta name="author" content="104363">',
        "",
        {},
    ),
    "a source with its label and channel": (
        '<meta name="source" content="来源：云汀网-文化频道 原创稿">',
        "",
        {"outlet": ("云汀网", "source")},
    ),
    "an address that is none": ('<link rel="canonical" href="javascript:alert(1)">', "", {}),
}


@pytest.mark.parametrize("case", HEADS)
def test_head_of_a_page(case: str) -> None:
    head, body, expected = HEADS[case]
    page = f"<html><head>{head}</head><body>{body}<div><p>{PROSE}</p></div></body></html>"
    found = {name: (one.value, one.where) for name, one in convert_page(page).head.fields}
    assert {name: one for name, one in found.items() if one[0]} == expected


BOXES = {
    "an article that is marked": f"<div><p>{PROSE[::-1]}</p></div><article><p>{PROSE}</p></article>",
    "comments that are longer": f"<div><p>{PROSE}</p></div><div id='comment'><p>{PROSE * 9}</p></div>",
    "a foot by its class": f"<div><p>{PROSE}</p></div><div class='copyright'><p>{PROSE * 2}</p></div>",
    "text by line breaks": f"<div>{PROSE}<br></div><ul><li><a href='/x'>{PROSE}</a></li></ul>",
    "a form around the page": f"<form><input><div><p>{PROSE}</p></div><div><a href='/'>首页</a></div></form>",
    "a layout of tables": f"<table><tr><td><a href='/'>首页</a></td><td><p>{PROSE}</p></td></tr></table>",
}


@pytest.mark.parametrize("case", BOXES)
def test_article_is_found_among_what_stands_around_it(case: str) -> None:
    page = convert_page(f"<html><body>{BOXES[case]}</body></html>")
    assert page.markdown == f"{PROSE}\n"


SPLIT = {
    "parts of one class": f"<div><section class='part'><p>{PROSE * 4}</p></section><section class='part'><p>{PROSE}</p></section></div>",
    "a table with text before it": f"<div><p>{PROSE}</p><table><tr><td>年</td><td>{PROSE * 4}</td></tr><tr><td>船</td><td>3</td></tr></table></div>",
    "words between cells": f"<table>{PROSE}<tr><td>{PROSE}</td><td>3</td></tr><tr><td>船</td><td>3</td></tr></table>",
    "a list within a list": f"<p>{PROSE}</p><ol><li>一</li><li><ol><li>{PROSE}</li></ol></li></ol>",
}


@pytest.mark.parametrize("case", SPLIT)
def test_no_part_of_an_article_is_left_out(case: str) -> None:
    page = convert_page(f"<html><body>{SPLIT[case]}</body></html>")
    assert page.words_left == 0


def test_fields_before_the_tags_stay_as_they_are() -> None:
    page = convert_page(f"---\ntitle: '江'\ndate: x\n---\n\n<div><p>{PROSE}</p></div>")
    assert page.markdown == f"---\ntitle: '江'\ndate: x\n---\n\n{PROSE}\n"


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>1</script></body></html>"])
def test_page_without_text_is_none(page: str) -> None:
    with pytest.raises(NoArticle, match="no text was found in the page"):
        convert_page(page)


def test_page_that_is_nested_too_deep_is_refused() -> None:
    with pytest.raises(NoArticle, match="its boxes stand too deep within each other"):
        convert_page(f"<html><body><p>{'<b>' * 2_000}{PROSE}</p></body></html>")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<!DOCTYPE html><p>一</p>", "it begins as a page of the web"),
        ("<!-- saved -->\n<HTML lang='zh'>一", "it begins as a page of the web"),
        ("---\ntitle: 江\n---\n<p>一</p>\n<p>二</p>", "2 of 2 lines hold tags"),
        (f"{PROSE}\n<b>二</b>\n{PROSE}", ""),
    ],
)
def test_html_is_known_by_its_beginning_or_its_lines(text: str, told: str) -> None:
    assert looks_like_html(text) == told


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1), min_size=1
    )
)
def test_words_of_a_page_are_those_that_are_read(lines: list[str]) -> None:
    """Whatever signs stand in them: an asterisk of the page is no mark of Markdown."""
    body = "".join(f"<p>{html.escape(line)}</p>" for line in [*lines, PROSE])
    markdown = convert_page(f"<html><body><div>{body}</div></body></html>").markdown
    read = [block.text for block in parse_blocks(split_front_matter(markdown)[1])]
    assert _letters("".join(read)) == _letters("".join([*lines, PROSE]))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
