"""Markdown for every page: tables that turn into cards on a phone, numbers to call at a tap, links out that tell no one where you were,
and a section sign that stays with its number.
"""

from __future__ import annotations

from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

AFTER_INLINE = 10
AFTER_LINKS = 50
AFTER_ALL = -1
PHONE = r"(?<![\d-])(?<![Ff]ax )(?:1-)?(\d{3}-\d{3}-\d{4})(?![\d-])"
"""A number to call, as the rows and the guides write it; not one that takes a fax."""
WORD = r"(?<![\w-])1-(8\d\d)-([A-Z]{7,})\b"
"""A number that spells a word, as 1-800-MEDICARE: not every phone shows the letters beside its digits."""
KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")

CRISIS = r"(?:(?<=[Cc]all )|(?<=or text )|(?<=[Ll]lame al ))(988|911)\b"
"""The numbers for people in danger, where a sentence says to call them, in English or in Spanish; not where a word goes to them."""


class PageMarkup(Extension):
    """Registers what every page needs of its tables, numbers and links."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Registers the changes, as Markdown asks of an extension."""
        md.inlinePatterns.register(_Phones(PHONE, md), "phones", AFTER_LINKS)
        md.inlinePatterns.register(_Words(WORD, md), "words", AFTER_LINKS)
        md.inlinePatterns.register(_Crisis(CRISIS, md), "crisis", AFTER_LINKS)
        md.treeprocessors.register(_CardTables(md), "card-tables", AFTER_INLINE)
        md.treeprocessors.register(_QuietLinks(md), "quiet-links", AFTER_INLINE)
        md.treeprocessors.register(_KeptSections(md), "kept-sections", AFTER_ALL)


class _Phones(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a", "code")

    def handleMatch(self, m: Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override] # noqa: ARG002, N802 - Markdown's
        return dialed(m[0], m[1]), m.start(0), m.end(0)


class _Words(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a", "code")

    def handleMatch(self, m: Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override] # noqa: ARG002, N802 - Markdown's
        return dialed(m[0], f"{m[1]}-{spelled(m[2])}"), m.start(0), m.end(0)


class _Crisis(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a", "code")

    def handleMatch(self, m: Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override] # noqa: ARG002, N802 - Markdown's
        link = Element("a", {"href": f"tel:{m[1]}"})
        link.text = AtomicString(m[1])
        return link, m.start(0), m.end(0)


class _CardTables(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            label_cells(table)


class _QuietLinks(Treeprocessor):
    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if link.get("href", "").startswith(("http://", "https://")):
                link.set("rel", "noreferrer noopener")


class _KeptSections(Treeprocessor):
    """A narrow screen breaks a citation before its section sign, not behind it."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and "§ " in element.text:
                element.text = AtomicString(element.text.replace("§ ", "§\u00a0"))
            if element.tail and "§ " in element.tail:
                element.tail = AtomicString(element.tail.replace("§ ", "§\u00a0"))


def dialed(shown: str, number: str) -> Element:
    """The number as it is shown, to call at a tap."""
    link = Element("a", {"href": f"tel:+1-{number}"})
    link.text = AtomicString(shown)
    return link


def spelled(word: str) -> str:
    """The seven digits that a word stands for on the keys: what it has more is not dialed."""
    digits = word.translate(KEYPAD)
    return f"{digits[:3]}-{digits[3:7]}"


def label_cells(table: Element) -> None:
    """Gives each cell the name of its column and each row its header, and says the roles that CSS cards would hide."""
    table.set("class", "aw-table")
    table.set("role", "table")
    names = ["".join(cell.itertext()).strip() for cell in table.iterfind("thead/tr/th")]
    for part in table:
        part.set("role", "rowgroup")
    for row in table.iter("tr"):
        row.set("role", "row")
    for cell in table.iterfind("thead/tr/th"):
        cell.attrib.update(role="columnheader", scope="col")
    for row in table.iterfind("tbody/tr"):
        for index, (name, cell) in enumerate(zip(names, row, strict=False)):
            if index == 0:
                cell.tag = "th"
                cell.attrib.update(role="rowheader", scope="row")
            else:
                cell.attrib.update({"role": "cell", "data-label": name})
