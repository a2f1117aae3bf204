"""How to cite an article or a page of the site: GB/T 7714, APA, BibTeX; an English source in English."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.model.directions import PDI, isolated
from gazetteer.model.edtf import datetime_attr, label_zh
from gazetteer.model.texts import Article
from gazetteer.pages.english_authors import apa_names, bibtex_names, gb_names, read_names

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


_NEWSPAPER = re.compile(
    r"\b(?:Daily|Times|Post|Journal|Herald|Guardian|Tribune|Gazette|Telegraph|Standard|Chronicle|Globe|Independent|Observer|Newspaper)\b"
)
_UNDATED = "n.d."
_ARCHIVED = "Archived at "


def is_writer(role: str) -> bool:
    """Whether somebody of that role in the credits wrote the text."""
    return bool(_WRITING.search(role)) and not _DRAWING.search(role)


def cite_article(article: Article, words: Words) -> tuple[Citation, ...]:
    """The original article as its source gives it; what is not known is left out, editors are no authors."""
    if article.language == "en":
        return _cite_in_english(article, words)
    writers = [isolated(author.name) for author in article.authors if is_writer(author.role)]
    title, outlet = isolated(article.printed_title), isolated(article.outlet)
    day, accessed, url, kept = _days_and_addresses(article, words)
    archived = f"{words.archived}{kept}" if kept else ""
    who = ", ".join(writers)
    dated = f"({day})" if day else ""
    named = who or outlet
    apa_day = f"({label_zh(article.published) if article.published else words.undated})"
    fields = {
        "author": _latex(" and ".join(writers)),
        "title": _latex(title),
        "organization": _latex(outlet),
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


def _cite_in_english(article: Article, words: Words) -> tuple[Citation, ...]:
    """Family names first; a newspaper by its name and day, any other source as a page of the web."""
    names = read_names(author.name for author in article.authors if is_writer(author.role))
    title, outlet = isolated(article.printed_title), isolated(article.outlet)
    day, accessed, url, kept = _days_and_addresses(article, words)
    archived = f"{_ARCHIVED}{kept}" if kept else ""
    who = isolated(gb_names(names))
    if _NEWSPAPER.search(article.outlet):
        where = f"{', '.join(filter(None, (outlet, day)))}[{accessed}]"
        gb = _sentences(who, f"{title}[N/OL]", where, url, archived)
    else:
        dated = f"({day})" if day else ""
        gb = _sentences(who or outlet, f"{title}[EB/OL]", f"{dated}[{accessed}]", url, archived)
    named = isolated(apa_names(names)) or outlet
    dated = f"({_dated_in_english(day) or _UNDATED})"
    read = ""
    if article.accessed:
        year, *rest = article.accessed.text.split("-")
        read = f"Retrieved {_month_and_day(rest)}, {year}, from "
    apa = _sentences(
        f"{named or title} {dated}",
        title if named else "",
        outlet if names else "",
        f"{read}{url}",
        archived,
    )
    fields = {
        "author": " and ".join(bibtex_names(names, _latex)),
        "title": _latex(title),
        "organization": _latex(outlet),
        "date": day,
        "url": url,
        "urldate": accessed,
        "langid": "english",
        "note": f"{_ARCHIVED}\\url{{{kept}}}" if kept else "",
    }
    return (
        Citation(style="GB/T 7714", text=gb),
        Citation(style="APA", text=apa),
        Citation(style="BibTeX", text=_bibtex(article.id, fields)),
    )


def _days_and_addresses(article: Article, words: Words) -> tuple[str, str, str, str]:
    """When it was published and read, where it stands, and where a copy is kept, if that is another address."""
    day = datetime_attr(article.published) or "" if article.published else ""
    accessed = article.accessed.text if article.accessed else words.accessed
    url = article.url or article.archive_url or words.here
    return day, accessed, url, article.archive_url if article.archive_url != url else ""


def _dated_in_english(day: str) -> str:
    """2025, February 10; with less where less is known."""
    year, *rest = day.split("-")
    return f"{year}, {_month_and_day(rest)}" if rest else year


def _month_and_day(numbers: Sequence[str]) -> str:
    month, *days = map(int, numbers)
    return " ".join([month_name[month], *map(str, days)])


def cite_page(site: str, title: str, key: str, words: Words) -> tuple[Citation, ...]:
    """A page of this site, by its title and its own address."""
    title = isolated(title)
    fields = {
        "title": _latex(title),
        "organization": _latex(site),
        "url": words.here,
        "urldate": words.accessed,
    }
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


def _bibtex(key: str, fields: dict[str, str]) -> str:
    """An entry of fields that are LaTeX already; an address and a day stand as they are."""
    known = ", ".join(f"{name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@online{{{key}, {known}}}"


def _latex(text: str) -> str:
    """Plain text as LaTeX prints it."""
    return "".join(_LATEX.get(char, char) for char in text)
