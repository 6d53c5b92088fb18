"""Markdown for sources: `[[row:ID]]` becomes a numbered mark that opens its source, `[[sources]]` the list of all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise
from re import Match
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from appealwright.facts import Status, Verified
from appealwright.words import LETTERS
from scripts.site.authorities import has_entry
from scripts.site.languages import code_of
from scripts.site.sources import PageSources, Source
from scripts.site.words import long_date

MARK = r"\[\[row:([^\]\s]+)\]\]"
LIST = "[[sources]]"
CITED = "aw-cited"
WORD_JOINER = "\u2060"  # keeps a number on the line of the word it belongs to; a word of doubt is too long for that
AFTER_INLINE = 15  # Markdown runs its inline patterns at 20, so all marks are in the tree by then
HELD = "data-row"
SHOWN = 12
"""So many sources a phone lists at once."""
FEW = 4
"""So few more are no reason for a button."""


class Citations(Extension):
    """Needs the sources of the page at hand, which change from page to page, and the words and dates of its language."""

    def __init__(
        self, page: Callable[[], PageSources], words: Callable[[], Mapping[str, Any]], day: Callable[[date], str] = long_date
    ) -> None:
        super().__init__()
        self.page = page
        self.words = words
        self.day = day

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Registers both patterns, as Markdown asks of an extension."""
        md.inlinePatterns.register(_Mark(MARK, md), "row-mark", 175)
        md.treeprocessors.register(_Marks(md, self), "row-marks", AFTER_INLINE)


class _Mark(InlineProcessor):
    """Holds the place of a mark: inline patterns do not run in the order of reading, and numbers must."""

    def handleMatch(self, m: Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        return Element("span", {HELD: m.group(1)}), m.start(0), m.end(0)


class _Marks(Treeprocessor):
    """Numbers the marks in reading order, then writes the list where the page asks for it."""

    def __init__(self, md: Markdown, site: Citations) -> None:
        super().__init__(md)
        self.site = site

    def run(self, root: Element) -> None:
        page, words = self.site.page(), self.site.words()
        for held in [element for element in root.iter("span") if HELD in element.attrib]:
            source = page.source(held.attrib.pop(HELD))
            if source:
                mark(held, source, words)
        for parent in root.iter():
            for first, second in pairwise(parent):
                say_once(first, second)
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "p" and (child.text or "").strip() == LIST and not len(child):
                    parent[index] = source_list(page, words, self.site.day)


def mark(holder: Element, source: Source, words: Mapping[str, Any]) -> None:
    """Makes `holder` the mark in the sentence: a button, so that the source opens in place, on a phone too."""
    holder.attrib.update({"class": CITED, "data-search-exclude": ""})
    holder.text = WORD_JOINER if source.row.verified is Verified.PRIMARY else ""
    seen = " ".join([str(source.number), *_short_doubt(source, words)])
    button = SubElement(
        holder,
        "button",
        {
            "type": "button",
            "class": f"aw-cite aw-cite--{source.row.verified.value}",
            "popovertarget": f"source-{source.number}",
            # What is seen stands in the name as it is, so that a person can say it to their voice control (WCAG 2.5.3).
            "aria-label": words["source"].format(number=seen),
        },
    )
    button.text = seen


def say_once(first: Element, second: Element) -> None:
    """Of two marks side by side with one doubt the last says the word; the shape and the name of each say it all the same."""
    side_by_side = first.get("class") == second.get("class") == CITED and not (first.tail or "").strip()
    if side_by_side and first[0].get("class") == second[0].get("class"):
        first[0].text = (first[0].text or "").split()[0]


def source_list(page: PageSources, words: Mapping[str, Any], day: Callable[[date], str] = long_date) -> Element:
    """Every source of the page, to read or print. Each is also what its marks open: the style sheet lays it both ways."""
    page.listed = True
    listing = Element("ol", {"class": "aw-sources", "data-search-exclude": ""})
    behind = len(page.cited) - SHOWN
    for source in page.cited.values():
        if source.number == SHOWN + 1 and behind > FEW:
            _more(listing, words["more"].format(count=behind))
        item = SubElement(listing, "li", {"value": str(source.number)})  # where some are hidden, the rest keep their numbers
        note = SubElement(item, "div", {"id": f"source-{source.number}", "class": "aw-source", "popover": "auto"})
        ours = code_of(page.page) == LETTERS
        _describe(note, source, words, day(source.row.checked), {} if ours else {"lang": LETTERS})
        if ours and has_entry(source.row):
            SubElement(note, "a", {"href": f"row:{source.row.id}", "class": "aw-source__uses"}).text = words["uses"]
        close = {"type": "button", "class": "aw-source__close", "popovertarget": note.attrib["id"], "popovertargetaction": "hide"}
        SubElement(note, "button", close).text = words["close"]
    return listing


def _more(listing: Element, text: str) -> None:
    """The button of a long list, which only phones show: the style sheet keeps what follows it out of sight until it is pressed. Nothing
    lies inside, since what lies in a shut `details` could not be opened by its mark."""
    folded = SubElement(SubElement(listing, "li", {"class": "aw-sources__rest"}), "details", {"class": "aw-more"})
    SubElement(folded, "summary").text = text


def _describe(parent: Element, source: Source, words: Mapping[str, Any], day: str, quoted: Mapping[str, str]) -> None:
    row = source.row
    _part(parent, "aw-source__title", row.title)
    if source.citation:
        _part(parent, "aw-source__citation", source.citation).attrib.update(quoted)
    if row.verified is Verified.PRIMARY:
        _part(parent, "aw-source__trust", words["primary"])
    else:
        doubt = _part(parent, f"aw-source__trust aw-source__trust--{row.verified.value}", "")
        strong = SubElement(doubt, "strong")
        strong.text = words[row.verified.value].capitalize() + "."
        strong.tail = " "
        SubElement(doubt, "span", {"class": "aw-source__means"}).text = words[f"{row.verified.value}_says"]
    checked = words["checked"].format(date=day)
    # Of what we could not confirm we do not know that it is current.
    known = "" if row.verified is Verified.UNVERIFIED and source.status is Status.IN_FORCE else f"{words[source.status.value]}. "
    _part(parent, "aw-source__facts", f"{known}{checked}.")
    if row.by_site:
        SubElement(_part(parent, "aw-source__trust", ""), "strong").text = words["by_site"][row.by_site]
    if source.link:
        text = words["official" if source.row.official else "read"]
        # A law names itself; what has no citation is known by whose site it stands on. Of an account by others we name none.
        cited = source.citation or not source.row.official
        named = text if cited else f"{text} ({urlsplit(source.link).netloc.removeprefix('www.')})"
        SubElement(parent, "a", {"href": source.link, "rel": "noreferrer noopener"}).text = named


def _part(parent: Element, css: str, text: str) -> Element:
    part = SubElement(parent, "span", {"class": css})
    part.text = text
    part.tail = " "
    return part


def _short_doubt(source: Source, words: Mapping[str, Any]) -> list[str]:
    return [] if source.row.verified is Verified.PRIMARY else [words[f"{source.row.verified.value}_short"]]
