"""How to cite an article or a page of the site: GB/T 7714, APA, BibTeX."""

from __future__ import annotations

from dataclasses import dataclass

from gazetteer.model.edtf import datetime_attr, label_zh
from gazetteer.model.texts import Article

_WRITERS = ("记者", "作者")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One way to cite: the style's name and the text, BibTeX on one line."""

    style: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stands for what only the browser knows, the page's address and today, and for no date."""

    here: str
    accessed: str
    undated: str


def cite_article(article: Article, words: Words) -> tuple[Citation, ...]:
    """The original article as its source gives it; what is not known is left out, editors are no authors."""
    writers = [author.name for author in article.authors if author.role in _WRITERS]
    day = datetime_attr(article.published) or "" if article.published else ""
    url = article.url or words.here
    who = ", ".join(writers)
    dated = f"({day})" if day else ""
    named = who or article.outlet
    apa_day = f"({label_zh(article.published) if article.published else words.undated})"
    fields = {
        "author": " and ".join(writers),
        "title": article.printed_title,
        "organization": article.outlet,
        "date": day,
        "url": url,
        "urldate": words.accessed,
    }
    return (
        Citation(
            style="GB/T 7714",
            text=_sentences(
                named, f"{article.printed_title}[EB/OL]", f"{dated}[{words.accessed}]", url
            ),
        ),
        Citation(
            style="APA",
            text=_sentences(
                f"{named or article.printed_title} {apa_day}",
                article.printed_title if named else "",
                article.outlet if who else "",
                url,
            ),
        ),
        Citation(style="BibTeX", text=_bibtex(article.id, fields)),
    )


def cite_page(site: str, title: str, key: str, words: Words) -> tuple[Citation, ...]:
    """A page of this site, by its title and its own address."""
    fields = {"title": title, "organization": site, "url": words.here, "urldate": words.accessed}
    return (
        Citation(
            style="GB/T 7714",
            text=_sentences(site, f"{title}[EB/OL]", f"[{words.accessed}]", words.here),
        ),
        Citation(style="APA", text=_sentences(f"{site} ({words.undated})", title, words.here)),
        Citation(style="BibTeX", text=_bibtex(key, fields)),
    )


def _sentences(*parts: str) -> str:
    """The parts, each ended by a full stop unless it ends in a mark of its own."""
    text = ""
    for part in filter(None, parts):
        stop = " " if text[-1:] in ("？", "！", "。", "?", "!") else ". "
        text += (stop if text else "") + part
    return text


_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{char: f"\\{char}" for char in "%&#_$"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_VERBATIM = ("url", "urldate", "date")
"""Fields that BibLaTeX reads as they stand."""


def _bibtex(key: str, fields: dict[str, str]) -> str:
    known = ", ".join(
        f"{name} = {{{value if name in _VERBATIM else _latex(value)}}}"
        for name, value in fields.items()
        if value
    )
    return f"@online{{{key}, {known}}}"


def _latex(text: str) -> str:
    """Plain text as LaTeX prints it."""
    return "".join(_LATEX.get(char, char) for char in text)
