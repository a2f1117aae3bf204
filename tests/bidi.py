"""What the Unicode bidirectional algorithm (annex 9, X1 to X8) leaves open at the end of a text."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

_ISOLATES, _EMBEDDINGS = "\u2066\u2067\u2068", "\u202a\u202b\u202d\u202e"
_POP_EMBEDDING, _POP_ISOLATE = "\u202c", "\u2069"
_PARAGRAPH_ENDS = "\n\r\x1c\x1d\x1e\x85\u2029"


class Directions:
    """The stack of directions: `i` for an isolate, `e` for an embedding or an override."""

    def __init__(self) -> None:
        self.stack = ""

    def read(self, text: str) -> None:
        for char in text:
            if char in _PARAGRAPH_ENDS:
                self.stack = ""
            elif char in _ISOLATES:
                self.stack += "i"
            elif char in _EMBEDDINGS:
                self.stack += "e"
            elif char == _POP_EMBEDDING and self.stack.endswith("e"):
                self.stack = self.stack[:-1]
            elif char == _POP_ISOLATE and "i" in self.stack:
                self.stack = self.stack[: self.stack.rindex("i")]


def left_open(text: str) -> int:
    """How many isolates, embeddings and overrides of a line are open behind it."""
    directions = Directions()
    directions.read(text)
    return len(directions.stack)


def spilling(document: Element) -> Iterator[str]:
    """Texts and attributes outside `<bdi>` in a document that stand under, or leave open, foreign directions."""
    yield from _spilling(document, Directions(), 0)


def _spilling(element: Element, directions: Directions, within: int) -> Iterator[str]:
    if element.tag == "script":  # data, which nobody sees
        return
    isolates = element.tag == "bdi"
    yield from (value for value in element.attrib.values() if left_open(value))
    directions.read("\u2068" if isolates or element.get("class") == "fsi" else "")
    if element.text:
        yield from _read(element.text, directions, within + isolates)
    for child in element:
        yield from _spilling(child, directions, within + isolates)
        if child.tail:
            yield from _read(child.tail, directions, within + isolates)
    directions.read("\u2069" if isolates or element.get("class") == "pdi" else "")


def _read(text: str, directions: Directions, within: int) -> Iterator[str]:
    turned = bool(directions.stack) and not within and bool(text.strip())
    directions.read(text.replace("\n", " "))
    if turned or (directions.stack and not within):
        yield text
