"""Markdown for every page: tables that turn into cards on a phone, and links out that tell no one where you were."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

AFTER_INLINE = 10


class PageMarkup(Extension):
    """Registers what every page needs of its tables and links."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Registers both changes, as Markdown asks of an extension."""
        md.treeprocessors.register(_CardTables(md), "card-tables", AFTER_INLINE)
        md.treeprocessors.register(_QuietLinks(md), "quiet-links", AFTER_INLINE)


class _CardTables(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            label_cells(table)


class _QuietLinks(Treeprocessor):
    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if link.get("href", "").startswith(("http://", "https://")):
                link.set("rel", "noreferrer noopener")


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
