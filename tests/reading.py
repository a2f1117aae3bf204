"""What a reader sees of a generated page: Markdown through the extensions of the real mkdocs.yml."""

import functools
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import markdown
from mkdocs.config import load_config
from mkdocs.utils import meta

_MKDOCS_YML = Path(__file__).resolve().parent.parent / "mkdocs.yml"


@functools.cache
def _markdown() -> markdown.Markdown:
    config = load_config(str(_MKDOCS_YML))
    return markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )


def read_markdown(text: str) -> Element:
    """The document a browser makes of some Markdown."""
    return html5lib.parse(_markdown().reset().convert(text), namespaceHTMLElements=False)


def read_page(page: str) -> Element:
    """The document a browser makes of a page, its front matter taken off as MkDocs does."""
    return read_markdown(meta.get_data(page)[0])


def front_matter(page: str) -> dict[str, object]:
    return dict(meta.get_data(page)[1])


def text_of(element: Element) -> str:
    return "".join(element.itertext())


def words_of(element: Element) -> str:
    """The text with each run of white space as one space, as a browser shows it."""
    return " ".join(text_of(element).split())


def texts_by_id(document: Element) -> dict[str, str]:
    """The text of each element that has an id."""
    return {
        element.get("id", ""): text_of(element) for element in document.iter() if element.get("id")
    }


def tags_of(document: Element) -> list[str]:
    """The structure: every element in order, with its class."""
    return [f"{element.tag} {element.get('class', '')}".strip() for element in document.iter()]
