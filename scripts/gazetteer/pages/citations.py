"""How to cite an article or a page of the site: GB/T 7714, APA, BibTeX."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazetteer.model.directions import PDI, isolated
from gazetteer.model.edtf import datetime_attr, label_zh
from gazetteer.model.texts import Article

_WRITING = re.compile(
    r"[记記]者|作者|撰文|撰稿|通[讯訊]员|^文$|reporter|author|writer", re.IGNORECASE
)
_DRAWING = re.compile(r"[摄攝]影|[摄攝]像|制图|製圖")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One way to cite: the style's name and the text, BibTeX on one line."""

    style: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stands for what only the browser knows, the page's address and today, for no date, before an archived copy."""

    here: str
    accessed: str
    undated: str
    archived: str


def is_writer(role: str) -> bool:
    """Whether somebody of that role in the credits wrote the text."""
    return bool(_WRITING.search(role)) and not _DRAWING.search(role)


def cite_article(article: Article, words: Words) -> tuple[Citation, ...]:
    """The original article as its source gives it; what is not known is left out, editors are no authors."""
    writers = [isolated(author.name) for author in article.authors if is_writer(author.role)]
    title, outlet = isolated(article.printed_title), isolated(article.outlet)
    day = datetime_attr(article.published) or "" if article.published else ""
    accessed = article.accessed.text if article.accessed else words.accessed
    url = article.url or article.archive_url or words.here
    kept = article.archive_url if article.archive_url != url else ""
    archived = f"{words.archived}{kept}" if kept else ""
    who = ", ".join(writers)
    dated = f"({day})" if day else ""
    named = who or outlet
    apa_day = f"({label_zh(article.published) if article.published else words.undated})"
    fields = {
        "author": " and ".join(writers),
        "title": title,
        "organization": outlet,
        "date": day,
        "url": url,
        "urldate": accessed,
        "note": f"{words.archived}\\url{{{kept}}}" if kept else "",
    }
    return (
        Citation(
            style="GB/T 7714",
            text=_sentences(named, f"{title}[EB/OL]", f"{dated}[{accessed}]", url, archived),
        ),
        Citation(
            style="APA",
            text=_sentences(
                f"{named or title} {apa_day}",
                title if named else "",
                outlet if who else "",
                url,
                archived,
            ),
        ),
        Citation(style="BibTeX", text=_bibtex(article.id, fields)),
    )


def cite_page(site: str, title: str, key: str, words: Words) -> tuple[Citation, ...]:
    """A page of this site, by its title and its own address."""
    title = isolated(title)
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
        stop = " " if text.rstrip(PDI)[-1:] in ("？", "！", "。", "?", "!") else ". "
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
_VERBATIM = ("url", "urldate", "date", "note")
"""Fields that BibLaTeX reads as they stand; the note is words of ours around an address."""


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
